"""Keys: what opens, what does not, and the file they are in."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.vault import KEY_FILE, KeyProblem, PersonKey, Vault, add_master_key, make_key_file, read_keys
from core.ports import NotStored, Unreadable

KEY = PersonKey(bytes(range(32)))


def fresh_key() -> str:
    return Fernet.generate_key().decode()


@settings(database=None)
@given(plain=st.binary(), bound=st.binary())
def test_what_was_sealed_opens_in_its_place(plain: bytes, bound: bytes) -> None:
    sealed = KEY.seal(plain, bound)
    assert KEY.open(sealed, bound) == plain
    assert KEY.seal(plain, bound) != sealed


@settings(database=None)
@given(plain=st.binary(), where=st.integers(0), flip=st.integers(1, 255))
def test_a_changed_byte_anywhere_is_found(plain: bytes, where: int, flip: int) -> None:
    sealed = bytearray(KEY.seal(plain, b"here"))
    sealed[where % len(sealed)] ^= flip
    with pytest.raises(Unreadable):
        KEY.open(bytes(sealed), b"here")


@settings(database=None)
@given(plain=st.binary(), kept=st.integers(0, 40))
def test_what_was_cut_short_is_found(plain: bytes, kept: int) -> None:
    sealed = KEY.seal(plain, b"here")
    with pytest.raises(Unreadable):
        KEY.open(sealed[: min(kept, len(sealed) - 1)], b"here")


def test_it_opens_in_no_other_place_and_with_no_other_key() -> None:
    sealed = KEY.seal(b"68", b"here")
    with pytest.raises(Unreadable):
        KEY.open(sealed, b"there")
    with pytest.raises(Unreadable):
        PersonKey(bytes(32)).open(sealed, b"here")


def test_a_persons_key_is_kept_wrapped() -> None:
    keys = Vault((fresh_key(),))
    key, wrapped = keys.fresh(keys.newest)
    assert keys.unwrap(wrapped, keys.newest).open(key.seal(b"68", b"here"), b"here") == b"68"
    assert keys.fresh(keys.newest)[1] != wrapped


def test_a_key_wrapped_under_another_master_key_does_not_open() -> None:
    first, stranger = Vault((fresh_key(),)), Vault((fresh_key(),))
    _, wrapped = first.fresh(first.newest)
    for opened in (stranger.unwrap, stranger.rewrap):
        with pytest.raises(NotStored, match=first.newest) as caught:
            opened(wrapped, first.newest)
        assert not isinstance(caught.value, Unreadable)  # nothing is damaged: the key is somewhere else
        with pytest.raises(Unreadable):
            opened(wrapped, stranger.newest)


def test_rewrapping_moves_a_key_to_the_newest_master_key() -> None:
    old, new = fresh_key(), fresh_key()
    before, both, after = Vault((old,)), Vault((new, old)), Vault((new,))
    key, wrapped = before.fresh(before.newest)
    again = both.rewrap(wrapped, before.newest)
    assert after.unwrap(again, after.newest).open(key.seal(b"68", b"here"), b"here") == b"68"


def test_the_id_of_a_key_is_always_the_same_and_says_nothing_of_it() -> None:
    first, second = fresh_key(), fresh_key()
    assert Vault((first, second)).newest == Vault((f" {first}\n",)).newest != Vault((second,)).newest
    assert Vault((first,)).newest not in first


def test_keys_of_a_file_are_read_again_for_one_that_is_not_known(tmp_path: Path) -> None:
    running = Vault(make_key_file(tmp_path), tmp_path)
    old = running.newest
    added = add_master_key(tmp_path)
    assert running.newest == old
    assert running.holds(added)
    assert running.newest == added
    assert not running.holds("0" * 16)
    (tmp_path / KEY_FILE).unlink()
    assert not running.holds("0" * 16)
    assert running.holds(old)  # what is stored needs it, file or not


def test_keys_in_use_must_be_here() -> None:
    old, new = fresh_key(), fresh_key()
    both, only_new = Vault((new, old)), Vault((new,))
    used = Vault((old,)).newest
    _, wrapped = both.fresh(used)
    in_use = {used: wrapped}
    both.check(in_use)
    both.check({})
    both.check({"damaged": wrapped})
    both.check({used: b"damaged"})
    with pytest.raises(KeyProblem, match=Vault((old,)).newest) as caught:
        only_new.check(in_use)
    assert new not in str(caught.value)


@pytest.mark.parametrize("bad", ["", "hunter2", "A" * 44, "ü" * 44, "QUJD" * 10, "=" * 44])
def test_a_malformed_key_is_named_by_its_place_only(bad: str) -> None:
    with pytest.raises(KeyProblem, match="number 2 is malformed") as caught:
        Vault((fresh_key(), bad))
    assert not bad or bad not in str(caught.value)


def test_no_key_at_all_is_a_problem() -> None:
    with pytest.raises(KeyProblem, match="no master key"):
        Vault(())


def test_a_new_key_file_is_private_and_is_never_replaced(tmp_path: Path) -> None:
    keys = make_key_file(tmp_path)
    file = tmp_path / KEY_FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert make_key_file(tmp_path) == keys == read_keys(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [KEY_FILE]


def test_no_file_holds_no_keys(tmp_path: Path) -> None:
    assert read_keys(tmp_path) == ()


def test_a_key_file_is_lines_newest_first(tmp_path: Path) -> None:
    first, second = fresh_key(), fresh_key()
    _key_file(tmp_path, f"{first}\n\n  {second}  \n")
    assert read_keys(tmp_path) == (first, second)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_file_that_others_may_touch_is_refused_with_the_remedy(tmp_path: Path, mode: int) -> None:
    key = fresh_key()
    _key_file(tmp_path, key).chmod(mode)
    with pytest.raises(KeyProblem, match="chmod 600") as caught:
        read_keys(tmp_path)
    assert key not in str(caught.value)


@pytest.mark.parametrize(("content", "says"), [("", "empty"), ("hunter2", "malformed"), ("schlüssel", "plain text")])
def test_a_key_file_that_holds_no_keys_is_refused_without_being_quoted(tmp_path: Path, content: str, says: str) -> None:
    _key_file(tmp_path, content)
    with pytest.raises(KeyProblem, match=says) as caught:
        read_keys(tmp_path)
    assert not content or content not in str(caught.value)


def test_a_key_file_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).mkdir()
    with pytest.raises(KeyProblem, match="can't be read"):
        read_keys(tmp_path)


def test_a_fresh_key_goes_before_the_others(tmp_path: Path) -> None:
    (old,) = make_key_file(tmp_path)
    added = add_master_key(tmp_path)
    new, *rest = read_keys(tmp_path)
    assert rest == [old]
    assert Vault((new,)).newest == added
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [KEY_FILE]


def test_a_key_is_added_only_to_a_good_file(tmp_path: Path) -> None:
    with pytest.raises(KeyProblem, match="no key file"):
        add_master_key(tmp_path)
    file = _key_file(tmp_path, "hunter2")
    with pytest.raises(KeyProblem, match="malformed"):
        add_master_key(tmp_path)
    assert file.read_text() == "hunter2"


def test_a_key_file_that_cant_be_made_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(KeyProblem, match="can't be written"):
        make_key_file(tmp_path / "nowhere")


def _refuse(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_the_key_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = make_key_file(tmp_path)
    for owner, call in ((os, "fsync"), (Path, "replace")):
        with monkeypatch.context() as patch:
            patch.setattr(owner, call, _refuse)
            with pytest.raises(KeyProblem, match="No space left"):
                add_master_key(tmp_path)
        assert read_keys(tmp_path) == keys
        assert [path.name for path in tmp_path.iterdir()] == [KEY_FILE]


def test_a_disk_without_links_is_a_problem_that_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _refuse)
    with pytest.raises(KeyProblem, match="can't be made"):
        make_key_file(tmp_path)
    assert list(tmp_path.iterdir()) == []


def _key_file(folder: Path, content: str) -> Path:
    file = folder / KEY_FILE
    file.write_text(content, encoding="utf-8")
    file.chmod(0o600)
    return file
