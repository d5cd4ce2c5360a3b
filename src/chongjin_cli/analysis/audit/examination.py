"""One sentence held against the claims, without who says so: as a whole, and else statement by statement."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.sharing import of_claim
from chongjin_cli.analysis.audit.comparing.told_of import tells_what_it_says
from chongjin_cli.analysis.audit.comparing.years_meant import year_meant
from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.findings.agreement import agreed, is_otherwise
from chongjin_cli.analysis.audit.findings.attribution import told_by_others, wrongly_named
from chongjin_cli.analysis.audit.findings.bearing_out import borne_out, lacking_in
from chongjin_cli.analysis.audit.findings.differing import difference
from chongjin_cli.analysis.audit.findings.finding import CITED, NOTHING, Assessment, Finding
from chongjin_cli.analysis.audit.findings.in_its_place import in_its_place
from chongjin_cli.analysis.audit.findings.nearby import nearby
from chongjin_cli.analysis.audit.findings.of_today import of_past_alone
from chongjin_cli.analysis.audit.findings.opposite import wrong_word
from chongjin_cli.analysis.audit.findings.plain_figures import plain_figure
from chongjin_cli.analysis.audit.findings.reversed import affirmed, denied
from chongjin_cli.analysis.audit.findings.support import but_for, but_only, in_part_only
from chongjin_cli.analysis.audit.findings.told_in_part import has_another_number, told_in_part
from chongjin_cli.analysis.audit.findings.untold import is_dated, marks_untold, with_the_untold
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import Reading, read
from chongjin_cli.analysis.audit.wording.clauses import Clause, clauses, shortened
from chongjin_cli.analysis.audit.wording.speakers import without_speakers

OF_CLAIM, OF_CLAIM_ALONE = 0.55, 0.35
"""The share of a claim that a statement has to have with those before it, and alone, to bear a sentence out in part."""


class Examination:
    """A sentence, given as it stands in a text and taken apart in its place, with the last date before it."""

    def __init__(self, text: str, statement: Statement, last_date: When | None) -> None:
        self._text = text
        self._last_date = last_date
        self._told = without_speakers(text)
        self.statement = statement if self._told == text else statement.saying(self._read(self._told, statement))
        year = year_meant(Comparison(self.statement)) if self.statement.reading.days else None
        if year:
            self._last_date = year
            self.statement = statement.saying(self._read(self._told, statement))

    def outcome(self) -> Assessment:
        """What was found of the sentence; nothing if it gives nothing by which it could be of what is held."""
        if not may_be_held(self.statement):
            return NOTHING
        sentence = Comparison(self.statement)
        plain = plain_figure(sentence)
        if plain.findings:
            return plain
        found = self._borne_out(sentence)
        if others := wrongly_named(self._text, found, self.statement.holdings):
            plain_text = self.statement.reading._replace(text=self._told)
            found = self._borne_out(Comparison(self.statement.saying(plain_text))) if found.findings else found
            found = told_by_others(self._text, others, found, self.statement.holdings)
        opposite = None if found.is_whole else wrong_word(sentence)
        if opposite:
            return Assessment((opposite,), opposite.claims)
        other = difference(sentence, found)
        if other and other.code != "W212":
            return Assessment((other,), other.claims)
        found = found if found.findings else _with_marks_named(sentence, self._told_in_a_clause())
        if other:
            return Assessment((other, *found.findings), found.claims)
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
            parts = (borne_out(Comparison(each)) for each in shorter)
            found = next((_in_part(each) for each in parts if each.findings), NOTHING)
            return _with_marks_named(sentence, _told_alone(sentence, found))
        return _told_alone(sentence, found)

    def _told_in_a_clause(self) -> Assessment:
        """What claims bear out of the statements of the sentence, one by one."""
        statement, found, first = self.statement, NOTHING, list[Reading]()
        for clause in clauses(self._told):
            text = f"It {clause.text[0].lower()}{clause.text[1:]}" if clause.goes_on else clause.text
            reading = read(text, statement.holdings.names, self._last_date)
            part = Statement(reading, statement.holdings, [*first, *statement.before], statement.knows_home)
            first = first or [reading]
            alone = Comparison(part)
            its = _told_alone(alone, borne_out(alone))
            if its.findings and _is_most_of_it(part, its) and not self._has_another(its):
                dates = self._dates_untold(clause, reading.stems, its)
                told = found.findings or tuple(but_for(but_only(each, clause.text), dates) for each in its.findings)
                cited = (*found.cited, *its.cited)
                found = Assessment(told, tuple(dict.fromkeys((*found.claims, *its.claims)))[:CITED], cited)
        return found

    def _dates_untold(self, clause: Clause, stems: Sequence[str], its: Assessment) -> list[str]:
        """The dates of the sentence, as they stand there, that neither a clause nor the claims on it tell."""
        held = self.statement.holdings.of_ids(its.claims)
        dated = ((self._text[date.start : date.end], date) for date in self.statement.reading.dates)
        return [text for text, date in dated
                if text not in clause.text and not is_dated(date, clause.text, stems, held)]  # fmt: skip

    def _has_another(self, found: Assessment) -> bool:
        """Whether the sentence has another date, figure or name than the claim that bears a clause of it out."""
        sentence = Comparison(self.statement)
        [held] = self.statement.holdings.of_ids(found.claims[:1])
        if is_otherwise(self.statement, held):
            return True
        reading, times = self.statement.reading, held.reading.dates
        if times and (reading.dates or reading.days) and not any(
            one.overlaps(time) for time in times for one in reading.dates
        ) and not any(day.may_be_in(time) for time in times for day in reading.days):  # fmt: skip
            return True
        shares = sentence.shared_with(held).shares
        if has_another_number(sentence.parts, shares):
            return True
        lacking = lacking_in(sentence, shares, held)
        return any(in_its_place(self.statement, held, part.of) for part in lacking)

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


def _told_alone(sentence: Comparison, found: Assessment) -> Assessment:
    """What was found of a sentence or statement borne out, or else what it tells among other things."""
    found = with_the_untold(sentence, found) if found.findings else found
    found = found if found.findings else told_in_part(sentence)
    return agreed(sentence, found) if found.findings else found


def _with_marks_named(sentence: Comparison, found: Assessment) -> Assessment:
    """What was found of a part of a sentence, with the names, figures and dates of the rest that are not told."""
    if not found.is_in_part:
        return found
    rest = marks_untold(sentence, found)
    return found._replace(findings=tuple(but_for(each, rest) for each in found.findings))


def _is_most_of_it(part: Statement, found: Assessment) -> bool:
    """Whether a statement tells most of the claim that bears it out, much of that itself, and not as of today alone."""
    [held] = part.holdings.of_ids(found.claims[:1])
    alone = Statement(part.reading, part.holdings, (), part.knows_home)
    code = found.findings[0].code
    if code == "W211" or (code.startswith("W") and of_past_alone(part, [held])) or not tells_what_it_says(part, held):
        return False
    least = OF_CLAIM if code.startswith("W") else OF_CLAIM_ALONE
    return of_claim(part, held) >= OF_CLAIM and of_claim(alone, held) >= least


def _in_part(found: Assessment) -> Assessment:
    return found._replace(findings=tuple(map(in_part_only, found.findings)))
