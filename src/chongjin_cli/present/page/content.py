"""What the templates of the page show, gathered from what is exported."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple, get_args

from chongjin_cli import contract
from chongjin_cli.dataset.grading import RULES, STATUSES
from chongjin_cli.dataset.naming import BY_AUTHOR
from chongjin_cli.present.details import RELATIONS, STANCES, Details, Shown, details
from chongjin_cli.present.exports.collect import Export, Record, reaches_in
from chongjin_cli.present.labels import STANCE_MEANINGS, Labels, dated
from chongjin_cli.present.page import charts, sketch_map, timeline
from chongjin_cli.queries.containment import upwards
from chongjin_cli.queries.figures import point
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.support import in_order, supporting
from chongjin_cli.text.folding import fold

KINDS = get_args(contract.Kind)


class Era(NamedTuple):
    """Claims that begin in an era, in time; `record` is None for those without a date."""

    record: Record | None
    claims: list[Details]


class Answer(NamedTuple):
    """A rival answer of a dispute: who supports it and how good that is."""

    claim: contract.Claim
    is_favoured: bool
    voices: list[tuple[str, str]]


class Dispute(NamedTuple):
    """A question with its answers."""

    record: Record
    answers: list[Answer]


class Holder(NamedTuple):
    """A publisher with its sources; `record` is None for the sources that have none."""

    record: Record | None
    sources: list[Record]


class Content:
    """All that the templates show."""

    stances = STANCES
    relations = RELATIONS
    rules = RULES
    stance_meanings = STANCE_MEANINGS

    def __init__(self, export: Export) -> None:
        whole = export.with_rivals()
        self.about = export.about
        self.is_whole = export.is_whole
        self.narrowed = export.narrowed
        self._asked_eras = export.eras
        self.chosen = len(export.ids)
        self.ids = whole.ids
        self.records = whole.records
        dataset = whole.dataset
        in_time = Selection() if export.is_whole else Selection(ids=tuple(sorted(whole.ids)), sort="date")
        self.left_out = dataset.overlay.gone.names if dataset.overlay else ()
        self.labels = Labels(dataset)
        self.claims = [details(dataset, text, self.labels) for text in dataset.claims(in_time)]
        self.by_id = {each.claim["id"]: each.claim for each in self.claims}
        self.sources = self._used_sources()
        self._numbers = {source["id"]: number for number, source in enumerate(self.sources, 1)}

    @cached_property
    def eras(self) -> list[Era]:
        """The claims by the first era they meet, in time, then those without one.

        Eras that were asked for come first, with all that meets them.
        """
        records = sorted(self.records["eras"], key=lambda era: era["id"] not in self._asked_eras)
        found = [Era(record, []) for record in (*records, None)]
        by_id = {era.record["id"] if era.record else None: era for era in found}
        for each in self.claims:
            own = each.claim["eras"]
            asked = (name for name in own if name in self._asked_eras)
            by_id[next(asked, next(iter(own), None))].claims.append(each)
        for record, claims in found:
            if record:
                claims.sort(key=lambda each, era=record: reaches_in(each.claim, era))  # type: ignore[misc]
        return [era for era in found if era.claims]

    @cached_property
    def disputes(self) -> list[Dispute]:
        """The disputes, those with most answers first."""
        found = [Dispute(record, list(self._answers(record))) for record in self.records["disputes"]]
        return sorted(found, key=lambda each: (-len(each.answers), each.record["question"]))

    @cached_property
    def measures(self) -> list[charts.MeasureCharts]:
        """What is measured, each with its series; that with most figures first."""
        updated = self.about["updated"]
        points = [point(figure, each.claim, updated) for each in self.claims for figure in each.claim["figures"]]
        return charts.measured(self.labels, points)

    @cached_property
    def timeline(self) -> timeline.Timeline:
        """How many claims there are when."""
        claims = [each.claim for each in self.claims]
        return timeline.timeline(claims, self.records["eras"], self.about["updated"], is_part=not self.is_whole)

    @cached_property
    def map(self) -> sketch_map.SketchMap | None:
        """The places around the city; None where none of them has coordinates there."""
        return sketch_map.sketch_map(self.places)

    @cached_property
    def places(self) -> list[Record]:
        """The places, those with most claims first."""
        return self._by_claims("places", within=True)

    @cached_property
    def actors(self) -> list[Record]:
        """The actors, those with most claims first."""
        return self._by_claims("actors", within=False)

    @cached_property
    def holders(self) -> list[Holder]:
        """The publishers with their sources, by name, then the sources that have no publisher."""
        held: dict[str | None, list[Record]] = {}
        for source in self.sources:
            held.setdefault(source["publisher_id"], []).append(source)
        ranked = sorted(self.records["publishers"], key=lambda record: record["label"].casefold())
        found = [Holder(record, held.get(record["id"], [])) for record in ranked]
        return [each for each in (*found, Holder(None, held.get(None, []))) if each.sources]

    @property
    def facets(self) -> Iterator[tuple[str, str, list[tuple[Any, str, bool]]]]:
        """The filters: name, heading and values, each with its label and whether it lies within another."""
        statuses = {each.claim["credibility"] for each in self.claims}
        grades = {each.claim["grade"] for each in self.claims}
        kinds = {each.claim["kind"] for each in self.claims}
        eras, topics = enumerate(self.records["eras"]), enumerate(self.records["topics"])
        yield "status", "Status", [(number, word, False) for number, word in STATUSES.items() if number in statuses]
        yield "grade", "Grade", [(grade, grade, False) for grade in sorted(grades, key=lambda grade: grade[::-1])]
        yield "era", "Era", [(number, record["label"], False) for number, record in eras]
        yield "topic", "Topic", [(number, record["label"], bool(record["broader"])) for number, record in topics]
        yield "kind", "Kind", [(number, kind, False) for number, kind in enumerate(KINDS) if kind in kinds]

    def said(self, claim: contract.Claim) -> tuple[str, str]:
        """The statement in two parts: what is asserted, and by whom."""
        if claim["attribution"] is None:
            return claim["statement"], ""
        bare = claim["assertion"].removesuffix(".")
        return bare, claim["statement"][len(bare) :]

    def voice(self, shown: Shown) -> str:
        """Who a piece of evidence is from and when: `Daily NK 2011`."""
        evidence = shown.evidence
        authored = shown.authors if self.labels.record("source", evidence["source"])["type"] in BY_AUTHOR else ""
        named = authored or self.labels.source_name(evidence["source"])
        return f"{named} {dated(evidence['issued']).split()[-1]}" if evidence["issued"] else named

    def remarks(self, shown: Shown) -> str:
        """Its place in the source, and what affects how much it counts."""
        piece = shown.evidence
        found = [piece["part"], piece["speaker"] and f"by {piece['speaker']}"]
        basis = piece["basis"]
        # "repeats …" says the one, the name of the work the other.
        if basis == "reference" or (basis == "relay" and self.origin(shown)):
            basis = None
        found += [basis and f"basis: {basis}", piece["locator"]]
        found.append(piece["said"] and f"said {dated(piece['said'])}")
        if piece["effective"] != piece["reliability"]:
            found.append(f"counts as {piece['effective']}")
        return " · ".join(part for part in found if part)

    def origin(self, shown: Shown) -> tuple[int, str] | None:
        """Number and name of the source that a piece of evidence repeats."""
        name = shown.evidence["origin"]
        if not name or name == shown.evidence["source"]:
            return None
        return self.number(name), self.labels.source_name(name)

    def spellings(self, record: Record) -> list[str]:
        """The names of a place or actor beside its label, each once however it is spelt."""
        names = record["names"]
        given = [*(names[script] for script in ("ko", "hanja", "ja", "mr", "rr") if names[script]), *names["aliases"]]
        once = {fold(record["label"]): ""}
        for name in given:
            once.setdefault(fold(name), name)
        return [name for name in once.values() if name]

    def number(self, source: str) -> int:
        """The number of a source in the list of them, from 1."""
        return self._numbers[source]

    def _used_sources(self) -> list[Record]:
        """The sources that claims and coordinates rest on, with those that they repeat."""
        known = {source["id"]: source for source in self.records["sources"]}
        pieces = [piece for each in self.claims for piece in each.claim["evidence"]]
        waiting = [piece[key] for piece in pieces for key in ("source", "origin", "repeats")]
        waiting += [(place["coordinates"] or {}).get("source") for place in self.records["places"]]
        used: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name and name not in used:
                used.add(name)
                waiting.append(known[name]["origin"])
        return [source for source in self.records["sources"] if source["id"] in used]

    def _answers(self, dispute: Record) -> Iterator[Answer]:
        for name in dispute["versions"]:
            claim = self.by_id[name]
            pieces = supporting(in_order(claim["evidence"]))
            voices = [(self.labels.source_name(piece["source"]), piece["effective"]) for piece in pieces]
            yield Answer(claim, name == dispute["favoured"], list(dict.fromkeys(voices)))

    def _by_claims(self, key: str, *, within: bool) -> list[Record]:
        """The places or actors with claims, and how many; `within` counts those of places within a place, too."""
        holders = {record["id"]: record.get("within") if within else None for record in self.records[key]}
        counts: Counter[str] = Counter()
        for each in self.claims:
            counts.update({name for listed in each.claim[key] for name in upwards(listed, holders)})  # type: ignore[literal-required]
        found = [record | {"claims": counts[record["id"]]} for record in self.records[key] if counts[record["id"]]]
        return sorted(found, key=lambda record: (-record["claims"], record["label"]))
