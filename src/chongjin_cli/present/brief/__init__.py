"""A brief as a page: headings with rows that a terminal, a pipe, Markdown or HTML each draw in their way."""

import re
import shlex
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.key_figures import NEAR
from chongjin_cli.present.labels import Labels, amount, counted, dated, listed

FIRST_HAND = ("observed", "measured", "record", "testimony")
"""Bases of those who saw, measured, wrote it down at the time, or were there."""
BASES = {
    "official": "officials", "informant": "informants", "reference": "works of reference", "relay": "relaying others",
    "not told": "not told",
}  # fmt: skip
"""What the other bases are called."""
KINDS = {
    "article-newspaper": "newspaper articles", "article-journal": "journal articles",
    "article-magazine": "magazine articles", "entry-encyclopedia": "encyclopedia entries", "webpage": "web pages",
    "post-weblog": "blog posts", "report": "reports", "book": "books", "broadcast": "broadcasts",
    "document": "documents", "chapter": "chapters", "dataset": "datasets",
}  # fmt: skip
"""What types of source are called, where their id will not do."""
SHOWN_SOURCES = 1
SHOWN_KINDS = 5
SHOWN_IDS = 4
SHOWN_SPEAKERS = 2
_YEAR = re.compile(r"(-?[\dX]{4})(?:-[\dX]{2}){0,2}([~?%]?)")


class Row(NamedTuple):
    """A line of a page: a claim or figure with id, grade and years, or a text alone.

    `text` is the sentence, `remark` what is told besides, `sources` names with addresses; an answer of a dispute is
    `inset`, and `marked` if the evidence favours it.
    """

    text: str
    claim: str | None = None
    grade: str | None = None
    status: contract.Status | None = None
    years: str | None = None
    remark: str | None = None
    sources: Sequence[tuple[str, str | None]] = ()
    inset: bool = False
    marked: bool = False


class Part(NamedTuple):
    """A part of a page under its heading."""

    heading: str
    rows: list[Row]


class Page(NamedTuple):
    """A whole page: what it is on, the dataset and how many claims, the parts that have rows."""

    title: str
    about: list[str]
    parts: list[Part]


def page(brief: contract.Brief, labels: Labels) -> Page:
    """The page of a brief; `labels` are those of its dataset."""
    parts = [
        Part("What it is", [_claim(each) for each in brief["identity"]]),
        Part("Best established", [_claim(each) for each in brief["established"]]),
        Part("Possible, as its sources have it", [_reported(each) for each in brief["possible"]]),
        Part("Tied to it, under other subjects", [_reported(each) for each in brief["beside"]]),
        Part("Figures to use", [_figure(each, brief["subject"], labels) for each in brief["figures"]]),
        Part(_of_all("Open disputes", brief), list(_disputes(brief["disputes"]))),
        Part("Disputed by other sources", [_claim(each) for each in brief["contested"]]),
        Part("Alleged", [_allegation(each) for each in brief["allegations"]]),
        Part("Forecast", [_reported(each) for each in brief["forecasts"]]),
        Part("Not known", [Row(each["text"]) for each in brief["gaps"]]),
        Part(_news(brief["new"]), [_reported(each) for each in brief["new"]["claims"]]),
        Part("Not on this page", [Row(_more(brief))] if brief["more"] else []),
        Part("Sources", [Row(" ".join(_sources(brief["sources"])))] if brief["sources"]["sources"] else []),
    ]
    return Page(_title(brief["subject"], labels), list(_about(brief)), [part for part in parts if part.rows])


def _title(subject: contract.BriefSubject, labels: Labels) -> str:
    label = subject["label"]
    if subject["kind"] in ("place", "actor") and subject["id"]:
        label = labels.named(subject["kind"], subject["id"])
    elif subject["kind"] == "words":
        label = f'"{label}"'
    return "; ".join([label, *subject["narrowed"]])


