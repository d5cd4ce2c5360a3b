"""A brief as a page: headings with rows that a terminal, a pipe, Markdown or HTML each draw in their way."""

import shlex
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Literal, NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief.page_lines import BRIEF, reason_of
from chongjin_cli.present.brief import source_summary
from chongjin_cli.present.brief.figure_row import figure_row
from chongjin_cli.present.brief.row import InShort, Row
from chongjin_cli.present.labels import Labels, counted, dated, listed, years
from chongjin_cli.present.to_type import to_type

SHOWN_SOURCES, SHOWN_OF_ANSWERS = 1, 2
SHOWN_SPEAKERS = 1
ALSO_HELD = "Also held"
NO_FACTS = "Disputed by others, alleged, thought or foreseen"
APART: tuple[Literal["allegations", "opinions", "forecasts"], ...] = ("allegations", "opinions", "forecasts")
KINDS: dict[contract.Kind, str] = {"allegation": "alleged", "forecast": "forecast", "opinion": "opinion"}
"""Kinds of claim that are not told as facts, in a word."""


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
        Part(_of_others(brief["subject"]), [_headline(labels, each) for each in brief["headlines"]]),
        Part("Best established", _rows(brief["established"], claim)),
        Part("Possible, as its sources have it", _rows(brief["possible"], reported)),
        Part("Of a longer time", _rows(brief["spanning"], claim)),
        Part(_tied(brief["subject"]), _rows(brief["beside"], reported)),
        Part("Just before and after", _rows(brief["around"], reported)),
        Part("Figures to use", [figure_row(each, brief["subject"], labels) for each in brief["figures"]]),
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
        *(_also_held(labels, group, _is_mostly_alleged(brief)) for group in brief["further"]),
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
    if _is_mostly_alleged(brief):
        yield to_type("Most of what is also held is alleged: chongjin show ID tells by whom.")
    title = "" if brief["subject"]["kind"] == "dataset" else f"{brief['title']}. "
    if more := brief["neighbour"]:
        held = f"More is held on {more['label']} ({counted(more['claims'], 'claims')})"
        yield to_type(f"{held}: chongjin brief {more['id']}.")
    if brief["near"]:
        commands = "; ".join("chongjin brief " + near["id"] for near in brief["near"])
        yield to_type(f"See also: {commands}.")
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


def _of_others(subject: contract.BriefSubject) -> str:
    """The heading of what stands behind the name of another subject: within the subject, in its time or near to it."""
    headings = {"dataset": "Of its largest subjects", "actor": "In that time, under other subjects"}
    return headings.get(subject["kind"], "Nearby, under other subjects")


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
        short=_in_short(labels, claim, SHOWN_SOURCES, list(_voices(claim))),
    )


def _contested(labels: Labels, claim: contract.BriefClaim) -> Row:
    """A claim that other sources dispute, which only its statement says, with what the first of them has instead."""
    row = _claim(labels, claim)
    instead = (claim["otherwise"] or "").split("; ")[0].rstrip(".")
    text = claim["statement"].removesuffix(".")
    return row._replace(text=f"{text}: {instead}." if instead and len(instead) <= BRIEF else row.text, short=None)


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


def _is_mostly_alleged(brief: contract.Brief) -> bool:
    """Whether most further claims are allegations, so that this is said once."""
    rows = [row for group in brief["further"] for row in group["rows"]]
    return sum(row["kind"] == "allegation" for row in rows) * 2 > len(rows)


def _also_held(labels: Labels, group: contract.BriefGroup, is_alleged: bool) -> Part:
    """Further claims of one era; in short without their sources, and of a page of allegations without who says so."""
    rows = []
    for claim in group["rows"]:
        voices = "; ".join((*_unit(claim), *islice(_voices(claim), 1 if is_alleged else None)))
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


def _disputes(labels: Labels, disputes: Sequence[contract.BriefDispute]) -> Iterator[Row]:
    for dispute in disputes:
        favour = "None is favoured." if dispute["favoured"] is None else None
        remark = " ".join(part for part in (dispute["note"], favour) if part) or None
        yield Row(
            dispute["question"], remark=remark, short=InShort(dispute["question"], remark=reason_of(dispute["note"]))
        )
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
