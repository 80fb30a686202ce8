"""The terminal as a platform: reads lines, prints replies. It is also how conversations are tried and tested."""

from adapters.terminal.clock import MovableClock, instant
from adapters.terminal.lines import lines_of
from adapters.terminal.person import WELCOME, Terminal

__all__ = ["WELCOME", "MovableClock", "Terminal", "instant", "lines_of"]
