"""How a chart looks: its size, its letters, and the colours of its two cards."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH, HEIGHT, DPI = 1080, 1350, 150  # pixels: what a phone shows whole, upright
SCALE = (0, 100)  # no score lies outside, so no range is drawn there either
LEAST_SPAN = 20  # points from bottom to top at least: a small change is not to look like a cliff
LEAST_DAYS = 28
BIG, NORMAL, SMALL = 24, 19, 16  # points at DPI; 16 is 11 CSS pixels where the picture is as wide as a small phone
TITLE_LINE, LINE_NAME = 30, 9  # characters that fit at those sizes
ROOM = 3  # pixels kept free around a value
ALL_NAMED = 14  # values that can be told apart; of more points only the ends, the highest and the lowest have theirs


@dataclass(frozen=True)
class Theme:
    """Colours of one card. Words and lines are told apart from `card` by 4.5 to 1 and more."""

    card: str
    words: str
    quiet: str
    grid: str
    points: str
    path: str
    lines: tuple[str, ...]


# Both are solid cards: Discord and Slack put a picture on their own colour, light or dark, and neither shines through.
DARK = Theme("#1d212b", "#f2f3f5", "#b9c0cc", "#343b49", "#74c0fc", "#74c0fc", ("#ffd43b", "#8ce99a", "#e599f7"))
LIGHT = Theme("#ffffff", "#1a1d24", "#545c6b", "#dfe3e8", "#0b5fae", "#0b5fae", ("#8a5b00", "#1c6f2c", "#8a2da5"))
DASHES = ((0, (7, 4)), (0, (2, 2.5)), (0, (7, 3, 2, 3)))  # not by colour alone
