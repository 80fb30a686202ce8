"""`/start`: the first talk, in steps that can be left and taken up again on any day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar

from core.command import Ask, Context, Spec
from core.commands.feel import Feel
from core.commands.school import School
from core.commands.timezone import SetZone
from core.days import DayOrNone, PastDay
from core.entries import told as line_of
from core.entries import undoing
from core.guide import about, about_end, about_words
from core.guide.about_answers import answered
from core.guide.about_kinds import PROBLEM_KIND, USED_KIND, WAITING, GroupKind, OrNone, ResultKind
from core.guide.attempts import FAIL, INCOMPLETE
from core.guide.countries import CountryKind
from core.guide.doubts import close_to, doubted, is_it_so
from core.guide.retake_replies import same_or_another
from core.guide.school import DUE_KIND, LimitKind
from core.guide.zones import ZoneKind
from core.journal import Draft, Journal
from core.kinds import NONE, Flag, Word
from core.moment import Moment
from core.payloads import About, Attempt, FirstDays, SchoolRule
from core.reply import Action, Paragraph, Reply
from core.wording import on

FEELINGS, STUDY, THIS = "feelings", "study", "this"
_OWN = (about.COUNTRY, about.RESULT, about.USED, about.GROUP, about.PROBLEM)  # what an entry of the talk itself holds
_UNDATED = {WAITING: "its result is still to come", INCOMPLETE: "a sitting you did not finish"}


@dataclass(frozen=True)
class Start:
    """Takes an answer, or none, and asks what is next."""

    spec: ClassVar[Spec] = Spec(
        "start",
        "The first talk, in small steps: what I am, where you are, how things stand",
        ("first talk", "begin", "get started", "getting started", "let's start"),
        shortcuts=(
            ("feelings first", (about.FIRST, FEELINGS)),
            ("study first", (about.FIRST, STUDY)),
            ("start later", ("later", "yes")),
            ("start skip", ("skip", THIS)),
            *((phrase, ("ask", about.SKIPPED)) for phrase in ("start over", "start again", "ask what i skipped")),
        ),
    )
    first: Annotated[str | None, Ask("What comes first: feelings or study", Word((FEELINGS, STUDY)), STUDY)] = None
    zone: Annotated[str | None, Ask("Your time zone: a city or an IANA name", ZoneKind(), "New York")] = None
    country: Annotated[str | None, Ask("Whose crisis lines come first, or none", OrNone(CountryKind()), "Canada")] = (
        None
    )
    sat: Annotated[datetime.date | None, Ask("The day you last sat Step 1", PastDay(), "2026-09-14")] = None
    result: Annotated[
        datetime.date | str | None,
        Ask("The day its result came; or waiting, incomplete, none", OrNone(ResultKind()), "2026-10-10"),
    ] = None
    used: Annotated[int | str | None, Ask("Attempts used in all, incomplete ones too, or none", USED_KIND, "1")] = None
    attempts: Annotated[int | str | None, Ask("Attempts your school allows, or none", LimitKind(), "3")] = None
    deadline: Annotated[
        datetime.date | str | None, Ask("A date your school sets, or none", DayOrNone(), "2027-05-01")
    ] = None
    due: Annotated[str | None, Ask("What is due by then: result or exam", DUE_KIND, "result")] = None
    group: Annotated[str | None, Ask("Your school: US MD, US DO, non-US, or none", OrNone(GroupKind()), "US MD")] = None
    problem: Annotated[
        str | None, Ask("What went wrong, in your own words, or none", PROBLEM_KIND, "I ran out of time")
    ] = None
    skip: Annotated[str | None, Ask("A question to pass over", Word((*about.QUESTIONS, THIS)), THIS, menu=False)] = None
    ask: Annotated[
        str | None, Ask("A question to be asked again", Word((*about.QUESTIONS, about.SKIPPED)), about.COUNTRY)
    ] = None
    sure: Annotated[bool | None, Ask("That sitting is right, whatever I think", Flag(), "yes", menu=False)] = None
    later: Annotated[bool | None, Ask("Enough for now; your place is kept", Flag(), "yes", menu=False)] = None

    def record(self, context: Context) -> About:
        """The answers that are the talk's own, over those before."""
        return self._about(context.journal, context.moment)

    def write(self, context: Context) -> tuple[Draft, ...]:
        """The answer, where it belongs, and the question that waits next. Raises `Refused`."""
        journal, moment = context.journal, context.moment
        if self._first_asked(context):
            return ()
        others = self._others(context)
        own = self._about(journal, moment)
        held = journal.entries_of(About)
        root = held[-1][0].root if held else None
        grown = journal.grown((Draft(own, root), *others), moment.now)
        after = replace(own, asked=self._asks(grown, moment))
        still = after.asked is None or about.open_question(journal, moment) == after.asked
        if after == about.told(journal) and not others and still:
            return ()
        return (Draft(after, root), *others)  # what was answered is the newest entry, for /undo

    def answer(self, context: Context) -> Reply:
        """The next question, the end, or what comes first."""
        journal, moment = context.journal, context.moment
        if self.first == FEELINGS:
            return self._first_days(context)
        if self.later:
            return about_words.left()
        if not context.written and (unsure := self._first_asked(context)):
            return unsure
        kept, undo = self._kept(context), self._undo(context)
        question = self._asks(journal, moment)
        if question is None:
            return about_end.over(journal, moment, kept, undo)
        return about_words.asked(question, journal, moment, kept, undo)

    def _asks(self, journal: Journal, moment: Moment) -> str | None:
        """The question that is asked now; none where the talk is put off or over."""
        if self.later or self.first == FEELINGS:
            return None
        if self.ask in about.QUESTIONS:
            return self.ask
        return about.next_question(journal, moment)

    def _about(self, journal: Journal, moment: Moment) -> About:
        """The talk's own entry with what is new."""
        held = about.told(journal)
        given = {name: getattr(self, name) for name in _OWN}
        changes: dict[str, Any] = {
            name: None if value == NONE else value for name, value in given.items() if value is not None
        }
        over = held.passed
        if self.result in (WAITING, INCOMPLETE):
            del changes[about.RESULT]
            over = (*over, about.RESULT)
        if self.first == STUDY:
            over = (*over, about.FIRST)
        if self.skip:
            this = held.asked or about.next_question(journal, moment)
            over = (*over, *filter(None, (this if self.skip == THIS else self.skip,)))
        if self.ask == about.SKIPPED:
            over = tuple(each for each in over if each in (about.FIRST, about.BOT))
        return replace(held, **changes, passed=tuple(dict.fromkeys(over)))

    def _sat(self, context: Context) -> tuple[Draft, ...]:
        """The sitting that is told of, or how the latest one ended."""
        came = self.result or about.told(context.journal).result
        ended = FAIL if isinstance(came, datetime.date) and came >= (self.sat or came) else None
        ended = INCOMPLETE if self.result == INCOMPLETE else ended
        return about.sitting(context.journal, self.sat, ended) if self.sat or self.result else ()

    def _first_asked(self, context: Context) -> Reply | None:
        """What is asked about the sitting before it is kept; None where nothing is, or where they are sure."""
        drafts = () if self.sure else self._sat(context)
        new = next((draft.payload for draft in drafts if draft.of is None), None)
        if isinstance(new, Attempt) and (near := close_to(new.sat, context.journal)):
            return same_or_another(new.sat, near, new.result)
        doubt = doubted(drafts, context.journal, context.moment)
        return is_it_so(doubt, self._so()) if doubt else None

    def _so(self) -> Action:
        """The tap that keeps the sitting after all."""
        args = {"sat": str(self.sat or ""), "result": str(self.result or ""), "sure": "yes"}
        return Action("yes, I sat it then", "start", tuple((name, value) for name, value in args.items() if value))

    def _others(self, context: Context) -> tuple[Draft, ...]:
        """What belongs to entries of other kinds. Raises `Refused`."""
        sat = self._sat(context)
        if isinstance(self.result, datetime.date):
            about.check_result(self.result, context.journal.grown(sat, context.moment.now), self.sat)
        rule = School(attempts=self.attempts, deadline=self.deadline, due=self.due)
        return (
            *(Feel(first="yes").write(context) if self.first == FEELINGS else ()),
            *SetZone(self.zone).write(context),
            *sat,
            *rule.write(context),
        )

    def _first_days(self, context: Context) -> Reply:
        """The first days; the talk waits."""
        days = tuple(entry for entry in context.written if isinstance(entry.payload, FirstDays))
        reply = Feel(first="yes").answer(replace(context, written=days))
        waits = Paragraph("This talk waits as long as you like: /start goes on with it.")
        return replace(reply, blocks=(*reply.blocks, waits))

    def _kept(self, context: Context) -> tuple[str, ...]:
        """What was answered, in words."""
        held, journal = about.told(context.journal), context.journal
        own = tuple(name for name in _OWN if getattr(self, name) not in (None, WAITING, INCOMPLETE))
        kept = (
            []
            if self.zone is None
            else [f"{self.zone}, where it is {context.moment.now.astimezone(context.moment.zone):%H:%M}"]
        )
        kept += [] if self.sat is None else [f"you sat it on {on(self.sat)}"]
        kept += [_UNDATED[self.result]] if isinstance(self.result, str) and self.result in _UNDATED else []
        kept += about_end.kept_of(held, own)
        rule = journal.latest(SchoolRule)
        asked = any(each is not None for each in (self.attempts, self.deadline, self.due))
        return (*kept, *((f"your s{line_of(rule)[1:]}",) if rule and asked else ()))

    def _undo(self, context: Context) -> tuple[Action, ...]:
        """The button for what was answered; none for a question that was only asked or passed over."""
        others = tuple(entry for entry in context.written if not isinstance(entry.payload, About))
        answers = any(getattr(self, name) not in (None, WAITING) for name in _OWN)
        return tuple(map(undoing, (others or (context.written if answers else ()))[:1]))


def open_turn(journal: Journal, moment: Moment, said: str) -> dict[str, str] | None:
    """What words that are no command answer in the first talk, as options; None where nothing was just asked."""
    question = about.open_question(journal, moment)
    found = answered(question, said, moment) if question else None
    return dict(found) if found else None
