"""The documentation says what the program does."""

import json
import re
import subprocess
from pathlib import Path

from docs.generate import README, parts, written

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
    for target in re.findall(r"`make (\w+)`", README.read_text("utf-8")):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_locks_hold_hashes_and_no_addresses():
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        text = lock.read_text("utf-8")
        assert "://" not in text
        names = re.findall(r"^[a-zA-Z0-9._-]+==", text, re.MULTILINE)
        assert len(names) == len(re.findall(r"^[a-zA-Z0-9._-]+==[^\n]*\\\n    --hash=sha256:", text, re.MULTILINE))
    packages = json.loads((ROOT / "tests/local-slack/package-lock.json").read_text("utf-8"))["packages"]
    assert all("resolved" not in package for package in packages.values())
    assert all("integrity" in package for name, package in packages.items() if name)


def test_the_universal_lock_serves_newer_pythons_too():
    text = (ROOT / "requirements/run.txt").read_text("utf-8")
    assert re.search(r"^audioop-lts==\S+ ; python_full_version >= '3\.13'", text, re.MULTILINE)
    assert re.search(r"^setuptools==", text, re.MULTILINE)


def test_ci_calls_the_readmes_test_command():
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")
    done = subprocess.run(["bash", "-n", ".ci/run"], cwd=ROOT, check=False)
    assert done.returncode == 0
