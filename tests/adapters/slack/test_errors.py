"""What an answer of Slack's that is no yes means."""

import pytest

from adapters.slack.errors import Limited, judge


@pytest.mark.parametrize(
    ("asked", "waits"),
    [("40", 40), ("40.5", 40.5), ("0", 1), ("0.2", 1), ("-5", 1), ("", 1), (None, 1), ("nan", 1), ("soon", 1)],
)
def test_it_waits_for_as_long_as_slack_asks_and_never_for_nothing(asked: str | None, waits: float) -> None:
    with pytest.raises(Limited) as caught:
        judge(429, "ratelimited", ok=False, retry_after=asked)
    assert caught.value.seconds == waits
