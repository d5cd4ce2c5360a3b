"""Questions on which sources conflict, with every answer.

Each is shown whole: who says which, how the answers are graded and which one the evidence favours. With ids it prints
these disputes alone, or those that claims of these ids are answers in; with a name or words those on that, as `brief`
takes them. Claims that evidence disputes without another
claim as a rival stand in none; stderr says how many they are, and `timeline --status disputed` lists them, too.
"""

from collections.abc import Collection
from functools import partial
from typing import Annotated, TextIO

from chongjin_cli.cli.ids import read_disputes
from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.cli.printing import NOTHING_FOUND, as_json, chosen, print_list, write_objects
from chongjin_cli.cli.remarks import tell
from chongjin_cli.cli.selecting import select
from chongjin_cli.cli.stdin import tell_if_unread
from chongjin_cli.errors import UsageError
from chongjin_cli.present.formats import DISPUTES
from chongjin_cli.queries import disputes
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

Names = Annotated[
    list[str] | None,
    Argument(
        "ID…",
        "Ids of disputes or of claims in dispute, the first column in a pipe; - reads them from stdin. Or words.",
        "dispute",
    ),
]

EXAMPLES = (
    "chongjin disputes --topic {topic:steel}",
    "chongjin disputes --era {era:colonial} --json",
)
SHOWN = 10
"""Disputes drawn on a terminal unless a limit is asked for."""


def command(names: Names = None, *, filters: Filters, output: Output, data: Data) -> int:
    """Print the disputes that the chosen claims are answers in."""
    dataset = data.open(filters)
    ids = read_disputes(names, dataset) if names else []
    if names and not ids:  # stderr knows why
        if chosen(output) != "table":
            write_objects(iter(()), DISPUTES, output)
        return NOTHING_FOUND
    selection = select(filters, dataset, listed=partial(_answers, names=ids))
    if ids and (named := _by_name(dataset, " ".join(ids), filters, selection)):
        selection, ids = named, []
    found = list(disputes.disputes(dataset, selection, ids))
    _tell_settled(dataset, selection, ids)
    if not ids:
        _tell_others(disputes.disputed_by_evidence_alone(dataset, selection))

    def matching() -> int:
        return disputes.count(dataset, selection, ids)

    def draw() -> None:
        from chongjin_cli.present.labels import Labels
        from chongjin_cli.present.screens import disputes as screen

        shown = found[:SHOWN] if selection.limit is None else found
        screen.draw(shown, Labels(dataset), selection.offset, matching())

    def write_markdown(out: TextIO) -> None:
        from chongjin_cli.present.formats.markdown import write_disputes

        write_disputes(found, out)

    code = print_list(as_json(found), DISPUTES, output, draw, write_markdown, matching)
    if not ids and filters == Filters():
        tell_if_unread("disputes")
    return code


def _by_name(dataset: Dataset, name: str, filters: Filters, selection: Selection) -> Selection | None:
    """The claims on what a name or words stand for, as `brief` takes them; None for ids, and for what has no disputes.

    A number is an id or, as a year, refused: it could be either.
    """
    if name.isdecimal() or any(map(dataset.has_dispute, name.split())):
        return None
    from chongjin_cli.analysis.brief.subjects import understand

    try:
        asked = understand(dataset, name, filters._replace(sort=None, limit=None, offset=0))
    except UsageError:
        return None
    found = asked.selection._replace(sort=selection.sort, limit=selection.limit, offset=selection.offset)
    if not disputes.count(dataset, found):
        return None
    from shlex import quote

    option = {"words": "--match", "date": "--during"}.get(asked.subject["kind"], f"--{asked.subject['kind']}")
    tell(f"as with {option} {quote(asked.subject['id'] or name)}")
    return found


def _answers(dataset: Dataset, selection: Selection, names: Collection[str]) -> set[str]:
    return {answer for each in disputes.disputes(dataset, selection, names) for answer in each["versions"]}


def _tell_settled(dataset: Dataset, selection: Selection, names: Collection[str]) -> None:
    """Say on stderr which disputes have fewer than two answers left without the sources that are left out."""
    if dataset.overlay is None:
        return
    from chongjin_cli.queries.what_if import settled as settled_by

    if settled := settled_by(dataset, selection, names):
        are, none = ("dispute has", "it is") if len(settled) == 1 else ("disputes have", "they are")
        tell(f"{len(settled)} {are} fewer than two answers left, so {none} not listed: {', '.join(settled)}")


def _tell_others(count: int) -> None:
    """Say on stderr how many claims are disputed and not among the answers, and what lists them."""
    if count:
        claims = "claim is" if count == 1 else "claims are"
        mend = "chongjin timeline --status disputed, with the same filters, lists them, too"
        tell(f"{count:,} more {claims} disputed by evidence alone: {mend}")
