"""A `Picture` as PNG bytes, for a phone: edit here how a chart looks.

matplotlib is loaded with the first picture and not before: it costs a second and 50 MB that a chat may never need. Nothing
here may run in the event loop, and no two at once (matplotlib's caches are not made for threads): `adapters/artefacts.py`
sees to both.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from adapters.chart_look import (
    BIG,
    DARK,
    DASHES,
    DPI,
    HEIGHT,
    LEAST_DAYS,
    LEAST_SPAN,
    LIGHT,
    LINE_NAME,
    SCALE,
    SMALL,
    TITLE_LINE,
    WIDTH,
    Theme,
)
from adapters.chart_values import ends, num_of, write_values
from core.reply import Picture
from core.wording import on

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def draw(picture: Picture) -> bytes:
    """The chart as PNG, `WIDTH` by `HEIGHT`. Blocks for a few tenths of a second, the first time for longer."""
    from matplotlib import rc_context

    out = io.BytesIO()
    # a label is text, whatever signs are in it, and no setting of this machine has a say
    with rc_context({"text.parse_math": False, "font.family": "DejaVu Sans"}):
        figure_of(picture).savefig(out, format="png", facecolor=_theme(picture).card, metadata={"Software": None})
    return out.getvalue()


def figure_of(picture: Picture) -> Figure:
    """The chart before it is pixels."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    theme = _theme(picture)
    figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, facecolor=theme.card)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.1, 0.2, 0.7, 0.645), facecolor=theme.card)
    places = _places(picture)
    _frame(axes, picture, theme, places)
    _path(axes, picture, theme)
    _lines(axes, picture, theme)
    _points(axes, picture, theme, places)
    write_values(axes, picture, theme, places)
    _words(figure, picture, theme)
    return figure


def _theme(picture: Picture) -> Theme:
    return LIGHT if picture.light else DARK


def _frame(axes: Axes, picture: Picture, theme: Theme, places: Sequence[float]) -> None:
    from matplotlib.ticker import FixedLocator, FuncFormatter, MultipleLocator

    low, high = _height(picture)
    first, last = map(_number, _shown_days(picture))
    edge = (last - first) * 0.07
    axes.set_ylim(low, high)
    axes.set_xlim(min(first, *places) - edge, max(last, *places) + edge)
    axes.yaxis.set_major_locator(MultipleLocator(5 if high - low <= 50 else 10))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.0f}" if 0 <= value <= 100 else ""))
    ticks = _ticks(picture)
    axes.xaxis.set_major_locator(FixedLocator([_number(day) for day in ticks]))
    axes.set_xticklabels([_short(day) for day in ticks])
    axes.grid(visible=True, axis="y", color=theme.grid, linewidth=1)
    axes.set_axisbelow(True)
    axes.tick_params(colors=theme.quiet, labelsize=SMALL, length=0, pad=8)
    for side in axes.spines.values():
        side.set_visible(False)


