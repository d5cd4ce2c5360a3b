"""Citations for claims: a Markdown footnote a claim, or their sources for BibTeX, CSL-JSON and RIS.

In a text, [^CJ-0001] refers to a footnote. The key of a source is its id, and stays the same.
"""

import sys
from collections.abc import Iterator
from typing import Annotated

from chongjin_cli.cli.options import Argument, Data
from chongjin_cli.cli.printing import NOTHING_FOUND
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import Option
from chongjin_cli.present.citations import Form, writer
from chongjin_cli.present.citations.collect import cite
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.escaping import visible

Ids = Annotated[list[str] | None, Argument("ID…", "The ids of claims: CJ-0001, or just 1.")]
All = Annotated[bool, Option(("--all",), "Cite every claim that the filters leave.")]
Chosen = Annotated[Form | None, Option(("--format", "-f"), "The form of the citations; without it markdown.")]

EXAMPLES = (
    "chongjin cite CJ-0001",
    "chongjin cite 1 2 --format bibtex",
    "chongjin cite --all --topic navy --format csl-json",
)


def command(ids: Ids = None, everything: All = False, form: Chosen = None, *, filters: Filters, data: Data) -> int:
    """Print the citations of some claims, or of all that the filters leave."""
    if bool(ids) == everything:
        raise UsageError(
            "cite needs either ids of claims or --all",
            "as in: chongjin cite 1 2, or chongjin cite --all --era colonial",
        )
    if ids and filters != Filters():
        raise UsageError("filters go with --all, not with ids", "leave one of them out")
    dataset = data.open()
    claims = _named(dataset, ids) if ids else dataset.claims(filters.select(dataset))
    citations = cite(dataset, claims)
    writer(form or "markdown")(citations, sys.stdout)
    if citations.claims:
        return 0
    if sys.stdout.isatty():
        print("nothing matches", file=sys.stderr)
    return NOTHING_FOUND


def _named(dataset: Dataset, ids: list[str]) -> Iterator[str]:
    """The claims of some ids; for a retired one, with a remark, those that replaced it."""
    for name in ids:
        found, remark = dataset.find(name)
        if remark:
            print(visible(remark), file=sys.stderr)
        yield from found
