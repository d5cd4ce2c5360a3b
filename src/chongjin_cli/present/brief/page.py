"""A brief as a page: headings with rows that a terminal, a pipe, Markdown or HTML each draw in their way."""

import shlex
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, groupby, islice
from typing import Literal, NamedTuple

from chongjin_cli import contract
from chongjin_cli.present.brief import source_summary
from chongjin_cli.present.brief.claim_row import (
    KINDS,
    claim_row,
    contested_row,
    dispute_rows,
    headline_row,
    in_unit,
    reported_row,
    who_says,
)
from chongjin_cli.present.brief.figure_row import figure_row
from chongjin_cli.present.brief.row import InShort, Row
from chongjin_cli.present.labels import Labels, counted, dated, listed
from chongjin_cli.present.to_type import to_type

ALSO_HELD = "Also held"
NO_FACTS = "Disputed by others, alleged, thought or foreseen"
APART: tuple[Literal["allegations", "opinions", "forecasts"], ...] = ("allegations", "opinions", "forecasts")


class Part(NamedTuple):
    """A part of a page under its heading; where lines are few rows stand behind one another that `tell_of` the same."""

    heading: str
    rows: list[Row]
    tell_of: str | None = None


class Page(NamedTuple):
    """A whole page: what it is on, the dataset and how many claims, the parts that have rows."""

    title: str
    about: list[str]
    parts: list[Part]

    def under_headings(self) -> Iterator[tuple[str, Iterator[Part]]]:
        """The parts, those whose rows stand behind one another under one heading."""
        return groupby(self.parts, key=lambda part: ALSO_HELD if part.tell_of else part.heading)


def page(brief: contract.Brief, labels: Labels, filters: Sequence[tuple[str, str]] = ()) -> Page:
    """The page of a brief; `labels` are those of its dataset, `filters` what narrows its subject, as it is typed."""
    claim, reported = partial(claim_row, labels), partial(reported_row, labels)
    parts = [
        Part(_head(brief["subject"]), [*map(claim, brief["identity"])]),
        Part("Latest", [*map(reported, brief["latest"])]),
        Part(_of_others(brief["subject"]), [headline_row(labels, each) for each in brief["headlines"]]),
        Part("Best established", [*map(claim, brief["established"])]),
        Part("Possible, as its sources have it", [*map(reported, brief["possible"])]),
        Part("Of a longer time", [*map(claim, brief["spanning"])]),
        Part("Figures to use", [figure_row(each, brief["subject"], labels) for each in brief["figures"]]),
        Part(_open_disputes(brief), list(dispute_rows(labels, brief["disputes"]))),
        Part(
            NO_FACTS,
            [
                *(contested_row(labels, each) for each in brief["contested"]),
                *(reported(each) for key in APART for each in brief[key]),
            ],
        ),
        Part("Not known", [Row(each["text"]) for each in brief["gaps"]]),
        Part(_news(brief["new"]), [*map(reported, brief["new"]["claims"])]),
        *(_also_held(labels, group, _is_mostly_alleged(brief)) for group in brief["further"]),
        Part("Just before and after", [*map(reported, brief["around"])]),
        Part("Sources", [_sources(brief)] if brief["sources"]["sources"] else []),
    ]
    return Page(_title(brief["subject"], labels), list(_about(brief, filters)), [part for part in parts if part.rows])


def _sources(brief: contract.Brief) -> Row:
    """What the claims rest on."""
    summary = brief["sources"]
    return Row(source_summary.text(summary), short=InShort(source_summary.in_short(summary)))


def _title(subject: contract.BriefSubject, labels: Labels) -> str:
    label = subject["label"]
    if subject["kind"] in ("place", "actor") and subject["id"]:
        label = labels.named(subject["kind"], subject["id"])
    elif subject["kind"] == "words":
        label = f'"{label}"'
    return "; ".join([label, *subject["narrowed"]])


