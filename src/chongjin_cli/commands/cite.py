"""Citations for claims: footnotes, BibTeX, CSL-JSON or RIS.

A Markdown footnote cites one claim with its sources, the best first; [^CJ-0001] in a text refers to it. The other
formats cite the sources for a reference manager: the key of a source is its id and stays the same, and names of authors
are not split. With --publisher or --source they have only the sources so named. The id of a source, also from stdin,
cites that alone.
"""

import json
import sys
from typing import Annotated

from chongjin_cli.cli.examples import as_in
from chongjin_cli.cli.ids import Ids, find, read
from chongjin_cli.cli.options import Data
from chongjin_cli.cli.printing import NOTHING_FOUND, nothing
from chongjin_cli.cli.remarks import tell
from chongjin_cli.cli.selecting import select
from chongjin_cli.cli.stdin import with_stdin
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import Option
from chongjin_cli.present.citations import Form, writer
from chongjin_cli.present.citations.citation import Citations
from chongjin_cli.present.citations.collect import cite
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.lookup import NONE

All = Annotated[bool, Option(("--all",), "Cite every claim that the filters leave.")]
Chosen = Annotated[Form | None, Option(("--format", "-f"), "Form of the citations, Markdown by default.", "FORMAT")]

INSTEAD = {
    "--json": "for a reference manager: --format csl-json; the claims themselves: chongjin show ID… --json",
    "--fields": "chongjin show ID… --fields KEYS prints chosen keys",
}

EXAMPLES = (
    "chongjin cite {claim:CJ-0001}",
    "chongjin cite {claim:CJ-0001} {claim:CJ-0002} --format bibtex",
    "chongjin cite {source:essay}",
    "chongjin search {words:sanctions} | chongjin cite -",
    "chongjin cite --all --topic {topic:navy} --format csl-json",
    "chongjin cite --all --publisher {publisher:daily-nk} --format bibtex",
)


def command(ids: Ids = None, everything: All = False, form: Chosen = None, *, filters: Filters, data: Data) -> int:
    """Print the citations of some claims, or of all that the filters leave."""
    dataset = data.open(filters)
    if bool(ids) == everything:
        raise UsageError(
            "cite needs either ids of claims or --all",
            with_stdin(as_in(dataset, "chongjin cite {claim:}, or chongjin cite --all --topic {topic:}"), "cite"),
        )
    if ids and filters != Filters():
        raise UsageError("filters go with --all, not with ids", "leave one of them out")
    if ids:
        names = read(ids, dataset, "cite", or_sources=True)
        alone = [name for name in names if dataset.has_source(name) and dataset.claim_id(name) == name]
        found = find(dataset, [name for name in names if name not in alone]) if len(alone) < len(names) else NONE
        for remark in found.remarks:
            tell(remark)
        is_any = _write(cite(dataset, found.texts, alone), form)
        found.raise_missing()
        return 0 if is_any else NOTHING_FOUND
    selection = select(filters, dataset)
    citations = cite(dataset, dataset.claims(selection))
    if form not in (None, "markdown") and (filters.publisher or filters.source):  # a bibliography of these
        named = {json.loads(each)["id"] for each in dataset.records("source", selection.unlimited._replace(sort=None))}
        citations = citations._replace(sources={key: each for key, each in citations.sources.items() if key in named})
    return 0 if _write(citations, form) else nothing(0 if citations.claims else dataset.count(selection))


def _write(citations: Citations, form: Form | None) -> bool:
    """Write the citations; whether there are any."""
    writer(form or "markdown")(citations, sys.stdout)
    return bool(citations.sources)
