"""Every command, in the order people meet them. A new one is a file here and a line in `COMMANDS`."""

from core.command import Command
from core.commands.checkin import CheckInSetup
from core.commands.comeback import Overview
from core.commands.history import History
from core.commands.log_nbme import LogNbme
from core.commands.plan import MakePlan
from core.commands.ready import Ready
from core.commands.retake import Retake
from core.commands.safe import Safe
from core.commands.snooze import Snooze
from core.commands.support import Support
from core.commands.timezone import SetZone
from core.commands.undo import Undo
from core.commands.went import Went

COMMANDS: tuple[type[Command], ...] = (
    LogNbme,
    Ready,
    MakePlan,
    Retake,
    CheckInSetup,
    Undo,
    History,
    SetZone,
    Support,
    Overview,
    Safe,
    Went,
    Snooze,
)
