"""What `/history` offers to correct is what the entry's own command takes."""

from datetime import timedelta

import pytest

from core.command import options
from core.commands import COMMANDS
from core.corrections import as_call, correctable
from core.payloads import (
    About,
    Attempt,
    CheckIns,
    Confidence,
    Feeling,
    FirstDays,
    Lost,
    Method,
    Miss,
    Plan,
    RetakeDate,
    SchoolItem,
    SchoolRule,
    Snoozed,
    Strong,
    Zone,
)
from tests.core.journals import NOW, TODAY, nbme

CORRECTED = (
    nbme(66, 31, 1, chance=88, seen=True),
    Plan(deadline=TODAY, hours=30, unseen=2, forms=(29, 30)),
    Plan(),
    Confidence(True),
    Zone("UTC"),
    Attempt(TODAY, "fail"),
    RetakeDate(TODAY, "myself", TODAY + timedelta(days=9)),
    RetakeDate(None),
    Lost(3, TODAY),
    Method("now", questions=50),
    Miss("cardio", "gap", 80, "the cue", "the rule"),
    Strong(("cardio",)),
    Strong(()),
    Feeling(("tired",), None, 4),
    Feeling((), "flat"),
    CheckIns((0,), 600, on=False),
    CheckIns((0,), 600, until=TODAY),
    About("US", "US MD", TODAY, 1, "time"),
    SchoolRule(3, TODAY),
    SchoolRule(None, None),
    SchoolItem("dean", "open"),
)


@pytest.mark.parametrize("payload", CORRECTED, ids=lambda payload: payload.kind)
def test_what_can_be_corrected_is_an_option_of_the_command_that_wrote_it(payload):
    name, args = as_call(payload)
    known = [option.name for command in COMMANDS if command.spec.name == name for option in options(command)]
    assert known
    assert set(args) <= set(known)
    assert correctable(payload)
    assert set(correctable(payload)) <= set(known)


@pytest.mark.parametrize("payload", [FirstDays(NOW), Snoozed(7, NOW), CheckIns((), 600, on=False)])
def test_other_entries_are_taken_back_instead(payload):
    assert as_call(payload) is None
    assert not correctable(FirstDays(NOW))
