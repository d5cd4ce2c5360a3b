"""One sentence held against the claims: as a whole, without who says so, clause by clause, and shortened."""

from collections.abc import Iterator

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.clauses import clauses
from chongjin_cli.analysis.audit.deeds import deeds
from chongjin_cli.analysis.audit.findings import assess, by_clauses, in_part_of, may_be_held, merged
from chongjin_cli.analysis.audit.findings.coincidence import by_coincidence
from chongjin_cli.analysis.audit.findings.finding import Assessment, Clause
from chongjin_cli.analysis.audit.findings.in_doubt import with_doubts
from chongjin_cli.analysis.audit.findings.reach import amounts_untold, dates_untold, names_untold, spans_untold
from chongjin_cli.analysis.audit.findings.reversed import affirmed, denied, unless_reversed
from chongjin_cli.analysis.audit.findings.support import OF_A_SOURCE, but_for
from chongjin_cli.analysis.audit.findings.wholly_told import wholly_told
from chongjin_cli.analysis.audit.predicates import words_untold
from chongjin_cli.analysis.audit.reading import Reading, read
from chongjin_cli.analysis.audit.shortened import shortened
from chongjin_cli.analysis.audit.speakers import without_speakers
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.voices import Voices
from chongjin_cli.analysis.audit.when import When

LEAST_OF_CLAUSE = 3
"""Words, names, amounts and dates of a clause that is held against claims by itself."""
MOST_UNTOLD, MOST_OF_PART = 0.4, 0.44
"""The share of its words, by how rare they are, from which on a sentence is not borne out by claims that lack them.

The second is of a sentence that rare coincidences bear out in part.
"""
NOTHING = Assessment((), ())


