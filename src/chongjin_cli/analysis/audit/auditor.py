"""Goes through a text sentence by sentence, with what came before in mind."""

import re
from collections.abc import Collection, Iterable, Iterator

from chongjin_cli import contract
from chongjin_cli.analysis.audit import codes
from chongjin_cli.analysis.audit.elsewhere import is_elsewhere, is_tied_by_names
from chongjin_cli.analysis.audit.examination import Examination
from chongjin_cli.analysis.audit.findings import may_be_held
from chongjin_cli.analysis.audit.findings.finding import Assessment, Finding
from chongjin_cli.analysis.audit.findings.nearby import nearby
from chongjin_cli.analysis.audit.findings.otherwise import otherwise
from chongjin_cli.analysis.audit.holdings import Holdings
from chongjin_cli.analysis.audit.reading import Reading, read
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.texts import Sentence, sentences
from chongjin_cli.analysis.audit.voices import Voices
from chongjin_cli.queries.store import Dataset

REMEMBERED = 4
"""Sentences of a paragraph that are kept for those behind them."""
LONGEST_SENTENCE = 2000
"""Characters of a sentence that are held against claims: what is longer is no sentence."""
BEHIND_LATIN = "\u0370"
"""From this character on no letter is Latin, but for rare ones."""
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
            text = sentence.masked if len(sentence.masked) <= LONGEST_SENTENCE else ""
            reading = read(text, self.holdings.names, last_date)
            away = is_elsewhere(reading, self.holdings.names)
            statement = Statement(reading, self.holdings, () if away else before, knows_home and not away)
            found = Assessment((), ())
            if text and not sentence.is_heading and not _asks(sentence):
                statement, found = Examination(text, statement, last_date, self._voices).outcome()
            if away and is_tied_by_names(reading) and any(each.code == "E103" for each in found.findings):
                found = Assessment((), ())
            reading = statement.reading
            knows_home = knows_home or any(name.key == self.holdings.names.home for name in reading.names)
            last_date = next((date for date in reading.dates if date.precision <= 3), last_date)
            before = [reading, *before][:REMEMBERED]
            yield sentence, _audited(sentence, found, path, statement)


def _audited(sentence: Sentence, assessment: Assessment, path: str, statement: Statement) -> contract.Audited:
    findings = list(assessment.findings)
    if _is_checkable(sentence, statement.reading):
        doubt = otherwise(statement, assessment) if may_be_held(statement) else None
        findings = [doubt, *findings] if doubt else findings
    if not findings and not _is_in_latin(sentence.text):
        findings = [Finding("I401", 0, "not in English: not checked", None, ())]
    if not findings and _is_checkable(sentence, statement.reading):
        near = nearby(statement) if may_be_held(statement) else None
        findings = [near or Finding("I401", 0, "no claim here bears on it", None, ())]
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


def _is_in_latin(text: str) -> bool:
    """Whether most letters of a text are Latin, so that it can be English."""
    letters = [each for each in text if each.isalpha()]
    return sum(each < BEHIND_LATIN for each in letters) * 2 >= len(letters)


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