def _about(brief: contract.Brief) -> Iterator[str]:
    statuses = ", ".join(f"{count:,} {status}" for status, count in brief["statuses"].items() if count)
    read = f"; this page is made of the {brief['read']:,} {_chosen(brief)}" if brief["read"] < brief["claims"] else ""
    yield f"{counted(brief['claims'], 'claims')}{': ' if statuses else ''}{statuses}{read}."
    yield f"{brief['title']}. Version {brief['version']}, updated {brief['updated']}."


def _more(brief: contract.Brief) -> str:
    """How many claims the page leaves out, and what lists them all."""
    subject = brief["subject"]
    kind, name = subject["kind"], subject["id"]
    lists = "timeline"
    if kind in ("era", "topic", "place", "actor"):
        lists = f"{kind} {name}"
    elif kind == "date":
        lists = f"timeline --from {name} --to {name}"
    elif kind == "words":
        lists = f"timeline --match {shlex.quote(subject['label'])}"
    filtered = " with the same filters" if subject["narrowed"] or kind == "filters" else ""
    return f"{counted(brief['more'], 'more claims')}; chongjin {lists}{filtered} lists all."


def _chosen(brief: contract.Brief) -> str:
    """Which of its claims a page is made of."""
    subject = brief["subject"]
    asked = subject["kind"] == "words" or any(each.startswith("match:") for each in subject["narrowed"])
    return "that say it themselves" if asked else "best graded"


def _of_all(heading: str, brief: contract.Brief) -> str:
    shown = len(brief["disputes"])
    return heading if shown == brief["disputed"] else f"{heading} ({shown} of {brief['disputed']})"


def _claim(claim: contract.BriefClaim) -> Row:
    """A claim as it can be quoted; sources are named where its statement names none."""
    more = claim["origins"] - SHOWN_SOURCES
    bare = claim["statement"] == claim["assertion"]
    remark = f"{more} more" if bare and more > 0 else None
    return Row(
        claim["statement"],
        claim["claim"],
        claim["grade"],
        claim["status"],
        years(claim["date"]),
        remark,
        _named(claim["sources"][:SHOWN_SOURCES]) if bare else (),
    )


def _reported(claim: contract.BriefClaim) -> Row:
    """A claim under a heading that says how far it can be trusted, with those who say so."""
    more = claim["origins"] - SHOWN_SOURCES
    remark = f"{more} more" if more > 0 else None
    row = _claim(claim)
    return row._replace(text=claim["assertion"], sources=_named(claim["sources"][:SHOWN_SOURCES]), remark=remark)


def _allegation(claim: contract.BriefClaim) -> Row:
    """An allegation, with those who say so beside where it stands."""
    row = _reported(claim)
    said = claim["speakers"]
    if len(said) > SHOWN_SPEAKERS:
        said = [*said[:SHOWN_SPEAKERS], f"{len(said) - SHOWN_SPEAKERS} more"]
    remarks = [row.remark, f"said by {listed(said)}" if said else None]
    return row._replace(remark="; ".join(filter(None, remarks)) or None)


def _named(sources: Sequence[contract.BriefSource]) -> list[tuple[str, str | None]]:
    """Sources with their addresses: `Daily NK 2011`."""
    return [
        (f"{each['name']} {years(each['issued'])}" if each["issued"] else each["name"], each["url"]) for each in sources
    ]


def years(date: str | None) -> str:
    """The years of an EDTF date in words, without months and days: `1995–1998`, `since 2017`; empty if undated."""
    if date is None:
        return ""
    sides = [_YEAR.sub(r"\1\2", side) for side in date.split("/")]
    return dated(sides[0] if len(set(sides)) == 1 else "/".join(sides))


def _figure(figure: contract.KeyFigure, subject: contract.BriefSubject, labels: Labels) -> Row:
    """A figure to use; what it is of is told where that is not what the page is on."""
    label = labels.label("measure", figure["measure"])
    measured = label if figure["of"] == subject["id"] else f"{label}, {labels.thing(figure['of'])}"
    unit = "" if figure["unit"].casefold() in label.casefold() else f" {figure['unit']}"
    use = figure["use"]
    if use is None:
        return Row(f"{measured}: {_span(figure)}{unit}.", remark=f"{_capital(figure['reason'])}.")
    text = f"{measured}: {amount(use)}{unit} ({dated(use['as_of'])})."
    remark = "; ".join(_beside(figure))
    return Row(text, use["claim"], use["grade"], use["status"], remark=f"{_capital(remark)}.")


