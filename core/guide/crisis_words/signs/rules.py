"""Which signs say it together: how near they stand, and what may stand beside them."""

from __future__ import annotations

# The signs; how many other words may stand among them; whether the writer must speak of themself; whether exam words may be near
Rule = tuple[tuple[str, ...], int, bool, bool]
OVERDOSES: tuple[Rule, ...] = (
    (("took", "much", "drug"), 6, True, False),
    (("took", "drug", "ill"), 14, True, False),
    (("took", "much", "ill"), 10, False, False),
)
ACTS: tuple[Rule, ...] = (
    (("kill",), 0, False, True),
    (("leave", "world"), 5, True, True),
    (("not", "world"), 5, True, True),
    (("without", "world"), 6, False, True),
    (("without", "better"), 10, False, True),
    (("without", "load"), 12, True, True),
    (("woke", "sorrow"), 6, True, True),
    (("only", "door", "final"), 12, False, False),
    (("leave", "forever"), 5, True, False),
    (("sleep", "forever"), 6, True, False),
    (("sleep", "nowake"), 9, True, False),
    (("hope", "nowake"), 7, True, False),
    (("means", "have"), 8, True, False),
    (("tool", "body"), 7, True, False),
    (("tool", "onpurpose"), 6, True, False),
    (("mark", "body", "onpurpose"), 14, True, False),
    (("bye", "after"), 8, True, False),
    (("pickday", "endnow"), 9, True, False),
    (("pain", "life"), 6, True, False),
    (("hell", "stopit"), 10, True, False),
    (("askfor", "how"), 14, False, False),
    (("jk", "risk"), 14, True, False),
    (("clin", "clinme"), 6, False, False),
    (("lord", "take"), 8, True, False),
    (("not", "reason", "goon"), 8, True, False),
    (("hope", "died"), 5, True, False),
    (("life", "leave"), 4, True, False),
    (("not", "life"), 4, True, False),
    (("kill", "askfor"), 14, False, False),
    (("hope", "not", "life"), 8, True, False),
)
SAME: tuple[Rule, ...] = ((("theirend", "metoo"), 12, True, True),)
FRIENDS: tuple[Rule, ...] = (
    (("someone", "introuble", "worried"), 30, False, False),
    (("someone", "deadly", "worried"), 30, False, False),
    (("someone", "deadly"), 8, False, False),
)
ASKS: tuple[Rule, ...] = (
    (("deathly",), 0, True, False),
    (("not", "here"), 4, True, False),
    (("not", "mylife"), 4, True, False),
    (("mylife", "leave"), 3, True, False),
    (("dark", "inme"), 4, False, False),
    (("noone", "nomore"), 6, False, False),
    (("loathe", "self"), 5, True, False),
    (("wonder", "still"), 6, False, False),
    (("surrender", "allofit"), 5, False, False),
    (("elsewise", "vanishing"), 8, True, False),
)
