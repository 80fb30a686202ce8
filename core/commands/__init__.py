"""Every command, in the order people meet them. A new one is a file here and a line in `COMMANDS`."""

from core.command import Command
from core.commands.blindspots import BlindSpots
from core.commands.card import MakeCard
from core.commands.checkin import CheckInSetup
from core.commands.comeback import Overview
from core.commands.feel import Feel
from core.commands.group import Group
from core.commands.history import History
from core.commands.log_nbme import LogNbme
from core.commands.method import StudyMethod
from core.commands.miss import LogMiss
from core.commands.outlook import Outlook
from core.commands.plan import MakePlan
from core.commands.quiet import QuietDays
from core.commands.ready import Ready
from core.commands.replan import Replan
from core.commands.result import AboutResult
from core.commands.retake import Retake
from core.commands.safe import Safe
from core.commands.school import School
from core.commands.snooze import Snooze
from core.commands.start import Start
from core.commands.story import TellStory
from core.commands.support import Support
from core.commands.teach import Teach
from core.commands.tell import Tell
from core.commands.timezone import SetZone
from core.commands.today import Today
from core.commands.trend import ShowTrend
from core.commands.undo import Undo
from core.commands.went import Went

COMMANDS: tuple[type[Command], ...] = (
    Start,
    Today,
    LogNbme,
    Ready,
    MakePlan,
    Replan,
    ShowTrend,
    Retake,
    Outlook,
    Feel,
    Tell,
    School,
    Teach,
    LogMiss,
    BlindSpots,
    StudyMethod,
    CheckInSetup,
    Group,
    TellStory,
    MakeCard,
    Undo,
    History,
    SetZone,
    Support,
    Overview,
    Safe,
    QuietDays,
    Went,
    Snooze,
    AboutResult,
)