def _beside(figure: contract.KeyFigure) -> Iterator[str]:
    """Why a figure is the one to use, the range about it, the newest one."""
    if figure["when"] == "before":
        yield "the latest before"
    elif figure["when"] == "after":
        yield "none for then or before, the first after"
    yield figure["reason"]
    if figure["range"] and figure["low"] != figure["high"]:
        others = figure["range"]
        more = f" and {len(others) - SHOWN_IDS} more" if len(others) > SHOWN_IDS else ""
        yield f"within {NEAR} years of it {_span(figure)} ({', '.join(others[:SHOWN_IDS])}{more})"
    if newest := figure["newest"]:
        yield f"newest: {amount(newest)} ({dated(newest['as_of'])}), {newest['claim']} {newest['grade']}"


def _span(figure: contract.KeyFigure) -> str:
    return amount({"value": figure["low"]} if figure["low"] == figure["high"] else figure)


def _disputes(disputes: Sequence[contract.BriefDispute]) -> Iterator[Row]:
    for dispute in disputes:
        favour = "None is favoured." if dispute["favoured"] is None else None
        yield Row(dispute["question"], remark=" ".join(part for part in (dispute["note"], favour) if part) or None)
        for answer in dispute["answers"]:
            yield Row(
                answer["assertion"],
                answer["claim"],
                answer["grade"],
                answer["status"],
                sources=_named(answer["sources"]),
                inset=True,
                marked=answer["claim"] == dispute["favoured"],
            )


def _news(news: contract.News) -> str:
    if not news["since"]:
        return "New"
    done = [f"{news[key]:,} {key}" for key in ("added", "changed") if news[key]]
    return f"New since {dated(news['since'])}: {listed(done)}"


def _sources(summary: contract.SourceSummary) -> Iterator[str]:
    """The summary in sentences; nothing of what there is none of."""
    letters = ", ".join(f"{letter} {count}" for letter, count in summary["letters"].items())
    span = ""
    if summary["oldest"] and summary["newest"]:
        first, last = years(summary["oldest"]), years(summary["newest"])
        span = f" Issued {first}." if first == last else f" Issued {first} to {last}."
    origins = counted(summary["origins"], "independent origins")
    yield f"{counted(summary['sources'], 'sources')} with {origins} (by reliability: {letters}).{span}"
    yield f"Kinds: {_kinds(summary['kinds'])}."
    yield f"How they know: {_bases(summary['basis'])}."
    if summary["rests_on"]:
        yield f"What carries most: {', '.join(_weights(summary['rests_on']))}."


def _weights(weights: Sequence[contract.BriefWeight]) -> Iterator[str]:
    """`Press (B; without it 2 claims would be graded worse)`, and of the others the number alone."""
    for number, weight in enumerate(weights):
        count = f"{weight['claims']:,}"
        if number == 0:
            count = f"without it {counted(weight['claims'], 'claims')} would be graded worse"
        yield f"{weight['label']} ({weight['reliability']}; {count})"


def _kinds(kinds: dict[str, int]) -> str:
    counts = list(kinds.items())
    shown = [f"{KINDS.get(kind, kind)} {count}" for kind, count in counts[:SHOWN_KINDS]]
    rest = sum(count for _, count in counts[SHOWN_KINDS:])
    return ", ".join([*shown, *([f"others {rest}"] if rest else [])])


def _bases(basis: dict[str, int]) -> str:
    first = sum(basis.get(each, 0) for each in FIRST_HAND)
    told = [("first-hand", first), *((words, basis.get(each, 0)) for each, words in BASES.items())]
    return ", ".join(f"{words} {count}" for words, count in told if count)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
