"""`/outlook`: the guide's claims, and beside each what tempers it."""

from decimal import Decimal

import pytest

from core.command import House, Refused
from core.commands.outlook import SpecialtyKind
from core.guide.outlook import Imported
from core.journal import About
from core.moment import Moment
from core.reply import as_text
from tests.core.commands.says import buttons, said, wrote
from tests.core.journals import NOW, journal

AT = Moment(NOW)
DERM = Imported("Dermatology", Decimal(10), Decimal(40), Decimal(50), 61, 2024, "NRMP")
FM = Imported("Family Medicine", Decimal(40), Decimal(55), Decimal(5), 300, 2024, "NRMP")


def shows(*payloads, rows=(), **options):
    return said("outlook", journal(*payloads), House(outlook=rows), **options)


def test_how_common_it_is_with_the_correction():
    text = as_text(shows())
    assert "21 % in 2023 and 18 % in 2022" in text
    assert "they are all examinees worldwide, repeaters included" in text


def test_the_four_rows_say_that_their_year_is_unknown():
    text = as_text(shows())
    assert "from a survey whose year it does not give" in text
    assert "Family medicine: up to 50 %" in text
    assert "Plastic surgery: 80 % never consider it, 20 % seldom do" in text
    assert "Orthopaedic surgery: 65 %" in text
    assert "Interventional radiology: 64 %" in text


def test_specialties_vary_and_for_others_no_number_is_known():
    assert "Competitive ones screen by Step results" in as_text(shows())
    assert "For any other specialty no number is known" in as_text(shows())
    reply = shows(specialty="derm")
    assert reply.title == "Dermatology: no number is known"
    assert "I know of none that could be verified" in as_text(reply)


def test_the_two_studies_stand_with_whom_they_were_about():
    text = as_text(shows())
    assert "99 %" in text
    assert "The study was about all graduates, not about those" in text
    assert "59 of 64 students of one school, classes of 1999 to 2005" in text
    assert "72 % entered residency, of those without one 94 %" in text


def test_the_students_own_group_comes_first():
    lines = as_text(shows(About(group="non-US"))).splitlines()
    place = lines.index("Who passed Step 1 in 2025:")
    assert lines[place + 1] == "non-US, your group: 54 % of repeaters, 75 % of first takers"
    assert lines[place + 2].startswith("US MD: 71 %")
    assert "your group" not in as_text(shows(About(country="US")))


def test_a_retake_shows_no_number():
    text = as_text(shows())
    assert "The guide says the retake decides" in text
    assert "Since 26 Jan 2022 a pass shows no number" in text


def test_imported_rows_carry_source_and_year():
    text = as_text(shows(rows=(DERM, FM)))
    assert "Dermatology: often 10 %, seldom 40 %, never 50 %, of 61 programs (NRMP, 2024)" in text
    assert "For any other specialty" not in text
    own = shows(rows=(DERM, FM), specialty="derm")
    assert own.title == "Dermatology: what is known"
    assert "For Dermatology the guide has no number." in as_text(own)
    assert "could be verified" not in as_text(own)
    both = as_text(shows(rows=(DERM, FM), specialty="family"))
    assert "up to 50 %" in both
    assert "Family Medicine: often 40 %" in both
    assert "Dermatology" not in both


def test_buttons_lead_on():
    assert buttons(shows()) == ("one specialty", "my retake", "am I ready?")
    assert buttons(shows(specialty="IR")) == ("all specialties", "my retake", "am I ready?")
    assert wrote("outlook", journal()) == ()


def test_the_menu_offers_specialties_and_takes_any():
    kind = SpecialtyKind()
    assert kind.suggest("")[0].value == "Family medicine"
    assert len(kind.suggest("")) <= 25
    assert [each.value for each in kind.suggest("ort")] == ["Orthopaedic surgery"]
    assert kind.parse("in dermatology?", AT) == "Dermatology"
    for text in ("x" * 61, "?!", " - "):
        with pytest.raises(Refused, match="Name one specialty"):
            kind.parse(text, AT)
