"""Goes through a text sentence by sentence, with what came before in mind."""

import re
from collections.abc import Collection, Iterable, Iterator

from chongjin_cli import contract
from chongjin_cli.analysis.audit import codes
from chongjin_cli.analysis.audit.clauses import clauses
from chongjin_cli.analysis.audit.deeds import deeds
from chongjin_cli.analysis.audit.findings import assess, by_clauses, in_part_of, may_be_held, merged
from chongjin_cli.analysis.audit.findings.coincidence import by_coincidence
from chongjin_cli.analysis.audit.findings.finding import Assessment, Clause, Finding
from chongjin_cli.analysis.audit.findings.support import but_for
from chongjin_cli.analysis.audit.holdings import Holdings
from chongjin_cli.analysis.audit.matching import Context
from chongjin_cli.analysis.audit.predicates import words_untold
from chongjin_cli.analysis.audit.reading import Reading, are_swapped, read
from chongjin_cli.analysis.audit.shortened import shortened
from chongjin_cli.analysis.audit.speakers import without_speakers
from chongjin_cli.analysis.audit.texts import Sentence, sentences
from chongjin_cli.analysis.audit.voices import Voices
from chongjin_cli.analysis.audit.when import When
from chongjin_cli.queries.store import Dataset

LOOKS_BACK = 4
"""Sentences of a paragraph that a later one may point back to."""
LONGEST_SENTENCE = 2000
"""Characters of a sentence that are held against claims: what is longer is no sentence."""
LEAST_OF_CLAUSE = 3
"""Words, names, amounts and dates of a clause that is held against claims by itself."""
MOST_UNTOLD = 0.4
"""The share of its words, by how rare they are, from which on a sentence is not borne out by claims that lack them."""
_ASIDE = re.compile(r"(?<=\w), with (?P<what>[^,;]*\d(?:,\d{3}|[^,;])*)(?=,(?!\d))")
# What is told in brackets as if it were said of what stands before them: the port (opened in 1908).
_BRACKET = re.compile(r"\s\((?P<what>(?:\w+ed|built|begun|born|sunk|made|set|won)\s[^()]*\d[^()]*)\)")
_ADDRESS = re.compile(r"\b(?:I|we|my|our|us|me|you|your)\b")


