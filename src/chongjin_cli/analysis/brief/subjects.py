"""What a brief is on: an era, topic, place, actor or date by its name, words, other filters, or the whole dataset."""

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief import finding
from chongjin_cli.analysis.brief.unknown_names import unknown
from chongjin_cli.dataset import dates
from chongjin_cli.dataset.open_ends import EARLIEST
from chongjin_cli.errors import UsageError
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.query_language import Search
from chongjin_cli.text.written_dates import edtf

LAST_DAY = "9999-12-31"
"""The end of an era to come that has none."""


class Asked(NamedTuple):
    """The subject of a brief with its claims.

    `narrowing` is what the filters ask of claims on any subject, `days` its first and last day if it is a date or an
    era, `others` what else has the name: `era famine`. `called` is the name as it is known, `limit` how many rows of
    each part of the page, `twin` the same thing under another record.
    """

    subject: contract.BriefSubject
    selection: Selection
    narrowing: Selection
    days: tuple[str, str] | None = None
    others: Sequence[str] = ()
    called: str | None = None
    limit: int | None = None
    twin: contract.BriefNeighbour | None = None

    @property
    def timeless(self) -> Selection:
        """Its claims whatever their date."""
        return self.selection._replace(first=None, last=None, begin=None, end=None)

    def one(self, thing: str) -> str:
        """The id of the subject for that of its twin, of anything else its own."""
        return self.subject["id"] or "" if self.twin and thing == self.twin["id"] else thing

    def with_twin(self, twin: contract.BriefNeighbour) -> "Asked":
        """The subject with the claims of both its records."""
        ids = ((self.subject["kind"], self.subject["id"] or ""), (self.subject["kind"], twin["id"]))
        return self._replace(selection=self.narrowing._replace(links=(ids, *self.narrowing.links)), twin=twin)


def understand(dataset: Dataset, name: str | None, filters: Filters) -> Asked:
    """What is asked for. Raises UsageError, with the nearest names, for a name that is neither known nor a date."""
    _refuse(filters)
    selection = filters.select(dataset)._replace(limit=None)
    left_out = [f"without: {dataset.overlay.gone}"] if dataset.overlay else []
    if name is None:
        subject = _of_filters(dataset, filters, left_out)
        asked = Asked(subject, selection, _without_subject(subject, selection), _days_of(dataset, subject))
    else:
        asked = _by_name(dataset, name, filters, selection, filters.in_words(dataset) + left_out)
    return asked._replace(limit=filters.limit)


def _by_name(dataset: Dataset, name: str, filters: Filters, selection: Selection, narrowed: list[str]) -> Asked:
    form, found = finding.found(dataset, name)
    if re.fullmatch("[0-9]{3}X", edtf(name)):  # which an era may be called, too
        return _on_date(dataset, name, selection, narrowed)._replace(others=[" ".join(each) for each in found])
    if not found and name[:4].casefold() == "the ":
        return _by_name(dataset, name[4:], filters, selection, narrowed)
    if not found:
        said = None if filters.match is not None else finding.said_often(dataset, name)
        return _on_words(said, name, selection, narrowed) if said else _on_date(dataset, name, selection, narrowed)
    (kind, record), *others = found
    if kind == "topic" and filters.match is None and finding.is_said(dataset, form, record):
        asked = _on_words(dataset.parse(name), name, selection, narrowed)
        return asked._replace(others=[" ".join(each) for each in found], called=form)
    chosen = selection._replace(links=(((kind, record),), *selection.links))
    subject = _subject(kind, record, dataset.called(kind, record), narrowed)
    also = list(dict.fromkeys(" ".join(each) for each in (*others, *_so_labelled(dataset, kind, record))))
    return Asked(subject, chosen, selection, _days_of(dataset, subject), also, form)


