"""Markdown: a report to be read or handed out: a section an era, the disputes, each source once in a footnote."""

import json
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import Any, TextIO, cast

from chongjin_cli.contract import Source, Stance
from chongjin_cli.dataset.grading import STATUSES_IN_WORDS
from chongjin_cli.present.citations.collect import citation
from chongjin_cli.present.citations.markdown import parts
from chongjin_cli.present.details import favour, figure_told
from chongjin_cli.present.exports.collect import Export, Record, reaches_in
from chongjin_cli.present.formats.markdown import escape, item
from chongjin_cli.present.labels import Labels, counted
from chongjin_cli.queries.support import in_order

BINARY = False
JSON = False

_GRADES = (
    "Each claim is graded: a letter for the best source in support, A to F by its reliability, and a number for the "
    f"claim: {STATUSES_IN_WORDS}. The footnotes name the sources that support it, and those, so marked, that support a "
    "part of it or dispute it. What each of them says: `chongjin show ID`."
)
_MARKS: dict[Stance, str] = {"supports": "", "partly": "in part ", "disputes": "disputed by "}
"""What is said before the footnotes of a stance. What is context alone decides nothing and is left out."""
_RELATIONS = {"refines": "Refines", "follows": "Follows", "same-event": "Same event as"}
_NO_ERA = ""


def write(export: Export, out: TextIO) -> None:
    """Write the report.

    A claim whose date meets more than one era stands under the first, of those that were asked for if any were. In the
    order of time what only reaches into an era from before it comes after what is of the era itself.
    """
    eras = {era["id"]: era for era in export.records["eras"]}
    headings = {name: _heading(era) for name, era in eras.items()}
    headings[_NO_ERA] = "\n## Outside these eras, or undated\n\n"
    labels = Labels(export.dataset)
    cited: dict[str, None] = {}
    with ExitStack() as files:
        sections = {era: (files.enter_context(_file()), files.enter_context(_file())) for era in headings}
        for claim in map(json.loads, export.claims()):
            era = _era(claim, export.eras)
            is_late = export.in_time and era in eras and reaches_in(claim, eras[era])
            sections[era][is_late].write(_claim(claim, export, labels))
            cited |= dict.fromkeys(name for names in _sources(claim).values() for name in names)
        out.write(_title(export, len(cited)))
        for era, heading in headings.items():
            out.write(heading if any(section.tell() for section in sections[era]) else "")
            for section in sections[era]:
                section.seek(0)
                shutil.copyfileobj(section, out)
    _write_list("Disputes", map(_dispute, export.records["disputes"]), out)
    if export.is_whole:
        _write_list("Merged and withdrawn claims", map(_retired, export.records["retired"]), out)
    known = {source["id"]: source for source in export.records["sources"]}
    _write_list("Sources", (_footnote(known[name]) for name in cited), out)


def _file() -> Any:
    """What is said of one era waits in a file until it is its turn."""
    return TemporaryFile("w+", encoding="utf-8", newline="\n")


def _write_list(heading: str, items: Iterable[str], out: TextIO) -> None:
    listed = list(items)
    if listed:
        out.write(f"\n## {heading}\n\n")
        out.writelines(listed)


def _title(export: Export, sources: int) -> str:
    about = {key: escape(value) for key, value in export.about.items()}
    selected = f"A selection ({escape('; '.join(export.narrowed))}): " if export.narrowed else ""
    return (
        f"# {about['title']}\n\n"
        f"Version {about['version']}, updated {about['updated']}. {about['license']}. "
        f"{selected}{counted(len(export.ids), 'claims')}, {counted(sources, 'sources')} in footnotes.\n\n{_GRADES}\n"
    )


def _heading(era: Record) -> str:
    return f"\n## {escape(era['label'])}, {era['dates']['label']}\n\n{escape(era['summary'])}\n\n"


def _era(claim: Record, asked: frozenset[str]) -> str:
    """The era that a claim stands under."""
    return next((era for era in claim["eras"] if not asked or era in asked), _NO_ERA)


def _claim(claim: Record, export: Export, labels: Labels) -> str:
    """A claim with the marks of its sources, and beneath it its ties within the report, its figures and its note."""
    marks = [
        _MARKS[stance] + " ".join(f"[^{name}]" for name in names) for stance, names in _sources(claim).items() if names
    ]
    ties = [tie for tie in claim["relations"] if tie["claim"] in export.ids]
    remarks = [f"{_RELATIONS[tie['type']]} {tie['claim']}." for tie in ties]
    remarks += [escape(f"{figure_told(labels, figure, claim)}.") for figure in claim["figures"]]
    if claim["note"]:
        remarks.append(escape(claim["note"]))
    text = " ".join([item(claim).rstrip("\n"), "; ".join(marks)]).rstrip()
    return f"{text}\n" + (f"  {' '.join(remarks)}\n" if remarks else "")


def _sources(claim: Record) -> dict[Stance, dict[str, None]]:
    """The sources of a claim by stance, each once for a stance."""
    return {
        stance: {piece["source"]: None for piece in in_order(claim["evidence"]) if piece["stance"] == stance}
        for stance in _MARKS
    }


def _footnote(source: Record) -> str:
    told = ", ".join(parts(citation(cast(Source, source), "")))
    return f"[^{source['id']}]: **{source['reliability']}** {told}.\n"


def _dispute(dispute: Record) -> str:
    """The question with its answers, whether they are in the report or not."""
    note = f" {escape(dispute['note'])}" if dispute["note"] else ""
    return f"- {escape(dispute['question'])} {', '.join(dispute['versions'])}. {favour(dispute)}{note}\n"


def _retired(retired: Record) -> str:
    became = f"replaced by {', '.join(retired['replaced_by'])}" if retired["replaced_by"] else "withdrawn"
    return f"- **{retired['id']}** was {became} on {retired['on']}: {escape(retired['reason'])}\n"
