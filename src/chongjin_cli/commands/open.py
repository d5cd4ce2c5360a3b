"""Open the page of a claim's source in the browser.

Without a number it is the first source with an address that supports the claim, else a part of it. A number after an
id is that of any source, as `show` numbers them. Only the publisher's own page is opened; of a copy that was read the
address is told. In a pipe, or where there is no browser, the address is printed.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

from chongjin_cli.cli import ids as claim_ids
from chongjin_cli.cli.ids import find
from chongjin_cli.cli.options import Argument, Data
from chongjin_cli.cli.printing import NOTHING_FOUND
from chongjin_cli.cli.remarks import tell
from chongjin_cli.contract import Claim, Evidence, Stance
from chongjin_cli.errors import UsageError
from chongjin_cli.present.details import in_support
from chongjin_cli.present.labels import counted, is_of_the_web
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import in_order
from chongjin_cli.text.escaping import visible

Ids = Annotated[
    list[str] | None,
    Argument("ID…", "Ids of claims, each with the number of a source if wanted; - reads ids from stdin.", "claim"),
]

INSTEAD = dict.fromkeys(
    ("--json", "--format", "-f", "--fields"), "chongjin show ID… --json --fields id,evidence.url prints all addresses"
)

DOES: dict[Stance, str] = {
    "partly": "supports a part of it",
    "disputes": "disputes it",
    "context": "bears on it, but decides nothing",
}
"""What is told of a source that is opened and does not support the whole claim."""

EXAMPLES = (
    "chongjin open {claim:CJ-0001}",
    "chongjin open {claim:CJ-0045} 2",
    "chongjin search {words:shipyard} -n 3 | chongjin open -",
)


def command(ids: Ids = None, *, data: Data) -> int:
    """Open or print the addresses. Returns 1 if there is none."""
    dataset = data.open(Filters())
    asked = list(_numbered(dataset, ids or []))
    found = find(dataset, [name for name, _ in asked])
    for remark in found.remarks:
        tell(remark)
    pages = list(_pages(dataset, asked))
    for page in pages:
        _open(page)
    found.raise_missing()
    return 0 if pages else NOTHING_FOUND


def _pages(dataset: Dataset, asked: Sequence[tuple[str, int | None]]) -> Iterator[str]:
    """The addresses to open; stderr is told of claims that have none."""
    for name, number in asked:
        for claim in map(json.loads, dataset.find_all([name]).texts):
            pieces = in_support(claim["evidence"]) if number is None else [_piece(claim, number)]
            piece = next(filter(_address, pieces), None)
            if piece is None:
                tell(_why_none(claim["id"], number, pieces))
                continue
            if piece["stance"] != "supports":
                which = number or in_order(claim["evidence"]).index(piece) + 1
                tell(f"source {which} of {claim['id']} {DOES[piece['stance']]}")
            yield str(piece["url"])


def _numbered(dataset: Dataset, names: Sequence[str]) -> Iterator[tuple[str, int | None]]:
    """Each id with the number that follows it, if one does; a number that follows none is an id, and so are stdin's."""
    rest = list(names)
    while True:
        given = claim_ids.read(rest[:1], dataset, "open")
        name = rest.pop(0)
        follows = bool(rest) and rest[0].isascii() and rest[0].isdigit() and len(rest[0]) < 4
        number = int(rest.pop(0)) if follows else None
        if number is not None and name.isdecimal():
            claim, other = dataset.claim_id(name), dataset.claim_id(str(number))
            tell(f"{number} stands for source {number} of {claim}, not for {other}")
        yield from ((name, number) for name in given)
        if not rest:
            return


def _piece(claim: Claim, number: int) -> Evidence:
    count = len(claim["evidence"])
    if not 1 <= number <= count:
        has = f"it has {counted(count, 'sources')}"
        raise UsageError(f"{claim['id']} has no source {number}", f"{has}: chongjin show {claim['id']}")
    return in_order(claim["evidence"])[number - 1]


def _address(piece: Evidence) -> str | None:
    """The publisher's own page, if it is one that a browser should be given."""
    return piece["url"] if is_of_the_web(piece["url"]) else None


def _why_none(claim: str, number: int | None, pieces: Sequence[Evidence]) -> str:
    which = f"source {number} of {claim}" if number else f"no source that supports {claim}"
    copies = ", ".join(dict.fromkeys(piece["copy"] for piece in pieces if piece["copy"]))
    said = f"{which} has {'no' if number else 'an'} address"
    return f"{said} of its publisher; a copy was read at {copies}" if copies else said


def _open(page: str) -> None:
    """Give a page to the browser; where there is none, or stdout is no terminal, print its address."""
    if sys.stdout.isatty():
        import webbrowser

        if webbrowser.open(page):
            tell(f"opened {page}")
            return
    print(visible(page))
