"""What words about scores that fell, or that do not move, are near to. Nothing is stored of them."""

from __future__ import annotations

from core.guide import facts
from core.guide.topic import Topic, words
from core.reply import Action

LOG = Action("log a score", "log-nbme", (), ("score", "form", "taken"))
_TREND = Action("trend", "trend")
_TESTS = r"(?:scores?|nbmes?|cbs[es]a?|uwsa ?\d?|practice (?:tests?|exams?)|self[- ]assessments?|form \d\d)"
_FELL = r"(?:drop(?:ped|s)?|fell|fallen|went down|gone down|goes down|sank|tanked|plummeted|decreased|declined|(?:is|was|came back|got) (?:\w+ )?(?:lower|down))"
_POINTS = r"\d{1,2}(?:\.\d)?[- ]?(?:points?|pts?)"

SCORES = (
    Topic(
        words(
            rf"{_TESTS}(?: (?:score|has|have|just|suddenly|really|\d\d)){{0,3}} {_FELL}", rf"{_FELL}(?: (?:by|about|like|almost|over|another|a)){{0,2}} {_POINTS}",
            rf"{_FELL}(?: \w+){{0,3}}? from (?:an? )?\d{{2}}(?: \w+){{0,3}}? to (?:an? )?\d{{2}}", rf"(?:lost|down)(?: (?:by|about|like|almost|over|another)){{0,2}} {_POINTS}",
            rf"{_POINTS} (?:lower|down|less|worse)", rf"(?:{_POINTS}|big|huge|sudden) drop", r"drop in (?:my )?(?:score|nbme)s?",
        ),
        "One lower result is one result: the guide looks at the direction over several forms, overall and by subject. "
        f"Within a report's own ±{facts.LEVEL.value} it is no real change; more than that is worth a look at what that form marked weak, "
        "and the next unseen one, timed, says whether it stays.",
        (LOG, _TREND),
        (facts.DIRECTION, facts.NBME_STATES),
        alone=True,
    ),
    Topic(
        words(
            r"scores?(?: (?:just|really|still))*(?: (?:are|is|do|does|have|has))?(?:n['’]?t| not)(?: (?:been|really))? (?:mov|improv|go|chang|ris|budg|increas)\w*", r"(?:scores?|nbmes?) (?:are |is |keep |kept |keeps )?(?:stuck|flat|level|stay\w*|drop\w*|the same)", r"stuck (?:at|in|on|around|below|under) (?:the |a |about )?\d{2}s?",
            r"(?:not|never|isn['’]?t|aren['’]?t) improving", r"plateau\w*", r"no (?:improvement|progress)",
        ),
        f"A change under {facts.LEVEL.value} points is none, so /trend looks at the direction over several forms. Where it stays level, /method looks for what is only being repeated.",
        (_TREND, Action("how I study", "method")),
        (facts.DIRECTION, facts.LEVEL, facts.RETHINK),
        alone=True,
    ),
)  # fmt: skip
