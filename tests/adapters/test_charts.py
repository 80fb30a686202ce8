"""Charts: what is drawn can be read, on a phone, on light and on dark, and nothing covers anything."""

import io
import itertools
from datetime import date, timedelta

import pytest
from PIL import Image

from adapters import charts
from adapters.chart_look import ALL_NAMED, DARK, HEIGHT, LIGHT, WIDTH
from core.reply import Picture, Point

DAY = date(2026, 11, 22)
LINES = ((65.0, "65 guide"), (70.0, "70 guide"), (73.0, "73 NBME"))
PATH = (
    (DAY + timedelta(days=100), 61.0, 61.0),
    (DAY + timedelta(days=150), 66.0, 70.0),
    (DAY + timedelta(days=190), 70.0, 70.0),
)


def picture(values, *, gap=18, uncounted=(), path=(), lines=LINES, title="NBME scores over time", light=False):
    points = tuple(
        Point(DAY + timedelta(days=gap * place), value, f"form {25 + place}", place not in uncounted)
        for place, value in enumerate(values)
    )
    return Picture("trend", title, points, 4.0, lines, path, "in words", light)


PICTURES = {
    "one": picture([55], path=PATH),
    "two": picture([55, 61.5], path=PATH, light=True),
    "five": picture([45, 52.5, 51, 58, 63], gap=21, uncounted={2}, path=PATH),
    "twelve": picture([45, 47, 46, 52.5, 51, 58, 57.5, 63, 62, 66, 70.5, 71], gap=11, uncounted={2, 5}),
    "one day": picture([55, 57, 61, 60.5], gap=0, path=PATH),
    "one day, one value": picture([60, 60, 60], gap=0),
    "nought and a hundred": picture([0, 100], gap=30),
    "close together": picture([0, 100, 0, 100], gap=1, path=PATH),
    "forty": picture([50 + (place * 7) % 19 for place in range(40)], gap=4),
    "none counts": picture([61, 60], uncounted={0, 1}, light=True),
    "no lines": picture([61, 60], lines=()),
    "long words": picture(
        [61], lines=tuple((value, f"{label} with more to say") for value, label in LINES), title="word " * 40
    ),
    "signs": picture([61], lines=((65.0, "$65_x^2$"),), title=r"$\frac{1}{2 <b> & _under_"),
}
shown = pytest.mark.parametrize("drawn", PICTURES.values(), ids=PICTURES)


@shown
def test_a_picture_is_as_large_as_a_phone_shows_it_and_opaque(drawn):
    image = Image.open(io.BytesIO(charts.draw(drawn)))
    assert image.format == "PNG"
    assert image.size == (WIDTH, HEIGHT)
    card = tuple(bytes.fromhex((LIGHT if drawn.light else DARK).card[1:]))
    assert {image.convert("RGBA").getpixel(corner) for corner in ((0, 0), (WIDTH - 1, HEIGHT - 1))} == {(*card, 255)}


@shown
def test_all_words_are_on_the_card_and_none_covers_another(drawn):
    figure = charts.figure_of(drawn)
    figure.canvas.draw()
    (axes,) = figure.axes
    texts = [*figure.texts, *axes.texts, *figure.legends[0].get_texts(), *axes.get_xticklabels()]
    boxes = [(text.get_text(), text.get_window_extent()) for text in texts if text.get_text()]
    for said, box in boxes:
        assert 0 <= box.x0 < box.x1 <= WIDTH, said
        assert 0 <= box.y0 < box.y1 <= HEIGHT, said
    for (one, first), (two, second) in itertools.combinations(boxes, 2):
        assert not first.overlaps(second), (one, two)


@shown
def test_every_point_stands_apart_and_in_order(drawn):
    places = charts._places(drawn)
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    assert places[-1] == drawn.points[-1].day.toordinal()


@pytest.mark.parametrize("name", ["one", "two", "five", "twelve", "one day", "nought and a hundred"])
def test_each_value_is_written_beside_its_point(name):
    drawn = PICTURES[name]
    written = [text.get_text() for text in charts.figure_of(drawn).axes[0].texts]
    for point in drawn.points:
        assert charts.num_of(point.value) in written


def test_of_many_points_only_the_ends_the_highest_and_the_lowest_are_named():
    drawn = PICTURES["forty"]
    assert len(drawn.points) > ALL_NAMED
    written = [text.get_text() for text in charts.figure_of(drawn).axes[0].texts]
    assert {text for text in written if text.isdigit()} == {"50", "57", "68"}


def test_a_small_change_is_no_cliff():
    low, high = charts.figure_of(picture([60, 61], lines=())).axes[0].get_ylim()
    assert high - low >= 20


def test_one_picture_is_one_file_whenever_it_is_drawn():
    assert charts.draw(PICTURES["five"]) == charts.draw(PICTURES["five"])


def luminance(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, two):
    brighter, darker = sorted((luminance(one), luminance(two)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_words_points_and_lines_stand_out_from_the_card(theme):
    for colour in (theme.words, theme.quiet, theme.points, theme.path, *theme.lines):
        assert contrast(colour, theme.card) >= 4.5, colour
