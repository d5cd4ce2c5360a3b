"""Where the program begins: the `chongjin` command, and `python -m chongjin_cli`."""

import gc
import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import NoReturn

GARBAGE_THRESHOLD = 500_000
"""New objects after which Python collects garbage: more than are made to load the program, to draw, to audit a text or
to read a dataset.
"""


def main() -> NoReturn:
    """Load and run the program; from here on a signal that ends it leaves no traceback and no half file."""
    gc.set_threshold(GARBAGE_THRESHOLD)
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _ended)
    from chongjin_cli.app.program import main as run

    _leave(run())


def _leave(code: int) -> NoReturn:
    """End without taking apart what was loaded, which takes Python a twelfth of a cold search."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # whoever wrote has told of it
            stream.flush()
    os._exit(code)


def _ended(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - as signal handlers are called
    """End at once, as a shell tells of it: 130 for an interrupt. An exception could be swallowed on its way.

    Nothing is imported here: what is half imported already would be found so.
    """
    remove_unfinished = getattr(sys.modules.get("chongjin_cli.interrupts"), "remove_unfinished", None)
    if remove_unfinished:
        remove_unfinished()
    os._exit(128 + number)


if __name__ == "__main__":
    main()
