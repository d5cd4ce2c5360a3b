"""A part of what a source of a claim tells, held like a claim."""

from functools import cached_property

from chongjin_cli.analysis.audit.held.held import Held, is_of_source
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import Reading, read
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.text.accounts import Part
from chongjin_cli.text.folding import words as folded_words


class Account(Held):
    """A part of what a source of a claim tells: held like a claim, with the claim for what helps to understand it."""

    def __init__(self, own: Held, part: Part, opening: Reading, names: Names) -> None:
        opened = [date for date in opening.dates if not is_of_source(date, f"{opening.text}:")]
        last = next((date for date in reversed((*own.times, *opened)) if date.precision <= 3), None)
        self.claim, self.own, self.by = own.claim, own, part.by
        self.reading = read(part.text, names, last)
        self.asserted, self.asserted_names = self.reading.stems, self._subject(names) or self._told_names()
        self.subject = opening.stems  # Of the yard: it was shut in 1931
        self.names = (*self.reading.names, *opening.names, *own.names)
        self.about = own.about
        self.asked = ()
        self.times = self.reading.dates or (*opened, *own.times)

    def _told_names(self) -> tuple[Name, ...]:
        """The names that the part gives, but for that of its source, which a sentence need not name."""
        source = frozenset(folded_words(self.by))
        return tuple(name for name in self.reading.names if not name.words <= source)

    def _subject(self, names: Names) -> tuple[Name, ...]:
        """The name of what the claim is about, if the part gives no name of its own: one that it is filed under."""
        if any(_tells(name, names) for name in self.reading.names):
            return ()
        filed = {each.key for each in self.own.about}
        own = [name for name in self.own.asserted_names if _tells(name, names)]
        subject = next((name for name in own if name.key in filed), next(iter(own), None))
        return (*self.reading.names, subject._replace(before="")) if subject else ()

    @cached_property
    def own_stems(self) -> frozenset[str]:
        """The stems of all words of the part and of its claim's assertion."""
        return frozenset((*map(words.stem, self.reading.lows), *self.subject, *self.own.own_stems))

    @property
    def source_stems(self) -> frozenset[str]:
        """The stems of all words of what the sources of the claim tell for it."""
        return self.own.source_stems

    @property
    def all_words(self) -> frozenset[str]:
        """All words of the claim."""
        return self.own.all_words


def _tells(name: Name, names: Names) -> bool:
    return name.kind != "nation" and not names.is_background(name)
