"""The way back: finished objects of the output to the records of a dataset file, in canonical layout.

A key that is called the same in both comes over by itself, one that only the output has stays behind; here is the rest.
"""

from collections.abc import Collection, Iterable

from chongjin_cli.dataset.canonical import canonical_record
from chongjin_cli.dataset.model import COLLECTIONS
from chongjin_cli.present.exports.collect import Record


class FileRecords:
    """Turns objects into records of a file that holds these publishers and the claims of these ids."""

    def __init__(self, publishers: Iterable[Record], claims: Collection[str]) -> None:
        self._publishers = {publisher["id"]: publisher for publisher in publishers}
        self._claims = claims
        self._written = {"eras": _era, "sources": self._source, "claims": self._claim, "disputes": _dispute}

    def record(self, collection: str, described: Record) -> Record:
        """The record of a collection (`eras`, `claims` …) that an object was made of."""
        written = self._written.get(collection)
        return canonical_record(COLLECTIONS[collection], written(described) if written else described)

    def _source(self, source: Record) -> Record:
        """A source, with a letter only where it differs from its publisher's."""
        publisher = self._publishers.get(source["publisher_id"], {})
        graded = {key: source[key] for key in ("reliability", "reliability_reason")}
        if graded == {key: publisher.get(key) for key in graded}:
            graded = dict.fromkeys(graded)
        return source | graded | {"publisher": source["publisher_id"]}

    def _claim(self, claim: Record) -> Record:
        """A claim, without ties to claims that the file does not hold."""
        return claim | {
            "evidence": [piece | {"origin": piece["repeats"]} for piece in claim["evidence"]],
            "relations": [tie for tie in claim["relations"] if tie["claim"] in self._claims],
        }


def _era(era: Record) -> Record:
    return era | {"dates": era["dates"]["edtf"]}


def _dispute(dispute: Record) -> Record:
    return dispute | {"claims": dispute["versions"]}
