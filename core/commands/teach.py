"""`/teach`: step 5. Explain it as to a beginner, find the gap, write three questions, and meet them again in time."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated, ClassVar

from core.command import Ask, Context, Refused, Spec
from core.commands import taught_words as words
from core.guide import small_talk
from core.guide.near import near
from core.guide.retests import QUESTIONS, complete, due_by
from core.journal import Draft, Entry, Journal
from core.kinds import Whole, Word, Words, plain
from core.moment import Moment
from core.nudges.schedule import zone_kept
from core.payloads import ConceptLink, Retested, Taught
from core.reply import Reply

_NO_MORE = re.compile(r"no more(?: please| thanks| of this| for (?:now|today|tonight))?[!.]*")
OPEN_FOR = timedelta(hours=2)  # how long words that are no command are read as the session's next answer
MAP, RETEST, LIST, LATER = "map", "retest", "list", "later"
_MY_STATE = re.compile(r"\b(?:i'?m|i am|i feel|i hate|i can'?t|i(?:'ve| have)? cried)\b(?: \S+){0,3}")
_PEOPLE = (
    r"(?:dog|cat|pet|mom|mum|mother|dad|father|parents?|grand\w+|brother|sister|uncle|aunt|cousin|friend|wife|husband|son"
    r"|daughter|baby|boyfriend|girlfriend|partner)"
)
# What is plainly about whoever writes it, and explains nothing
_ABOUT_ME = re.compile(
    rf"\bmy (?:\w+ )?{_PEOPLE} (?:just |has |had )*(?:died|passed away|is dying|is dead)\b|\bi (?:just )?lost my (?:\w+ )?{_PEOPLE}\b"
    r"|\bi (?:really |just )?(?:can'?t|cannot|can not) (?:focus|concentrate|think straight)\b|\bi (?:just )?(?:want|wanna)(?: to)? go home\b"
    r"|\bi (?:do not|don'?t) (?:even )?know where to (?:begin|start)\b|\bi (?:will|'?ll) never pass\b"
)
NOTHING = frozenset({"nothing", "none", "no", "no gap", "no gaps"})


@dataclass(frozen=True)
class Teach:
    """One turn of a session, of its re-test, or of a concept map."""

    spec: ClassVar[Spec] = Spec(
        "teach",
        "Explain a topic as to a beginner, find the gap, and be asked again in time",
        ("feynman", "teach back", "teach-back"),
        shortcuts=tuple((said, ("do", RETEST)) for said in ("retest", "retests", "re-test", "re-tests")),
        spoken=(
            (r"^re-?tests?$", "do:retest"),
            (r"^(?:list|sessions|topics|my topics)$", "do:list"),
            (r"^(?:later|stop|cancel|quit|not now)$", "do:later"),
            (r"^me(?: about)?$", ""),
            (r"^me (?:about )?(.+)$", r"\1"),
            (r"^map(?: of)?(?: (.+))?$", r"do:map topic:\1"),
        ),
    )
    topic: Annotated[str | None, Ask("What you explain, in a few words", Word(), "preload")] = None
    say: Annotated[str | None, Ask("Your explanation, as to a beginner", Words(1500), "Preload is how full")] = None
    gap: Annotated[str | None, Ask("What you could not say simply, or nothing", Words(400), "why it rises")] = None
    ask: Annotated[str | None, Ask("A question you would ask about it", Words(300), "What raises it?")] = None
    key: Annotated[str | None, Ask("Its answer, in your own words", Words(400), "More blood coming back")] = None
    do: Annotated[str | None, Ask("map, retest, list or later", Word((MAP, RETEST, LIST, LATER)), RETEST)] = None
    source: Annotated[str | None, Ask("Map: from what", Word(), "venous return")] = None
    link: Annotated[str | None, Ask("Map: how it leads on", Word(), "raises")] = None
    target: Annotated[str | None, Ask("Map: to what; leave it out for a gap", Word(), "preload")] = None
    entry: Annotated[int | None, Ask("Which session", Whole(1, 999_999, "an entry's number"), "3", menu=False)] = None
    at: Annotated[
        int | None, Ask("Re-test: which question", Whole(1, QUESTIONS + 1, "a question's place"), "1", menu=False)
    ] = None
    right: Annotated[int | None, Ask("Re-test: answered so far", Whole(0, QUESTIONS, "a count"), "0", menu=False)] = (
        None
    )
    shown: Annotated[int | None, Ask("Re-test: show the answer", Whole(0, 1, "0 or 1"), "1", menu=False)] = None

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The next piece of the session, the arrow of the map, or the re-test's end. Raises `Refused`."""
        if self.do == MAP or self.source or self.link:
            return self._arrow(context)
        if self.do == RETEST:
            return self._retested(context)
        if self.do == LIST:
            return ()
        if self.do == LATER:
            return self._left(context)
        said = (self.say, self.gap, self.ask, self.key)
        if self.topic and not any(said):
            return (*zone_kept(context.journal, context.moment), Draft(Taught(self.topic)))
        if not any(said):
            return self._resumed(context) if self.entry else ()
        if self.topic:
            return (*zone_kept(context.journal, context.moment), Draft(self._grown(Taught(self.topic))))
        entry, held = self._session(context)
        after = self._grown(held)
        return () if after == held else (Draft(after, entry.root),)

    def answer(self, context: Context) -> Reply:
        """What comes next."""
        if self.do == MAP or self.source or self.link:
            return words.map_of(self._topic(context), context)
        if self.do == RETEST:
            return self._retest(context)
        if self.do == LIST:
            return words.listed_sessions(context)
        if self.do == LATER:
            return words.left(context)
        if not any((self.topic, self.say, self.gap, self.ask, self.entry)):
            return words.how_it_works(context)
        entry, held = self._session(context)
        return words.next_turn(entry, held, context)

    def _session(self, context: Context) -> tuple[Entry, Taught]:
        """The session that is meant. Raises `Refused` where there is none."""
        held = context.journal.entries_of(Taught)
        named = [pair for pair in held if self.entry in (None, pair[0].seq, pair[0].root)]
        if not named:
            raise Refused("Which topic is it? Begin with one, such as /teach preload, and the rest follows.")
        return named[-1]

    def _left(self, context: Context) -> tuple[Draft, ...]:
        """The newest session, so that no more words are taken for its next answer; nothing where it has all of them."""
        held = context.journal.entries_of(Taught)
        if not held or complete(held[-1][1]) or held[-1][1].left:
            return ()
        return (Draft(replace(held[-1][1], left=True), held[-1][0].root),)

    def _resumed(self, context: Context) -> tuple[Draft, ...]:
        """The session that was left, open again. Raises `Refused`."""
        entry, held = self._session(context)
        return (Draft(replace(held, left=False), entry.root),) if held.left else ()

    def _grown(self, held: Taught) -> Taught:
        """The session with what is new. Raises `Refused` for half a question."""
        if (self.ask is None) is not (self.key is None):
            raise Refused(words.half_a_question(self.ask))
        questions = held.questions
        if self.ask and self.key and (self.ask, self.key) not in questions:
            if complete(held):
                raise Refused(
                    "This session has its three questions. Begin another one for more: /teach, and the topic."
                )
            questions = (*questions, (self.ask, self.key))
        gap = held.gap if self.gap is None else "" if _bare(self.gap) in NOTHING else self.gap
        return replace(held, said=self.say or held.said, gap=gap, questions=questions, left=False)

    def _topic(self, context: Context) -> str:
        arrows = context.journal.all(ConceptLink)
        held = context.journal.all(Taught)
        return self.topic or (arrows[-1].topic if arrows else held[-1].topic if held else "")

    def _arrow(self, context: Context) -> tuple[Draft, ...]:
        if not self.source and not self.link:
            return ()
        topic = self._topic(context)
        if not topic:
            raise Refused("Which topic is the map of? /teach map preload begins one.")
        if not self.source or not self.link:
            raise Refused(
                "An arrow needs where it starts and how it leads on: source: and link:. Leave target: out for a gap."
            )
        arrow = ConceptLink(topic, self.source, self.link, self.target or "")
        gaps = [
            entry
            for entry, each in context.journal.entries_of(ConceptLink)
            if replace(each, target="") == replace(arrow, target="") and not each.target
        ]
        if arrow in context.journal.all(ConceptLink):
            return ()
        return (Draft(arrow, gaps[-1].root if gaps and arrow.target else None),)

    def _retested(self, context: Context) -> tuple[Draft, ...]:
        """The re-test, once its last question is past and while it is due."""
        if self.at is None or self.at <= QUESTIONS or self.right is None or self.entry is None:
            return ()
        due = [entry.root for entry, _ in due_by(context.journal, context.moment.today)]
        return (Draft(Retested(self.entry, context.moment.today, self.right)),) if self.entry in due else ()

    def _retest(self, context: Context) -> Reply:
        if self.at is not None and self.at > QUESTIONS and self.entry is not None:
            return words.retest_over(self.entry, self.right or 0, context)
        due = due_by(context.journal, context.moment.today)
        if self.entry is None and not due:
            return words.none_due(context)
        entry, held = due[0] if self.entry is None else self._session(context)
        if not complete(held):
            return words.next_turn(entry, held, context)
        return words.question(entry, held, self.at or 1, self.right or 0, shown=bool(self.shown))


