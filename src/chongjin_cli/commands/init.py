"""Write a small dataset of your own to start from.

It is valid and about a town that does not exist: three claims, a dispute and a measure, to be replaced by your own. An
existing file is never overwritten.
"""

import os
import re
import shlex
from typing import Annotated

from chongjin_cli.atomic_file import replacing
from chongjin_cli.cli.options import Argument
from chongjin_cli.cli.remarks import tell
from chongjin_cli.dataset.claim_ids import LONGEST_PREFIX, PREFIX
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import STDIN, Option

File = Annotated[str, Argument("FILE", "The file to write.")]
Prefix = Annotated[
    str | None, Option(("--prefix",), "What ids of claims begin with; otherwise the name of the file.", "LETTERS")
]
NO_LETTERS = "X"
"""The prefix where the name of the file has none to make one of."""

EXAMPLES = (
    "chongjin init rason.json",
    "chongjin init wonsan.json --prefix WS",
)


def command(file: File, prefix: Prefix = None) -> int:
    """Write the file and say what to do next."""
    if file == STDIN:
        raise UsageError("init writes a file, not to stdout", "name one, as in: chongjin init rason.json")
    if os.path.lexists(file):
        raise UsageError(f"{file!r} is there already", "name a new file")
    from datetime import UTC, datetime

    from chongjin_cli.present.starter import starter

    stem = os.path.basename(file).partition(".")[0]
    text = starter(_name(stem), _prefix(stem, prefix), datetime.now(UTC).date().isoformat())
    with replacing(file) as out:
        out.write(text.encode())
    if prefix is None and not re.search("[A-Za-z]", stem):
        tell(f"ids begin with {NO_LETTERS}, as {stem!r} has no Latin letter; --prefix takes another")
    named = shlex.quote(file)
    tell(f"{file} holds 3 claims to replace by your own")
    tell(f"  look at it: chongjin --data {named}")
    tell(f"  check it:   chongjin validate {named}")
    return 0


def _name(stem: str) -> str:
    """The name of the dataset: small letters, digits and hyphens."""
    return "-".join(re.findall("[a-z0-9]+", stem.casefold()))[:80].strip("-") or "dataset"


def _prefix(stem: str, given: str | None) -> str:
    """The prefix of ids; that of the file's name is of its letters and digits. Raises UsageError for a wrong one."""
    prefix = "".join(re.findall("[A-Z0-9]", stem.upper())).lstrip("0123456789")[:LONGEST_PREFIX] or NO_LETTERS
    if given is None:
        return prefix
    if not re.fullmatch(PREFIX, given.upper()):
        mend = f"1 to {LONGEST_PREFIX} letters and digits, a letter first, as in {prefix[:2]}"
        raise UsageError(f"--prefix: {given!r} cannot begin an id", mend)
    return given.upper()
