"""The gallery: every command and nudge is in it, every button in it works, every number in it has a source, and it reads kindly."""

import itertools
import re
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.gallery import CASES, Player
from bot.gallery.player import NotPlayed
from bot.gallery.shown import heading, kinds, shown
from core import action
from core.commands import COMMANDS
from core.reply import Action
from tests.bot.numbers import MONTHS, UI, Known, claims, untraced
from tests.bot.played import Played, every, played
from tests.fakes import MemoryStore

GUIDE = Path(__file__).parents[3] / "shared" / "guide.txt"
MENU = tuple(command.spec.name for command in COMMANDS if command.spec.menu)
UNASKED = ("check-in", "re-test", "check-on", "resume", "group post")
LONGEST_OWNER = "9" * 19
CRISIS = ("support", "crisis words", "quiet days", "check-on")


@pytest.fixture(params=range(len(CASES)), ids=lambda place: CASES[place].slug)
def each(request) -> Played:
    return every()[request.param]


@pytest.mark.parametrize("name", MENU)
def test_every_command_is_in_it_in_two_cases_at_least(name):
    assert sum(case.of == name for case in CASES) >= 2


@pytest.mark.parametrize("kind", UNASKED)
def test_so_is_everything_that_comes_unasked(kind):
    assert any(case.of == kind for case in CASES)


def test_every_case_has_a_name_of_its_own():
    assert [slug for slug, many in Counter(case.slug for case in CASES).items() if many > 1] == []


def test_an_answer_is_an_answer(each: Played):
    assert each.failures == ()
    assert not each.seen.text.startswith("Something went wrong")
    assert each.seen.text.strip()


def test_every_button_fits_an_id(each: Played):
    for button in each.seen.actions:
        assert len(action.encode(button, LONGEST_OWNER)) <= action.LIMIT, button.label


TYPED = re.compile(rf"(?<![/\w-])(?:log|{'|'.join(MENU)}) (?:\w+:\S|\d)")


def test_no_example_is_plain_words(each: Played):
    """Where others read along, plain words are a message that everybody sees and the bot never does."""
    said = each.seen.text.replace(each.case.says, "")  # what is given back is their own
    assert TYPED.findall(said) == []


async def test_every_button_leads_to_an_answer(each: Played):
    for place in range(len(each.seen.actions)):
        player = Player(each.case, MemoryStore())
        seen = await player.play()
        button = seen.actions[place]
        after = await player.press(button)
        assert player.failures == [], button.label
        assert not after.text.startswith(("Something went wrong", "Not quite")), (button.label, after.text)


def test_every_number_has_a_source(each: Played):
    assert untraced(each.seen.text, each.known) == [], each.seen.text


def test_a_number_that_was_made_up_is_found():
    """In each answer, each number in turn is made another one: it must not pass for one that belongs there."""
    found = Counter()
    for each in every():
        for number, unit in claims(each.seen.text, each.known):
            for wrong in map(str, range(1, 100)):
                if wrong != number:
                    found[unit == "%", each.known.allows(wrong, unit)] += 1
    for percent, floor in ((True, 0.85), (False, 0.85)):
        caught, passed = found[percent, False], found[percent, True]
        assert caught / (caught + passed) > floor, f"only {caught} of {caught + passed} found"


@pytest.mark.parametrize(
    "claim",
    [
        "Your chance of passing is 87 %.",
        "Most need 19 weeks.",
        "NBME form 48 is easier.",
        "It is on 3 May 2031.",
        "Come at 03:17.",
    ],
)
def test_a_claim_that_was_made_up_is_found_in_every_answer(claim):
    assert [each.case.slug for each in every() if not untraced(f"{each.seen.text}\n{claim}", each.known)] == []


