"""Two editions of a dataset compared.

It lists what was added, retired, reworded, redated and regraded, and why, claims with other evidence, and figures that
changed; stderr counts what else differs. OLD and NEW are dataset files, one of which may be - for stdin, or revisions
of the file in Git: HEAD~3, REVISION:PATH. If Git does not have the dataset that comes with the program, they are of
data/facts.json in the clone you stand in. Without NEW it is the dataset in use. As Markdown it makes release notes. If
nothing differs, it exits with 1; two datasets without a claim in common are not compared.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Annotated, TextIO

from chongjin_cli.analysis.editions.comparing import changes, unlisted
from chongjin_cli.analysis.editions.edition import Edition, of_file
from chongjin_cli.cli.options import FROM_STDIN, Argument, DataFile, Output, data_path
from chongjin_cli.cli.printing import NOTHING_FOUND, as_json, chosen, print_list, write_objects
from chongjin_cli.cli.remarks import tell
from chongjin_cli.errors import DatasetError, FileError, UsageError
from chongjin_cli.flags import STDIN
from chongjin_cli.present.changes import in_words
from chongjin_cli.present.formats import CHANGES
from chongjin_cli.present.labels import dated
from chongjin_cli.shipped import default_path
from chongjin_cli.text.escaping import visible

Old = Annotated[str, Argument("OLD", "The older edition: a dataset file or a revision.")]
New = Annotated[str | None, Argument("NEW", "The newer one, instead of the dataset in use.")]

_IN_CLONE = "data/facts.json"
"""The path of the dataset in the repository of the program."""
_NO_REPOSITORY = "not a git repository"
_HINT = "name a dataset file, or a revision of it in Git: HEAD~3, HEAD~3:data/facts.json"

EXAMPLES = (
    "chongjin diff old.json",
    "chongjin diff old.json new.json --format markdown",
    "chongjin diff HEAD~3 --json",
    "chongjin diff HEAD~3:data/facts.json",
)


def command(old: Old, new: New = None, data: DataFile = None, *, output: Output) -> int:
    """Print what differs."""
    in_use = data_path(data)
    # Both editions are then named; only a revision of Git is of a file that has to be told.
    if data is not None and new is not None and all(_is_there(each) for each in (old, new)):
        raise UsageError("diff takes OLD and NEW, or --data instead of NEW", f"leave out --data {data}")
    if [old, STDIN if in_use == FROM_STDIN and new is None else new] == [STDIN, STDIN]:
        raise UsageError("both editions from stdin", "name a file for one of them")
    before = _edition(old, new if new is not None and os.path.lexists(new) else in_use)
    after = of_file(Path(in_use or default_path())) if new is None else _edition(new, in_use)
    are_two = (before.name, before.prefix) != (after.name, after.prefix)
    if are_two and not before.shares_claims(after):
        raise UsageError(f"{_two(before, after)}: they have no claim in common", _how_to_compare(old, new))
    titles = _titles(before, after, old, new or "the dataset in use")
    found = list(changes(before, after))
    counted = in_words(unlisted(before, after))
    if are_two:
        tell(_two(before, after))
    if counted:
        tell(f"also changed, not listed: {counted}")
    if not found:
        if chosen(output) not in ("table", "lines", "markdown"):
            write_objects(iter(()), CHANGES, output)
        if not counted:
            tell("nothing differs")
        return 0 if counted else NOTHING_FOUND

    def draw() -> None:
        from chongjin_cli.present.screens import editions as screen

        screen.draw(found, *titles)

    def write_markdown(out: TextIO) -> None:
        from chongjin_cli.present.formats.markdown import write_changes

        write_changes(found, *titles, out)

    return print_list(as_json(found), CHANGES, output, draw, write_markdown)


def _two(before: Edition, after: Edition) -> str:
    """That two datasets are none of editions of one."""
    return f"{before.name} ({before.prefix}) and {after.name} ({after.prefix}) are two datasets, not editions of one"


def _how_to_compare(old: str, new: str | None) -> str:
    """What to type where a dataset was held against another, mostly as only one file was given."""
    if new is None:
        return f"{old!r} was compared with the dataset in use; to compare two files: chongjin diff OLD NEW"
    return "name two editions of one dataset"


def _titles(before: Edition, after: Edition, old: str, new: str) -> tuple[str, str]:
    """What the editions are called: by their versions; where these are alike, also by their days, or as asked for."""
    if before.version != after.version:
        return before.version, after.version
    if before.updated != after.updated:
        old, new = dated(before.updated), dated(after.updated)
    return f"{before.version} ({old})", f"{after.version} ({new})"


def _edition(name: str, other: str | None) -> Edition:
    """The edition in a file or, where there is none of that name, in a revision of the other file.

    If no other is given, it is the one that comes with the program.
    """
    if _is_there(name):
        return of_file(Path(FROM_STDIN if name == STDIN else name), "as OLD or NEW")
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        _write_revision(name, other, file)
        try:
            return of_file(Path(file.name))
        except DatasetError as error:
            raise DatasetError(error.message.replace(file.name, visible(name)), error.hint) from error


def _is_there(name: str) -> bool:
    """Whether an edition is stdin or a file, so that it is no revision."""
    return name == STDIN or os.path.lexists(name)


def _write_revision(name: str, other: str | None, file: IO[bytes]) -> None:
    """Write to a file what a revision has of the other one, or of the path that it names. Raises FileError if none."""
    git = shutil.which("git")
    if git is None or not name or name.startswith("-"):
        raise FileError(f"there is no file {name!r}", _HINT)
    reasons = []
    for folder, asked in _wanted(name, other):
        reasons.append(_write_blob(git, folder, asked, file))
        if not reasons[-1]:
            return
    hint = _HINT
    # What a repository says of it tells more than that there is none elsewhere.
    reason = next((each for each in reasons if _NO_REPOSITORY not in each), reasons[0])
    if _NO_REPOSITORY in reason:
        hint = "name a dataset file, or stand in a clone of the repository that has the revision"
        reason = "there is no Git repository here"
    elif ":" not in name and re.search("does not exist in|but not in", reason):
        hint = f"name the path it has there: chongjin diff {name}:PATH/OF/DATASET.json"
    raise FileError(f"{name!r} is neither a file nor a revision: {reason}", hint)


def _wanted(name: str, other: str | None) -> Iterator[tuple[str | None, str]]:
    """Where to ask Git for what, one after the other."""
    folder, path = os.path.split(os.path.abspath(other or default_path()))
    if ":" in name:
        yield from ((None, name), (folder, name))
        return
    yield folder, f"{name}:./{path}"
    if other is None:  # an installed program has its dataset outside any repository
        yield None, f"{name}:{_IN_CLONE}"


def _write_blob(git: str, folder: str | None, asked: str, file: IO[bytes]) -> str:
    """Write to a file what Git calls so in a folder. Returns why it cannot be, nothing if it is written."""
    # Nothing is fetched, asked for, paged or run by what the repository says.
    environment = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    done = subprocess.run(  # noqa: S603 - a plain command, whose last word is no option
        [git, "cat-file", "blob", asked],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=file,
        stderr=subprocess.PIPE,
        check=False,
    )
    said = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2].removeprefix("fatal: ")
    return (said or "Git cannot read it") if done.returncode else ""
