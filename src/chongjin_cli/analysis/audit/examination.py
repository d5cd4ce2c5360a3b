"""One sentence held against the claims: without who says so, and else without what only goes along with it."""

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.comparison import Comparison
from chongjin_cli.analysis.audit.findings.bearing_out import borne_out
from chongjin_cli.analysis.audit.findings.differing import difference
from chongjin_cli.analysis.audit.findings.finding import NOTHING, Assessment, Finding
from chongjin_cli.analysis.audit.findings.nearby import nearby
from chongjin_cli.analysis.audit.findings.opposite import wrong_word
from chongjin_cli.analysis.audit.findings.reversed import affirmed, denied, unless_reversed
from chongjin_cli.analysis.audit.findings.support import in_part_only
from chongjin_cli.analysis.audit.findings.told_in_part import told_in_part
from chongjin_cli.analysis.audit.findings.untold import with_the_untold
from chongjin_cli.analysis.audit.reading import Reading, read
from chongjin_cli.analysis.audit.shortened import shortened
from chongjin_cli.analysis.audit.speakers import without_speakers
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.when import When


class Examination:
    """A sentence, given as it stands in a text and taken apart in its place, with the last date before it."""

    def __init__(self, text: str, statement: Statement, last_date: When | None) -> None:
        self._text = text
        self._last_date = last_date
        self._told = without_speakers(text)
        self.statement = statement if self._told == text else statement.saying(self._read(self._told, statement))

    def outcome(self) -> Assessment:
        """What was found of the sentence; nothing if it gives nothing by which it could be of what is held."""
        if not may_be_held(self.statement):
            return NOTHING
        sentence = Comparison(self.statement)
        found = self._borne_out(sentence)
        opposite = None if found.is_whole else wrong_word(sentence)
        if opposite:
            return Assessment((opposite,), opposite.claims)
        other = difference(sentence, found)
        if other and other.code == "W212":
            return Assessment((other, *found.findings), found.claims)
        if other:
            return Assessment((other,), other.claims)
        if found.findings:
            return found
        if self.statement.reading.is_negated and (wrong := self._denied()):
            return Assessment((wrong,), wrong.claims)
        near = nearby(sentence) if self.statement.reading.is_checkable else None
        return Assessment((near,), ()) if near else NOTHING

    def _borne_out(self, sentence: Comparison) -> Assessment:
        """What claims bear out of the sentence: the whole, what is left without asides, or what it tells in part."""
        found = borne_out(sentence)
        if not found.findings:
            shorter = (self.statement.saying(self._read(text, self.statement)) for text in shortened(self._told))
            parts = (borne_out(Comparison(each)) for each in shorter if _tells_enough(each))
            found = next((_in_part(each) for each in parts if each.findings), NOTHING)
        found = with_the_untold(sentence, found) if found.findings else found
        found = found if found.findings else told_in_part(sentence)
        return unless_reversed(sentence, found) if found.findings else found

    def _denied(self) -> Finding | None:
        """That a claim says just what the sentence denies."""
        told = affirmed(self._text)
        if told is None:
            return None
        plain = self.statement.saying(read(told[0], self.statement.holdings.names, self._last_date))
        return denied(self.statement.reading, plain, told[1])

    def _read(self, text: str, statement: Statement) -> Reading:
        """A part of the sentence in its place; who says so, and how sure it is, stands in the whole."""
        return read(text, statement.holdings.names, self._last_date)._replace(text=self._text)


def may_be_held(statement: Statement) -> bool:
    """Whether a sentence gives a name of the dataset, a figure or a date, or begins with what is known: The port is …

    Or stands where a name of the dataset, or home, was named.
    """
    reading = statement.reading
    if statement.knows_home or reading.quantities or reading.dates or reading.numbered or reading.refers_back:
        return True
    return any(name.kind != "?" for each in (reading, *statement.before) for name in each.names)


def _in_part(found: Assessment) -> Assessment:
    return Assessment(tuple(map(in_part_only, found.findings)), found.claims)


def _tells_enough(statement: Statement) -> bool:
    """Whether a part of a sentence tells more than one thing, of home aside: the city was known so in this period."""
    reading, is_telling = statement.reading, statement.holdings.names.is_telling
    stems = set(reading.stems) - words.HOME - words.LITTLE
    return len(stems) + len(reading.quantities) + len(reading.dates) + sum(map(is_telling, reading.names)) > 1
