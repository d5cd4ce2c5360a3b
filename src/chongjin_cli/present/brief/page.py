"""A brief as a page: headings with rows that a terminal, a pipe, Markdown or HTML each draw in their way."""

import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Literal, NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.key_figures import NEAR
from chongjin_cli.analysis.page_lines import has_years
from chongjin_cli.present.brief import source_summary
from chongjin_cli.present.labels import Labels, counted, dated, listed, years
from chongjin_cli.present.to_type import to_type
from chongjin_cli.text.figures import amount, measured

SHOWN_SOURCES, SHOWN_OF_ANSWERS = 1, 2
SHOWN_IDS, SHOWN_IN_SHORT = 4, 2
SHOWN_SPEAKERS = 1
ONLY = "the only one"
ALSO_HELD = "Also held"
NO_FACTS = "Disputed by others, alleged, thought or foreseen"
APART: tuple[Literal["allegations", "opinions", "forecasts"], ...] = ("allegations", "opinions", "forecasts")
KINDS: dict[contract.Kind, str] = {"allegation": "alleged", "forecast": "forecast", "opinion": "opinion"}
"""Kinds of claim that are not told as facts, in a word."""


class InShort(NamedTuple):
    """A row where lines are few: its sentence alone, sources by their initials, and what has to be told besides."""

    text: str
    sources: Sequence[tuple[str, str | None]] = ()
    remark: str | None = None


class Row(NamedTuple):
    """A line of a page: a claim or figure with id, grade and years, or a text alone.

    `text` is the sentence, `remark` what is told besides, `sources` names with addresses, `more` the ids of the further
    sources that the remark counts, with addresses; an answer of a dispute is
    `inset`, and `marked` if the evidence favours it. `short` is the row as plain text and terminals have it.
    """

    text: str
    claim: str | None = None
    grade: str | None = None
    status: contract.Status | None = None
    years: str | None = None
    remark: str | None = None
    sources: Sequence[tuple[str, str | None]] = ()
    more: Sequence[tuple[str, str | None]] = ()
    inset: bool = False
    marked: bool = False
    short: InShort | None = None

    def dated(self) -> str | None:
        """The years, unless the sentence as it is in short has them."""
        return None if has_years((self.short or self).text, self.years or "") else self.years


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


def page(brief: contract.Brief, labels: Labels) -> Page:
    """The page of a brief; `labels` are those of its dataset."""
    claim, reported = partial(_claim, labels), partial(_reported, labels)
    parts = [
        Part(_head(brief["subject"]), _rows(brief["identity"], claim)),
        Part("Latest", _rows(brief["latest"], reported)),
        Part("Of its largest subjects", [_headline(labels, each) for each in brief["headlines"]]),
        Part("Best established", _rows(brief["established"], claim)),
        Part("Possible, as its sources have it", _rows(brief["possible"], reported)),
        Part("Of a longer time", _rows(brief["spanning"], claim)),
        Part(_tied(brief["subject"]), _rows(brief["beside"], reported)),
        Part("Just before and after", _rows(brief["around"], reported)),
        Part("Figures to use", [_figure(each, brief["subject"], labels) for each in brief["figures"]]),
        Part(_of_all("Open disputes", brief), list(_disputes(labels, brief["disputes"]))),
        Part(
            NO_FACTS,
            [
                *_rows(brief["contested"], partial(_contested, labels)),
                *(row for key in APART for row in _rows(brief[key], reported)),
            ],
        ),
        Part("Not known", [Row(each["text"]) for each in brief["gaps"]]),
        Part(_news(brief["new"]), _rows(brief["new"]["claims"], reported)),
        *(_also_held(labels, group) for group in brief["further"]),
        Part("Sources", [_sources(brief)] if brief["sources"]["sources"] else []),
    ]
    return Page(_title(brief["subject"], labels), list(_about(brief)), [part for part in parts if part.rows])


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


def _about(brief: contract.Brief) -> Iterator[str]:
    statuses = ", ".join(f"{count:,} {status}" for status, count in brief["statuses"].items() if count)
    read = f"; this page is made of the {brief['read']:,} {_chosen(brief)}" if brief["read"] < brief["claims"] else ""
    yield f"{counted(brief['claims'], 'claims')}{': ' if statuses else ''}{statuses}{read}."
    if brief["more"]:
        yield f"Not on this page: {_more(brief)}"
    title = "" if brief["subject"]["kind"] == "dataset" else f"{brief['title']}. "
    if more := brief["neighbour"]:
        held = f"More is held on {more['label']} ({counted(more['claims'], 'claims')})"
        yield to_type(f"{held}: chongjin brief {more['id']}.")
    for other in brief["namesakes"]:
        yield to_type(f"Drawn on as well: {other['kind']} {other['label']}: chongjin {other['kind']} {other['id']}.")
    yield f"{title}Version {brief['version']} of {brief['updated']}."


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
    return to_type(f"{counted(brief['more'], 'more claims')}; chongjin {lists}{filtered} lists all.")


