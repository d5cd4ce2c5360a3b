"""Long output on a terminal goes through the user's pager, as with git."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import IO, TYPE_CHECKING, cast

from chongjin_cli.present.wrapping import tell

if TYPE_CHECKING:
    import subprocess

DEFAULT = "less"
SETTINGS = {"LESS": "FRX", "LV": "-c"}
"""What git sets for its pager, unless the user has: leave if all fits on the screen, keep colours and the screen."""


class PagerStream(TextIOWrapper):
    """The way into a pager, which is as good as a terminal; remarks for stderr are kept until the pager is left."""

    remarks: list[str]

    def isatty(self) -> bool:
        """Whoever draws may colour."""
        return True


@contextmanager
def paged(wanted: bool) -> Iterator[None]:
    """Let what is printed meanwhile go through $PAGER, if that is wanted and there is a pager."""
    pager = _started() if wanted else None
    if pager is None:
        yield
        return
    import signal

    # An interrupt is for the pager, not for us.
    interrupting = signal.signal(signal.SIGINT, signal.SIG_IGN)
    terminal = sys.stdout
    stream = PagerStream(cast(IO[bytes], pager.stdin), terminal.encoding, "backslashreplace")
    stream.remarks = []
    sys.stdout = stream
    try:
        with suppress(BrokenPipeError):  # the reader has left
            yield
            stream.flush()
    finally:
        sys.stdout = terminal
        with suppress(BrokenPipeError):
            stream.close()
        pager.wait()
        signal.signal(signal.SIGINT, interrupting)
        for remark in stream.remarks:
            tell(remark)


def _started() -> "subprocess.Popen[bytes] | None":
    """The pager, None where the user wants none, the terminal is dumb or there is no such program."""
    text = os.environ.get("PAGER", DEFAULT)
    if os.environ.get("TERM") == "dumb" or text.strip() in ("", "cat"):
        return None
    import shlex
    import subprocess

    environment = {**SETTINGS, **os.environ}
    try:
        command = shlex.split(text)
        return subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # noqa: S603 - the user's own
    except (OSError, ValueError):
        return None
