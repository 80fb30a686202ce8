"""What stands after taking back, correcting and deleting."""

from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from core.corrections import as_call
from core.entries import told
from core.guide import facts
from core.guide.fact import Fact, Status, sources
from core.guide.facts import FACTS
from core.journal import Draft, Entry, Journal
from core.payloads import (
    CheckIn,
    CheckOn,
    Confidence,
    Erased,
    Exam,
    Membership,
    Plan,
    QuietUntil,
    Score,
    Snoozed,
    StudyGroup,
    TakenBack,
    Unknown,
    Zone,
)
from core.reply import Bullets, Note, Paragraph, Reply, Rows, as_text
from tests.core.journals import NOW, TODAY, journal, nbme, other, sat

FIRST, SECOND, THIRD = nbme(60, 30, 3), nbme(61, 30, 3), nbme(62, 30, 3)


def chain():
    """One result, corrected twice."""
    found = journal(FIRST)
    return found.grown((Draft(SECOND, 1),), NOW).grown((Draft(THIRD, 1),), NOW)


def test_the_newest_version_stands():
    assert chain().all(Score) == (THIRD,)


def test_taking_a_version_back_restores_the_one_before():
    once = chain().grown((Draft(TakenBack(3)),), NOW)
    assert once.all(Score) == (SECOND,)
    assert once.grown((Draft(TakenBack(1)),), NOW).all(Score) == (SECOND,)
    assert once.grown((Draft(TakenBack(2)),), NOW).all(Score) == (FIRST,)


def test_erasing_takes_the_entries_and_keeps_the_count():
    gone = chain().grown((Draft(Erased((1, 2, 3))),), NOW)
    assert [entry.seq for entry in gone.entries] == [4]
    assert gone.last == 4
    assert gone.kept == ()
    assert gone.entry(2) is None


def test_latest_of_a_kind():
    assert Journal().latest(Zone) is None
    assert journal(Zone("UTC"), Zone("Asia/Tokyo")).latest(Zone) == Zone("Asia/Tokyo")
    assert journal(FIRST, Zone("UTC")).until(1).latest(Zone) is None


@given(st.lists(st.integers(1, 8), max_size=8))
def test_taking_back_never_brings_back_what_was_taken_back(seqs):
    found = journal(*(nbme(50 + n, 25 + n, n) for n in range(6)))
    for seq in seqs:
        found = found.grown((Draft(TakenBack(seq)),), NOW)
    standing = {entry.seq for entry in found.standing}
    assert standing == set(range(1, 7)) - set(seqs)


def test_every_kind_can_be_told_and_most_can_be_corrected():
    payloads = (
        nbme(66, 31, 1, chance=88, seen=True, untimed=True, weak=("cardio",)),
        nbme(66, None, 1),
        other(Exam.UWSA1, 214, 1),
        Plan(deadline=TODAY, hours=30, unseen=2, forms=(29, 30)),
        Plan(unseen=3),
        Plan(),
        Confidence(True),
        Confidence(False),
        Zone("UTC"),
        *sat(30),
        TakenBack(3),
        Erased((1, 2)),
        Unknown("dream", 7, {"x": 1}),
    )
    assert all(told(payload) for payload in payloads)
    assert [as_call(payload) is None for payload in payloads] == [False] * 10 + [True] * 3
    assert hash(payloads[-1]) == hash(Unknown("dream", 7, {"y": 2}))


def test_an_entry_of_a_newer_version_is_listed_and_can_be_deleted():
    found = Journal((Entry(1, NOW, Unknown("dream", 7, {})),))
    assert [entry.seq for entry in found.standing] == [1]


def test_facts_are_whole():
    for fact in FACTS:
        assert fact.id
        assert fact.section
        assert fact.source
        assert fact.says
    assert len(FACTS) == len(set(map(id, FACTS)))
    assert {value for value in vars(facts).values() if isinstance(value, Fact)} == set(FACTS)


def test_the_source_note_names_each_source_once_and_what_is_ours():
    note = sources(facts.PASS_95, facts.PASS_99, facts.NBME_STATES, facts.FRESH_DAYS).text
    assert note == (
        "Sources: Guide, step 6: schedule; NBME, score report (reported). "
        "Limits of our own: a score stays fresh for 28 days."
    )
    assert sources(facts.FRESH_DAYS).text.startswith("Limits of our own")
    assert {Status.GUIDE, Status.OURS} < {fact.status for fact in FACTS}


def test_a_reply_as_text_holds_all_of_it_in_order():
    reply = Reply("Title", (Paragraph("One."), Rows((("a", "1"),), "Rows"), Bullets(("x", "y")), Note("Small.")))
    assert as_text(reply) == "Title\nOne.\nRows:\na: 1\n- x\n- y\nSmall."


def test_a_snooze_and_a_quiet_time_are_told_in_utc_while_no_zone_is_known():
    assert told(Snoozed(7, NOW)) == "A check-in put off to 22 Nov 2026, 15:00 UTC"
    assert told(QuietUntil(NOW)) == "Quiet until 22 Nov 2026, 15:00 UTC"
    assert told(QuietUntil(NOW), ZoneInfo("Asia/Tokyo")) == "Quiet until 23 Nov 2026, 00:00"
    assert as_call(CheckIn(7, 2)) is None


def test_what_a_group_and_a_look_in_keep_has_a_line_too():
    group = StudyGroup((0, 3), 18 * 60, "UTC", ("check-in",), "u1")
    assert told(group) == "Study group Mon, Thu at 18:00 in the evening"
    assert told(Membership("u1", True)) == "u1 joined"
    assert told(Membership("u1", False)) == "u1 left"
    assert told(CheckOn(NOW)) == "To be checked on at 22 Nov 2026, 15:00 UTC"
