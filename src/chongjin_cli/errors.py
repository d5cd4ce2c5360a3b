"""The errors a user can cause, each with its message, its mend and its exit code."""

from collections.abc import Sequence
from typing import NamedTuple

INTERRUPTED = 130
"""The exit code of a program that was interrupted, as shells have it."""
SIMILARITY = 0.75
"""How alike are a name and one suggested for it, where perhaps none is meant: one letter in four may differ.

Of thousands of names some are always a little alike, and a key that the format lacks may be the author's own. Where one
is meant for sure, as of formats and options, what difflib takes for close (0.6) will do.
"""


class Mend(NamedTuple):
    """A mend that is a command to type, and the call that does the same from Python."""

    typed: str
    called: str


class ChongjinError(Exception):
    """Something the user can put right: `message` says what is wrong and where, `hint` the mend."""

    exit_code = 2

    def __init__(self, message: str, hint: str | Mend | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint, self.hint_in_python = hint if isinstance(hint, Mend) else (hint, hint)

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


def nearest(
    name: str, known: Sequence[str], *, list_all: bool = False, path: str = "", cutoff: float = 0.6
) -> str | None:
    """A mend for a name that is unknown: the nearest that is known; where none is near, all of them or none.

    `path` is put before each name; `cutoff` is how alike the nearest has to be.
    """
    from difflib import get_close_matches

    folded = {each.casefold(): each for each in known}
    near = get_close_matches(name.casefold(), folded, n=1, cutoff=cutoff)
    if near:
        return f"did you mean {path}{folded[near[0]]}?"
    return f"there are: {', '.join(path + each for each in known)}" if list_all else None


def once_each(option: str, values: Sequence[str]) -> Mend:
    """The mend for several values in one text: to give an option for each, `--topic steel --topic port`."""
    from shlex import quote

    name = option.lstrip("-")
    typed = " ".join(f"{option} {quote(each)}" for each in values)
    return Mend(f"for each of them: {typed}", f"for each of them: {name}={list(values)}")


class UsageError(ChongjinError):
    """An argument that cannot be used, or a name that is not in the dataset (exit 2)."""


class DatasetError(ChongjinError):
    """A dataset that cannot be read or is not valid (exit 3); `is_passing` says that another try may succeed."""

    exit_code = 3
    is_passing = False


class OutputError(ChongjinError):
    """A place that cannot be written to (exit 3)."""

    exit_code = 3


class FileError(UsageError):
    """A file of the user's that is not there or cannot be read (exit 3; `audit` goes on with the others first)."""

    exit_code = 3
