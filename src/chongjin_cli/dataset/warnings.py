"""Warnings on a dataset without errors: what asks a curator for a second look.

A check is a function that yields the places it has doubts about and what it says there; its docstring says what it
looks for. They see the whole dataset, so they run for `validate` only. Guesses about style are not made here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from chongjin_cli.dataset import dates
from chongjin_cli.dataset.amounts_told import is_told
from chongjin_cli.dataset.eras import eras_of
from chongjin_cli.dataset.findings import Finding
from chongjin_cli.dataset.model import SYMMETRIC_RELATIONS, Claim, DatasetRecords, Evidence, Figure
from chongjin_cli.dataset.references import claim_references, head_references
from chongjin_cli.dataset.times_told import is_of_the_time
from chongjin_cli.text.folding import fold

Check = Callable[[DatasetRecords], Iterator[tuple[str, str]]]
CHECKS: dict[str, Check] = {}
Named = tuple[str, str]
"""The id of a record and a name as it is written there."""


def _check(code: str) -> Callable[[Check], Check]:
    def register(function: Check) -> Check:
        CHECKS[code] = function
        return function

    return register


def warnings(dataset: DatasetRecords) -> Iterator[Finding]:
    """Every warning, in the order of the codes."""
    for code, check in CHECKS.items():
        for where, message in check(dataset):
            yield Finding(code, where, message)


def _evidence(dataset: DatasetRecords) -> Iterator[tuple[str, Claim, Evidence]]:
    """Every piece of evidence, with its place and its claim."""
    for number, claim in enumerate(dataset.claims):
        for position, piece in enumerate(claim.evidence):
            yield f"claims[{number}].evidence[{position}]", claim, piece


def _figures(dataset: DatasetRecords) -> Iterator[tuple[str, Claim, Figure]]:
    """Every figure, with its place and its claim."""
    for number, claim in enumerate(dataset.claims):
        for position, figure in enumerate(claim.figures):
            yield f"claims[{number}].figures[{position}]", claim, figure


def _amounts(dataset: DatasetRecords) -> Iterator[tuple[str, Claim, str, float]]:
    """Every amount of a figure, with its place and claim, and the unit of its measure."""
    units = {measure.id: measure.unit for measure in dataset.measures}
    for where, claim, figure in _figures(dataset):
        for key in ("value", "low", "high"):
            if (amount := getattr(figure, key)) is not None:
                yield f"{where}.{key}", claim, units[figure.measure], amount


@_check("W301")
def one_way_relations(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """A tie that goes both ways is written on one of its claims only."""
    written = {(claim.id, relation.type, relation.claim) for claim in dataset.claims for relation in claim.relations}
    for number, claim in enumerate(dataset.claims):
        for position, relation in enumerate(claim.relations):
            if relation.type in SYMMETRIC_RELATIONS and (relation.claim, relation.type, claim.id) not in written:
                yield (
                    f"claims[{number}].relations[{position}]",
                    f"write '{relation.type}' {claim.id} on {relation.claim} too",
                )


@_check("W302")
def unused_records(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """A place, actor, measure, publisher or source is used by nothing."""
    references = [*head_references(dataset), *(found for claim in dataset.claims for found in claim_references(claim))]
    used = {(kind, name) for _, kind, name in references}
    used |= {(kind, figure.of) for kind in ("place", "actor") for claim in dataset.claims for figure in claim.figures}
    for kind in ("place", "actor", "measure", "publisher", "source"):
        for number, record in enumerate(getattr(dataset, f"{kind}s")):
            if (kind, record.id) not in used:
                yield f"{kind}s[{number}]", f"{kind} '{record.id}' is used by nothing"


@_check("W303")
def repeated_disputes(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """Two disputes have the same answers."""
    seen: dict[frozenset[str], str] = {}
    for number, dispute in enumerate(dataset.disputes):
        first = seen.setdefault(frozenset(dispute.claims), dispute.id)
        if first != dispute.id:
            yield f"disputes[{number}].claims", f"'{dispute.id}' has the answers of '{first}'"


@_check("W304")
def repeated_evidence(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """Two pieces of evidence of one claim say the same in the same words, or are of one source."""
    for number, claim in enumerate(dataset.claims):
        said: set[str] = set()
        for position, evidence in enumerate(claim.evidence):
            for key, what in (
                (fold(evidence.says), "says what another says"),
                (evidence.source, "names a source twice"),
            ):
                if key in said:
                    yield f"claims[{number}].evidence[{position}]", f"{claim.id}: {what}"
                said.add(key)


@_check("W305")
def ambiguous_names(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """A name leads to two records of one kind."""
    for collection in ("eras", "topics", "places", "actors", "measures", "publishers"):
        told = set[frozenset[str]]()
        for number, one, other in _shared_names(getattr(dataset, collection)):
            both = frozenset((one[0], other[0]))
            if len(both) > 1 and both not in told:
                told.add(both)
                yield f"{collection}[{number}]", _of_both(one, other)


def _shared_names(records: Sequence[Any]) -> Iterator[tuple[int, Named, Named]]:
    """The names of each record, by its number, with the first record that such a name leads to; aliases come last."""
    own: dict[str, Named] = {}
    for number, record in enumerate(records):
        for name in (record.label, record.id):  # the label is how people write it
            yield number, (record.id, name), own.setdefault(fold(name), (record.id, name))
    others: dict[str, Named] = {}
    for number, record in enumerate(records):
        for name in _aliases(record):
            first = own.get(fold(name), (record.id, name))  # a label or id leads to its record alone
            if first[0] == record.id:
                first = others.setdefault(fold(name), (record.id, name))
            elif name.casefold() != first[1].casefold():
                continue  # another spelling, by which its claims are still found
            yield number, (record.id, name), first


def _aliases(record: Any) -> list[str]:
    """The aliases of a record. Two places may well have one name in Korean: only what is given them besides can go."""
    return list(getattr(getattr(record, "names", record), "aliases", ()))


def _of_both(one: Named, other: Named) -> str:
    """That two records, each with its name as it is written there, have one name, and the mend."""
    (record, name), (owner, written) = one, other
    called = f"'{record}' and '{owner}' are both called '{name}'"
    if name != written:
        called = f"'{record}' is called '{name}' and '{owner}' '{written}', which are one name"
    return f"{called}; give one of them another"


@_check("W309")
def dates_outside_every_era(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """A date meets no era, where there are eras, or an era has no known beginning or end."""
    for number, era in enumerate(dataset.eras):
        if era.dates.startswith("/") or era.dates.endswith("/"):
            yield f"eras[{number}].dates", f"'{era.id}' has an end that is unknown; `..` is one that is open"
    for number, claim in enumerate(dataset.claims):
        if dataset.eras and claim.date and not eras_of(claim.date, dataset, is_forecast=claim.kind == "forecast"):
            yield f"claims[{number}].date", f"{claim.id}: {claim.date} is in no era; mend it, or add an era"


@_check("W310")
def sources_issued_after_they_were_read(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """A source was issued after the day on which it was read."""
    for number, source in enumerate(dataset.sources):
        issued, read = (dates.parse(text) if text else None for text in (source.issued, source.read))
        if issued and read and issued.first and read.last and issued.first > read.last:
            yield f"sources[{number}].read", f"'{source.id}' was read {source.read}, but issued {source.issued}"


FAR = 5
"""Years between the date of a figure and that of its claim from which on one of them may be a slip."""


@_check("W311")
def figures_far_from_the_date_of_their_claim(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """A figure is as of a time more than five years before or after the date of its claim."""
    for where, claim, figure in _figures(dataset):
        if claim.date and _years_between(claim.date, figure.as_of) > FAR:
            yield f"{where}.as_of", f"{claim.id} is dated {claim.date}, its figure {figure.as_of}"


def _years_between(one: str, other: str) -> float:
    """The years between the nearer ends of two dates; 0 where they meet or an end is open."""
    days = [(dates.iso(date.first), dates.iso(date.last)) for date in map(dates.parse, (one, other))]
    gaps = [
        dates.decimal_year(later) - dates.decimal_year(earlier)
        for (_, earlier), (later, _) in (days, days[::-1])
        if later and earlier
    ]
    return max(0, *gaps) if gaps else 0


@_check("W312")
def disputes_without_a_question(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """The question of a dispute does not end in a question mark."""
    for number, dispute in enumerate(dataset.disputes):
        if not dispute.question.endswith(("?", "？")):
            yield f"disputes[{number}].question", f"'{dispute.id}' asks no question: end it in '?'"


@_check("W313")
def repeated_assertions(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """Two claims have the same assertion."""
    seen: dict[str, str] = {}
    for number, claim in enumerate(dataset.claims):
        first = seen.setdefault(fold(claim.assertion), claim.id)
        if first != claim.id:
            yield f"claims[{number}].assertion", f"{claim.id} asserts what {first} does; make one of both"


@_check("W314")
def passages_that_repeat_their_own_source(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """Evidence names its own source as its origin, though that source repeats no other."""
    originals = {source.id for source in dataset.sources if source.origin is None}
    for where, _, piece in _evidence(dataset):
        if piece.origin == piece.source and piece.source in originals:
            yield f"{where}.origin", f"'{piece.source}' is its own origin; name the source that it repeats, or none"


@_check("W315")
def repeated_listings(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """A claim names a topic, place or actor twice."""
    for number, claim in enumerate(dataset.claims):
        for key in ("topics", "places", "actors"):
            names = getattr(claim, key)
            for position, name in enumerate(names):
                if name in names[:position]:
                    yield f"claims[{number}].{key}[{position}]", f"{claim.id}: '{name}' stands there already"


@_check("W316")
def work_after_the_last_update(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """Something was read or edited after the day on which the file was updated."""
    day, where = max(_days_of_work(dataset), key=lambda found: found[0], default=("", ""))
    if day > dataset.updated:
        yield "updated", f"{dataset.updated} is before {day}, the day of {where}; raise it, or mend that day"


def _days_of_work(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """The days on which sources were read and claims edited, each with its place."""
    for number, source in enumerate(dataset.sources):
        if source.read and (day := dates.iso(dates.parse(source.read).first)):
            yield day, f"sources[{number}].read"
    for number, claim in enumerate(dataset.claims):
        for key in ("added", "changed", "checked"):
            if day := getattr(claim, key):
                yield day, f"claims[{number}].{key}"
    for number, record in enumerate(dataset.retired):
        yield record.on, f"retired[{number}].on"


@_check("W317")
def publishers_that_speak(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """The speaker of a piece of evidence is the publisher of its source, which is never one."""
    publishers = {publisher.id: publisher for publisher in dataset.publishers}
    called: dict[str, set[str]] = {}
    for source in dataset.sources:
        if publisher := publishers.get(source.publisher or ""):
            called[source.id] = set(map(fold, (publisher.label, publisher.in_text, *publisher.aliases)))
    for where, _, piece in _evidence(dataset):
        if piece.speaker and fold(piece.speaker) in called.get(piece.source, ()):
            yield f"{where}.speaker", f"'{piece.speaker}' is who publishes '{piece.source}'; leave it out"


THINGS = frozenset("people persons households families buildings houses vessels ships aircraft vehicles".split())
"""Units that count things; of other units some go below zero, such as °C, m or percent."""


@_check("W318")
def counts_below_zero(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """A figure counts fewer than no people, households or other things."""
    for where, claim, unit, amount in _amounts(dataset):
        if unit in THINGS and amount < 0:
            yield where, f"{claim.id} has {amount:,} {unit}"


ABBREVIATED = frozenset(
    "adm brig capt col corp dept est gen gov hon inc jan feb lieut ltd maj mar prof rev sen sgt".split()
)
"""Words of three letters or more behind which a full stop ends no sentence."""
_END_OF_A_SENTENCE = re.compile(r"([^\W\d_]{3,}|\d)[.!?][”’\")]*\s+[“‘\"(]*[A-ZÀ-Þ]")


@_check("W319")
def assertions_of_two_sentences(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """An assertion has two sentences, where a claim is one."""
    for number, claim in enumerate(dataset.claims):
        for end in _END_OF_A_SENTENCE.finditer(claim.assertion):
            if end[1].casefold() not in ABBREVIATED:
                yield f"claims[{number}].assertion", f"{claim.id} has two sentences; make a claim of each"
                break


@_check("W320")
def figures_that_are_not_told(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """A figure is none of the amounts that its claim asserts or its evidence says, give or take 5 %."""
    for where, claim, unit, amount in _amounts(dataset):
        if not is_told(amount, unit, [claim.assertion, *(piece.says for piece in claim.evidence)]):
            yield where, f"{claim.id} has {amount:,}, which neither it nor its evidence tells"


@_check("W321")
def sources_older_than_what_they_support(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """A source was issued before the first day of what it supports, which is no forecast."""
    issued = {source.id: source.issued for source in dataset.sources}
    for where, claim, piece in _evidence(dataset):
        begin = dates.parse(claim.date).first if claim.date and claim.kind != "forecast" else None
        day = issued[piece.source]
        last = dates.parse(day).last if day and piece.stance == "supports" else None
        if begin and last and last < begin:
            yield f"{where}.source", f"{claim.id} is dated {claim.date}, '{piece.source}' was issued {day}"


@_check("W322")
def dates_that_are_not_told(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """The date of a claim is before or after all that its assertion names."""
    for number, claim in enumerate(dataset.claims):
        if claim.date and not is_of_the_time(claim.date, claim.assertion):
            yield f"claims[{number}].date", f"{claim.id} is dated {claim.date}, but asserts another time; mend one"


LANGUAGE_OF = {
    "kr": "ko",
    "jp": "ja",
    "cn": "zh",
    "ua": "uk",
    "cz": "cs",
    "dk": "da",
    "gr": "el",
    "vn": "vi",
    "gb": "en",
    "us": "en",
}
"""Codes of countries that are often taken for those of their languages."""


@_check("W323")
def countries_for_languages(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """The language of a source is the code of a country."""
    for number, source in enumerate(dataset.sources):
        if meant := LANGUAGE_OF.get(source.language or ""):
            yield f"sources[{number}].language", f"'{source.language}' is a country; write {meant}"


_SAYS_WHO = re.compile(
    r"\baccording to (?:an? |the )?[A-Z]|, .+ (?:said|says|wrote|writes|reported|reports)\.$|\b[Rr]eportedly\b"
    r"|\b(?:is|are|was|were) said (?:by\b.+ )?to\b"
)


@_check("W324")
def assertions_that_say_who_says_so(dataset: DatasetRecords) -> Iterator[tuple[str, str]]:
    """An assertion says who says so, which its evidence tells and a statement adds."""
    for number, claim in enumerate(dataset.claims):
        if claim.kind != "utterance" and _SAYS_WHO.search(claim.assertion):
            yield f"claims[{number}].assertion", f"{claim.id} says who says so; leave that to its evidence"
