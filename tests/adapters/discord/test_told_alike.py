"""What stays of a message on Discord whose answer failed: the same for help as for any other, whatever failed."""

from __future__ import annotations

import pytest

ACT, CALM = "I want to kill myself", "feel ashamed"
FAULTS = [(500, 0), (404, 10003), (400, 50035), (403, 50007), (403, 40003), (429, 0)]


async def by_direct_message(world, said):
    await world.user.send_dm(said)


async def by_mention(world, said):
    await world.alice.send(world.channel, f"{world.env.bot.user.mention} {said}")


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(("status", "code"), FAULTS)
@pytest.mark.parametrize("door", [by_direct_message, by_mention])
async def test_a_failed_answer_counts_as_told_or_not_whatever_was_said(
    world, store, monkeypatch, door, status, code, times
):
    told = []
    tell = store.told

    async def watched(request_id, at):
        told.append(request_id)
        await tell(request_id, at)

    monkeypatch.setattr(store, "told", watched)
    counts = []
    for said in (ACT, CALM):
        told.clear()
        world.env.inject_error("POST", "/channels/*/messages", status=status, code=code, times=times)
        await door(world, said)
        counts.append(len(told))
    assert counts[0] == counts[1]