def open_turn(journal: Journal, moment: Moment, said: str) -> dict[str, str] | None:
    """What words that no command took answer in the newest session, as options; None where they answer nothing."""
    held = journal.entries_of(Taught)
    if not held or moment.now - held[-1][0].at > OPEN_FOR or complete(held[-1][1]) or held[-1][1].left:
        return None
    entry, session = held[-1]
    of = {"entry": str(entry.root)}
    if session.said is not None and session.gap is None and _bare(said) in NOTHING:
        return of | {"gap": said}
    if small_talk.leaves(said) or _NO_MORE.fullmatch(_bare(said)):
        return of | {"do": LATER}
    if small_talk.waits(said):
        return of
    if said.strip().startswith("/") or small_talk.answers_nothing(said) or _about_me(said):
        return None
    if session.said is None:
        return None if small_talk.asks(said) else of | {"say": said}
    if session.gap is None:
        return of | {"gap": said}
    asked = re.fullmatch(r"(.+\?)\s*(.+)", said, re.DOTALL)
    return of | ({"ask": asked[1].strip(), "key": asked[2].strip()} if asked else {"ask": said})


def _about_me(said: str) -> bool:
    """Whether it is about whoever writes it, how they are or what happened to them, and no explanation."""
    words = plain(said).replace("’", "'")
    if _ABOUT_ME.search(words):
        return True
    return any((found := near(each[0])) and found.feeling for each in _MY_STATE.finditer(words))


def _bare(said: str) -> str:
    return said.strip().lower().rstrip(".")
