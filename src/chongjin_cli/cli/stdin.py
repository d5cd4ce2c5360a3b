"""Whether stdin brings something that a command was not told to read."""

import sys

from chongjin_cli.cli.remarks import tell
from chongjin_cli.flags import STDIN


def is_fed() -> bool:
    """Whether stdin is a pipe or a file, which may hold something or nothing."""
    import os
    import stat

    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):  # it is closed
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode)


def is_waiting() -> bool:
    """Whether anything waits in a pipe or a file on stdin; none of it is read, it may be for another program."""
    try:
        from fcntl import ioctl
        from termios import FIONREAD
    except ImportError:  # Windows
        return False
    return is_fed() and any(ioctl(sys.stdin.fileno(), FIONREAD, b"\0" * 4))


def with_stdin(hint: str | None, command: str) -> str | None:
    """A mend for a command that was given no ids, with that for ids on stdin if it is fed."""
    fed = f"ids from stdin: chongjin {command} {STDIN}" if is_fed() else None
    return "; ".join(filter(None, (hint, fed))) or None


def tell_if_unread(command: str) -> None:
    """Say on stderr that a command which needs no ids did not read what waits on stdin."""
    if is_waiting():
        tell(f"stdin was not read; for ids from it: chongjin {command} {STDIN}")
