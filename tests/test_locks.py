"""The locks are installed as they stand, so whatever a locked library needs has to be in them, extras among it."""

import json
import re
import subprocess
import tomllib
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
NEEDED = PROJECT["project"]["dependencies"]
GROUPS = PROJECT["dependency-groups"]
LOCKS = {"run.txt": (*NEEDED, *GROUPS["build"]), "test.txt": (*NEEDED, *GROUPS["build"], *GROUPS["dev"])}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def needs_of(name: str) -> list[str]:
    """What a library says it needs; one that is not for this Python is not here to be asked."""
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []


def locked(text: str) -> list[Requirement]:
    return [Requirement(line) for line in re.findall(r"^[a-zA-Z0-9][^\n\\]*==[^\n\\]*", text, re.MULTILINE)]


def missing(lock: str, wanted: tuple[str, ...], python: str, needs: Callable[[str], list[str]] = needs_of) -> list[str]:
    """Requirements, direct and of what is required, that the lock does not serve on that Python, with who has them."""
    here = {**default_environment(), "python_version": python, "python_full_version": f"{python}.7"}
    pins = {
        canonicalize_name(pin.name): next(iter(pin.specifier)).version
        for pin in locked(lock)
        if pin.marker is None or pin.marker.evaluate(here)
    }
    found, seen = [], set()
    todo = [("pyproject.toml", Requirement(each)) for each in wanted]
    while todo:
        by, need = todo.pop()
        name = canonicalize_name(need.name)
        if name not in pins or not need.specifier.contains(pins[name], prereleases=True):
            found.append(f"{need} ({by})")
        for extra in ("", *need.extras):
            if (name, extra) not in seen:
                seen.add((name, extra))
                todo += [
                    (f"{name}[{extra}]" if extra else name, its)
                    for its in map(Requirement, needs(name))
                    if its.marker is None or its.marker.evaluate({**here, "extra": extra})
                ]
    return found


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("name", LOCKS)
def test_all_that_is_needed_is_locked(name: str, python: str) -> None:
    assert missing((ROOT / "requirements" / name).read_text("utf-8"), LOCKS[name], python) == []


WORLD = {"bot": ["cover[toml]>=2"], "cover": ["tomli>1; extra == 'toml'", "rich; extra == 'colours'"]}


@pytest.mark.parametrize(
    ("lock", "found"),
    [
        ("bot==1\ncover==2\ntomli==2\n", []),
        ("bot==1\ncover==2\n", ['tomli>1; extra == "toml" (cover[toml])']),
        ("bot==1\ncover==2\ntomli==2 ; python_full_version >= '3.13'\n", ['tomli>1; extra == "toml" (cover[toml])']),
        ("bot==1\ncover==1\ntomli==2\n", ["cover[toml]>=2 (bot)"]),
        ("cover==2\ntomli==2\n", ["bot (pyproject.toml)"]),
    ],
)
def test_what_a_lock_lacks_is_found(lock: str, found: list[str]) -> None:
    assert missing(lock, ("bot",), "3.11", lambda name: WORLD.get(name, [])) == found


def test_both_locks_hold_the_same_versions() -> None:
    run, test = ((ROOT / "requirements" / name).read_text("utf-8") for name in LOCKS)
    assert {str(pin) for pin in locked(run)} <= {str(pin) for pin in locked(test)}


def test_locks_are_installed_as_they_stand_and_then_proved_whole() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.findall(r"^\S*INSTALL := .*", makefile, re.MULTILINE) == [
        "INSTALL := $(PIP) install -q --no-deps --require-hashes -r"
    ]
    recipes = re.findall(r"^\.venv/(\w+)-ready:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    for name, recipe in recipes:
        assert f"\t@$(INSTALL) requirements/{name}.txt\n" in recipe
        assert recipe.endswith("\t@$(WHOLE)\n\t@touch $@\n")
    assert [f"{name}.txt" for name, _ in recipes] == list(LOCKS)


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


def test_a_half_made_environment_is_made_anew(tmp_path):
    """The real one stops at a link to a Python that has gone; this one stops at anything but a clean start."""
    python = tmp_path / "python"
    python.write_text(
        '#!/bin/sh\ncase "$*" in *"-m venv .venv") exit 1;; *"--clear .venv") rm -rf .venv; mkdir .venv;; esac\n'
    )
    python.chmod(0o700)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    make = ("make", "-f", str(ROOT / "Makefile"), ".venv/made", f"PYTHON={python}")
    subprocess.run(make, cwd=tmp_path, check=True, capture_output=True)
    assert [each.name for each in (tmp_path / ".venv").iterdir()] == ["made"]
