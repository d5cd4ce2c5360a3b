"""Two editions of a dataset compared.

It lists what was added, retired, reworded, redated and regraded, and why. OLD and NEW are dataset files, or revisions
of the file in Git: HEAD~3, v0.1, REVISION:PATH. Without NEW it is the dataset in use. As Markdown it makes release
notes. If nothing differs, it exits with 1.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, Annotated, TextIO

from chongjin_cli.analysis import editions
from chongjin_cli.analysis.editions import Edition
from chongjin_cli.cli.options import Argument, DataFile, Output, data_path
from chongjin_cli.cli.printing import NOTHING_FOUND, chosen, print_list
from chongjin_cli.errors import DatasetError, UsageError
from chongjin_cli.present.formats import CHANGES
from chongjin_cli.queries.store import Dataset
from chongjin_cli.shipped import default_path
from chongjin_cli.text.escaping import visible

Old = Annotated[str, Argument("OLD", "The older edition: a dataset file or a revision.")]
New = Annotated[str | None, Argument("NEW", "The newer one, instead of the dataset in use.")]

EXAMPLES = (
    "chongjin diff old.json",
    "chongjin diff old.json new.json --format markdown",
    "chongjin diff HEAD~3 --json",
    "chongjin diff v0.1:data/facts.json",
)


def command(old: Old, new: New = None, data: DataFile = None, *, output: Output) -> int:
    """Print what differs."""
    in_use = data_path(data) or default_path()
    before = _edition(old, new if new is not None and os.path.lexists(new) else in_use)
    after = editions.of_dataset(Dataset(in_use)) if new is None else _edition(new, in_use)
    found = list(editions.changes(before, after))
    if not found and chosen(output) in ("table", "lines", "markdown"):
        print("nothing differs", file=sys.stderr)
        return NOTHING_FOUND

    def draw() -> None:
        from chongjin_cli.present.screens import editions as screen

        screen.draw(found, before.version, after.version)

    def write_markdown(out: TextIO) -> None:
        from chongjin_cli.present.formats.markdown import write_changes

        write_changes(found, before.version, after.version, out)

    objects = (json.dumps(each, ensure_ascii=False) for each in found)
    return print_list(objects, CHANGES, output, draw, write_markdown)


def _edition(name: str, other: str) -> Edition:
    """The edition in a file or, where there is none of that name, in a revision of the other file."""
    if os.path.lexists(name):
        return editions.of_file(Path(name))
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        _write_revision(name, other, file)
        try:
            return editions.of_file(Path(file.name))
        except DatasetError as error:
            raise DatasetError(error.message.replace(file.name, visible(name)), error.hint) from error


def _write_revision(name: str, other: str, file: IO[bytes]) -> None:
    """Write to a file what a revision has of the other one, or of the path that it names. Raises UsageError if none."""
    hint = "name a dataset file, or a revision of it in Git: HEAD~3, v0.1:data/facts.json"
    git = shutil.which("git")
    if git is None or not name or name.startswith("-"):
        raise UsageError(f"there is no file {name!r}", hint)
    folder, path = os.path.split(os.path.abspath(other))
    named_path = ":" in name
    asked = name if named_path else f"{name}:./{path}"
    # Nothing is fetched, asked for, paged or run by what the repository says.
    environment = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    done = subprocess.run(  # noqa: S603 - a plain command, whose last word is no option
        [git, "cat-file", "blob", asked],
        cwd=None if named_path else folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=file,
        stderr=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2].removeprefix("fatal: ")
        raise UsageError(f"{name!r} is neither a file nor a revision: {reason}", hint)
