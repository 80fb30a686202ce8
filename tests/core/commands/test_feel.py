"""Naming what is felt, the first days, and words for one person."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands.feel import FirstKind
from core.commands.tell import WhoKind
from core.guide.feelings import NO_FEELINGS, SMALL, WORDS, FeelingKind
from core.kinds import plain
from core.moment import Moment
from core.payloads import Feeling, FirstDays
from core.reply import as_text
from tests.core.journals import NOW
from tests.core.test_comeback import ME, World, button


@pytest.fixture
async def world():
    found = World()
    await found.ask("timezone New York")
    return found


async def held(world, kind=Feeling):
    journal, _ = await world.store.read(ME, "look")
    return journal.all(kind)


@pytest.mark.parametrize("said", ["feel yes", "feel no", "feel trends", "/feel word:strength", "feel y", "feel on"])
async def test_what_names_no_feeling_is_kept_as_none(said):
    world = World()
    assert "names no feeling" in as_text(await world.ask(said))
    assert (await world.store.read(ME, "look"))[0].entries == ()


async def test_one_tap_names_it_another_says_how_strong(world):
    grid = await world.ask("/feel")
    assert {each.label for each in grid.actions} >= {*WORDS, "in my own words", "first days, nothing else"}
    named = await world.ask(button(grid, "shame"))
    assert named.title == "Shame"
    strong = await world.ask(button(named, "7"))
    text = as_text(strong)
    assert strong.title == "Shame"
    for part in ("7 of 10", "helps many people a little", "no treatment", SMALL["shame"], "one person"):
        assert part in text
    assert await held(world) == (Feeling(("shame",), None, 7),)
    await world.ask(button(strong, "undo"))
    assert await held(world) == (Feeling(("shame",), None, None),)


@pytest.mark.parametrize(
    ("said", "feeling"),
    [
        ("/feel shame 7", Feeling(("shame",), None, 7)),
        ("i feel ashamed and scared, 8/10", Feeling(("shame", "fear"), None, 8)),
        ("/feel like a stone in my chest", Feeling((), "like a stone in my chest")),
        ("feel so angry", Feeling(("anger",))),
        ("/feel strength:4", Feeling((), None, 4)),
        ("feel 7", Feeling((), None, 7)),
        ("i feel 7/10", Feeling((), None, 7)),
        ("feel 7 out of 10", Feeling((), None, 7)),
    ],
)
async def test_it_is_read_in_the_students_words(world, said, feeling):
    await world.ask(said)
    assert await held(world) == (feeling,)


async def test_a_strength_told_alone_belongs_to_what_was_just_named(world):
    await world.ask("/feel fear")
    await world.ask("/feel strength:6")
    await world.ask("/feel strength:6")
    assert await held(world) == (Feeling(("fear",), None, 6),)
    world.clock.advance(timedelta(hours=2))
    reply = await world.ask("/feel strength:3")
    assert reply.title == "No word for it"
    assert len(await held(world)) == 2


async def test_a_bare_number_is_how_strong_it_is_and_no_word(world):
    await world.ask("/feel fear")
    assert (await world.ask("feel 6")).title == "Fear"
    assert "from 0 to 10" in as_text(await world.ask("feel 11"))
    assert await held(world) == (Feeling(("fear",), None, 6),)


async def test_a_strength_for_a_feeling_that_was_taken_back_writes_nothing(world):
    named = await world.ask("/feel shame")
    strong = button(named, "7")
    await world.ask(button(named, "undo"))
    reply = await world.ask(strong)
    assert reply.title == "That one was taken back"
    assert "Nothing was changed" in as_text(reply)
    assert await held(world) == ()
    assert (await world.ask(button(reply, "name one"))).title == "What is it like?"


async def test_hopeless_and_strongly_so_is_asked_about_softly(world):
    named = await world.ask(button(await world.ask("/feel"), "hopeless"))
    assert (await world.ask(button(named, "8"))).title == "Hopeless"
    assert (await world.ask(button(named, "9"))).title == "That sounds heavy."
    assert await held(world) == (Feeling(("hopeless",), None, 9),)


async def test_it_can_be_corrected_and_looked_back_on(world):
    assert (await world.ask("/feel trend:yes")).title == "Nothing named in these weeks"
    await world.ask("/feel shame 7")
    await world.ask("/history 2 change:word to:fear")
    world.clock.advance(timedelta(days=7))
    for said in ("/feel anger", "/feel anger 3", "/feel odd 5"):
        await world.ask(said)
    rows = as_text(await world.ask("/feel trend:yes"))
    assert "Week of 16 Nov 2026: fear once; strength 7" in rows
    assert "anger 2 times, in your own words once; strength 3 to 5" in rows
    world.clock.advance(timedelta(days=7))
    await world.ask("/feel tired")
    assert "tired once" in as_text(await world.ask("feel over the weeks"))
    world.clock.advance(timedelta(weeks=9))
    assert (await world.ask("/feel trend:yes")).title == "Nothing named in these weeks"
    assert "over the weeks" in [each.label for each in (await world.ask("/feel")).actions]


async def test_the_first_days_hold_studying_back_until_the_student_says(world):
    opened = await world.ask("/feel first:yes")
    assert "25 Nov 2026, 10:00" in as_text(opened)
    await world.ask("/feel first days")
    (first,) = await held(world, FirstDays)
    assert first.until == NOW + timedelta(hours=72)
    longer = await world.ask(button(opened, "72 hours more"))
    assert "28 Nov 2026" in as_text(longer)
    ended = await world.ask(button(longer, "end them"))
    assert ended.title == "The first days are over"
    assert (await world.ask(button(longer, "end them"))).title == "The first days are over"
    assert len(await held(world, FirstDays)) == 3
    again = await world.ask("/feel first:more")
    assert again.title == "The first days"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("first days", "The first days"),
        ("the first days", "The first days"),
        ("feel first days", "The first days"),
        ("/feel first", "The first days"),
        ("/feel first more", "The first days"),
        ("feel trend", "Nothing named in these weeks"),
        ("end the first days", "The first days are over"),
        ("feel first days over", "The first days are over"),
    ],
)
async def test_what_people_type_for_them_is_no_feeling(world, said, title):
    assert (await world.ask(said)).title == title
    assert await held(world) == ()


async def test_the_first_days_end_but_not_the_quiet(world):
    await world.ask("/feel first:yes")
    await world.ask("I want to kill myself")
    ended = await world.ask("/feel first:end")
    assert ended.title == "The first days are over"
    assert "Studying may be mentioned" not in as_text(ended)
    assert "one small step" not in [each.label for each in ended.actions]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("tell mom", "To your mom"),
        ("tell my mom", "To your mom"),
        ("tell Dad.", "To your dad"),
        ("how do I tell my parents?", "To your parents"),
        ("tell my wife", "To your wife"),
        ("tell my ex boyfriend", "To your boyfriend"),
        ("/tell roommate", "To your roommate"),
        ("tell a friend", "To a friend"),
        ("tell my mentor", "To your mentor"),
        ("tell parent", "To a parent"),
        ("tell the plumber", "Someone to tell"),
        ("tell me a joke", "Someone to tell"),
        ("I need to tell someone", "Someone to tell"),
    ],
)
async def test_whom_to_tell_is_read_as_people_call_them(world, said, title):
    reply = await world.ask(said)
    assert reply.title == title
    assert as_text(reply).count("“") == (0 if title == "Someone to tell" else 3)


async def test_the_school_is_told_by_a_mail(world):
    reply = await world.ask("tell my dean")
    assert (await world.ask(button(reply, "the school"))).title == "Your school"
    assert "the school" not in [each.label for each in (await world.ask("tell the plumber")).actions]
    assert [each.value for each in WhoKind().suggest("f")] == ["friend"]


async def test_words_for_one_person_are_given_and_nothing_is_sent(world):
    asked = await world.ask("/tell")
    for who in ("parent", "partner", "friend"):
        reply = await world.ask(button(asked, f"a {who}"))
        assert as_text(reply).count("“") == 3
        assert "You send it" in as_text(reply)
        assert not any(word in as_text(reply).lower() for word in ("fail", "score"))


def test_what_it_takes_and_suggests():
    assert FeelingKind().longest == 300
    assert [each.value for each in FeelingKind().suggest("s")] == ["shame", "sadness"]


@given(
    st.text(max_size=300).filter(
        lambda text: not text.strip().isdigit() and plain(text).strip(" .!?") not in NO_FEELINGS
    )
)
def test_any_words_are_taken(text):
    named = FeelingKind().parse(text, Moment(NOW))
    assert named.words or named.own is not None or named.strength is not None


@pytest.mark.parametrize(
    "said",
    [
        "i feel like uworld is better than amboss",
        "i feel that my dean is unfair",
        "i feel a lot better than yesterday because my mom called me",
    ],
)
async def test_an_opinion_is_no_feeling_and_is_kept_only_where_the_option_is_named(world, said):
    assert "I found no feeling in that" in as_text(await world.ask(said))
    assert await held(world) == ()
    words = said.removeprefix("i feel ")
    await world.ask(f"/feel word:{words}")
    assert await held(world) == (Feeling((), words),)


async def test_few_words_and_words_of_the_grid_are_kept(world):
    for said in ("i feel ready", "i feel that everyone is mad at me because i failed", "feel like a grey wall 4"):
        await world.ask(said)
    assert len(await held(world)) == 3
    assert [each.value for each in FirstKind().suggest("m")] == ["more"]