def _chosen(brief: contract.Brief) -> str:
    """Which of its claims a page is made of."""
    subject = brief["subject"]
    asked = subject["kind"] == "words" or any(each.startswith("match:") for each in subject["narrowed"])
    return "that say it themselves" if asked else "best graded"


def _head(subject: contract.BriefSubject) -> str:
    """The heading of what the subject is; a date is what happened."""
    return "What happened" if subject["kind"] == "date" else "What it is"


def _tied(subject: contract.BriefSubject) -> str:
    """The heading of what is beside the subject; of words that are what people ask about with them, too."""
    of_words = " or only asked about with the word" if subject["kind"] == "words" else ""
    return f"Tied to it under other subjects{of_words}"


def _of_all(heading: str, brief: contract.Brief) -> str:
    shown = len(brief["disputes"])
    return heading if shown == brief["disputed"] else f"{heading} ({shown} of {brief['disputed']})"


def _claim(labels: Labels, claim: contract.BriefClaim) -> Row:
    """A claim as it can be quoted; sources are named where its statement names none."""
    more = claim["origins"] - SHOWN_SOURCES
    bare = claim["statement"] == claim["assertion"]
    told = [*([f"{more} more"] if bare and more > 0 else []), *_unit(claim)]
    remark = "; ".join(told) or None
    return Row(
        claim["statement"],
        claim["claim"],
        claim["grade"],
        claim["status"],
        claim["label"],
        remark,
        _named(claim["sources"][:SHOWN_SOURCES]) if bare else (),
        _others(claim) if bare else (),
        short=_in_short(labels, claim, SHOWN_SOURCES),
    )


def _contested(labels: Labels, claim: contract.BriefClaim) -> Row:
    """A claim that other sources dispute, which only its statement says."""
    return _claim(labels, claim)._replace(short=None)


def _headline(labels: Labels, line: contract.BriefHeadline) -> Row:
    """The first claim of a large subject, behind the name of its page."""
    row = _reported(labels, line["row"])
    return _behind(f"{line['subject']['label']}: ", row)


def _behind(before: str, row: Row) -> Row:
    """A row with words before its sentence."""
    short = row.short and row.short._replace(text=f"{before}{row.short.text}")
    return row._replace(text=f"{before}{row.text}", short=short)


def _rows(claims: Sequence[contract.BriefClaim], row: Callable[[contract.BriefClaim], Row]) -> list[Row]:
    return [row(claim) for claim in claims]


def _reported(labels: Labels, claim: contract.BriefClaim) -> Row:
    """A claim under a heading that says how far to trust it: its assertion, with its sources."""
    more = claim["origins"] - SHOWN_SOURCES
    voices = list(_voices(claim))
    return _claim(labels, claim)._replace(
        text=claim["assertion"],
        sources=_named(claim["sources"][:SHOWN_SOURCES]),
        more=_others(claim),
        remark="; ".join([*([f"{more} more"] if more > 0 else []), *_unit(claim), *voices]) or None,
        short=_in_short(labels, claim, SHOWN_SOURCES, voices),
    )


def _also_held(labels: Labels, group: contract.BriefGroup) -> Part:
    """Further claims that tell of the same; in short without their sources."""
    rows = []
    for claim in group["rows"]:
        voices = "; ".join((*_unit(claim), *_voices(claim)))
        short = InShort(claim["assertion"], remark=f"({voices})" if voices else None)
        rows.append(_reported(labels, claim)._replace(short=short))
    return Part(f"{ALSO_HELD}: {group['label']}", rows, group["label"])


def _in_short(labels: Labels, claim: contract.BriefClaim, most: int, voices: Sequence[str] = ()) -> InShort:
    """A claim by its assertion, with the first of its sources by their initials and how many more there are."""
    sources = claim["sources"][:most]
    names = [labels.source_in_short(each["source"]) for each in sources]
    named = [(_issued(name, each), each["url"]) for name, each in zip(names, sources, strict=True)]
    more = claim["origins"] - len(sources)
    told = [*([f"+{more}"] if more > 0 and named else []), *_unit(claim), *voices]
    return InShort(claim["assertion"], named, "; ".join(told) or None)


def _unit(claim: contract.BriefClaim) -> list[str]:
    """The unit of a claim's figures where others on the page are in one before or after it."""
    return [f"in {claim['unit']}"] if claim["unit"] else []


