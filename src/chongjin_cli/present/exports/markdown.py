"""Markdown: a report to be read, a section an era, the evidence for each claim in footnotes, then the disputes."""

import json
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import Any, TextIO

from chongjin_cli.dataset import dates
from chongjin_cli.present.exports.collect import Export, Record
from chongjin_cli.present.formats.markdown import escape, evidence, item
from chongjin_cli.present.labels import amount

BINARY = False
JSON = False

_GRADES = (
    "Each claim is graded: a letter for the best source in support, A to F by its reliability, and a number for the "
    "claim: 1 confirmed, 2 probable, 3 possible, 4 disputed, 5 improbable, 6 cannot be judged. The footnotes say which "
    "sources support it, support a part of it or dispute it, and how."
)
_STANCES = {"supports": "Supports", "partly": "Supports a part", "disputes": "Disputes", "context": "Context"}
_RELATIONS = {"refines": "Refines", "follows": "Follows", "same-event": "Same event as"}
_NO_ERA = ""


def write(export: Export, out: TextIO) -> None:
    """Write the report; a claim whose date meets more than one era stands under the first."""
    headings = {era["id"]: _heading(era) for era in export.records["eras"]}
    headings[_NO_ERA] = "\n## Outside these eras, or undated\n"
    labels = {key: {each["id"]: each["label"] for each in export.records[key]} for key in ("measures", *_THINGS)}
    with ExitStack() as files:
        claims = {era: files.enter_context(_file()) for era in headings}
        footnotes = {era: files.enter_context(_file()) for era in headings}
        for claim in map(json.loads, export.claims()):
            era = claim["eras"][0] if claim["eras"] else _NO_ERA
            claims[era].write(_claim(claim, labels))
            footnotes[era].writelines(_footnotes(claim))
        out.write(_title(export))
        for era, heading in headings.items():
            if claims[era].tell():
                out.write(heading)
                _append(claims[era], out)
                _append(footnotes[era], out)
    _write_list("Disputes", map(_dispute, export.records["disputes"]), out)
    _write_list("Merged and withdrawn claims", map(_retired, export.records["retired"]), out)


_THINGS = ("places", "actors", "topics")
"""The collections of what figures are measured on."""
Labels = dict[str, dict[str, str]]
"""By collection and id."""


def _file() -> Any:
    """What is said of one era waits in a file until it is its turn."""
    return TemporaryFile("w+", encoding="utf-8", newline="\n")


def _append(file: Any, out: TextIO) -> None:
    out.write("\n")
    file.seek(0)
    shutil.copyfileobj(file, out)


def _write_list(heading: str, items: Iterable[str], out: TextIO) -> None:
    listed = list(items)
    if listed:
        out.write(f"\n## {heading}\n\n")
        out.writelines(listed)


def _title(export: Export) -> str:
    about = {key: escape(value) for key, value in export.about.items()}
    claims, sources = len(export.ids), len(export.records["sources"])
    return (
        f"# {about['title']}\n\n"
        f"Version {about['version']}, updated {about['updated']}. {about['license']}. "
        f"{claims:,} claim{'s' * (claims != 1)}, {sources:,} source{'s' * (sources != 1)}.\n\n{_GRADES}\n"
    )


def _heading(era: Record) -> str:
    return f"\n## {escape(era['label'])}, {era['dates']['label']}\n\n{escape(era['summary'])}\n"


def _claim(claim: Record, labels: Labels) -> str:
    text = item(claim).rstrip("\n")
    marks = " ".join(f"[^{_mark(claim, number)}]" for number, _ in enumerate(claim["evidence"], 1))
    remarks = [f"{_RELATIONS[tie['type']]} {tie['claim']}." for tie in claim["relations"]]
    remarks += [_figure(figure, labels) for figure in claim["figures"]]
    if claim["note"]:
        remarks.append(escape(claim["note"]))
    return f"{text} {marks}\n" + (f"  {' '.join(remarks)}\n" if remarks else "")


def _figure(figure: Record, labels: Labels) -> str:
    """`Workforce, Kim Chaek Works: 900–1,200 people (1938).`"""
    of = next(labels[key][figure["of"]] for key in _THINGS if figure["of"] in labels[key])
    measured = f"{labels['measures'][figure['measure']]}, {of}: {amount(figure)} {figure['unit']}"
    return escape(f"{measured} ({dates.parse(figure['as_of']).label}).")


def _footnotes(claim: Record) -> list[str]:
    return [
        f"[^{_mark(claim, number)}]: {_STANCES[piece['stance']]}: {evidence(piece)}\n"
        for number, piece in enumerate(claim["evidence"], 1)
    ]


def _mark(claim: Record, number: int) -> str:
    return f"{claim['id']}-{number}"


def _dispute(dispute: Record) -> str:
    """The question with its answers, whether they are in the report or not."""
    favoured = f"The evidence favours {dispute['favoured'] or 'none of them'}."
    note = f" {escape(dispute['note'])}" if dispute["note"] else ""
    return f"- {escape(dispute['question'])} {', '.join(dispute['versions'])}. {favoured}{note}\n"


def _retired(retired: Record) -> str:
    became = f"replaced by {', '.join(retired['replaced_by'])}" if retired["replaced_by"] else "withdrawn"
    return f"- **{retired['id']}** was {became} on {retired['on']}: {escape(retired['reason'])}\n"
