"""Goes through a text sentence by sentence, with what came before in mind."""

import re
from collections.abc import Collection, Iterable, Iterator

from chongjin_cli import contract
from chongjin_cli.analysis.audit import codes
from chongjin_cli.analysis.audit.comparing.predicates import predicates
from chongjin_cli.analysis.audit.examination import Examination
from chongjin_cli.analysis.audit.findings.finding import NOTHING, Assessment, Finding
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import Reading, read
from chongjin_cli.analysis.audit.wording.sentences import Sentence, sentences
from chongjin_cli.queries.store import Dataset

REMEMBERED = 4
"""Sentences of a paragraph that are kept for those behind them."""
LEAST_WORDS = 2
"""Words that tell anything of a sentence which says what was done: the destroyer sank."""
LONGEST_SENTENCE = 2000
"""Characters of a sentence that are held against claims: what is longer is no sentence."""
BEHIND_LATIN = "\u0370"
"""From this character on no letter is Latin, but for rare ones."""
_ADDRESS = re.compile(r"\b(?:I|we|my|our|us|me|you|your)\b")


class Auditor:
    """Holds texts against a dataset, but for the claims excluded by id."""

    def __init__(self, dataset: Dataset, exclude: Collection[str] = ()) -> None:
        self.holdings = Holdings(dataset, exclude)

    def audit(self, lines: Iterable[str], path: str = "-") -> Iterator[contract.Audited]:
        """The sentences of a text, given line by line, each with its verdict and findings, as they are read."""
        return (audited for _, audited, _ in self.placed(lines, path))

    def placed(
        self, lines: Iterable[str], path: str = "-"
    ) -> Iterator[tuple[Sentence, contract.Audited, tuple[str, ...]]]:
        """The same, each with the sentence as it stands in the text, and the ids that a footnote may name."""
        before: list[Reading] = []
        paragraph, knows_home, last_date = -1, False, None
        for sentence in sentences(lines):
            if sentence.paragraph != paragraph:
                paragraph, last_date = sentence.paragraph, None
                before = before[:1] if before and sentence.is_heading else []
            text = sentence.masked if len(sentence.masked) <= LONGEST_SENTENCE else ""
            reading = read(text, self.holdings.names, last_date)
            statement = Statement(reading, self.holdings, before, knows_home)
            found = NOTHING
            if text and _says_something(sentence):
                examination = Examination(text, statement, last_date)
                statement, found = examination.statement, examination.outcome()
            reading = statement.reading
            knows_home = knows_home or any(name.key == self.holdings.names.home for name in reading.names)
            last_date = next((date for date in reading.dates if date.precision <= 3), last_date)
            before = [reading, *before][:REMEMBERED]
            yield sentence, _audited(sentence, found, path, statement), found.cited


def _audited(sentence: Sentence, found: Assessment, path: str, statement: Statement) -> contract.Audited:
    findings = found.findings
    if all(each.code in ("W212", "I402") for each in findings) and not _is_checkable(sentence, statement.reading):
        findings = ()
    if not findings and not _is_in_latin(sentence.text):
        findings = (Finding("I401", 0, "not in English: not checked", None, ()),)
    if not findings and _is_checkable(sentence, statement.reading):
        findings = (Finding("I401", 0, "no claim here bears on it", None, ()),)
    return {
        "path": path,
        "line": sentence.line,
        "column": sentence.column,
        "text": sentence.text,
        "verdict": codes.verdict([each.code for each in findings]),
        "claims": list(found.claims),
        "findings": [_finding(each, sentence) for each in findings],
    }


def _is_checkable(sentence: Sentence, reading: Reading) -> bool:
    tells = reading.is_checkable or (len(reading.stems) == LEAST_WORDS and predicates(reading.text))
    return bool(tells) and _says_something(sentence) and not _ADDRESS.search(sentence.text)


def _is_in_latin(text: str) -> bool:
    """Whether most letters of a text are Latin, so that it can be English."""
    letters = [each for each in text if each.isalpha()]
    return sum(each < BEHIND_LATIN for each in letters) * 2 >= len(letters)


def _says_something(sentence: Sentence) -> bool:
    """Whether a sentence is neither a heading nor a question."""
    return not sentence.is_heading and not sentence.text.rstrip("\"'”’)").endswith("?")


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
