"""The dataset for notebooks and programs: the questions that the commands ask, with typed answers.

    import chongjin_cli
    dataset = chongjin_cli.open()
    for claim in dataset.search("steel", era="colonial", grade="C3"):
        print(claim["id"], claim["grade"], claim["statement"])

Filters are those of the commands, by the same names: era, topic, place, actor, source, kind, status, grade, since
(`--from`), until (`--to`), sort, limit, offset. Names are understood in any spelling and script. An unknown name or a
bad value raises `errors.UsageError`, a dataset that cannot be used `errors.DatasetError`.
"""

import json
from typing import Any

from chongjin_cli import contract
from chongjin_cli.queries import disputes, figures
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset


class Chongjin:
    """An open dataset. Raises DatasetError when it is opened if the file cannot be read or is not valid."""

    def __init__(self, path: str | None = None) -> None:
        self._dataset = Dataset(path)

    def search(self, words: str, **filters: Any) -> list[contract.Claim]:
        """The claims that have the words, best first; where nothing has them all, the nearest that can be found."""
        search, _ = self._dataset.understand(words)
        return self._claims(Filters(**filters).select(self._dataset, search))

    def claims(self, **filters: Any) -> list[contract.Claim]:
        """The claims that the filters let through, in time."""
        return self._claims(Filters(**filters).select(self._dataset))

    def claim(self, name: str) -> contract.Claim:
        """One claim by its id: `CJ-0001`, or just `1`."""
        found: contract.Claim = json.loads(self._dataset.claim(name))
        return found

    def era(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims of an era, in time."""
        return self.claims(era=name, **filters)

    def topic(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims on a topic and on those within it."""
        return self.claims(topic=name, **filters)

    def place(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims at a place and at those within it."""
        return self.claims(place=name, **filters)

    def actor(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims about a person, body, unit or ship."""
        return self.claims(actor=name, **filters)

    def source(self, name: str, **filters: Any) -> list[contract.Claim]:
        """The claims with evidence from a source."""
        return self.claims(source=name, **filters)

    def eras(self) -> list[contract.Era]:
        """All eras, in time."""
        return self._records("era")

    def topics(self) -> list[contract.Topic]:
        """All topics, those within another after it."""
        return self._records("topic")

    def places(self) -> list[contract.Place]:
        """All places, those with most claims first."""
        return self._records("place")

    def actors(self) -> list[contract.Actor]:
        """All actors, those with most claims first."""
        return self._records("actor")

    def sources(self) -> list[contract.Source]:
        """All sources, those with most claims first."""
        return self._records("source")

    def disputes(self, **filters: Any) -> list[contract.Dispute]:
        """The disputes that the claims let through by the filters stand in."""
        return list(disputes.disputes(self._dataset, Filters(**filters).select(self._dataset)))

    def figures(self, measure: str, **filters: Any) -> list[contract.Point]:
        """The figures of a measure, in time."""
        selection = Filters(**filters).select(self._dataset)
        return list(figures.points(self._dataset, selection, figures.resolve(self._dataset, measure)))

    def measures(self, **filters: Any) -> list[contract.Measure]:
        """What is measured."""
        return list(figures.measures(self._dataset, Filters(**filters).select(self._dataset)))

    def about(self) -> dict[str, str]:
        """Name, title, version, day of the last update and licence of the dataset."""
        return self._dataset.meta()

    def _claims(self, selection: Any) -> list[contract.Claim]:
        return [json.loads(text) for text in self._dataset.claims(selection)]

    def _records(self, kind: str) -> list[Any]:
        return [json.loads(text) for text in self._dataset.records(kind)]
