"""One page on a subject, composed from claims: what is established, the figures to use, disputes, gaps, sources."""

from collections.abc import Iterator, Sequence
from typing import Literal, get_args

from chongjin_cli import contract
from chongjin_cli.analysis.brief.claim_dates import in_time
from chongjin_cli.analysis.brief.further import grouped
from chongjin_cli.analysis.brief.neighbours import neighbour
from chongjin_cli.analysis.brief.other_records import namesakes
from chongjin_cli.analysis.brief.page_parts import parts_of
from chongjin_cli.analysis.brief.replaced_units import replaced_units
from chongjin_cli.analysis.brief.rows import dispute_row, headline_row, row, rows
from chongjin_cli.analysis.brief.source_summary import summary
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.queries.store import Dataset

_PartOfRows = Literal[
    "identity", "latest", "established", "possible", "spanning", "around", "contested", "allegations",
    "opinions", "forecasts",
]  # fmt: skip
PARTS: tuple[_PartOfRows, ...] = get_args(_PartOfRows)
"""The parts that are rows of claims and nothing else."""


def brief(dataset: Dataset, asked: Asked) -> contract.Brief:
    """The brief on a subject; its parts are empty where nothing is found, and each has at most `asked.limit` rows."""
    selection, about = asked.selection, dataset.meta()
    parts = parts_of(dataset, asked)
    count, shown = dataset.count(selection), tuple(sorted(parts.shown))
    own = len(set(dataset.ids(selection._replace(ids=shown)))) if shown else 0
    found: contract.Brief = {
        "subject": asked.subject,
        "title": about["title"],
        "version": about["version"],
        "updated": about["updated"],
        "claims": count,
        "read": len(parts.claims),
        "neighbour": None if parts.twin else neighbour(dataset, asked, count),
        "namesakes": [parts.twin] if parts.twin else namesakes(dataset, asked),
        "more": count - own,
        "tied": len(shown) - own,
        "statuses": dataset.statuses(selection),
        "identity": [row(dataset, claim) for claim in _always_first(parts.identity)],
        "latest": rows(dataset, parts.latest),
        "headlines": [headline_row(dataset, each) for each in parts.heads],
        "established": [row(dataset, claim) for claim in parts.established],
        "possible": [row(dataset, claim) for claim in parts.possible],
        "spanning": [row(dataset, claim) for claim in parts.spanning],
        "around": rows(dataset, parts.around),
        "figures": parts.figures,
        "disputes": [dispute_row(dataset, each) for each in parts.disputes],
        "disputed": parts.disputed,
        "contested": rows(dataset, parts.apart.contested),
        "allegations": rows(dataset, parts.apart.allegations),
        "opinions": rows(dataset, parts.apart.opinions),
        "forecasts": rows(dataset, parts.apart.forecasts),
        "gaps": parts.gaps,
        "new": parts.new,
        "further": [
            {"label": label, "rows": [row(dataset, each) for each in those]}
            for label, those in grouped(dataset, parts.further)
        ],
        "sources": summary(dataset, parts.claims),
    }
    units = replaced_units(dataset, [claim for claim in parts.claims if claim["id"] in parts.shown])
    for each in _every_row(found) if units else ():
        each["unit"] = units.get(each["claim"])
    return found


def _every_row(found: contract.Brief) -> Iterator[contract.BriefClaim]:
    """The rows of all parts of a page."""
    for part in PARTS:
        yield from found[part]
    for head in found["headlines"]:
        yield head["row"]
    for dispute in found["disputes"]:
        yield from dispute["answers"]
    yield from found["new"]["claims"]
    for group in found["further"]:
        yield from group["rows"]


def _always_first(claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """What is always so, that worth most first, then in time what was so from or at one."""
    return [
        *(claim for claim in claims if claim["date"] is None),
        *in_time(claim for claim in claims if claim["date"] is not None),
    ]
