"""Specialties by the names programs use and those students use. Which numbers are known is in `core/guide/outlook.py`."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_NAME = 60  # characters of a specialty that is not in the list


@dataclass(frozen=True)
class Specialty:
    """A specialty by the name programs use, and what students call it, all in the form `folded` gives."""

    name: str
    also: tuple[str, ...] = ()


FAMILY, PLASTICS = "Family medicine", "Plastic surgery"
ORTHO, IR = "Orthopaedic surgery", "Interventional radiology"
SPECIALTIES: tuple[Specialty, ...] = (
    Specialty(FAMILY, ("fm", "family", "family practice", "general practice", "family physician")),
    Specialty(PLASTICS, ("plastics", "plastic", "prs")),
    Specialty(ORTHO, ("ortho", "orthopedics", "orthopedic", "orthopod")),
    Specialty(IR, ("ir", "interventional", "vir", "ir/dr", "dr/ir", "vascular and interventional radiology")),
    Specialty("Anaesthesiology", ("anesthesia", "gas", "anes")),
    Specialty("Child neurology", ("pediatric neurology",)),
    Specialty("Dermatology", ("derm",)),
    Specialty("Diagnostic radiology", ("radiology", "rads", "dr")),
    Specialty("Emergency medicine", ("em", "er", "emergency")),
    Specialty("General surgery", ("surgery", "gen surg", "surg", "gs")),
    Specialty("Internal medicine", ("im", "internal", "medicine")),
    Specialty("Neurological surgery", ("neurosurgery", "nsgy", "nsg")),
    Specialty("Neurology", ("neuro",)),
    Specialty("Obstetrics and gynaecology", ("obgyn", "ob/gyn", "ob gyn", "ob", "gyn", "gynecology", "obstetrics")),
    Specialty("Ophthalmology", ("ophtho", "eyes")),
    Specialty("Otolaryngology", ("ent", "oto")),
    Specialty("Paediatrics", ("peds",)),
    Specialty("Pathology", ("path",)),
    Specialty("Physical medicine and rehabilitation", ("pm&r", "pmr", "pmnr", "physiatry", "rehab")),
    Specialty("Psychiatry", ("psych",)),
    Specialty("Radiation oncology", ("rad onc", "radonc")),
    Specialty("Thoracic surgery", ("ct surgery", "cardiothoracic surgery", "cardiothoracic")),
    Specialty("Urology", ("uro",)),
    Specialty("Vascular surgery", ("vascular",)),
)


def folded(text: str) -> str:
    """A specialty's name without case, odd signs and the spelling of either side of the ocean."""
    word = re.sub(r"[^\w&/ ]+", " ", text.lower()).replace("&", " and ").replace("æ", "ae")
    return re.sub(r"\s+", " ", word.replace("paed", "ped").replace("aes", "es").replace("gynae", "gyne")).strip()


NAMES = frozenset(each.name for each in SPECIALTIES)
# Words of a name as they are shortened or put otherwise, and those that change nothing
_WORDS = {
    "med": "medicine", "fam": "family", "fammed": "family medicine", "famed": "family medicine", "surg": "surgery", "surgeon": "surgery", "surgeons": "surgery",
    "surgical": "surgery", "surgeries": "surgery", "rad": "radiology", "rads": "radiology", "radiologist": "radiology",
    "orthopedics": "orthopedic", "ortho": "orthopedic", "orthopaedic": "orthopedic", "plastics": "plastic", "recon": "reconstructive",
    "vasc": "vascular", "peds": "pediatric", "pediatrics": "pediatric",
}  # fmt: skip
_EMPTY = frozenset(
    ["and", "integrated", "residency", "program", "programs", "specialty", "reconstructive", "the", "an", "a"]
)


def _sorted(text: str) -> frozenset[str]:
    """What a name is made of, whatever the order and the endings."""
    said = " ".join(_WORDS.get(word, word) for word in folded(text).replace("/", " ").split())
    return frozenset(said.split()) - _EMPTY


_BY_WORD = {folded(word): each.name for each in SPECIALTIES for word in (each.name, *each.also)}
_BY_WORDS = {_sorted(word): each.name for each in SPECIALTIES for word in (each.name, *each.also)}


def called(text: str) -> str:
    """The name of a specialty said in any usual way; the words themselves, shortened, where it is none we know."""
    known = _BY_WORD.get(folded(text)) or _BY_WORDS.get(_sorted(text))
    return known or re.sub(r"\s+", " ", text).strip()[:LONGEST_NAME]
