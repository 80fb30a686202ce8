"""What `/outlook` says: the guide's claims, and beside each the outside fact that tempers it."""

from __future__ import annotations

from core.guide import facts
from core.guide.outlook import GUIDES, Imported, guides_words, imported_words
from core.guide.specialties import NAMES
from core.part import NOTHING, Part
from core.reply import Bullets, Paragraph, Rows
from core.wording import listed, on

US_MD = facts.PASS_RATES.value[0].group


def prevalence() -> Part:
    """How common a fail is, with the correction."""
    years = listed(f"{percent} % in {year}" for year, percent in facts.PREVALENCE.value)
    said = (
        f"You are far from alone: the guide gives a fail rate of {years}. It calls those first attempts; they are all "
        "examinees worldwide, repeaters included."
    )
    return Part((Paragraph(said),), (facts.PREVALENCE, facts.ALL_TAKERS))


def guides(names: tuple[str, ...] = tuple(GUIDES)) -> Part:
    """The guide's rows of these specialties."""
    rows = tuple((name, guides_words(GUIDES[name].value)) for name in names)
    heading = "How programs see an applicant with a fail (the guide, from a survey whose year it does not give)"
    return Part((Rows(rows, heading),), tuple(GUIDES[name] for name in names))


def imported(rows: tuple[Imported, ...]) -> Part:
    """Rows that whoever runs the bot added, each with its source and year."""
    if not rows:
        return NOTHING
    shown = tuple((row.specialty, imported_words(row)) for row in rows)
    return Part((Rows(shown, "Added by whoever runs me, from the source each one names"),))


def unknown(name: str, added: bool) -> Part:
    """The guide has no number for this specialty; for words that are none we know, the number may stand under another name."""
    if name not in NAMES and not added:
        said = f"I don't know a number for “{name}”. It may have another name here: all specialties shows what I have."
        return Part((Paragraph(said),))
    said = f"For {name} the guide has no number."
    said += "" if added else " I know of none that could be verified, so I show none, and no number is not bad news."
    return Part((Paragraph(said),))


def varies(added: bool) -> Part:
    """Specialties differ; for others no number is known."""
    said = "Specialties differ widely. Competitive ones screen by Step results; clear progress opens the others first."
    said += "" if added else " For any other specialty no number is known to me."
    return Part((Paragraph(said),), (facts.OUTLOOK_VARIES,))


def matching() -> Part:
    """Who entered residency: the guide's two studies and whom they were about, and the number that tempers them."""
    share, years = facts.MATCH_99.value
    matched, of, first, last = facts.ONE_SCHOOL.value
    failed, without = facts.AFTER_FAIL.value
    items = (
        f"The guide gives {share} % for US MD graduates with a fail, in residency or practice within {years} years. The study "
        "was about all graduates, not about those.",
        f"It also gives {facts.MATCH_92.value} % who matched after one. Those were {matched} of {of} students of one school, "
        f"classes of {first} to {last}.",
        f"Beside it: of US MD applicants with a fail at the first attempt {failed} % entered residency, of those without "
        f"one {without} % (AAMC, {facts.AFTER_FAIL.year}). So most still get in, though it is harder.",
    )
    used = (facts.MATCH_99, facts.MATCH_92, facts.ALL_GRADUATES, facts.ONE_SCHOOL, facts.AFTER_FAIL)
    return Part((Bullets(items, "Getting into residency"),), used)


def repeaters(group: str | None) -> Part:
    """How many pass, by group, the student's own first."""
    rates = sorted(facts.PASS_RATES.value, key=lambda rate: rate.group != group)
    rows = tuple(
        (
            f"{rate.group}, your group" if rate.group == group else rate.group,
            f"{rate.repeaters} % of repeaters, {rate.first} % of first takers",
        )
        for rate in rates
    )
    return Part((Rows(rows, f"Who passed Step 1 in {facts.PASS_RATES.year}"),), (facts.PASS_RATES,))


def not_your_group(group: str | None) -> Part:
    """For whoever is no US MD: none of the studies of residency is about them (status of fact after-fail: US MD)."""
    if group is None or group == US_MD:
        return NOTHING
    said = f"None of these three is about {group} applicants, your group. I know of no such number for it that could be verified."
    return Part((Paragraph(said),))


def retake() -> Part:
    """What a retake can show, and what it can't."""
    said = (
        "The guide says the retake decides: it shows programs a changed approach. "
        f"Since {on(facts.PASS_REPORT.value)} a pass shows no number, though: what they can read is the pass, then Step 2 CK."
    )
    return Part((Paragraph(said),), (facts.RETAKE_DECIDES, facts.PASS_REPORT))