def test_a_date_that_is_off_is_found():
    caught = passed = 0
    for each in every():
        for day, month, year in re.findall(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b", each.seen.text):
            for off in (-8, -2, -1, 1, 2, 8):
                wrong = date(int(year), MONTHS.index(month) + 1, int(day)) + timedelta(days=off)
                passed += wrong in each.known.dates
                caught += wrong not in each.known.dates
    assert caught / (caught + passed) > 0.9


def test_no_phrase_is_let_through_that_no_answer_needs():
    texts = "\n".join(each.seen.text for each in every())
    assert [pattern for pattern, _ in UI if not re.search(pattern, texts, re.MULTILINE)] == []


def test_a_known_thing_is_known_as_what_it_is():
    known = Known()
    known.add(95, "%")
    known.add(3, "week")
    assert untraced("95 % in 3 weeks", known) == []
    assert untraced("95 in 3 days", known) == ["95", "3 day"]
    assert untraced("95 to 96 %", known) == ["96 %"]


def test_it_is_written_without_exclamation_and_emoji(each: Played):
    words = f"{each.seen.text}\n{' '.join(button.label for button in each.seen.actions)}"
    assert "!" not in words
    assert [sign for sign in words if ord(sign) > 0x2000 and sign not in "–—‘’“”…→"] == []
    assert not re.search(r"\bfail(?:ure|ed it)\b|you should have|unfortunately", words, re.IGNORECASE)


def test_a_reply_in_a_crisis_says_nothing_of_attempts_or_success(each: Played):
    if each.case.of in CRISIS and not each.case.says.startswith("ready"):
        assert not re.search(
            r"failed attempt|successful|score|study(?!ing)", each.seen.text.replace("no scores", ""), re.IGNORECASE
        )


def test_a_tired_reader_gets_through_it(each: Played):
    """Sentences as they are read: a line of a list, or what ends in a full stop, a colon or a question mark."""
    lines = [line for line in each.seen.text.splitlines() if not line.startswith(("Sources:", "Limits of", "Chart of"))]
    sentences = [part.split() for line in lines for part in re.split(r"(?<=[.?:;])\s+", line) if len(part.split()) > 1]
    lengths = sorted(map(len, sentences))
    assert not lengths or sum(lengths) / len(lengths) <= 16, "long sentences"
    assert not lengths or lengths[-1] <= 42, max(sentences, key=len)


@pytest.mark.skipif(
    not GUIDE.exists(), reason="the guide is not kept in this repository; where it lies beside it, this runs"
)
def test_its_sentences_are_its_own():
    def runs(text):
        words = re.findall(r"[a-z0-9%']+", text.lower().replace("’", "'"))
        return set(zip(*(words[start:] for start in range(6)), strict=False))

    theirs = runs(GUIDE.read_text("utf-8"))
    ours = {run: each.case.slug for each in every() for line in each.seen.text.splitlines() for run in runs(line)}
    assert {" ".join(run): ours[run] for run in theirs & set(ours)} == {}


async def test_it_is_the_same_every_time():
    for case in CASES[::7]:
        one, two = await played(case), await played(case)
        assert shown(case, one.seen) == shown(case, two.seen)


async def test_a_case_that_cannot_be_played_says_where():
    wrong = CASES[0].__class__("ready", "wrong", "press nothing", ("ready?",))
    with pytest.raises(NotPlayed, match="no button 'nothing' among \\['plan'\\]"):
        await played(wrong)
    with pytest.raises(NotPlayed, match="nothing came"):
        await played(CASES[0].__class__("ready", "wrong", "nudged"))


def test_the_program_prints_one_command_with_what_was_said_and_its_buttons(capsys):
    assert main(["gallery", "tell"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("======== /tell: whom\n  > tell\nSomeone to tell\n")
    assert "[a parent]  [a partner]  [a friend]" in printed
    assert printed.count("========") == sum(case.of == "tell" for case in CASES)
    assert "asks for" not in printed


def test_the_program_prints_what_a_form_asks_for(capsys):
    main(["gallery", "/teach"])
    assert "[begin with a topic: asks for topic, say]" in capsys.readouterr().out


def test_the_program_prints_the_same_from_its_own_database(capsys):
    main(["gallery", "check-in"])
    printed = capsys.readouterr().out.rstrip("\n").split("\n\n")
    assert printed == [shown(each.case, each.seen) for each in every() if each.case.of == "check-in"]


def test_the_list_names_every_case(capsys):
    assert main(["gallery", "--list"]) == 0
    assert capsys.readouterr().out.splitlines() == [heading(case) for case in CASES]


def test_a_name_that_is_not_there_is_refused_with_those_that_are(capsys):
    assert main(["gallery", "nothing"]) == 2
    error = capsys.readouterr().err
    assert all(kind in error for kind in kinds())


def test_a_reader_that_stops_early_is_no_fault():
    done = subprocess.run(
        f"{sys.executable} -m bot gallery | head -1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (done.stdout[:8], done.stderr) == ("========", "")


def test_buttons_say_what_they_do_in_few_words():
    labels = {button.label for each in every() for button in each.seen.actions}
    assert [label for label in labels if not 0 < len(label) <= 40 or label != label.strip()] == []
    spelt: dict[str, set[str]] = {}
    for label in labels:
        spelt.setdefault(label.lower(), set()).add(label)
    assert [names for names in spelt.values() if len(names) > 1] == []


def test_no_two_buttons_of_an_answer_read_the_same(each: Played):
    """The platforms would number them; what is written here needs no numbers."""
    read = Counter(button.label.casefold() for button in each.seen.actions)
    assert [label for label, many in read.items() if many > 1] == []


def test_actions_are_data():
    assert all(isinstance(button, Action) for button in itertools.chain(*(each.seen.actions for each in every())))
