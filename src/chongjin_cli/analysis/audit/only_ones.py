"""What a definite noun names by itself where the dataset has one thing of that kind: the church burnt down."""

import json
import re
from collections import defaultdict
from functools import cached_property

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.names import Name, Names
from chongjin_cli.analysis.audit.predicates import is_past
from chongjin_cli.queries.store import Dataset

_VERBS = frozenset("is was has had will".split())
"""What a noun is the subject of, beside verbs in a past form: the market traders are not the market."""


class OnlyOnes:
    """The places and actors of a dataset that are the only ones of their kind."""

    def __init__(self, dataset: Dataset, names: Names) -> None:
        self._dataset = dataset
        self._names = names

    def subject_of(self, text: str) -> Name | None:
        """The one thing of its kind that a sentence begins with and tells of, None if there is none."""
        found = self._beginning.match(text)
        if found is None:
            return None
        verb = found["verb"]
        if not (verb in _VERBS or is_past(verb) or words.is_irregular(verb)):
            return None
        what = found["what"]
        name = self._names.of_record(*self._by_kind[what])
        begin, end = found.span("what")
        return name._replace(words=frozenset(what.split()), after=verb, start=begin, end=end, text=what)

    @cached_property
    def _beginning(self) -> re.Pattern[str]:
        """How a sentence begins that tells of one of them; where there is none, no sentence does."""
        kinds = "|".join(map(re.escape, self._by_kind)) or r"(?!)"
        return re.compile(rf"\s*The (?P<what>{kinds}) (?P<verb>\w+)")

    @cached_property
    def _by_kind(self) -> dict[str, tuple[str, str]]:
        """Their kind of record and id, by what they are; not the place that the dataset is about, nor what holds it."""
        of_kind: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for kind in ("place", "actor"):
            for record in map(json.loads, self._dataset.records(kind)):
                of_kind[record["kind"]].append((kind, record["id"]))
        return {what: of[0] for what, of in of_kind.items() if len(of) == 1 and not self._names.is_around(*of[0])}
