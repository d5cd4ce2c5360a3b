"""The sources, or the claims with evidence from one.

--publisher, or the name of an author, lists what they published or wrote, with counts of claims.

--depends lists the claims whose grade changes without a source or publisher and all that repeat it, with both grades;
first those that nothing else supports. --by-weight lists publishers, and sources that have none, by how many claims
change or fall without them, with how many fall and how many have evidence from their own pages.
"""

from typing import Annotated, TypeVar

from chongjin_cli.cli.examples import as_in
from chongjin_cli.cli.listing import browse
from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.cli.printing import ROWS_ON_A_TERMINAL, as_json, chosen, print_list, print_records
from chongjin_cli.cli.remarks import tell
from chongjin_cli.cli.selecting import select, tell_if_no_evidence, tell_spelt_otherwise, tell_who_is_meant
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import Option
from chongjin_cli.queries.cited_names import CITED
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.names import ID
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

Item = TypeVar("Item")
Name = Annotated[
    str | None,
    Argument("SOURCE", "A source by any of its names, or an author; with --depends also a publisher.", "source"),
]
Depends = Annotated[
    bool,
    Option(("--depends",), "List the claims that would change or fall without it.", completes="publisher"),
]
ByWeight = Annotated[bool, Option(("--by-weight",), "List those on which most claims rest, the heaviest first.")]

INSTEAD = {
    "--author": "chongjin sources NAME lists what an author wrote",
    **dict.fromkeys(
        ("--type", "--language", "--issued"),
        "to choose by it: chongjin sources --json | jq '.[] | select(.type == \"book\")'",
    ),
}

EXAMPLES = (
    "chongjin sources",
    "chongjin sources {source:essay} --sort grade",
    "chongjin sources {publisher:daily-nk} --depends",
    "chongjin sources --by-weight -n 10",
    "chongjin sources --publisher {publisher:daily-nk} -n 10",
    "chongjin sources --json",
)


def command(
    name: Name = None,
    depends: Depends = False,
    by_weight: ByWeight = False,
    *,
    filters: Filters,
    output: Output,
    data: Data,
) -> int:
    """List the sources, with counts of the claims that the filters leave, or print the claims of one."""
    if depends and by_weight:
        raise UsageError("--depends and --by-weight cannot both be", "leave one of them out")
    dataset = data.open(filters)
    if depends:
        return _print_dependents(dataset, name, filters, output)
    if by_weight:
        return _print_weights(dataset, name, filters, output)
    if name is not None and (works := _works(dataset, name)):
        selection = select(filters, dataset, None, tuple(("source", work) for work in works), names=True)
        return print_records(dataset, "source", selection, output)
    return browse("source", name, filters, output, dataset)


def _works(dataset: Dataset, name: str) -> list[str]:
    """The ids of what the one author of a name wrote; none where the name is that of a single source.

    Says on stderr who is meant, what else has the name, and which works are known through others alone.
    """
    found = dataset.author(name)
    if found is None:
        return []
    author, works = found
    named = dataset.named("source", name)
    best = {record for rank, record in named if rank == named[0][0]}
    is_source = len(best) == 1 and (named[0][0] == ID or not best < set(works))
    if is_source:
        return []
    others = [f"{kind} {record}" for kind in ("publisher", "actor") for _, record in dataset.named(kind, author)]
    alike = f"; of that name too: {', '.join(dict.fromkeys(others))}" if others else ""
    tell(f'"{name}" is the author {author} here{alike}')
    tell_spelt_otherwise(dataset, author)
    repeated = [work for work in works if dataset.is_repeated_only("source", work)]
    if repeated:
        tell(f"known here only through others that repeat them: {', '.join(repeated)}")
    return works


def _print_dependents(dataset: Dataset, name: str | None, filters: Filters, output: Output) -> int:
    if name is None:
        raise UsageError("--depends needs a source", as_in(dataset, "chongjin sources {publisher:} --depends"))
    from chongjin_cli.present.formats import DEPENDENTS
    from chongjin_cli.queries.what_if import dependents

    tell_who_is_meant(dataset, name)
    selection = select(filters, dataset)
    every = dependents(dataset, name, selection.unlimited)
    shown = _cut(every, selection, output)
    if not every:
        _tell_if_nothing_can_rest_on(dataset, name)

    def draw() -> None:
        from chongjin_cli.present.screens import what_if as screen

        falling = sum(each["without"] is None for each in every)
        screen.draw_dependents(shown, selection.offset, len(every), falling)

    if chosen(output) in ("lines", "markdown"):  # to be read: an empty cell would look as if one grade were missing
        from chongjin_cli.present.formats.cells import NO_SUPPORT

        shown = [{**each, "without": each["without"] or NO_SUPPORT} for each in shown]
    return print_list(as_json(shown), DEPENDENTS, output, draw, matching=lambda: len(every))


def _tell_if_nothing_can_rest_on(dataset: Dataset, name: str) -> None:
    from chongjin_cli.queries.what_if import meant

    kind, record = meant(dataset, name)
    if kind in CITED:
        tell_if_no_evidence(dataset, kind, record)


def _print_weights(dataset: Dataset, name: str | None, filters: Filters, output: Output) -> int:
    if name is not None:
        raise UsageError("--by-weight lists all sources", f"leave out {name!r}")
    from chongjin_cli.present.formats import WEIGHTS
    from chongjin_cli.queries.what_if import weights

    selection = select(filters, dataset, names=True)
    every = weights(dataset, selection.unlimited)
    shown = _cut(every, selection, output)

    def draw() -> None:
        from chongjin_cli.present.screens import what_if as screen

        screen.draw_weights(shown, selection.offset, len(every))

    return print_list(as_json(shown), WEIGHTS, output, draw, matching=lambda: len(every))


def _cut(found: list[Item], selection: Selection, output: Output) -> list[Item]:
    """What is shown: as much as is asked for; on a terminal as of any list."""
    is_drawn = chosen(output) == "table"
    return (selection.at_most(ROWS_ON_A_TERMINAL) if is_drawn else selection).cut(found)
