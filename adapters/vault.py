"""Keys and encryption: a key for each person, wrapped by the deployment's master key.

Payloads are sealed with AES-256-GCM under the person's own random key, which is stored only as a Fernet token under the
newest master key. Destroying a person's row makes everything they wrote unreadable. Master keys are listed newest
first; older ones are kept only until everything is wrapped under the newest.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.ports import NotStored, Unreadable

KEY_FILE = "master.key"
_FORMAT = b"\x01"  # AES-256-GCM, a 12-byte nonce before the ciphertext
_NONCE = 12
_MASTER_BYTES = 32
_ID_LENGTH = 16  # hex digits


class KeyProblem(Exception):
    """The master key is missing, wrong or unsafe. The message is for the operator and holds no key material."""


class PersonKey:
    """One person's own key."""

    def __init__(self, raw: bytes) -> None:
        """`raw` is 32 random bytes."""
        self._cipher = AESGCM(raw)

    def seal(self, plain: bytes, bound: bytes) -> bytes:
        """The plain bytes encrypted; `bound` says where they belong and must be the same to open them."""
        nonce = secrets.token_bytes(_NONCE)
        return _FORMAT + nonce + self._cipher.encrypt(nonce, plain, _FORMAT + bound)

    def open(self, sealed: bytes, bound: bytes) -> bytes:
        """The plain bytes. Raises `Unreadable` where they were altered or belong elsewhere."""
        if sealed[:1] != _FORMAT:
            raise Unreadable("a stored entry has a format this version does not know")
        nonce, rest = sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :]
        try:
            return self._cipher.decrypt(nonce, rest, _FORMAT + bound)
        except (InvalidTag, ValueError) as error:  # ValueError: cut short
            raise Unreadable("a stored entry was damaged or moved") from error


class Vault:
    """The master keys, newest first. Those of a key file are read again where a key is met that is not among them."""

    def __init__(self, keys: tuple[str, ...], folder: Path | None = None) -> None:
        """`folder` has the key file they are from. Raises `KeyProblem` where a key is malformed or there is none."""
        self._folder = folder
        self._masters: dict[str, Fernet] = {}
        self._own: dict[str, Fernet] = {}
        self._take(keys)

    def _take(self, keys: tuple[str, ...]) -> None:
        if not keys:
            raise KeyProblem("There is no master key.")
        ids = [_master_id(key, place) for place, key in enumerate(keys, start=1)]
        masters = {master_id: Fernet(key.strip()) for master_id, key in zip(ids, keys, strict=True)}
        own = {master_id: _derived(key) for master_id, key in zip(ids, keys, strict=True)}
        # one that has gone from the file stays known here, behind the others
        self._own = {**own, **{known: key for known, key in self._own.items() if known not in own}}
        self._masters = {**masters, **{known: key for known, key in self._masters.items() if known not in masters}}

    @property
    def is_shared(self) -> bool:
        """Whether every process that runs here has these keys, or will when it needs them: they are in a file."""
        return self._folder is not None

    def reread(self) -> None:
        """Take the keys that are in the file by now, before those there were; nothing changes where it can't be read."""
        if self._folder:
            with contextlib.suppress(KeyProblem):
                self._take(read_keys(self._folder))

    def holds(self, master_id: str) -> bool:
        """Whether that master key is here."""
        if master_id not in self._masters:
            self.reread()
        return master_id in self._masters

    @property
    def newest(self) -> str:
        """The id of the key that new wrappings are made with: a short hash, safe to show."""
        return next(iter(self._masters))

    def check(self, in_use: Mapping[str, bytes]) -> None:
        """Raises `KeyProblem` where something stored is wrapped under a key that is not here.

        `in_use` has the ids of master keys and a key wrapped under each: one that opens all the same has a damaged id.
        """
        missing = sorted(each for each, wrapped in in_use.items() if not self._opens(wrapped, each))
        if missing:
            raise KeyProblem(
                f"The database is encrypted with master key {', '.join(missing)}, but the configured keys are "
                f"{', '.join(self._masters)}: bring that key back (in the setting or in {KEY_FILE})."
            )

    def fresh(self, master_id: str) -> tuple[PersonKey, bytes]:
        """A new person's key, and the same wrapped under that master key, which is here."""
        raw = AESGCM.generate_key(bit_length=256)
        return PersonKey(raw), self._masters[master_id].encrypt(raw)

    def unwrap(self, wrapped: bytes, master_id: str) -> PersonKey:
        """A stored key. Raises `Unreadable` where it was damaged, `NotStored` where its master key is not here."""
        return PersonKey(self._raw(wrapped, master_id))

    def seal(self, plain: bytes, master_id: str) -> str:
        """What belongs to the deployment and to no person, under a key of its own derived from that master key, which is here."""
        return self._own[master_id].encrypt(plain).decode()

    def open(self, sealed: str) -> bytes:
        """What was sealed so. Raises `Unreadable` where it was altered, or no master key here opens it."""
        for _ in range(2):
            with contextlib.suppress(InvalidToken):
                return MultiFernet(list(self._own.values())).decrypt(sealed)
            self.reread()
        raise Unreadable("a sealed note was damaged, or is sealed under another master key")

    def rewrap(self, wrapped: bytes, master_id: str) -> bytes:
        """The same key wrapped under the newest master key. Raises as `unwrap` does."""
        return self._masters[self.newest].encrypt(self._raw(wrapped, master_id))

    def _opens(self, wrapped: bytes, master_id: str) -> bool:
        try:
            self._raw(wrapped, master_id)
        except NotStored as error:
            return isinstance(error, Unreadable)  # damaged, which is no fault of the keys
        return True

    def _raw(self, wrapped: bytes, master_id: str) -> bytes:
        known = [self._masters[master_id]] if self.holds(master_id) else list(self._masters.values())
        try:
            return MultiFernet(known).decrypt(wrapped)
        except InvalidToken as error:
            if not self.holds(master_id):
                raise NotStored(
                    f"a key is wrapped under {master_id}, which this process was not started with"
                ) from error
            raise Unreadable("a stored key was damaged") from error


