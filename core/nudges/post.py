"""The post office: makes due rows, hands each to its platform once, and writes down how it ended.

A letter that can't be made or sent holds up no other; a platform that is down holds up its own. Where the platform would show a message twice, one is sent at a
time: a crash then leaves at most one of which nobody knows whether it was seen.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol, assert_never
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.groups.posts import Post, Pulse
from core.groups.pulse import Week, pulse
from core.groups.setting import counted, post_for, summed_week
from core.journal import Journal
from core.moment import Moment
from core.nudges.breaker import Breaker
from core.nudges.outbox import LOOK, Later, Letter, Outbox, Outcome, Sender, Silent, Whose
from core.nudges.words import LOOKED
from core.payloads import Zone
from core.ports import Clock, NotStored, Observer, Store
from core.reply import Help, Reply
from core.request import Account, Place, place_of

AT_ONCE = 64  # letters of a platform under way together; at 45 a second the last of them waits for two seconds
MOST = 500  # schedules handled in one transaction
STRAGGLERS = 3.0  # seconds that a pass waits for its last letters; a slower send goes on beside the next pass
TRIES = 3  # how often the words of a letter are tried
AGAIN = timedelta(minutes=1)  # until words that failed are tried again
SOONEST = timedelta(seconds=1)  # a letter put off stays out of the pass that put it off
WRITES = (0.3, 1.0)  # seconds between the attempts to write down how a send ended

Words = Callable[[Letter, Journal, Moment], Reply | Later | Silent | None]


Bring = Callable[[str, Account, Help, datetime], Awaitable[bool]]


async def _nothing_brought(id_: str, account: Account, found: Help, at: datetime) -> bool:
    return False


class Pace(Protocol):
    """What keeps messages nobody asked for under a platform's limits."""

    async def turn(self, account: Account) -> None:
        """Returns when one more request may leave on this person's behalf."""
        ...