def _voices(claim: contract.BriefClaim) -> Iterator[str]:
    """What a claim is that is not told as a fact, and who says it."""
    kind = KINDS.get(claim["kind"])
    if kind is None:
        return
    yield kind
    if said := claim["speakers"]:
        rest = len(said) - SHOWN_SPEAKERS
        yield f"said by {listed([*said[:SHOWN_SPEAKERS], *([f'{rest} more'] if rest > 0 else [])])}"


def _others(claim: contract.BriefClaim) -> list[tuple[str, str | None]]:
    """The ids and addresses of the sources that are only counted."""
    return [(each["source"], each["url"]) for each in claim["sources"][SHOWN_SOURCES:]]


def _named(sources: Sequence[contract.BriefSource]) -> list[tuple[str, str | None]]:
    """Sources with their addresses: `Daily NK 2011`."""
    return [(_issued(each["name"], each), each["url"]) for each in sources]


def _issued(name: str, source: contract.BriefSource) -> str:
    return f"{name} {years(source['issued'])}" if source["issued"] else name


def _figure(figure: contract.KeyFigure, subject: contract.BriefSubject, labels: Labels) -> Row:
    """A figure to use, with the name of what it measures unless that is the subject of the page."""
    label = labels.label("measure", figure["measure"])
    name = label if figure["of"] == subject["id"] else f"{label}, {labels.thing(figure['of'])}"
    use = figure["use"]
    if use is None:
        return Row(f"{name}: {measured(_span(figure), label)}.", remark=f"{_capital(figure['reason'])}.")
    text = f"{name}: {measured(use, label)} ({_when(use)})."
    remark = f"{_capital('; '.join(_beside(figure, SHOWN_IDS)))}."
    remark = f"{figure['says']} {remark}" if figure["says"] else remark
    in_short = f"{label}: {measured(use, label)}. {figure['says']}" if figure["says"] else text
    return Row(text, use["claim"], use["grade"], use["status"], remark=remark, short=_figure_in_short(in_short, figure))


def _figure_in_short(text: str, figure: contract.KeyFigure) -> InShort:
    """A figure with one reason, if there are others, without the number of origins."""
    reasons = [each for each in figure["reason"].split("; ") if not each.endswith(("origin", "origins"))]
    said = [each for each in _beside({**figure, "reason": "; ".join(reasons)}, SHOWN_IN_SHORT) if each != ONLY]
    return InShort(text, remark=f"{_capital('; '.join(said))}." if said else None)


def _beside(figure: contract.KeyFigure, ids: int) -> Iterator[str]:
    """Why a figure is the one to use, the range around it with so many ids, and the newest one."""
    is_dated = figure["use"] is not None and figure["use"]["dates"]["label"] is not None
    if figure["when"] == "before":
        yield "the latest before"
    yield figure["reason"]
    if figure["range"] and figure["low"] != figure["high"]:
        others = figure["range"]
        rest = len(others) - ids
        more = to_type(f" and {rest} more: chongjin figures {figure['measure']}") if rest > 0 else ""
        near = f"within {NEAR} years of it" if is_dated else "of all undated"
        yield f"{near} {amount(_span(figure))} ({', '.join(others[:ids])}{more})"
    if newest := figure["newest"]:
        when = "newest" if is_dated else "newest dated"
        yield f"{when}: {amount(newest)} ({_when(newest)}), {newest['claim']} {newest['grade']}"


def _when(point: contract.Point) -> str:
    return point["dates"]["label"] or "undated"


def _span(figure: contract.KeyFigure) -> Mapping[str, Any]:
    """The range around a figure, as a figure."""
    return figure if figure["low"] < figure["high"] else {"value": figure["low"], "unit": figure["unit"]}


def _disputes(labels: Labels, disputes: Sequence[contract.BriefDispute]) -> Iterator[Row]:
    for dispute in disputes:
        favour = "None is favoured." if dispute["favoured"] is None else None
        remark = " ".join(part for part in (dispute["note"], favour) if part) or None
        yield Row(dispute["question"], remark=remark, short=InShort(dispute["question"]))
        for answer in dispute["answers"]:
            yield Row(
                answer["assertion"],
                answer["claim"],
                answer["grade"],
                answer["status"],
                remark="; ".join((*_unit(answer), *_voices(answer))) or None,
                sources=_named(answer["sources"][:SHOWN_OF_ANSWERS]),
                inset=True,
                marked=answer["claim"] == dispute["favoured"],
                short=_in_short(labels, answer, SHOWN_SOURCES, list(_voices(answer))),
            )


def _news(news: contract.News) -> str:
    if not news["since"]:
        return "New"
    done = [f"{news[key]:,} {key}" for key in ("added", "changed") if news[key]]
    return f"New since {dated(news['since'])}: {listed(done)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
