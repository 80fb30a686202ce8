"""`/outlook`: the guide's claims, and beside each what tempers it."""

from decimal import Decimal

import pytest

from core.command import House, Refused
from core.commands import COMMANDS
from core.commands.outlook import SpecialtyKind
from core.guide.outlook import Imported
from core.moment import Moment
from core.payloads import About
from core.reply import as_text
from core.text import read
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


def test_whoever_is_no_us_md_is_told_that_no_number_is_about_their_group():
    for group in ("non-US", "US DO"):
        assert f"None of these three is about {group} applicants, your group." in as_text(shows(About(group=group)))
    for held in ((), (About(group="US MD"),), (About(country="US"),)):
        assert "None of these three" not in as_text(shows(*held))


def test_a_name_that_is_not_known_is_not_said_to_have_no_number():
    reply = shows(specialty="hand surgery")
    assert reply.title == "“hand surgery”: no number is known"
    assert "I don't know a number for “hand surgery”." in as_text(reply)
    assert "the guide has no number" not in as_text(reply)
    assert "For Dermatology the guide has no number." in as_text(shows(specialty="derm"))


@pytest.mark.parametrize(
    "text", ["chances of matching?", "outlook for me", "residency after failing", "chances of getting into residency"]
)
def test_words_that_name_no_specialty_are_none(text):
    reading = read(text, COMMANDS)
    assert reading.command.spec.name == "outlook"
    options = {name: value for args in reading.args[-1:] for name, value in dict(args).items()}
    assert shows(**options).title == "After a fail: what is known"


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


@pytest.mark.parametrize("text", ["with 66", "of passing", "with a 62", "on the retake"])
def test_a_score_or_a_pass_is_no_specialty(text):
    with pytest.raises(Refused, match="ready"):
        SpecialtyKind().parse(text, AT)
