"""Lets another process make what is needed next, while this one uses what it has."""

import errno
import json
import os
import signal
import sys
from collections.abc import Generator, Iterator
from typing import Any, BinaryIO

from chongjin_cli.errors import DatasetError


def is_possible() -> bool:
    """Whether there is a second processor to gain by, and a fork is safe: on Linux, in a program of one thread."""
    try:
        threads = len(os.listdir("/proc/self/task"))  # those of libraries too, which Python does not know of
    except OSError:
        return False
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1 and threads == 1


def made(items: Iterator[Any]) -> Generator[Any, None, None]:
    """The items of an iterator as JSON has them, or the DatasetError it raises, made one ahead by another process.

    That is ended when this iterator is closed, and ends by itself when this process does, however that may be. Raises
    ChildProcessError if it was ended from outside, RuntimeError for any other error there.
    """
    reading, writing = os.pipe()
    signals = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # an interrupt is for this process alone
    maker = os.fork()
    if maker == 0:
        os.close(reading)
        _make(items, writing)
    try:
        signal.pthread_sigmask(signal.SIG_SETMASK, signals)
        os.close(writing)
        with open(reading, "rb") as pipe:
            yield from _received(pipe)
    finally:
        os.kill(maker, signal.SIGKILL)  # it has nothing to lose
        os.waitpid(maker, 0)


def _make(items: Iterator[Any], writing: int) -> None:
    """Write all items to a pipe, a line each, and leave, with nothing done that is to be done when the program ends."""
    encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
    try:
        with open(writing, "w", encoding="utf-8") as pipe:
            try:
                for item in items:
                    pipe.write(encode({"item": item}) + "\n")
                    pipe.flush()
                last = {}
            except DatasetError as error:
                last = {"invalid": error.message, "hint": error.hint}
            except Exception as error:  # noqa: BLE001 - to be raised there
                last = {"failed": f"{type(error).__name__}: {error}"}
            pipe.write(encode(last) + "\n")
    finally:
        os._exit(0)


def _received(pipe: BinaryIO) -> Iterator[Any]:
    told = _told(pipe)
    while "item" in told:
        yield told["item"]
        told = _told(pipe)
    if "invalid" in told:
        raise DatasetError(told["invalid"], told["hint"])
    if "failed" in told:
        raise RuntimeError(told["failed"])


def _told(pipe: BinaryIO) -> dict[str, Any]:
    """The next line; raises ChildProcessError where it is missing or breaks off."""
    line = pipe.readline()
    if not line.endswith(b"\n"):
        raise ChildProcessError(errno.ECHILD, "the process that reads the dataset was ended")
    told: dict[str, Any] = json.loads(line)
    return told
