"""How a result and whoever set a date are told to `/retake`."""

from __future__ import annotations

from core.guide.attempts import FAIL, INCOMPLETE, PASS
from core.kinds import OneOf

UNKNOWN = "unknown"
SCHOOL, PERMIT, MYSELF = "school", "permit", "myself"
_RESULTS = {
    PASS: ("pass", "passed", "i passed"),
    FAIL: ("fail", "failed", "i failed", "did not pass", "didn't pass", "not passed"),
    INCOMPLETE: ("incomplete", "not finished", "stopped", "left early"),
    UNKNOWN: ("unknown", "none", "not yet", "no result", "waiting"),
}
_WHO = {
    SCHOOL: ("school", "my school", "the school", "dean", "my dean"),
    PERMIT: ("permit", "my permit", "the permit", "window", "eligibility"),
    MYSELF: ("myself", "me", "i", "i did", "my own"),
}

RESULT_KIND = OneOf(tuple(_RESULTS.items()))
WHO_KIND = OneOf(tuple(_WHO.items()))
