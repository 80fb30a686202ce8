"""Sentences read by their parts of speech: who, wishing or refusing, living or dying, in whatever words.

Each word is one letter, small words are left out and every other word is a dot; the families below are written in those
letters. So "I don't particularly want to go on living" is `mnwl`, and "no quiero vivir" is `nwl`.
"""

from __future__ import annotations

import re

_KINDS = {
    "n": "dont didnt doesnt not never no nah cant couldnt isnt wasnt werent aint nor neither nunca hardly barely stopped "
    "havent hasnt nothing without",
    "w": "wanna want wants wanted wanting wish wishes wished wishing hope hopes hoped hoping pray prays prayed praying beg "
    "begged begging rather prefer ready deserve crave craving desire long longing yearn yearning wan need plan planning "
    "intend quiero quisiera deseo prefiero gustaria ojala",
    "d": "die dying died dies dead death muero muera muriera morir morirme muerto muerta",
    "l": "live living alive exist existing existence vivir vivo viva existir",
    "v": "life vida",
    "k": "wake waking woke awake despertar despertarme",
    "g": "gone disappear disappeared vanish vanished desaparezco desapareciera",
    "r": "better kinder nicer sweeter happier easier freer relieved relief lighter glad grateful mejor alivio",
    "f": "scared afraid fear fearing mind bother bothers bothered scare scares frightened frighten frightens fears",
    "c": "if when once si cuando",
    "m": "i im id ive ill me myself yo",
    "y": "my mi this",
    # what follows and makes it an errand, an animal or an exam
    "p": "in at on by for with near before until till early late earlier off from under through around during en con "
    "sin a over",
    "x": "rate rates cell cells certificate certificates space line lines end ends tired lecture lectures question "
    "questions weight last week zone certain exam block chapter card cards sciences sentence penalty laughing hill vaccine "
    "vaccines births donor heat battery criteria anki uworld qbank topic topics",
    "e": "world earth planet",
    # small words, left out
    "": "just really honestly actually even also so all only still simply probably kinda maybe always often sometimes "
    "particularly especially necessarily fully very much truly to the of that be been being was were am are is would "
    "could will might may it do did get go going keep carry continue let now today tonight tomorrow again anymore ever and "
    "but or a an too like have had has having as well such am us literally seriously genuinely fucking damn too one "
    "rest whole remain remaining stay longer think suppose guess believe que me se ya de la el lo y up out",
}
_KIND = {word: kind for kind, listed in _KINDS.items() for word in listed.split()}
_KIND["me"] = "m"
_GO_ON = re.compile(r"\b(?:go|going|carry|carrying|keep) on\b")


def parts(said: str) -> str:
    """One letter a word of folded text, small words left out."""
    return "".join(_KIND.get(word, ".") for word in _GO_ON.sub("", said).split())


ACT = re.compile(
    "|".join(
        (
            "wm?d(?!x)",  # wanting to be dead
            "nm?fc?m?d(?!x)",  # not afraid of it, not minding it
            "d[.m]?nf",
            r"nwm?l(?![px])|nwm?lpe",  # not wanting to live
            r"nwm?y{1,2}v(?![.px])",
            r"w\.{0,2}n\.?m?k(?![.pyx])",  # hoping not to wake
            "rc[.m]?m?[dg](?![xp])",  # they are better off if I died
            "cmm?[dg][.m]{0,3}r(?!x)",
            "md[.]{0,1}r(?!x)",
        )
    )
)
ASK = re.compile("dr|rm?d(?!x)")