def _height(picture: Picture) -> tuple[float, float]:
    """Bottom and top of the scale, in whole fives around everything shown."""
    shown = [value + sign * picture.margin for value in (each.value for each in picture.points) for sign in (-1, 1)]
    shown += [value for value, _ in picture.lines] + [value for _, *both in picture.path for value in both]
    low, high = max(SCALE[0], min(shown)), min(SCALE[1], max(shown))
    more = max(0.0, (LEAST_SPAN - (high - low)) / 2)
    return 5 * ((low - more - 2) // 5), -5 * ((-high - more - 2) // 5)


def _shown_days(picture: Picture) -> tuple[date, date]:
    """The first day of anything shown, and the last."""
    days = [each.day for each in picture.points] + [day for day, *_ in picture.path]
    return min(days), max(*days, min(days) + timedelta(days=LEAST_DAYS))


def _ticks(picture: Picture) -> tuple[date, ...]:
    """The first day, and at most three more, whole weeks apart."""
    first, last = _shown_days(picture)
    step = timedelta(weeks=max(1, (last - first).days // 21))
    return tuple(day for day in (first + step * times for times in range(4)) if day <= last)


def _number(day: date) -> float:
    """A day as the number that the chart's axis counts in."""
    return float(day.toordinal())


def _short(day: date) -> str:
    """The day and month above the year."""
    text, _, year = on(day).rpartition(" ")
    return f"{text}\n{year}"


def _path(axes: Axes, picture: Picture, theme: Theme) -> None:
    """The plan: what lies between its slow and its quick end."""
    days = [_number(day) for day, *_ in picture.path]
    low, high = [each[1] for each in picture.path], [each[2] for each in picture.path]
    axes.fill_between(days, low, high, color=theme.path, alpha=0.22, linewidth=0)
    for edge in (low, high):
        axes.plot(days, edge, color=theme.path, linewidth=1.6, alpha=0.75)


def _lines(axes: Axes, picture: Picture, theme: Theme) -> None:
    """Level lines, each named at the right, beside the chart; names are pushed apart where they would touch."""
    transform = axes.get_yaxis_transform()
    ordered = sorted(picture.lines)
    low, high = axes.get_ylim()
    gap = (high - low) * 0.058
    names = _apart([value for value, _ in ordered], gap)
    down = (names[-1] - ordered[-1][0]) / 2 if names else 0  # what the last is pushed by, shared by all
    for place, ((value, label), at) in enumerate(zip(ordered, names, strict=True)):
        colour = theme.lines[place % len(theme.lines)]
        name = label if len(label) <= LINE_NAME else f"{label[: LINE_NAME - 1]}…"
        axes.axhline(value, color=colour, linewidth=2.2, linestyle=DASHES[place % len(DASHES)], zorder=1.5)
        axes.text(1.015, at - down, name, color=colour, fontsize=SMALL, va="center", transform=transform, clip_on=False)


def _apart(values: Sequence[float], gap: float) -> list[float]:
    """Sorted values, each moved up as little as keeps it `gap` from the one before."""
    found: list[float] = []
    for value in values:
        found.append(max(value, found[-1] + gap) if found else value)
    return found


def _places(picture: Picture) -> list[float]:
    """Where each point stands from left to right: on its day, or to the left of one it would cover."""
    first, last = _shown_days(picture)
    gap = min(0.045, 0.8 / max(1, len(picture.points))) * (last - first).days
    return [-x for x in reversed(_apart([-_number(each.day) for each in reversed(picture.points)], gap))]


def _points(axes: Axes, picture: Picture, theme: Theme, places: Sequence[float]) -> None:
    counted = [(x, each.value) for x, each in zip(places, picture.points, strict=True) if each.counted]
    axes.plot([x for x, _ in counted], [value for _, value in counted], color=theme.points, linewidth=2, alpha=0.8)
    for x, each in zip(places, picture.points, strict=True):
        colour = theme.points if each.counted else theme.quiet
        width = 3 if each.counted else 2
        axes.plot([x, x], ends(each, picture), color=colour, linewidth=width, solid_capstyle="butt", zorder=3)
        axes.plot(
            [x],
            [each.value],
            marker="o",
            markersize=11 if each.counted else 10,
            markerfacecolor=colour if each.counted else theme.card,
            markeredgecolor=colour,
            markeredgewidth=2.2,
            zorder=4,
            clip_on=False,
        )


def _words(figure: Figure, picture: Picture, theme: Theme) -> None:
    """The title above, and what the signs mean below."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    title = "\n".join(textwrap.wrap(picture.title, TITLE_LINE, max_lines=2, placeholder=" …"))
    figure.text(0.05, 0.96, title, color=theme.words, fontsize=BIG, fontweight="bold", va="top")
    signs: list[tuple[Artist, str]] = []
    solid = Line2D([], [], color=theme.points, marker="o", markersize=11, linewidth=2)
    hollow = Line2D(
        [],
        [],
        color=theme.quiet,
        marker="o",
        markersize=10,
        markerfacecolor=theme.card,
        markeredgewidth=2.2,
        linewidth=0,
    )
    if any(each.counted for each in picture.points):
        signs.append((solid, f"counted, ±{num_of(picture.margin)}"))
    if not all(each.counted for each in picture.points):
        signs.append((hollow, "kept, not counted"))
    if picture.path:
        signs.append((Patch(facecolor=theme.path, alpha=0.35), "the plan's range"))
    figure.legend(
        [sign for sign, _ in signs],
        [meaning for _, meaning in signs],
        loc="lower left",
        bbox_to_anchor=(0.03, 0.015),
        ncols=2,
        frameon=False,
        fontsize=SMALL,
        labelcolor=theme.words,
        handlelength=1.6,
        columnspacing=1.6,
    )