class Auditor:
    """Holds texts against a dataset, but for the claims excluded by id."""

    def __init__(self, dataset: Dataset, exclude: Collection[str] = ()) -> None:
        self.holdings = Holdings(dataset, exclude)
        self._voices = Voices(dataset, self.holdings.names)

    def audit(self, lines: Iterable[str], path: str = "-") -> Iterator[contract.Audited]:
        """The sentences of a text, given line by line, each with its verdict and findings, as they are read."""
        return (audited for _, audited in self.placed(lines, path))

    def placed(self, lines: Iterable[str], path: str = "-") -> Iterator[tuple[Sentence, contract.Audited]]:
        """The same, each with the sentence as it stands in the text."""
        before: list[Reading] = []
        paragraph, knows_home, last_date = -1, False, None
        for sentence in sentences(lines):
            if sentence.paragraph != paragraph:
                paragraph, last_date = sentence.paragraph, None
                before = before[:1] if before and sentence.is_heading else []
            context = Context(tuple(before), knows_home)
            reading, assessment = self._assess(sentence, context, last_date)
            assessment = self._or_wrong_in_part(assessment, reading, sentence, context, last_date)
            knows_home = knows_home or any(name.key == self.holdings.names.home for name in reading.names)
            last_date = next((date for date in reading.dates if date.precision <= 3), last_date)
            before = [reading, *before][:LOOKS_BACK]
            yield sentence, _audited(sentence, self._as_told_by(sentence, reading, assessment), path, reading)

    def _assess(self, sentence: Sentence, context: Context, last_date: When | None) -> tuple[Reading, Assessment]:
        if len(sentence.masked) > LONGEST_SENTENCE:
            empty = read("", self.holdings.names)
            return empty, Assessment((), ())
        reading = read(sentence.masked, self.holdings.names, last_date)
        if sentence.is_heading or _asks(sentence):
            return reading, Assessment((), ())
        whole = assess(reading, context, self.holdings)
        told = without_speakers(sentence.masked)
        aside = _ASIDE.search(told)
        if whole.is_borne_out and aside:
            whole = self._with_aside(whole, aside, told, sentence, context)
        if whole.is_borne_out:
            of_clauses = list(self._clauses(told, sentence, context, last_date))
            return reading, by_clauses(whole, of_clauses, context, self.holdings)
        bare = whole
        if told != sentence.masked:
            reading = self._read(told, sentence, last_date)
            bare = assess(reading, context, self.holdings)
        if bare.is_borne_out or (bare.findings and not whole.findings):
            return reading, bare
        of_clauses = list(self._clauses(told, sentence, context, last_date))
        untold = [each.says for each in of_clauses if not each.found.findings]
        found = [each.found for each in of_clauses if not (whole.is_wrong and each.found.is_held_as_told)]
        parts = merged([whole, *found])
        if parts.findings:
            return reading, in_part_of(parts, untold) if untold else parts
        shorter = [self._read(text, sentence, last_date) for text in shortened(told)]
        of_shorter = (assess(each, context, self.holdings) for each in shorter)
        part = next((in_part_of(each) for each in of_shorter if each.findings), parts)
        if not part.findings and may_be_held(reading, context):
            part = by_coincidence(reading, context, self.holdings)
            if not part.findings:
                rarely = (by_coincidence(each, context, self.holdings) for each in shorter)
                part = next((in_part_of(each) for each in rarely if _tells_no_other_name(each)), part)
        if part.is_borne_out and aside:
            part = self._with_aside(part, aside, told, sentence, context)
        return reading, part

    def _or_wrong_in_part(
        self, found: Assessment, reading: Reading, sentence: Sentence, context: Context, last_date: When | None
    ) -> Assessment:
        """What was found of a sentence, or what is wrong in its brackets, or in the rest of one borne out in part."""
        if found.is_wrong or sentence.is_heading or _asks(sentence):
            return found
        odd = self._in_brackets(sentence, context, last_date)
        if not odd.is_wrong and found.is_in_part:
            odd = by_coincidence(reading, context, self.holdings)
        return odd if odd.is_wrong else found

    def _in_brackets(self, sentence: Sentence, context: Context, last_date: When | None) -> Assessment:
        """What is found of what stands in brackets, said of what stands before them."""
        aside = _BRACKET.search(sentence.masked)
        if aside is None:
            return Assessment((), ())
        text = sentence.masked[: aside.end() - 1].replace("(", " ")
        return assess(self._read(text, sentence, last_date), context, self.holdings)

    def _with_aside(
        self, whole: Assessment, aside: re.Match[str], told: str, sentence: Sentence, context: Context
    ) -> Assessment:
        """What was found of a sentence that tells a figure by the way, which has to be told, too: X, with 600 men, …"""
        begin, end = aside.span("what")
        reading = self._read(
            f"{told[: aside.start()]} had{' ' * (begin - aside.start() - 4)}{told[begin:end]}.", sentence, None
        )
        if not reading.quantities:
            return whole
        of_aside = assess(reading, context, self.holdings)
        if not of_aside.findings:
            rest = [f"with {' '.join(told[begin:end].split())}"]
            return whole._replace(findings=tuple(but_for(each, rest) for each in whole.findings))
        return whole if of_aside.is_held_as_told else merged([in_part_of(whole), of_aside])

    def _as_told_by(self, sentence: Sentence, reading: Reading, found: Assessment) -> Assessment:
        """What was found of a sentence; of one borne out what the claims do not tell is named: words, and who says so.

        Nothing if they do not tell much of it, or tell of two names the other way round.
        """
        if not found.is_borne_out:
            return found
        held = self.holdings.of_ids(found.claims)
        if any(are_swapped(reading, each.reading) for each in held[:1]):
            return Assessment((), ())
        called, share = words_untold(reading, held, self.holdings)
        if share >= MOST_UNTOLD and not found.is_in_part:
            return Assessment((), ())
        rest = [f"“{word}”" for word in called if not any(word in each.message for each in found.findings)]
        rest += [f"that {who} says so" for who in self._voices.untold(sentence.masked, [each.claim for each in held])]
        return Assessment(tuple(but_for(each, rest) for each in found.findings), found.claims) if rest else found

    def _read(self, text: str, sentence: Sentence, last_date: When | None) -> Reading:
        """A part of a sentence in its place; who says so, and how sure it is, stands in the whole."""
        return read(text, self.holdings.names, last_date)._replace(text=sentence.masked)

    def _clauses(self, told: str, sentence: Sentence, context: Context, last_date: When | None) -> Iterator[Clause]:
        """What is found of the clauses of a sentence that says several things, each after those before it."""
        before = list(context.before)
        date = last_date
        for text in clauses(told):
            reading = read(text, self.holdings.names, date)
            if told != sentence.masked:
                reading = reading._replace(text=sentence.masked)
            says = " ".join(text.split()).rstrip(".")
            if (
                len(reading.stems) + len(reading.names) + len(reading.quantities) + len(reading.dates)
                >= LEAST_OF_CLAUSE
            ):
                yield Clause(says, reading, assess(reading, Context(tuple(before), context.knows_home), self.holdings))
            elif deeds(reading.lows):
                yield Clause(says, reading, Assessment((), ()))
            else:
                continue
            before = [reading, *before]
            date = next((each for each in reading.dates if each.precision <= 3), date)


def _tells_no_other_name(found: Assessment) -> bool:
    """Whether anything is found but that a name is another: what was left out may say of whom it is told."""
    return bool(found.findings) and all(each.code != "E103" for each in found.findings)


def _audited(sentence: Sentence, assessment: Assessment, path: str, reading: Reading) -> contract.Audited:
    findings = list(assessment.findings)
    if not findings and _is_checkable(sentence, reading):
        findings = [Finding("I401", 0, "no claim here bears on it", None, ())]
    return {
        "path": path,
        "line": sentence.line,
        "column": sentence.column,
        "text": sentence.text,
        "verdict": codes.verdict([each.code for each in findings]),
        "claims": list(assessment.claims),
        "findings": [_finding(each, sentence) for each in findings],
    }


def _is_checkable(sentence: Sentence, reading: Reading) -> bool:
    return (
        reading.is_checkable and not _asks(sentence) and not sentence.is_heading and not _ADDRESS.search(sentence.text)
    )


def _asks(sentence: Sentence) -> bool:
    return sentence.text.rstrip("\"'”’)").endswith("?")


def _finding(finding: Finding, sentence: Sentence) -> contract.AuditFinding:
    line, column = sentence.place(finding.start)
    return {
        "code": finding.code,
        "severity": codes.severity(finding.code),
        "line": line,
        "column": column,
        "message": finding.message,
        "held": finding.held,
        "claims": list(finding.claims),
    }
