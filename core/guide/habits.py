"""Study habits in words: the questions about each, of the past and of now, and the change that each one asks for."""

from __future__ import annotations

from core.guide import facts
from core.guide.fact import Fact
from core.guide.method import BLOCK, GROUP, QUESTIONS, RESOURCES, SPACED, TEACHING, WHY
from core.wording import listed

_ITEMS, _MINUTES = facts.BLOCK.value
_HALF = facts.QUESTIONS_LEAD.value
_YES_NO = (("yes", "yes"), ("no", "no"))
# Each question, of the past and of now, and its answers as buttons
ASKED: dict[str, tuple[str, str, tuple[tuple[str, str], ...]]] = {
    QUESTIONS: (
        "How much of your study time went into practice questions?",
        "How much of your study time goes into practice questions?",
        (("hardly any", "10"), ("a quarter", "25"), ("half", "50"), ("three quarters", "75"), ("nearly all", "90")),
    ),
    SPACED: (
        "Did what you missed come back on planned days?",
        "Does what you miss come back on planned days?",
        _YES_NO,
    ),
    WHY: (
        "In review, did you say in your own words why the right answer is right?",
        "In review, do you say in your own words why the right answer is right?",
        _YES_NO,
    ),
    TEACHING: (
        "Did you explain things, to somebody or aloud?",
        "Do you explain things, to somebody or aloud?",
        _YES_NO,
    ),
    BLOCK: (
        "How long was one block of questions?",
        "How long is one block of questions?",
        (("30 minutes", "30"), ("60 minutes", "60"), ("untimed", "0")),
    ),
    GROUP: ("Did you study with others regularly?", "Do you study with others regularly?", _YES_NO),
    RESOURCES: ("What did you learn from?", "What do you learn from?", ()),
}
# The change for each habit: what to do and why, the value its button keeps (none: it is asked), and the facts behind it
CHANGES: dict[str, tuple[str, str, tuple[Fact[object], ...]]] = {
    QUESTIONS: (
        f"let questions take {_HALF} % of the time or more. Studies find being asked of high use, and rereading of low.",
        str(_HALF),
        (facts.METHODS, facts.QUESTIONS_LEAD),
    ),
    SPACED: (
        f"let what you miss come back after {listed(map(str, facts.RETESTS.value))} days. Spacing is of high use in studies.",
        "yes",
        (facts.METHODS, facts.RETESTS),
    ),
    RESOURCES: (
        "give that time to questions. Rereading and highlighting are of low use in studies, however busy they feel.",
        "",
        (facts.METHODS,),
    ),
    WHY: (
        "after each question, one sentence of your own on why the right answer is right. The guide asks for it; studies "
        "find moderate use in it.",
        "yes",
        (facts.ACTIVE, facts.METHODS),
    ),
    TEACHING: (
        "explain one thing a day as to a beginner, and end on questions about it: explaining finds the gap, being asked "
        "is what lasts.",
        "yes",
        (facts.ACTIVE, facts.METHODS),
    ),
    BLOCK: (
        f"blocks as the exam has them, {_ITEMS} questions in {_MINUTES} minutes, topics mixed (mixing: moderate use in studies).",
        str(_MINUTES),
        (facts.BLOCK, facts.METHODS),
    ),
}
