"""A file is written whole or not at all, whatever happens meanwhile."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from chongjin_cli import atomic_file
from chongjin_cli.atomic_file import replacing
from chongjin_cli.errors import OutputError, UsageError


def test_a_name_with_a_zero_byte_is_misuse() -> None:
    with pytest.raises(UsageError, match="can be no file's name"), replacing("a\0b"):
        pass


@contextmanager
def without_privileges() -> Iterator[None]:
    """As a user whom file permissions bind."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_an_unwritable_folder_or_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    file.write_text("old")
    file.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        for path in (file, tmp_path / "new"):
            with without_privileges(), pytest.raises(OutputError, match="Permission denied"), replacing(str(path)):
                pass
    finally:
        tmp_path.chmod(0o755)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("kept", "old")]


NAMELESS = pytest.mark.skipif(atomic_file._open_nameless("/tmp") is None, reason="needs files without a name")  # noqa: S108


@NAMELESS
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_killed_midway_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "kept").write_text("old")
    code = (
        "import os, sys; from chongjin_cli.atomic_file import replacing\n"
        "with replacing(sys.argv[1]) as out:\n"
        "    out.write(bytes(99999)); out.flush(); os.kill(os.getpid(), int(sys.argv[2]))"
    )
    process = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "kept"), str(int(number))], capture_output=True, timeout=60
    )
    assert process.returncode == -number
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("kept", "old")]


def write_half_and_be_interrupted(path: Path) -> None:
    with replacing(str(path)) as out:
        out.write(b"half")
        raise KeyboardInterrupt


@pytest.mark.parametrize("nameless", [pytest.param(True, marks=NAMELESS), False])
def test_a_file_is_replaced_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool
) -> None:
    if not nameless:
        monkeypatch.setattr(atomic_file, "_open_nameless", lambda folder: None)
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to("file")
    with pytest.raises(KeyboardInterrupt):
        write_half_and_be_interrupted(link)
    assert file.read_text() == "old"
    with replacing(str(link)) as out:
        out.write(b"new")
        assert file.read_text() == "old"
    assert (file.read_text(), link.is_symlink(), stat.S_IMODE(file.stat().st_mode)) == ("new", True, 0o640)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "link"]


def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with replacing(str(tmp_path / "new")):
            pass
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
