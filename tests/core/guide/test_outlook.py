"""The outlook's rows: specialties by any name, a CSV checked line by line, and what is stored."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guide.outlook import GUIDES, Imported, as_note, from_note, guides_words, imported_words, merged, rows_of
from core.guide.outlook_csv import EARLIEST, parsed
from core.guide.specialties import SPECIALTIES, called, folded

HEAD = "specialty,often,seldom,never,n,year,source\n"
DERM = Imported("Dermatology", Decimal(10), Decimal(40), Decimal(50), 61, 2024, "NRMP Program Director Survey")
GOOD = "Dermatology,10,40,50,61,2024,NRMP Program Director Survey\n"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("FM", "Family medicine"),
        ("orthopedic surgery", "Orthopaedic surgery"),
        ("Orthopaedics", "Orthopaedic surgery"),
        ("ortho", "Orthopaedic surgery"),
        ("IR", "Interventional radiology"),
        ("plastics", "Plastic surgery"),
        ("Anesthesiology", "Anaesthesiology"),
        ("anaesthesia", "Anaesthesiology"),
        ("OB/GYN", "Obstetrics and gynaecology"),
        ("Obstetrics & Gynecology", "Obstetrics and gynaecology"),
        ("PM&R", "Physical medicine and rehabilitation"),
        ("pediatrics", "Paediatrics"),
        ("underwater   surgery", "underwater surgery"),
        ("family med", "Family medicine"),
        ("fammed", "Family medicine"),
        ("Family Medicine residency", "Family medicine"),
        ("ortho surgery", "Orthopaedic surgery"),
        ("orthopedic surgeon", "Orthopaedic surgery"),
        ("plastic surg", "Plastic surgery"),
        ("plastic & reconstructive surgery", "Plastic surgery"),
        ("interventional rads", "Interventional radiology"),
        ("IR/DR", "Interventional radiology"),
        ("vir", "Interventional radiology"),
        ("vascular and interventional radiology", "Interventional radiology"),
        ("surgery residency", "General surgery"),
        ("vascular surg", "Vascular surgery"),
        ("hand surgery", "hand surgery"),
    ],
)
def test_specialties_by_any_name(said, name):
    assert called(said) == name


def test_no_name_means_two_specialties():
    words = [folded(word) for each in SPECIALTIES for word in {folded(name) for name in (each.name, *each.also)}]
    assert len(words) == len(set(words))
    assert {each.name for each in SPECIALTIES} > set(GUIDES)


def test_the_guides_four_rows():
    assert [guides_words(fact.value) for fact in GUIDES.values()] == [
        "up to 50 % consider it often, 47 % seldom, 3 % never",
        "80 % never consider it, 20 % seldom do",
        "65 % reject automatically",
        "64 % reject automatically",
    ]


def test_a_good_file():
    assert parsed(HEAD + GOOD, 2026) == ((DERM,), ())
    shuffled = "\ufeffSource; Year ;n;Never;Seldom;Often;Specialty;note\nNRMP;2022;9;50 %;40;10;derm;x\n"
    (row,), wrong = parsed(shuffled, 2026)
    assert wrong == ()
    assert (row.specialty, row.never, row.year) == ("derm", 50, 2022)
    assert (
        imported_words(DERM)
        == "often 10 %, seldom 40 %, never 50 %, of 61 programs (NRMP Program Director Survey, 2024)"
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (",10,40,50,61,2024,NRMP", "Line 2: specialty has to be 1 to 60"),
        ("x" * 61 + ",10,40,50,61,2024,NRMP", "specialty has to be"),
        ("Dermatology,10,40,50,61,2024,", "source has to be 1 to 120"),
        ("Derm\x07,10,40,50,61,2024,NRMP", "plain characters"),
        ("Dermatology,ten,40,50,61,2024,NRMP", "often has to be a percentage"),
        ("Dermatology,10,-1,50,61,2024,NRMP", "seldom has to be a percentage"),
        ("Dermatology,10,40,NaN,61,2024,NRMP", "never has to be a percentage"),
        ("Dermatology,10,40,60,61,2024,NRMP", "add up to 110, not about 100"),
        ("Dermatology,10,40,50,0,2024,NRMP", "n, the number of programs"),
        ("Dermatology,10,40,50,1.5,2024,NRMP", "n, the number of programs"),
        ("Dermatology,10,40,50,61,2027,NRMP", f"year has to be from {EARLIEST} to 2026"),
        ("Dermatology,10,40,50,61,1999,NRMP", "year has to be from"),
        ("Dermatology,10,40,50,61,24,NRMP", "year has to be from"),
        ("Dermatology,10,40", "source has to be"),
        (GOOD.strip() + "\nderm,10,40,50,61,2024,NRMP", "Line 3: derm of 2024 is there twice"),
        ('"', "not CSV that I can read|specialty has to be"),
    ],
)
def test_each_bad_line_gets_a_sentence(line, words):
    _, wrong = parsed(HEAD + line + "\n", 2026)
    assert len(wrong) == 1
    assert re.search(words, wrong[0])


def test_files_that_hold_nothing_to_use():
    assert "missing: n, year, source" in parsed("specialty,often,seldom,never\n", 2026)[1][0]
    assert parsed("", 2026)[1]
    assert parsed(HEAD, 2026) == ((), ("There is no line under the first one.",))
    assert "not CSV that I can read" in parsed(HEAD + "x" * 200_000 + ",1\n", 2026)[1][0]


def test_new_rows_take_the_place_of_the_same_specialty_and_year():
    older = Imported("Derm", Decimal(5), Decimal(45), Decimal(50), 60, 2022, "NRMP")
    again = Imported("dermatology", Decimal(11), Decimal(39), Decimal(50), 61, 2024, "NRMP")
    fm = Imported("Family Medicine", Decimal(50), Decimal(47), Decimal(3), 300, 2020, "NRMP")
    together = merged((DERM, older), (fm, again))
    assert together == (again, older, fm)
    assert rows_of("Dermatology", together) == (again, older)
    assert rows_of("Family medicine", together) == (fm,)
    assert rows_of("Urology", together) == ()


@pytest.mark.parametrize("note", ["x", "{}x", "[{}]", "3", '[{"specialty": "x", "often": "y"}]'])
def test_a_note_nobody_wrote_is_refused(note):
    with pytest.raises(ValueError):
        from_note(note)


shares = st.decimals(0, 100, places=1)
texts = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=30)


@given(
    st.lists(st.builds(Imported, texts, shares, shares, shares, st.integers(1, 9999), st.integers(2008, 2026), texts))
)
def test_what_is_stored_comes_back(rows):
    assert from_note(as_note(tuple(rows))) == tuple(rows)
    assert from_note(None) == ()


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_line_by_line(text):
    found, wrong = parsed(text, 2026)
    assert wrong
    assert found == ()
    found, wrong = parsed(HEAD + text, 2026)
    assert all(isinstance(row, Imported) for row in found)