class Examination:
    """A sentence, given as it stands in a text and taken apart in its place, with the last date before it."""

    def __init__(self, text: str, statement: Statement, last_date: When | None, voices: Voices) -> None:
        self._text = text
        self._statement = statement
        self._last_date = last_date
        self._voices = voices
        self._told = without_speakers(text)

    def outcome(self) -> tuple[Statement, Assessment]:
        """The sentence, without who says so if that was needed, and what was found of it."""
        statement, found = self._whole_or_parts()
        if not found.is_wrong:
            odd = by_coincidence(statement) if found.is_in_part else NOTHING
            found = odd if odd.is_wrong else found
        if found.is_borne_out:
            found = self._with_the_untold(statement, found)
        if not found.findings and may_be_held(statement):
            found = wholly_told(statement)
        if found.is_borne_out:
            found = unless_reversed(statement, found)
        if statement.reading.is_negated and not found.is_borne_out and not found.is_wrong:
            found = self._denied(statement) or found
        return statement, with_doubts(statement, found) if found.is_wrong else found

    def _denied(self, statement: Statement) -> Assessment | None:
        """That a claim says just what a sentence denies."""
        told = affirmed(self._text)
        if told is None:
            return None
        plain = statement.saying(read(told[0], statement.holdings.names, self._last_date))
        wrong = denied(statement.reading, plain, told[1])
        return Assessment((wrong,), wrong.claims) if wrong else None

    def _whole_or_parts(self) -> tuple[Statement, Assessment]:
        statement = self._statement
        whole = assess(statement)
        if whole.is_borne_out:
            return statement, by_clauses(whole, list(self._clauses()), statement)
        bare = whole
        if self._told != self._text:
            statement = self._part(self._told)
            bare = assess(statement)
        if bare.is_borne_out or (bare.findings and not whole.findings):
            return statement, bare
        of_clauses = list(self._clauses())
        untold = [each.says for each in of_clauses if not each.found.findings]
        found = [each.found for each in of_clauses if not (whole.is_wrong and each.found.is_held_as_told)]
        parts = merged([whole, *found])
        if parts.findings:
            return statement, in_part_of(parts, untold) if untold else parts
        part = self._shortened(statement)
        return statement, part

    def _shortened(self, statement: Statement) -> Assessment:
        """What is found of a sentence without what only goes along with it, or by what it shares with claims."""
        shorter = [each for each in map(self._part, shortened(self._told)) if _tells_enough(each)]
        part = next((in_part_of(found) for found in map(assess, shorter) if found.findings), NOTHING)
        if part.findings or not may_be_held(statement):
            return part
        part = _by_coincidence(statement)
        if not part.findings:
            told = map(_by_coincidence, shorter)
            part = next((in_part_of(each) for each in told if _tells_no_other_name(each)), part)
        return part

    def _with_the_untold(self, statement: Statement, found: Assessment) -> Assessment:
        """What was found of a sentence borne out, what the claims do not tell being named.

        Nothing if they do not tell much of it.
        """
        held = statement.holdings.of_ids(found.claims)
        unsaid = dates_untold(statement, held)
        unsaid += [each for each in spans_untold(statement, held) if not any(other in each for other in unsaid)]
        if unsaid and all(each.code.startswith("W20") for each in found.findings):  # which is of another time
            return NOTHING
        unsaid += names_untold(statement, held)
        if not any(OF_A_SOURCE in each.message for each in found.findings):
            unsaid += amounts_untold(statement.reading, held)
        called, share = words_untold(statement, held)
        if share >= MOST_UNTOLD and not found.is_in_part:
            return NOTHING
        rest = [each for each in unsaid if not any(each in other.message for other in found.findings)]
        rest += [f"“{word}”" for word in called if not any(word in each.message for each in found.findings)]
        rest += [f"that {who} says so" for who in self._voices.untold(self._text, [each.claim for each in held])]
        findings = (but_for(each, rest) for each in found.findings)
        return Assessment(tuple(findings), found.claims)

    def _part(self, text: str) -> Statement:
        """A part of the sentence in its place; who says so, and how sure it is, stands in the whole."""
        return self._statement.saying(self._read(text, self._last_date))

    def _read(self, text: str, last_date: When | None) -> Reading:
        return read(text, self._statement.holdings.names, last_date)._replace(text=self._text)

    def _clauses(self) -> Iterator[Clause]:
        """What is found of the clauses of a sentence that says several things, each after those before it."""
        place, date = self._statement, self._last_date
        for text in clauses(self._told):
            reading = self._read(text, date)
            if self._told == self._text:
                reading = reading._replace(text=text)
            says = " ".join(text.split()).rstrip(".")
            parts = (reading.stems, reading.names, reading.quantities, reading.dates)
            if sum(map(len, parts)) >= LEAST_OF_CLAUSE:
                yield Clause(says, reading, assess(place.saying(reading)))
            elif deeds(reading.lows):
                yield Clause(says, reading, NOTHING)
            else:
                continue
            place = Statement(reading, place.holdings, (reading, *place.before), place.knows_home)
            date = next((each for each in reading.dates if each.precision <= 3), date)


def _tells_enough(statement: Statement) -> bool:
    """Whether a part of a sentence tells more than one thing, of home aside: the city was known so in this period."""
    reading, is_telling = statement.reading, statement.holdings.names.is_telling
    stems = set(reading.stems) - words.HOME - words.LITTLE
    return len(stems) + len(reading.quantities) + len(reading.dates) + sum(map(is_telling, reading.names)) > 1


def _by_coincidence(statement: Statement) -> Assessment:
    """What rare coincidences tell of a sentence, unless its claims lack most of what it says."""
    found = by_coincidence(statement)
    if not found.is_in_part:
        return found
    _, share = words_untold(statement, statement.holdings.of_ids(found.claims))
    return NOTHING if share >= MOST_OF_PART else found


def _tells_no_other_name(found: Assessment) -> bool:
    """Whether anything is found but that a name is another: what was left out may say of whom it is told."""
    return bool(found.findings) and all(each.code != "E103" for each in found.findings)
