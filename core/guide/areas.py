"""Content areas of a CBSSA report, and the names students give them."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from core.command import Refused, Shape, Suggestion
from core.kinds import plain, quoted
from core.moment import Moment


@dataclass(frozen=True)
class Area:
    """One line of the report's profile. `id` is what the journal keeps."""

    id: str
    name: str
    also: tuple[str, ...] = ()


AREAS: tuple[Area, ...] = (
    Area("repro-endo", "Reproductive & Endocrine", ("repro", "reproductive", "endo", "endocrine", "obgyn", "ob/gyn")),
    Area(
        "resp-renal",
        "Respiratory & Renal/Urinary",
        ("resp", "respiratory", "pulm", "pulmonary", "lung", "renal", "kidney", "nephro", "urinary"),
    ),
    Area(
        "neuro-psych",
        "Behavioral Health & Nervous/Special Senses",
        ("neuro", "neurology", "cns", "nervous", "psych", "psychiatry", "behavioral health", "special senses", "brain"),
    ),
    Area(
        "blood-immune",
        "Blood & Lymphoreticular/Immune",
        ("blood", "heme", "hem", "hematology", "haematology", "heme/onc", "hemeonc", "onc", "lymphoreticular", "lymph"),
    ),
    Area(
        "msk-skin",
        "Musculoskeletal, Skin & Subcutaneous",
        ("msk", "musculoskeletal", "skin", "derm", "dermatology", "ortho", "rheum", "rheumatology"),
    ),
    Area("multisystem", "Multisystem", ("multi", "multisystem processes")),
    Area("cardio", "Cardiovascular", ("cards", "cardio", "cardiology", "cv", "cvs", "heart")),
    Area("gi", "Gastrointestinal", ("gi", "gastro", "gut", "hepatic", "liver")),
    Area(
        "biostats",
        "Biostatistics & Epidemiology/Population Health",
        ("biostats", "biostat", "stats", "statistics", "epi", "epidemiology", "population health"),
    ),
    Area("social", "Social Sciences", ("social", "ethics", "communication")),
    Area("development", "Human Development", ("development", "human dev")),
    Area("pathology", "Pathology", ("path",)),
    Area("physiology", "Physiology", ("physio", "phys")),
    Area("pharmacology", "Pharmacology", ("pharm", "pharma", "drugs")),
    Area("microbiology", "Microbiology", ("micro", "bugs", "bacteria", "virology", "id", "infectious disease")),
    Area("anatomy", "Gross Anatomy & Embryology", ("anatomy", "anat", "embryo", "embryology", "gross")),
    Area("behavioral", "Behavioral Sciences", ("behavioral", "behavioural", "behavioral science", "behav")),
    Area("biochem", "Biochemistry & Nutrition", ("biochem", "biochemistry", "nutrition", "metabolism")),
    Area("histology", "Histology & Cell Biology", ("histo", "histology", "cell bio", "cell biology", "cell")),
    Area("immunology", "Immunology", ("immuno", "immune")),
    Area("genetics", "Genetics", ("genes", "genetic")),
)
_BY_WORD = {word: area for area in AREAS for word in (plain(area.name), area.id, *area.also)}
_BY_ID = {area.id: area for area in AREAS}


def name_of(area_id: str) -> str:
    """The report's name of an area; the id itself for one this version does not know."""
    return _BY_ID[area_id].name if area_id in _BY_ID else area_id


@dataclass(frozen=True)
class AreasKind:
    """Several areas, with commas or "and" between them."""

    shape: Shape = Shape.TEXT

    def parse(self, text: str, moment: Moment) -> tuple[str, ...]:
        """Ids of the areas, in the report's order, or none for `none`. Raises `Refused` naming the closest ones."""
        word = plain(text)
        if word in {"none", "no", "-"}:
            return ()
        if word in _BY_WORD:
            return (_BY_WORD[word].id,)
        parts = [part.strip() for part in re.split(r"[,;+\n]| and (?=\w)", word) if part.strip()]
        split = [piece for part in parts for piece in ([part] if part in _BY_WORD else re.split(r"[ /]+", part))]
        found = {_area(part).id for part in (split if all(piece in _BY_WORD for piece in split) else parts)}
        return tuple(area.id for area in AREAS if area.id in found)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Areas for the last word typed, keeping those before it."""
        before, comma, last = typed.rpartition(",")
        word = plain(last)
        hits = (area for area in AREAS if word in plain(area.name) or any(also.startswith(word) for also in area.also))
        kept = f"{before.strip()}, " if comma else ""
        choices = ((f"{kept}{area.name}", f"{kept}{area.id}") for area in hits)
        return tuple(Suggestion(label, value) for label, value in choices if max(len(label), len(value)) <= 100)


def _area(text: str) -> Area:
    word = text.strip()
    if word in _BY_WORD:
        return _BY_WORD[word]
    whole = [area for area in AREAS if word and re.search(rf"\b{re.escape(word)}", plain(area.name))]
    if len(whole) == 1:
        return whole[0]
    near = [area.name for area in whole] or [_BY_WORD[hit].name for hit in difflib.get_close_matches(word, _BY_WORD)]
    close = " or ".join(dict.fromkeys(near[:3]))
    raise Refused(
        f"{quoted(text)} is not a content area I know."
        + (f" Did you mean {close}?" if close else "")
        + " Names such as cardio, renal, micro or biostats work."
    )
