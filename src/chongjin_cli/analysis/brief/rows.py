"""The rows of a brief: claims in short, with their sources, answers of a dispute, head lines."""

import json
from collections.abc import Iterable, Iterator, Mapping

from chongjin_cli import contract
from chongjin_cli.analysis.brief.headlines import Headline
from chongjin_cli.analysis.brief.page_lines import speakers
from chongjin_cli.dataset.naming import source_name
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import best_support, origins


class Rows:
    """Makes the rows of a page; `units` are those that claims say their figures are in, by the ids of the claims."""

    def __init__(self, dataset: Dataset, units: Mapping[str, str]) -> None:
        self._dataset = dataset
        self._units = units

    def row(self, claim: contract.Claim) -> contract.BriefClaim:
        """A claim in short."""
        return {
            "claim": claim["id"],
            "statement": claim["statement"],
            "assertion": claim["assertion"],
            "kind": claim["kind"],
            "status": claim["status"],
            "grade": claim["grade"],
            "date": claim["date"],
            "label": claim["dates"]["label"],
            "speakers": speakers(claim),
            "otherwise": next((piece["says"] for piece in claim["evidence"] if piece["stance"] == "disputes"), None),
            "unit": self._units.get(claim["id"]),
            "origins": len(origins(claim)),
            "sources": list(_sources(self._dataset, claim["evidence"])),
        }

    def of(self, claims: Iterable[contract.Claim]) -> list[contract.BriefClaim]:
        """Claims in short, in their order."""
        return list(map(self.row, claims))

    def headline(self, line: Headline) -> contract.BriefHeadline:
        """The head line of a subject."""
        return {"subject": line.subject, "claims": line.claims, "row": self.row(line.claim)}

    def dispute(self, dispute: contract.Dispute) -> contract.BriefDispute:
        """A dispute with every answer."""
        return {
            "id": dispute["id"],
            "question": dispute["question"],
            "note": dispute["note"],
            "favoured": dispute["favoured"],
            "answers": self.of(dispute["claims"]),
        }


def _sources(dataset: Dataset, evidence: Iterable[contract.Evidence]) -> Iterator[contract.BriefSource]:
    """The sources in support, one of each origin, the best first."""
    seen = set[str]()
    for piece in best_support(evidence):
        if piece["counts_as"] not in seen:
            seen.add(piece["counts_as"])
            yield {
                "source": piece["source"],
                "name": source_name(json.loads(dataset.record("source", piece["source"]))),
                "issued": piece["issued"],
                "url": piece["url"] or piece["copy"],
            }
