"""Time zones by IANA name or by city. Nothing is guessed: what is ambiguous is asked back."""

from __future__ import annotations

import difflib
import re
import zoneinfo
from dataclasses import dataclass
from functools import cache

from core.command import Refused, Shape, Suggestion
from core.kinds import plain, quoted
from core.moment import Moment

# Cities with medical schools that send students to the USMLE and whose name is in no IANA zone.
CITIES = {
    "atlanta": "America/New_York",
    "austin": "America/Chicago",
    "baltimore": "America/New_York",
    "bangalore": "Asia/Kolkata",
    "boston": "America/New_York",
    "calgary": "America/Edmonton",
    "chennai": "Asia/Kolkata",
    "cincinnati": "America/New_York",
    "cleveland": "America/New_York",
    "dallas": "America/Chicago",
    "delhi": "Asia/Kolkata",
    "houston": "America/Chicago",
    "islamabad": "Asia/Karachi",
    "kansas city": "America/Chicago",
    "lahore": "Asia/Karachi",
    "las vegas": "America/Los_Angeles",
    "miami": "America/New_York",
    "milwaukee": "America/Chicago",
    "minneapolis": "America/Chicago",
    "montreal": "America/Toronto",
    "mumbai": "Asia/Kolkata",
    "nashville": "America/Chicago",
    "new delhi": "Asia/Kolkata",
    "new orleans": "America/Chicago",
    "omaha": "America/Chicago",
    "ottawa": "America/Toronto",
    "philadelphia": "America/New_York",
    "pittsburgh": "America/New_York",
    "salt lake city": "America/Denver",
    "san antonio": "America/Chicago",
    "san diego": "America/Los_Angeles",
    "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "new york city": "America/New_York",
    "nyc": "America/New_York",
    "saba": "America/Kralendijk",
    "sint maarten": "America/Lower_Princes",
    "st kitts": "America/St_Kitts",
    "st louis": "America/Chicago",
    "st maarten": "America/Lower_Princes",
    "tampa": "America/New_York",
    "washington": "America/New_York",
}
SEVERAL = {
    "hyderabad": ("Asia/Kolkata", "Asia/Karachi"),
    "portland": ("America/Los_Angeles", "America/New_York"),
    "san juan": ("America/Puerto_Rico", "America/Argentina/San_Juan"),
}
CLOCKS = {
    **dict.fromkeys(("est", "edt", "et", "eastern", "eastern time"), "New York"),
    **dict.fromkeys(("cst", "cdt", "ct", "central", "central time"), "Chicago"),
    **dict.fromkeys(("mst", "mdt", "mt", "mountain", "mountain time"), "Denver or Phoenix"),
    **dict.fromkeys(("pst", "pdt", "pt", "pacific", "pacific time"), "Los Angeles"),
    **dict.fromkeys(("gmt", "bst"), "London"),
    "ist": "Mumbai",
}
_COMMON = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Toronto",
    "America/Puerto_Rico",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Karachi",
    "Africa/Cairo",
    "Asia/Dubai",
)


@cache
def names() -> dict[str, str]:
    """Every place a zone can be found by, in lower case, with its IANA name."""
    iana = [name for name in sorted(zoneinfo.available_timezones()) if "/" in name and not name.startswith("Etc/")]
    cities = {plain(name.rpartition("/")[2].replace("_", " ")): name for name in iana}
    found = cities | CITIES | {plain(name): name for name in (*iana, "UTC")}
    return {_spoken(place): name for place, name in found.items()}


@dataclass(frozen=True)
class ZoneKind:
    """A zone by its IANA name or a city."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> str:
        """The IANA name. Raises `Refused` for abbreviations and places that are not known."""
        word = plain(text).replace("_", " ").replace("st. ", "st ")
        if word in SEVERAL:
            raise Refused(f"There is more than one {quoted(text)}: {' or '.join(SEVERAL[word])}? Say that name.")
        if word in CLOCKS or re.match(r"(?:utc|gmt) ?[+-]", word):
            city = CLOCKS.get(word, "New York or Cairo")
            raise Refused(
                f"{quoted(text)} is a clock that moves with the seasons or not; a city settles it, such as {city}."
            )
        known = names()
        found = next((known[each] for each in (word, word.split(",")[0].strip()) if each in known), None)
        if found:
            return found
        near = ", ".join(dict.fromkeys(known[hit] for hit in difflib.get_close_matches(word.split(",")[0], known, n=3)))
        hint = f" Did you mean {near}?" if near else ""
        raise Refused(
            f"I don't know a zone called {quoted(text)}.{hint} A large city near you works, such as New York or Mumbai."
        )

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Zones whose city or name holds what was typed; common ones for nothing."""
        word = _spoken(plain(typed))
        if not word:
            return tuple(Suggestion(name, name) for name in _COMMON)
        hits = sorted(
            (not place.startswith(word), place, name) for place, name in names().items() if word in _spoken(place)
        )
        found: dict[str, str] = {}
        for _, place, name in hits:
            found.setdefault(name, f"{place.title()} ({name})" if place in CITIES else name)
        return tuple(Suggestion(label, name) for name, label in found.items())


def _spoken(place: str) -> str:
    return place.replace("_", " ")
