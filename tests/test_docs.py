"""The documentation says what the program does."""

import re
import subprocess
from pathlib import Path

from docs.generate import README, parts, written
from tests.conversations.dialogue import CHOSEN, PLATFORMS, dialogues

ROOT = Path(__file__).parents[1]


def test_the_readmes_tables_and_transcript_are_the_programs_own(tmp_path):
    text = README.read_text("utf-8")
    assert written(text, parts(tmp_path)) == text, "run `make docs`"


def test_links_inside_the_documentation_lead_somewhere():
    for page in (README, *(ROOT / "docs").rglob("*.md")):
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_make_targets_named_in_the_readme_exist():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"`make ([\w-]+)`", README.read_text("utf-8")):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_ci_calls_the_readmes_test_command():
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")
    done = subprocess.run(["bash", "-n", ".ci/run"], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_a_tenth_of_the_dialogues_is_played_on_each_platform_by_make_test():
    every = [each.values[0] for each in dialogues("terminal")]
    assert len(every) <= 10 * len(CHOSEN) <= 1.5 * len(every)
    assert not [each for each in dialogues("terminal") if each.marks]
    for platform in PLATFORMS - {"terminal"}:
        assert {each.values[0] for each in dialogues(platform) if not each.marks} == CHOSEN


def test_no_test_has_a_limit_of_its_own():
    """`faulthandler_timeout` ends what hangs, on a slow machine too."""
    limit = re.compile(
        r"asyncio\.timeout\(|wait_for\([^)]*, *[\d.]+\)|\btimeout=[1-9]|\.(?:time|monotonic)\(\) - \w+ <"
    )
    texts = {path: path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)}
    assert {path.name: found for path, text in texts.items() if (found := limit.findall(text))} == {}
