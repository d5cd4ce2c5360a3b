"""A sentence in its place in a text, as it is held against the claims."""

from collections.abc import Sequence
from functools import cached_property

from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading

LOOKS_BACK = 3
"""Sentences before one that it may point back to."""


class Statement:
    """A sentence taken apart, with the sentences before it in its paragraph, the last first, and the claims.

    `knows_home` says that the place which the dataset is about was named before.
    """

    def __init__(
        self, reading: Reading, holdings: Holdings, before: Sequence[Reading] = (), knows_home: bool = False
    ) -> None:
        self.reading = reading
        self.holdings = holdings
        self.before = tuple(before)
        self.knows_home = knows_home

    def saying(self, reading: Reading) -> "Statement":
        """Another sentence, or a part of this one, in the same place."""
        return Statement(reading, self.holdings, self.before, self.knows_home)

    @property
    def just_before(self) -> tuple[Reading, ...]:
        """The sentences that it may point back to; none if it has its names in full, that of home among them."""
        return () if self._is_full else self.before[:LOOKS_BACK]

    @cached_property
    def _is_full(self) -> bool:
        """Whether it names home, and has no pronoun or the like, so that it says the same alone and in a text."""
        reading, home = self.reading, self.holdings.names.home
        return not (reading.points_back or reading.refers_back) and any(name.key == home for name in reading.names)

    @cached_property
    def reaches_back(self) -> bool:
        """Whether it needs those before it to be understood: by a pronoun, or for want of a name of its own."""
        reading = self.reading
        if reading.points_back or reading.refers_back:
            return True
        return not self._is_full and not any(map(self.holdings.names.is_telling, reading.names))

    @cached_property
    def subject_before(self) -> Name | None:
        """The name that it points back to, if it has none of its own: the first of the sentence before with one."""
        reading, is_telling = self.reading, self.holdings.names.is_telling
        if not (reading.points_back or reading.refers_back):
            return None
        names = (list(filter(is_telling, each.names)) for each in (reading, *self.just_before))
        first = next(filter(None, names), [])
        return first[0] if first and first[0] not in reading.names else None

    @property
    def dates_before(self) -> Sequence[When]:
        """The dates of the last sentence before it that gives any."""
        return next((each.dates for each in self.before if each.dates), ())
