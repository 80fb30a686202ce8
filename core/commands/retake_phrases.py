"""What students say for `/retake` in a whole sentence: a result, a date that is off, a question of when."""

from __future__ import annotations

from core.guide.attempts import FAIL, PASS
from core.kinds import NONE

_IT = ("", " it", " step 1", " the retake", " my retake", " the exam", " my exam")
_ITS_DATE = (" retake", " the retake", " my retake", " retake date", " my retake date", " exam date", " my exam date")
_WHO_SAYS = ("", "i ", "i've ", "i’ve ", "i have ", "i just ")
_PASSED = tuple(f"{who}passed{it}" for who in _WHO_SAYS for it in _IT)
_DID_NOT = ("didn't pass", "didn’t pass", "didnt pass", "did not pass")
_NOT_PASSED = (
    *(
        f"{who}{verb}{it}{again}"
        for who in _WHO_SAYS
        for verb in ("failed", "flunked")
        for it in _IT
        for again in ("", " again")
    ),
    *(f"{who}{verb}{it}{again}" for who in ("", "i ") for verb in _DID_NOT for it in _IT for again in ("", " again")),
)
_DROPPED = (
    *(f"{who}{verb}{it}" for who in ("", "i ") for verb in ("cancel", "canceled", "cancelled") for it in _ITS_DATE),
    *(
        f"{it.strip()}{was}{verb}"
        for it in _ITS_DATE
        for was in (" ", " is ", " was ")
        for verb in ("canceled", "cancelled")
    ),
)


ASKED = (
    "when can i retake it",
    "when can i retake",
    "when should i retake it",
    "when should i retake",
    "how many attempts do i have left",
    "how many attempts are left",
)

SHORTCUTS = (
    *((phrase, ("result", PASS)) for phrase in _PASSED),
    *((phrase, ("news", FAIL)) for phrase in _NOT_PASSED),
    *((phrase, ("date", NONE)) for phrase in _DROPPED),
)