def _so_labelled(dataset: Dataset, kind: contract.SubjectKind, record: str) -> list[tuple[contract.SubjectKind, str]]:
    """The topics of an era's label and the eras of a topic's: `colonial` is the era whose name a topic has, too."""
    if kind not in ("topic", "era"):
        return []
    other: contract.SubjectKind = "era" if kind == "topic" else "topic"
    return [(other, found) for _, found in dataset.named(other, dataset.called(kind, record))]


def _refuse(filters: Filters) -> None:
    """Raise UsageError for what a brief cannot honour."""
    if filters.sort is not None:
        raise UsageError("a brief has no --sort", "its claims stand in the order of time")
    if filters.offset:
        raise UsageError("a brief has no --offset", "--limit N shows at most N claims in each of its parts")


def wider_topic(dataset: Dataset, asked: Asked) -> str | None:
    """The label of the topic that a brief is on if the name it was asked for by is not the topic's own."""
    if asked.called is None or asked.subject["kind"] != "topic":
        return None
    return dataset.alias_of("topic", asked.called)


def _on_words(said: Search, name: str, selection: Selection, narrowed: list[str]) -> Asked:
    """A brief on the claims that --match finds by a name."""
    return Asked(_subject("words", None, name, narrowed), selection._replace(match=said), selection)


def _on_date(dataset: Dataset, name: str, selection: Selection, narrowed: list[str]) -> Asked:
    """A brief on a year or another time."""
    try:
        date = dates.parse(edtf(name))
    except dates.DateError as error:
        if re.match("[0-9]{4}-[0-9]", name):
            raise UsageError(*str(error).split("; ", 1)) from error
        raise unknown(dataset, name) from error
    if date.first is None or date.last is None:
        raise UsageError(f"{name!r} is open on one side", "name both ends, as in 1995/1998, or use --from or --to")
    first, last = (dates.sortable(day, EARLIEST) for day in (date.first, date.last))
    chosen = selection._replace(
        first=first if selection.first is None else max(first, selection.first),
        last=last if selection.last is None else min(last, selection.last),
    )
    days = (dates.iso(date.first) or "", dates.iso(date.last) or "")
    return Asked(_subject("date", date.text, date.label, narrowed), chosen, selection, days)


def _of_filters(dataset: Dataset, filters: Filters, gone: list[str]) -> contract.BriefSubject:
    """The one era, topic, place or actor that the filters name, the words, what they say in all, or the dataset."""
    narrowed = filters.in_words(dataset)
    named = [(kind, value) for kind in finding.KINDS for value in filters.values(kind)]
    if len(named) == 1:
        kind, record = named[0][0], dataset.resolve(*named[0])
        label = dataset.called(kind, record)
        return _subject(kind, record, label, [each for each in narrowed if each != f"{kind}: {label}"] + gone)
    if filters.match is not None and len(narrowed) == 1:
        return _subject("words", None, filters.match, gone)
    if narrowed:
        return _subject("filters", None, "; ".join(narrowed), gone)
    return _subject("dataset", None, dataset.meta()["title"], gone)


def _without_subject(subject: contract.BriefSubject, selection: Selection) -> Selection:
    """A selection by filters, without the filter that names the subject."""
    if subject["kind"] == "words":
        return selection._replace(match=None)
    named = ((subject["kind"], subject["id"]),)
    return selection._replace(links=tuple(group for group in selection.links if group != named))


def _days_of(dataset: Dataset, subject: contract.BriefSubject) -> tuple[str, str] | None:
    """The first and last day of an era that has a beginning; without an end on until the last update or for ever."""
    if subject["kind"] != "era":
        return None
    known = json.loads(dataset.record("era", subject["id"] or ""))["dates"]
    if known["from"] is None:
        return None
    now = dataset.meta()["updated"]
    return known["from"], known["to"] or (now if known["from"] <= now else LAST_DAY)


def _subject(kind: contract.SubjectKind, name: str | None, label: str, narrowed: list[str]) -> contract.BriefSubject:
    return {"kind": kind, "id": name, "label": label, "narrowed": narrowed}
