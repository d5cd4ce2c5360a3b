"""Markdown (CommonMark, tables of GFM): lists that read well as plain text, claims whole, disputes, figures."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from chongjin_cli import contract
from chongjin_cli.present.changes import before_and_after, grouped, remarks
from chongjin_cli.present.details import RELATIONS, STANCES, Details, Shown, favour
from chongjin_cli.present.formats import CLAIMS, FINDINGS, RECORDS, Shape
from chongjin_cli.present.formats.cells import marked_kind, rows
from chongjin_cli.present.labels import Labels, counted, holdings
from chongjin_cli.present.series import Series
from chongjin_cli.text.figures import amount

_ITEMS = {CLAIMS.keys, FINDINGS.keys, *(shape.keys for shape in RECORDS.values())}
"""The keys of the objects that are written as items of a list."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!$&])")


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:
    """Write a list item for each claim, record or finding; a table if fields are named, or of other objects."""
    if fields or shape.keys not in _ITEMS:
        fields = fields or shape.line
        out.writelines(_table(fields, rows(objects, fields)))
    else:
        out.writelines(item(json.loads(text)) for text in objects)


def escape(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def item(record: Mapping[str, Any]) -> str:
    """An object as a list item."""
    if "statement" in record:
        graded, date = f"{record['grade']} {record['status']}", record["dates"]["label"] or "undated"
        about = ", ".join(filter(None, (graded, marked_kind(record), date)))
        return f"- **{record['id']}** ({about}): {escape(record['statement'])}\n"
    if "code" in record:
        where = f"{escape(record['where'])}: " if record["where"] else ""
        return f"- **{record['code']}** {where}{escape(record['message'])}\n"
    label = record.get("label") or record.get("title") or "untitled"
    return f"- **{escape(record['id'])}** {escape(label)} ({counted(record['claims'], 'claims')})\n"


def write_claims(claims: Sequence[Details], out: TextIO) -> None:
    """Write claims whole, with an empty line before the next."""
    out.write("\n".join("".join(f"{line}\n" for line in _claim(claim)) for claim in claims))


def write_disputes(disputes: Iterable[contract.Dispute], out: TextIO) -> None:
    """Write disputes, each under its question with its answers and what the evidence favours."""
    for number, dispute in enumerate(disputes):
        out.write("\n" * (number > 0) + f"## {escape(dispute['question'])}\n\n")
        if dispute["note"]:
            out.write(f"{escape(dispute['note'])}\n\n")
        out.writelines(item(claim) for claim in dispute["claims"])
        out.write(f"\n{favour(dispute)}\n")


def write_series(series: Iterable[Series], out: TextIO) -> None:
    """Write figures, a table for each thing that was measured."""
    for number, each in enumerate(series):
        out.write("\n" * (number > 0) + f"## {escape(each.title)} ({escape(each.unit)})\n\n")
        points = (point for _, _, point in each.points)
        out.writelines(_table(("As of", "Amount", "Claim", "Grade", "Sources"), map(_point, points)))


def write_measures(measures: Iterable[contract.Measure], labels: Labels, out: TextIO) -> None:
    """Write what is measured, on what, as a table."""
    cells = (
        [
            each["label"],
            ", ".join(map(labels.thing, each["of"])),
            str(each["figures"]),
            each["unit"],
            each["dates"]["label"] or "",
        ]
        for each in measures
    )
    out.writelines(_table(("Measure", "Of", "Figures", "Unit", "Dates"), cells))


def write_changes(changes: Iterable[contract.Change], old: str, new: str, out: TextIO) -> None:
    """Write what differs between two editions, as release notes."""
    out.write(f"# Changes from {escape(old)} to {escape(new)}\n")
    for heading, listed in grouped(changes):
        out.write(f"\n## {heading}\n\n")
        for change in listed:
            out.write(f"- **{escape(change['id'])}** {escape(before_and_after(change))}\n")
            out.writelines(f"  - {escape(remark)}\n" for remark in remarks(change))


def write_overview(about: Mapping[str, Any], out: TextIO) -> None:
    """Write what the dataset holds."""
    out.write(f"# {escape(about['title'])}\n\n{holdings(about, ', ')}. ")
    out.write(f"Version {about['version']}, updated {about['updated']}. {escape(about['license'])}.\n\n")
    out.writelines(_table(("Status", "Claims"), ([status, str(count)] for status, count in about["statuses"].items())))
    for heading in ("eras", "topics"):
        held = ([record["label"], str(record["claims"])] for record in about[heading] if record["claims"])
        out.writelines(["\n", *_table((heading.capitalize(), "Claims"), held)])
    out.write("\n## Added last\n\n")
    out.writelines(map(item, about["newest"]))


def _table(headings: Sequence[str], cells: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |\n|{' --- |' * len(headings)}\n"
    yield from (f"| {' | '.join(map(escape, row))} |\n" for row in cells)


def _claim(details: Details) -> Iterator[str]:
    claim = details.claim
    yield from (f"## {claim['id']}", "", f"**{escape(claim['assertion'])}**")
    if claim["attribution"]:
        yield from ("", escape(claim["attribution"]))
    yield ""
    yield from (f"- {name}: {escape(fact)}" for name, fact in details.facts)
    for stance, pieces in details.evidence.items():
        yield from ("", f"### {STANCES[stance]}", "")
        yield from (f"- {_evidence(shown)}" for shown in pieces)
    for dispute in details.disputes:
        question = f"{escape(dispute['question'])} {escape(dispute['note'] or '')}".rstrip()
        yield from ("", "### In dispute", "", question, "")
        yield from (_tied("rival", answer) for answer in dispute["claims"] if answer["id"] != claim["id"])
        yield from ("", favour(dispute))
    if details.related:
        yield from ("", "### Related claims", "")
        yield from (_tied(tie, other) for tie, other in details.related)


def _tied(tie: str, claim: contract.Claim) -> str:
    return f"- {RELATIONS[tie]} {item(claim).removeprefix('- ').rstrip()}"


def _evidence(shown: Shown) -> str:
    evidence = shown.evidence
    mark = f"{shown.number} {evidence['reliability']}"
    about = "; ".join([", ".join(part for part in (shown.title, shown.published) if part), *shown.remarks])
    address = f" <{evidence['url']}>" if evidence["url"] else ""
    copy = f" copy: <{evidence['copy']}>" if evidence["copy"] else ""
    return f"**{mark}** {escape(evidence['says'])} ({escape(about)}){address}{copy}"


def _point(point: contract.Point) -> list[str]:
    label = point["dates"]["label"] or "undated"
    return [label, amount(point), point["claim"], f"{point['grade']} {point['status']}", ", ".join(point["sources"])]
