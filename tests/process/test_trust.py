"""Right or told, whatever happens: damage, replaced datasets, coarse stamps, neighbours, signals and failing calls.

The marker `long` is for `.ci/long`, which does the same many more times.
"""

import errno
import fcntl
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli import interrupts
from chongjin_cli.app.program import _main
from chongjin_cli.app.running import run
from chongjin_cli.index import cache
from chongjin_cli.index.cache import DAMAGE, build_shipped
from chongjin_cli.index.pages import PAGE, connect, seal
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import CHONGJIN, SMALL, Save

Answer = tuple[int, str, str]
SECONDS = 60
long = pytest.mark.long

QUESTIONS: tuple[tuple[str, ...], ...] = (
    ("search", "steel 1938", "--json"),
    ("show", "2"),
    ("era", "colonial", "--json"),
    ("topic", "industry"),
    ("figures", "workforce", "--json"),
    ("disputes", "--json"),
    ("export", "json"),
    ("sources", "atlas-2001"),
    (),
)


@pytest.fixture
def data(save: Save, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = save(SMALL)
    monkeypatch.setenv("CHONGJIN_DATA", str(path))
    return path


Ask = Callable[..., Answer]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Ask a question in this process."""

    def asked(*arguments: str) -> Answer:
        capsys.readouterr()
        code = run(lambda: _main(list(arguments)))
        return (code, *capsys.readouterr())

    return asked


def files() -> list[Path]:
    """The indexes of the cache, and what is left of builds."""
    return sorted(file for file in Path(cache.cache_folder()).glob("*") if file.suffix != ".lock")


def the_index() -> Path:
    [file] = files()
    return file


def is_whole(file: Path) -> bool:
    connection = connect(os.open(file, os.O_RDONLY))
    try:
        return list(connection.execute("PRAGMA integrity_check")) == [("ok",)]
    except DAMAGE:
        return False
    finally:
        connection.close()


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The content with a bit, a byte or a block of it changed."""
    result, place = bytearray(content), chance.randrange(len(content))
    match chance.randrange(4):
        case 0:
            result[place] ^= 1 << chance.randrange(8)
        case 1:
            result[place] = (result[place] + chance.randrange(1, 256)) % 256
        case 2:
            block = place // 512 * 512
            result[block : block + 512] = chance.randbytes(len(result[block : block + 512]))
        case 3:  # a page where another should be
            page, other = (number % (len(content) // PAGE) * PAGE for number in (place, chance.randrange(len(content))))
            result[page : page + PAGE] = content[other : other + PAGE]
    return bytes(result)


@pytest.mark.parametrize("times", [60, pytest.param(300, marks=long)])
def test_a_damaged_index_answers_as_before(data: Path, ask: Ask, times: int) -> None:  # noqa: ARG001
    expected = {question: ask(*question) for question in QUESTIONS}
    assert {code for code, _, _ in expected.values()} == {0}
    file = the_index()
    content, stamps, chance = file.read_bytes(), file.stat(), random.Random(times)  # noqa: S311
    rebuilt = 0
    for _ in range(times):
        worse = damaged(content, chance)
        for question in QUESTIONS if times > 100 else chance.sample(QUESTIONS, 2):
            file.write_bytes(worse)
            os.utime(file, ns=(stamps.st_atime_ns, stamps.st_mtime_ns))
            assert ask(*question) == expected[question]
            if (now := the_index().read_bytes()) != worse:
                rebuilt += 1
                assert len(now) == len(content)
                assert is_whole(file)
    assert rebuilt > times / 4


@pytest.mark.parametrize("times", [10, pytest.param(100, marks=long)])
def test_a_damaged_index_that_came_with_the_program(
    data: Path, ask: Ask, times: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "facts.index"
    build_shipped(str(data), str(shipped))
    monkeypatch.delenv("CHONGJIN_DATA")
    for name in ("chongjin_cli.index.cache", "chongjin_cli.queries.store"):
        monkeypatch.setattr(f"{name}.default_path", lambda: str(data))
    monkeypatch.setattr("chongjin_cli.index.cache.shipped_index", lambda: str(shipped))
    expected = {question: ask(*question) for question in QUESTIONS}
    assert not Path(cache.cache_folder()).exists()
    content, chance = shipped.read_bytes(), random.Random(times)  # noqa: S311
    kept = None
    for _ in range(times):
        worse = damaged(content, chance)
        shipped.write_bytes(worse)
        for question in QUESTIONS:
            assert ask(*question) == expected[question]
        assert shipped.read_bytes() == worse
        if Path(cache.cache_folder()).exists():
            kept = kept or the_index().stat().st_ino
            assert the_index().stat().st_ino == kept  # built once, then used
            assert is_whole(the_index())
    assert kept


def test_a_disk_that_never_reads_an_index_back(data: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    expected = {question: ask(*question) for question in QUESTIONS}
    read = os.pread

    def broken(descriptor: int, amount: int, offset: int) -> bytes:
        if amount == PAGE and offset >= 2 * PAGE:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return read(descriptor, amount, offset)

    monkeypatch.setattr(os, "pread", broken)
    for question in QUESTIONS:
        assert ask(*question) == expected[question]


def test_an_index_that_nobody_can_replace(data: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    expected = {question: ask(*question) for question in QUESTIONS}
    file = the_index()
    content = bytearray(file.read_bytes())
    content[2 * PAGE :: PAGE] = bytes(byte ^ 1 for byte in content[2 * PAGE :: PAGE])
    file.write_bytes(content)

    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    for name in ("unlink", "replace"):
        monkeypatch.setattr(os, name, refused)
    for question in QUESTIONS:
        assert ask(*question) == expected[question]


def versions() -> tuple[str, str]:
    """Two valid datasets of the same size, the head and the claims of each of one version."""
    first = json.dumps(SMALL, ensure_ascii=False).replace("Atlas", "Atla1").replace("founded in 19", "founded1 in 19")
    return first, first.replace("Atla1", "Atla2").replace("founded1", "founded2")


WHOLE = {("1", "1"), ("2", "2")}


def version_of(output: str) -> tuple[str, str]:
    """Which version the head and which the claims are of that an answer shows."""
    return output[output.index("Atla") + 4], output[output.index("founded") + 7]


@contextmanager
def rewriting(write: Callable[[str], None], every: float) -> Iterator[None]:
    """Let another thread write the two versions in turn."""
    done = threading.Event()

    def work() -> None:
        while True:
            for version in versions():
                write(version)
                if done.wait(every):
                    return

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def asked(environment: dict[str, str], data: Path, *arguments: str) -> Answer:
    result = subprocess.run(
        [*CHONGJIN, *arguments, "--data", str(data)], env=environment, capture_output=True, encoding="utf-8",
        timeout=SECONDS, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return result.returncode, result.stdout, result.stderr


@pytest.mark.parametrize("times", [16, pytest.param(200, marks=long)])
def test_a_dataset_that_is_replaced_meanwhile(data: Path, environment: dict[str, str], times: int) -> None:
    def replace(version: str) -> None:
        aside = data.with_suffix(".new")
        aside.write_text(version)
        aside.replace(data)

    seen = set()
    with rewriting(replace, 0.05):
        for _ in range(times):
            code, stdout, stderr = asked(environment, data, "show", "2")
            assert (code, stderr) == (0, "")
            seen.add(version_of(stdout))
    assert seen <= WHOLE


@pytest.mark.parametrize("times", [16, pytest.param(200, marks=long)])
@pytest.mark.parametrize("every", [0.05, 0.3])
def test_a_dataset_that_is_written_to_meanwhile(
    data: Path, environment: dict[str, str], times: int, every: float
) -> None:
    def write(version: str) -> None:
        with data.open("r+") as file:
            for start in range(0, len(version), 512):
                file.write(version[start : start + 512])
                file.flush()

    data.write_text(versions()[0])
    with rewriting(write, every):
        for _ in range(times):
            code, stdout, stderr = asked(environment, data, "show", "2")
            # A reader that takes all of it before the writer goes on can see half of a version: as the file then is.
            if code == 0:
                assert version_of(stdout) in WHOLE or every < 0.1
            else:
                assert (code, stdout) == (3, "")
                assert "was written to while it was read" in stderr or "is not a valid dataset" in stderr
    data.write_text(versions()[1])
    assert version_of(asked(environment, data, "show", "2")[1]) == ("2", "2")


def ids(path: Path) -> list[str]:
    return [json.loads(text)["id"] for text in Dataset(str(path)).claims(Selection(sort="id"))]


def test_changes_within_one_second_of_coarse_stamps(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Coarse:
        """Stamps as a file system has them that knows only seconds."""

        def __init__(self, found: os.stat_result) -> None:
            self._found = found

        def __getattr__(self, name: str) -> Any:
            if name in ("st_mtime_ns", "st_ctime_ns"):
                return int(getattr(self._found, name)) // 10**9 * 10**9
            return getattr(self._found, name)

    real_stat, real_fstat = os.stat, os.fstat
    monkeypatch.setattr(os, "stat", lambda path, **settings: Coarse(real_stat(path, **settings)) if path == str(data) else real_stat(path, **settings))  # fmt: skip
    monkeypatch.setattr(os, "fstat", lambda number: Coarse(real_fstat(number)) if real_fstat(number).st_ino == real_stat(data).st_ino else real_fstat(number))  # fmt: skip
    last = "CJ-0004"
    for number in range(7, 27):
        assert ids(data)[-1] == last
        new = f"CJ-00{number:02}"
        with data.open("r+") as file:
            content = file.read()
            file.seek(0)
            file.write(content.replace(last, new))
        last = new


def test_changes_that_set_the_time_back(data: Path) -> None:
    last, then = "CJ-0004", int(time.time())
    for number in range(7, 27):
        assert ids(data)[-1] == last
        new = f"CJ-00{number:02}"
        data.write_text(data.read_text().replace(last, new))
        os.utime(data, (then, then))
        last = new


def test_a_dataset_that_was_changed_shortly_before_is_read_once_more_not_for_ever(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    checksum = cache._checksum

    def counted(path: str) -> str:
        read.append(path)
        return checksum(path)

    monkeypatch.setattr(cache, "_checksum", counted)
    now = time.time_ns()
    opened = []
    for seconds in (0, 0, 3, 3, 4):
        monkeypatch.setattr(time, "time_ns", lambda at=now + seconds * 10**9: at)
        assert ids(data)[-1] == "CJ-0004"
        opened.append(len(read))
    assert opened == [0, 1, 2, 2, 2]
    data.write_text(data.read_text().replace("CJ-0004", "CJ-0007"))
    assert ids(data)[-1] == "CJ-0007"


@pytest.mark.parametrize("second", [2**31 - 1, 2**32 - 1, -1, -(2**31)])
def test_stamps_after_the_last_second_of_a_file_system(
    data: Path, second: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = os.stat(data)

    class Clamped:
        st_mtime_ns = st_ctime_ns = second * 10**9

    monkeypatch.setattr(os, "stat", lambda path: Clamped() if path == str(data) else found)
    far = 2**33 * 10**9
    right = cache._checksum(str(data))
    assert cache._is_settled(str(data), right, far, -1)
    assert not cache._is_settled(str(data), "00000000", far, -1)


def plant(path: Path) -> bytes:
    """An index in the cache that would answer wrongly, with the stamp of the dataset."""
    kept = path.stat()
    original = path.read_text()
    path.write_text(original.replace("founded in 1938", "founded in 1066"))
    ids(path)
    index = the_index()
    path.write_text(original)
    os.utime(path, ns=(kept.st_atime_ns, kept.st_mtime_ns))
    found = cache._stamp(str(path))
    assert found
    import apsw

    content = index.read_bytes()
    pages = len(content) // (PAGE + 4) * PAGE
    index.write_bytes(content[:pages])
    connection = apsw.Connection(str(index))
    connection.execute("UPDATE meta SET value = ? WHERE key = 'stamp'", (found,))
    connection.execute("UPDATE meta SET value = ? WHERE key = 'content'", (cache._checksum(str(path)),))
    connection.close()
    seal(str(index))
    return index.read_bytes()


@pytest.mark.parametrize("how", ["own", "writable by others", "of another", "file of another", "file writable"])
def test_a_planted_index_is_believed_only_where_nobody_else_can_write(data: Path, ask: Ask, how: str) -> None:
    planted = plant(data)
    folder = Path(cache.cache_folder())
    if "of another" in how and os.geteuid() != 0:
        pytest.skip("only root can give files away")
    match how:
        case "writable by others":
            folder.chmod(0o777)
        case "of another":
            os.chown(folder, 12345, -1)
        case "file of another":
            os.chown(the_index(), 12345, -1)
        case "file writable":
            the_index().chmod(0o666)
    _, stdout, _ = ask("show", "2")
    assert ("1066" in stdout) == (how == "own")  # that it is, shows that the others are put to the test
    if not how.startswith("file"):
        assert the_index().read_bytes() == planted
    elif how != "own":
        assert the_index().read_bytes() != planted


def test_a_lock_that_is_a_link_makes_no_file_elsewhere(data: Path, tmp_path: Path) -> None:
    ids(data)
    the_index().unlink()
    [lock] = Path(cache.cache_folder()).glob("*.lock")
    lock.unlink()
    elsewhere = tmp_path / "elsewhere"
    lock.symlink_to(elsewhere)
    assert ids(data)[0] == "CJ-0001"
    assert not elsewhere.exists()


@pytest.mark.parametrize("what", ["link", "pipe", "folder", "another program's"])
def test_what_stands_where_the_index_should(data: Path, tmp_path: Path, what: str) -> None:
    ids(data)
    index = the_index()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(index.read_bytes())
    index.unlink()
    match what:
        case "link":
            index.symlink_to(elsewhere)
        case "pipe":
            os.mkfifo(index)
        case "folder":
            index.mkdir()
        case _:
            index.write_bytes(b"GIF89a" * 10_000)
    for _ in range(2):
        assert ids(data)[0] == "CJ-0001"
    assert elsewhere.read_bytes()
    assert index.is_dir() == (what == "folder")
    assert not index.is_symlink()


def test_only_indexes_are_removed_when_they_are_old(data: Path) -> None:
    folder = Path(cache.cache_folder())
    folder.mkdir(parents=True, mode=0o700)
    old = [folder / name for name in ("0123abcd.0123abcd.index", "0123abcd.0123abcd.index.lock", "diary.txt")]
    for file in old:
        file.touch()
        os.utime(file, (1, 1))
    ids(data)
    assert [file.exists() for file in old] == [False, False, True]


def test_threads_ask_one_dataset(data: Path) -> None:
    dataset = Dataset(str(data))
    expected = [list(dataset.claims(Selection(sort="id"))), list(dataset.records("place"))]
    wrong: list[object] = []

    def work() -> None:
        for _ in range(50):
            try:
                found = [list(dataset.claims(Selection(sort="id"))), list(dataset.records("place"))]
            except Exception as error:  # noqa: BLE001 - to be told of
                wrong.append(error)
            else:
                wrong.extend([found] if found != expected else [])

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_builder_that_was_stopped_keeps_nobody_waiting(data: Path, environment: dict[str, str]) -> None:
    expected = asked(environment, data, "show", "2")
    the_index().unlink()
    [lock] = Path(cache.cache_folder()).glob("*.lock")
    with lock.open("r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # as one does that was stopped
        begun = time.monotonic()
        running = [
            subprocess.Popen(
                [*CHONGJIN, "show", "2", "--data", str(data)], env=environment, stdout=subprocess.PIPE, encoding="utf-8"
            )
            for _ in range(2)
        ]
        outputs = [process.communicate(timeout=SECONDS)[0] for process in running]
        assert time.monotonic() - begun < 9  # five seconds, and what it takes two to begin and to compile
    assert outputs == [expected[1]] * 2
    assert files() == []


def test_what_is_built_aside_is_known_before_it_is_there(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or an interrupt between the two would leave it behind."""
    known: list[bool] = []
    opening = os.open

    def opened(path: Any, *arguments: Any, **settings: Any) -> int:
        if cache.ASIDE in os.fsdecode(path):
            known.append(os.path.join(cache.cache_folder(), os.fsdecode(path)) in interrupts._UNFINISHED)
        return opening(path, *arguments, **settings)

    monkeypatch.setattr(os, "open", opened)
    Dataset(str(data))
    assert known == [True]


@pytest.mark.parametrize("times", [40, pytest.param(3000, marks=long)])
def test_interrupts_at_any_moment(data: Path, environment: dict[str, str], times: int, tmp_path: Path) -> None:
    """Imports included: 130 or 143, or the whole answer."""
    out = tmp_path / "out.json"
    arguments = ("export", "json", "-o", str(out))
    assert asked(environment, data, *arguments) == (0, "", "")
    whole, chance = out.read_bytes(), random.Random(times)  # noqa: S311
    ended = 0
    for turn in range(times):
        number = (signal.SIGINT, signal.SIGTERM)[turn % 2]
        for file in (out, *(files() if turn % 4 < 2 else [])):
            file.unlink(missing_ok=True)
        reading, writing = os.pipe()
        # Until the program has its first line, what an interrupt does is for Python to say.
        process = subprocess.Popen(
            [sys.executable, "-c", BEGUN, str(writing), *arguments, "--data", str(data)], env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, pass_fds=[writing],
        )  # fmt: skip
        os.close(writing)
        os.read(reading, 1)
        os.close(reading)
        time.sleep(chance.random() * (0.5 if turn % 4 < 2 else 0.12))
        process.send_signal(number)
        stdout, stderr = process.communicate(timeout=SECONDS)
        assert (stdout, stderr) == (b"", b"")
        assert process.returncode in (0, 128 + number)
        ended += process.returncode != 0
        assert not out.exists() or out.read_bytes() == whole
        assert process.returncode != 0 or out.exists()
        assert [file.name for file in files() if cache.ASIDE in file.name] == []
        assert [name for name in os.listdir(tmp_path) if name.startswith(".chongjin")] == []
    assert ended > times / 4


BEGUN = """
import os, signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
from chongjin_cli import __main__ as program
end = program._ended
number = int(sys.argv.pop(1))
sys.argv[0] = "chongjin"
installed = signal.signal
def install(signal_number, handler):
    installed(signal_number, handler)
    if signal_number == signal.SIGTERM and handler is end:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
        os.close(number)
signal.signal = install
program.main()
"""

FAULTS = """
import builtins, errno, fcntl, io, os, sys
place, code, told = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
del sys.argv[1:4]
sys.argv[0] = "chongjin"
calls = 0
def failing(module, name):
    real = getattr(module, name)
    def call(*arguments, **settings):
        global calls
        # What Python and packages read for themselves is not ours to look after.
        if "chongjin_cli" in sys._getframe(1).f_code.co_filename or "pathlib" in sys._getframe(1).f_code.co_filename:
            calls += 1
            if calls == place:
                raise OSError(code, os.strerror(code))
        return real(*arguments, **settings)
    setattr(module, name, call)
for module, names in ((os, "open pread fstat replace fsync link"), (builtins, "open"), (io, "open"), (fcntl, "flock")):
    for name in names.split():
        failing(module, name)
from chongjin_cli.app.program import main
try:
    sys.exit(main())
finally:
    os.write(told, str(calls).encode())
"""
COMMANDS = (
    ("search", "steel 1938", "--json"),
    ("show", "2"),
    ("era", "colonial", "--json"),
    ("figures", "workforce", "--json"),
    ("disputes", "--json"),
    ("export", "json", "-o", "{out}"),
    ("validate",),
)


@pytest.mark.parametrize("warm", [False, True])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("each", [41, pytest.param(1, marks=long)])
def test_every_call_of_the_system_that_fails(
    data: Path, environment: dict[str, str], tmp_path: Path, command: tuple[str, ...], warm: bool, each: int
) -> None:
    """A right answer, or a message of ours; and the next run is right."""
    out = tmp_path / "out"
    out.mkdir()
    file = out / "file"
    arguments = [part.format(out=file) for part in command]

    def asked_with(place: int, code: int) -> tuple[int, Answer, bytes | None]:
        file.unlink(missing_ok=True)
        reading, writing = os.pipe()
        result = subprocess.run(
            [sys.executable, "-c", FAULTS, str(place), str(code), str(writing), *arguments, "--data", str(data)],
            env=environment, capture_output=True, encoding="utf-8", timeout=SECONDS, pass_fds=[writing],
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            calls = int(told.read())
        written = file.read_bytes() if file.exists() else None
        return calls, (result.returncode, result.stdout, result.stderr), written

    def forget() -> None:
        for index in [] if warm else files():
            index.unlink()

    asked_with(0, 0)
    forget()
    calls, expected, whole = asked_with(0, 0)
    assert expected[0] == 0
    places = range(1 + (len(command[0]) + warm) % each, calls + 1, each)
    for place in places:
        for code in (errno.EIO, errno.ENOSPC) if each == 1 else (errno.EIO,):
            forget()
            _, (found, stdout, stderr), written = asked_with(place, code)
            if found == 0:
                assert ((found, stdout, stderr), written) == (expected, whole), place
            else:
                assert found == 3, (place, stderr)
                assert stderr.startswith("chongjin: cannot "), place
                assert "Traceback" not in stderr
                assert written is None
            assert [name.name for name in out.iterdir()] == ([] if written is None else ["file"])
            assert [each.name for each in files() if cache.ASIDE in each.name] == []
            assert asked_with(0, 0)[1:] == (expected, whole), place