class Postman:
    """Sends what is due. Holds nothing that is owed to anybody: that is on disk."""

    def __init__(
        self,
        store: Store,
        outbox: Outbox,
        clock: Clock,
        senders: tuple[Sender, ...],
        words: Words,
        pace: Pace,
        observer: Observer,
        owner: str,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        of: Whose | None = None,
        bring: Bring = _nothing_brought,
    ) -> None:
        """`bring` says whether it will bring somebody what a look found; what it won't is sent at once. `of` narrows what it makes, not what it sends. `owner` is this process's own name among all that share the database; `words` gives None for nothing to say."""
        self._store, self._outbox, self._clock, self._senders = store, outbox, clock, senders
        self._words, self._pace, self._observer, self._owner, self._sleep = words, pace, observer, owner, sleep
        self._of, self._bring = of, bring
        self._under_way: set[asyncio.Task[bool]] = set()
        self._failed: dict[int, int] = {}
        self._breakers = {each.platform: Breaker() for each in senders}
        self._over = False

    @property
    def platforms(self) -> tuple[str, ...]:
        """Those it sends to."""
        return tuple(each.platform for each in self._senders)

    async def materialise(self) -> int:
        """Make rows of all schedules that are due; returns how many schedules were handled. Raises `NotStored`."""
        handled, last = 0, MOST
        while last >= MOST and not self._over:
            last = await self._outbox.materialise(self._clock.now(), MOST, self._of)
            handled += last
        return handled

    async def dispatch(self, platform: str = "") -> int:
        """Send all whose time has come, on one platform or on each; returns how many were sent."""
        chosen = (each for each in self._senders if platform in ("", each.platform))
        return sum(await asyncio.gather(*(self._emptied(each) for each in chosen)))

    def stop(self) -> None:
        """Begin no further send."""
        self._over = True

    async def idle(self) -> None:
        """Returns when no send is under way."""
        while self._under_way:
            await asyncio.wait(tuple(self._under_way))

    async def _emptied(self, sender: Sender) -> int:
        breaker, repeats = self._breakers[sender.platform], sender.resend_within is not None
        sent, mine = 0, set[asyncio.Task[bool]]()
        breaker.pass_begins()
        if breaker.open:
            await self._asked(sender, breaker)
        while not (self._over or breaker.open):
            room = breaker.room(AT_ONCE) if repeats else 1
            letters = await self._claimed(sender, room)
            if not letters:
                break
            for letter in letters:
                task = asyncio.create_task(self._delivered(sender, letter))
                self._under_way.add(task)
                task.add_done_callback(self._under_way.discard)
                mine.add(task)
            while len(mine) > (room // 2 if breaker.sure else 0):
                wait = None if breaker.sure or not repeats else STRAGGLERS
                done, mine = await asyncio.wait(mine, timeout=wait, return_when=asyncio.FIRST_COMPLETED)
                if not done:
                    return sent
                sent += sum(task.result() for task in done)
        if mine:
            done, _ = await asyncio.wait(mine, timeout=STRAGGLERS)
            sent += sum(task.result() for task in done)
        return sent

    async def _asked(self, sender: Sender, breaker: Breaker) -> None:
        """Looks, from time to time, whether the platform is back."""
        if breaker.is_time(self._clock.now()):
            breaker.asked(await sender.answers(), self._clock.now())

    async def _claimed(self, sender: Sender, most: int) -> tuple[Letter, ...]:
        try:
            return await self._outbox.claim(sender.platform, self._owner, self._clock.now(), most, sender.resend_within)
        except NotStored as error:
            self._report(sender.platform, error)
            return ()

    async def _delivered(self, sender: Sender, letter: Letter) -> bool:
        """Whether it was sent. Never raises but for cancellation."""
        try:
            outcome = await self._outcome(sender, letter)
            if outcome is not None:
                await self._written(letter, outcome)
        except Exception as error:  # the row stays as it is, and is anybody's when its lease has run out
            self._report(sender.platform, error)
            return False
        return outcome is Outcome.SENT

    async def _outcome(self, sender: Sender, letter: Letter) -> Outcome | Later | None:
        """How it ended; None to leave the row to its lease."""
        try:
            made = await self._made(letter)
        except Exception as error:
            return self._put_off(letter, error)
        self._failed.pop(letter.id, None)
        if made is None:
            return Outcome.EXPIRED
        if isinstance(made, Later):
            return made
        if letter.kind != LOOK:
            first = await sender.prepare(letter)
            if first is not None:
                # a send begun before may have been seen, so its row stays in doubt
                return None if letter.again and first is not Outcome.CLOSED else first
            await self._pace.turn(letter.account)
        now = self._clock.now()
        if self._over:
            return None
        if now >= letter.expires:
            return Outcome.EXPIRED
        if not await self._outbox.sending(letter, self._owner, now):
            return None
        if letter.kind == LOOK:
            await self._aside(sender, letter, made)
            return Outcome.SENT
        outcome = await self._sent(sender, letter, made)
        # where sending again shows nothing twice, the row is claimed again for as long as that holds, and unknown after
        return None if outcome is Outcome.UNKNOWN and sender.resend_within is not None else outcome

    async def _sent(self, sender: Sender, letter: Letter, made: Reply | Post | Silent) -> Outcome | Later:
        """The send itself, which the platform's breaker sees begin and end. One held back asks the platform instead, and ends as others do by that."""
        breaker = self._breakers[sender.platform]
        outcome: Outcome | Later = Outcome.UNKNOWN
        breaker.begun()
        try:
            match made:
                case Silent():
                    ended = (
                        Outcome.CLOSED if letter.refused else Outcome.SENT
                    )  # as others end to whom it was closed before
                    outcome = ended if await sender.answers() else Outcome.UNKNOWN
                case Post():
                    outcome = await sender.post(letter, made)
                case Reply():
                    outcome = await sender.nudge(letter, made)
                case _:  # pragma: no cover
                    assert_never(made)
        except Exception as error:
            self._report(sender.platform, error)
        finally:
            well = None if isinstance(outcome, Later) else outcome is not Outcome.UNKNOWN
            breaker.ended(well, self._clock.now())
        return outcome

    async def _aside(self, sender: Sender, letter: Letter, made: Reply | Post | Silent) -> None:
        """Has what a look found brought to the person, as help is: of that, and of how it goes, no row tells."""
        if not isinstance(made, Silent) or made.aside is None:
            return
        found, at = made.aside, made.at or self._clock.now()
        if await self._bring(f"{sender.platform}:{letter.id}", letter.account, found, at):
            return
        try:
            await sender.nudge(letter, LOOKED[found])
        except Exception as error:
            self._report(sender.platform, error)

    async def _made(self, letter: Letter) -> Reply | Post | Later | Silent | None:
        """What is to be said by now, in private or in the channel; None for nothing, or when to look again."""
        journal = await self._read(letter, letter.account)
        place = place_of(letter.account)
        if place is None:
            return self._words(letter, journal, Moment(self._clock.now(), _zone(journal)))
        week = summed_week(letter, journal)
        sums = await self._sums(letter, place, journal, week) if week else None
        return post_for(letter, place, journal, sums)

    async def _sums(self, letter: Letter, place: Place, group: Journal, week: Week) -> Pulse | None:
        """The week's sums over those who were in well before its start; nothing else of their journals is looked at.

        None where one of them can't be read: the post goes out without.
        """
        joined = [Account(place.platform, place.tenant, user) for user in counted(group, week)]
        try:
            return pulse([await self._read(letter, each) for each in joined], place.channel, week)
        except Exception as error:
            self._report(letter.account.platform, error)
            return None

    async def _read(self, letter: Letter, account: Account) -> Journal:
        journal, _ = await self._store.read(account, f"nudge:{letter.id}")
        return journal

    def _put_off(self, letter: Letter, error: Exception) -> Outcome | Later:
        """Nothing was sent; after a few tries nothing will be, and the person's next letter gets its turn."""
        self._report(letter.account.platform, error)
        tries = self._failed.pop(letter.id, 0) + 1
        if tries >= TRIES:
            return Outcome.EXPIRED
        self._failed[letter.id] = tries
        return Later(self._clock.now() + AGAIN * tries)

    async def _written(self, letter: Letter, outcome: Outcome | Later) -> None:
        if isinstance(outcome, Later):
            outcome = Later(max(outcome.at, self._clock.now() + SOONEST))
        for pause in WRITES:
            with contextlib.suppress(NotStored):
                await self._outbox.finish(letter, self._owner, outcome, self._clock.now())
                return
            await self._sleep(pause)
        await self._outbox.finish(letter, self._owner, outcome, self._clock.now())

    def _report(self, platform: str, error: BaseException) -> None:
        self._observer.failed(secrets.token_hex(3), platform, error)


def _zone(journal: Journal) -> ZoneInfo | None:
    chosen = journal.latest(Zone)
    with contextlib.suppress(ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(chosen.name) if chosen else None
    return None