def _about(brief: contract.Brief, filters: Sequence[tuple[str, str]]) -> Iterator[str]:
    statuses = ", ".join(f"{count:,} {status}" for status, count in brief["statuses"].items() if count)
    read = f"; this page is made first of the {brief['read']:,} {_chosen(brief)}"
    read = read if brief["read"] < brief["claims"] else ""
    tied = f"and {brief['tied']:,} tied to " if brief["tied"] else ""
    all_here = f"; {tied}it" if tied and not brief["more"] else ""
    yield f"{counted(brief['claims'], 'claims')}{': ' if statuses else ''}{statuses}{read}{all_here}."
    if brief["more"]:
        listing = _list_of_all(brief["subject"], filters)
        here = f"{brief['claims'] - brief['more']:,} of these stand here{f', {tied}them' if tied else ''}"
        yield f"{here}; {listing}"
    if _is_mostly_alleged(brief):
        yield to_type("Most of what is also held is alleged: chongjin show ID tells by whom.")
    title = "" if brief["subject"]["kind"] == "dataset" else f"{brief['title']}. "
    if more := brief["neighbour"]:
        held = f"More is held on {more['label']} ({counted(more['claims'], 'claims')})"
        yield to_type(f"{held}: chongjin brief {more['id']}.")
    for other in brief["namesakes"]:
        yield to_type(f"Drawn on as well: {other['kind']} {other['label']}: chongjin {other['kind']} {other['id']}.")
    yield f"{title}Version {brief['version']} of {brief['updated']}."


def _list_of_all(subject: contract.BriefSubject, filters: Sequence[tuple[str, str]]) -> str:
    """What lists all claims of a subject; a filter that ends within a date that is asked for takes its place."""
    kind, name, typed = subject["kind"], subject["id"] or "", list(filters)
    command = [kind, name] if kind in ("era", "topic", "place", "actor") else ["timeline"]
    if kind == "date":
        given = {option for option, _ in filters}
        typed = [*((option, name) for option in ("--from", "--to") if option not in given), *typed]
    elif kind == "words":
        typed = [("--match", subject["label"]), *typed]
    return to_type(f"chongjin {shlex.join([*command, *chain.from_iterable(typed)])} lists all.")


def _chosen(brief: contract.Brief) -> str:
    """Which of its claims a page is made of."""
    subject = brief["subject"]
    asked = subject["kind"] == "words" or any(each.startswith("match:") for each in subject["narrowed"])
    return "that say it or are asked for by it" if asked else "best graded"


def _head(subject: contract.BriefSubject) -> str:
    """The heading of what the subject is; a date is what happened, a topic what lasts on it."""
    return {"date": "What happened", "era": "What happened", "topic": "In general"}.get(subject["kind"], "What it is")


def _of_others(subject: contract.BriefSubject) -> str:
    """The heading of what stands behind the name of another subject: within it, or in the time of a ruler."""
    headings = {"actor": "In that time, under other subjects", "place": "What lies in it"}
    return headings.get(subject["kind"], "Of its largest subjects")


def _news(new: contract.News) -> str:
    """The heading of what is new: since when, and how much of it there is."""
    done = [f"{new[key]:,} {key}" for key in ("added", "changed") if new[key]]
    return f"New since {dated(new['since'])}: {listed(done)}" if new["since"] else "New"


def _open_disputes(brief: contract.Brief) -> str:
    """The heading of disputes: how many of how many there are, if not all."""
    shown, every = len(brief["disputes"]), brief["disputed"]
    return "Open disputes" if shown == every else f"Open disputes ({shown} of {every})"


def _is_mostly_alleged(brief: contract.Brief) -> bool:
    """Whether most further claims are allegations, so that this is said once."""
    rows = [row for group in brief["further"] for row in group["rows"]]
    return sum(row["kind"] == "allegation" for row in rows) * 2 > len(rows)


def _also_held(labels: Labels, group: contract.BriefGroup, is_alleged: bool) -> Part:
    """Further claims of one era; in short without their sources, but of an allegation that nobody is named for.

    On a page of allegations who says so stands there if it is one alone.
    """
    rows = []
    for claim in group["rows"]:
        most = 1 if is_alleged and len(claim["speakers"]) > 1 else None
        row = reported_row(labels, claim)
        unnamed = row.short.sources if row.short and claim["kind"] in KINDS and not claim["speakers"] else ()
        voices = "; ".join((*in_unit(claim), *islice(who_says(claim), most), *(name for name, _ in unnamed)))
        short = InShort(claim["assertion"], remark=f"({voices})" if voices else None)
        rows.append(row._replace(short=short))
    return Part(f"{ALSO_HELD}: {group['label']}", rows, group["label"])