def read_keys(folder: Path) -> tuple[str, ...]:
    """The keys in the folder's key file, newest first; none where there is no file.

    Raises `KeyProblem` where others may read the file, or it is malformed or can't be read.
    """
    path = folder / KEY_FILE
    try:
        mode, text = path.stat().st_mode, path.read_text(encoding="ascii")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise KeyProblem(f"The key file {path} can't be read: {_reason(error)}.") from None
    if os.name == "posix" and mode & 0o077:
        raise KeyProblem(f"The key file {path} can be read by others on this computer: run chmod 600 {path}")
    keys = tuple(line.strip() for line in text.splitlines() if line.strip())
    if not keys:
        raise KeyProblem(f"The key file {path} is empty: bring its content back from a safe copy.")
    Vault(keys)
    return keys


def make_key_file(folder: Path) -> tuple[str, ...]:
    """Make a first master key in a new key file, on disk before this returns; where the file exists, read that one."""
    path = folder / KEY_FILE
    draft = _written_beside(path, (Fernet.generate_key().decode(),))
    try:
        path.hardlink_to(draft)  # unlike a rename never replaces, unlike O_EXCL on the file itself never half written
    except FileExistsError:
        pass  # another process was quicker
    except OSError as error:
        raise KeyProblem(f"The key file {path} can't be made: {_reason(error)}.") from None
    finally:
        draft.unlink()
    sync_folder(folder)
    return read_keys(folder)


def add_master_key(folder: Path) -> str:
    """Put a fresh key before the others in the folder's key file; returns its id.

    Called by one process at a time. Raises `KeyProblem` where there is no good key file yet.
    """
    path = folder / KEY_FILE
    keys = read_keys(folder)
    if not keys:
        raise KeyProblem(f"There is no key file {path} to add a key to.")
    keys = (Fernet.generate_key().decode(), *keys)
    draft = _written_beside(path, keys)
    try:
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise KeyProblem(f"The key file {path} can't be written: {_reason(error)}.") from None
    sync_folder(folder)
    return Vault(keys).newest


def sync_folder(folder: Path) -> None:
    """Make the folder's list of files durable: a synced file whose name is lost in a power cut is lost too."""
    if os.name == "posix":  # elsewhere a folder can't be opened, and needs no syncing
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _written_beside(path: Path, keys: tuple[str, ...]) -> Path:
    """A private, synced file with the keys, next to where it is to go."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write("".join(f"{key}\n" for key in keys))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise KeyProblem(f"The key file {path} can't be written: {_reason(error)}.") from None
    return draft


def _master_id(key: str, place: int) -> str:
    """A short hash of the key, which says nothing about the key itself. Raises `KeyProblem` for a malformed one."""
    try:
        raw = base64.b64decode(key.strip().encode("ascii"), altchars=b"-_", validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raw = b""
    if len(raw) != _MASTER_BYTES:
        raise KeyProblem(
            f"Master key number {place} is malformed: it must be 32 random bytes in urlsafe base64, 44 characters."
        )
    return hashlib.sha256(b"comeback master key" + raw).hexdigest()[:_ID_LENGTH]


def _derived(key: str) -> Fernet:
    """A key for another purpose than wrapping, from a whole master key."""
    raw = HKDF(hashes.SHA256(), _MASTER_BYTES, salt=None, info=b"comeback deployment").derive(
        base64.urlsafe_b64decode(key.strip())
    )
    return Fernet(base64.urlsafe_b64encode(raw))


def _reason(error: Exception) -> str:
    return (error.strerror or "unknown reason") if isinstance(error, OSError) else "it is not plain text"
