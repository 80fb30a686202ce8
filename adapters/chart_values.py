"""Where on a chart each value is written, so that none covers a point or another value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from adapters.chart_look import ALL_NAMED, NORMAL, ROOM, SCALE, SMALL, Theme
from core.reply import Picture, Point

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text
    from matplotlib.transforms import Bbox

# above or below the range, at the middle or to a side, in letters that shrink only where there is no other room
_BESIDE = tuple(
    (above, side, size) for size in (NORMAL, SMALL) for side in ("center", "left", "right") for above in (True, False)
)
_SHIFT = {"center": 0, "left": -4, "right": 4}


def num_of(value: float) -> str:
    """At most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def ends(point: Point, picture: Picture) -> tuple[float, float]:
    """The likely range of a point, within the scale."""
    return max(SCALE[0], point.value - picture.margin), min(SCALE[1], point.value + picture.margin)


def write_values(axes: Axes, picture: Picture, theme: Theme, places: Sequence[float]) -> None:
    """Each value beside its point, the newest first; one for which no room is left stands in the words alone."""
    pairs = list(zip(places, picture.points, strict=True))
    ranges = [_box(axes, x, *ends(each, picture), 2) for x, each in pairs]
    taken = [_box(axes, x, each.value, each.value, 12) for x, each in pairs]
    for x, each in reversed(pairs):
        if each in _named(picture):
            taken += _written(axes, x, each, ends(each, picture), theme, taken, ranges)


def _named(picture: Picture) -> tuple[Point, ...]:
    """The points whose value is written beside them."""
    points = picture.points
    if len(points) <= ALL_NAMED:
        return points
    return (points[0], points[-1], max(points, key=lambda each: each.value), min(points, key=lambda each: each.value))


def _written(
    axes: Axes, x: float, point: Point, span: tuple[float, float], theme: Theme, taken: list[Bbox], ranges: list[Bbox]
) -> list[Bbox]:
    """What the value covers where it found room: over another point's range only where there is no other."""
    inside = axes.get_window_extent().padded(40)
    for busy in ((*taken, *ranges), tuple(taken)):
        for text in _tries(axes, x, point, span, theme):
            box = text.get_window_extent().padded(ROOM)
            shown = inside.containsx(box.x0) and inside.containsx(box.x1) and inside.containsy(box.y1)
            if shown and not any(box.overlaps(other) for other in busy):
                return [box]
            text.remove()
    return []


def _tries(axes: Axes, x: float, point: Point, span: tuple[float, float], theme: Theme) -> Iterator[Text]:
    import matplotlib.patheffects as effects

    for above, side, size in _BESIDE:
        yield axes.annotate(
            num_of(point.value),
            (x, span[1] if above else span[0]),
            (_SHIFT[side], 5 if above else -6),
            textcoords="offset points",
            ha=side,
            va="bottom" if above else "top",
            color=theme.words if point.counted else theme.quiet,
            fontsize=size,
            fontweight="bold" if point.counted else "normal",
            path_effects=[effects.withStroke(linewidth=4, foreground=theme.card)],
            zorder=5,
            annotation_clip=False,
        )


def _box(axes: Axes, x: float, low: float, high: float, half: float) -> Bbox:
    """What a sign covers, in pixels, `half` wider on every side."""
    from matplotlib.transforms import Bbox

    left, bottom = axes.transData.transform((x, low))
    right, top = axes.transData.transform((x, high))
    return Bbox.from_extents(left - half, bottom - half, right + half, top + half)
