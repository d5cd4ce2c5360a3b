"""Measures how many of the questions that people put before they saw a page the page of `brief` answers.

Prints for each round of questions, and for all, the share that is answered: of each group of claims that a whole answer
needs one stands on the page, in a row or as a figure to use. Beside it the same of a plain list of as many claims, the
best graded first, of these those with most questions and evidence, and how many times as many the page answers; then
the mean lines of a page of 100 columns. What is not held is answered if NOT KNOWN has a claim that comes nearest, or a
word of the question.
The questions stand in brief.jsonl. Those that are held out are asked with --held-out alone, and which of them fail is
not looked at: nothing is chosen by them.
"""

import argparse
import io
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief.composing import brief
from chongjin_cli.analysis.brief.subjects import understand
from chongjin_cli.present.brief import text
from chongjin_cli.present.brief.page import page
from chongjin_cli.present.labels import Labels
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

QUESTIONS = Path(__file__).parent / "brief.jsonl"
STEM = 5
"""Letters by which a word is the same in a question and in NOT KNOWN; shorter ones tell nothing."""


class Question(NamedTuple):
    """A question on a subject, with groups of claims of which a whole answer needs one each; none if it is not held.

    `nearest` are claims that come near to what is not held.
    """

    subject: str | None
    question: str
    answers: tuple[frozenset[str], ...]
    nearest: frozenset[str]
    round: str
    held_out: bool


class Page(NamedTuple):
    """What a page has: its claims, the plain list of as many, what it says is not known, and its lines."""

    shown: frozenset[str]
    plain: frozenset[str]
    gaps: Sequence[contract.Gap]
    lines: int

    def answers(self, question: Question) -> bool:
        """Whether the page answers a question, or says that it is not held."""
        if question.answers:
            return _has_all(self.shown, question)
        asked = _stems(question.question)
        return any(
            not question.nearest.isdisjoint(gap["claims"]) or not asked.isdisjoint(_stems(gap["text"]))
            for gap in self.gaps
        )


def questions(dataset: Dataset) -> list[Question]:
    """All questions, in the order of the file, with the claims in the place of retired ones."""
    rows = map(json.loads, QUESTIONS.read_text(encoding="utf-8").splitlines())
    replaced = {each["id"]: each["replaced_by"] for each in map(json.loads, dataset.all_retired())}

    def now(group: Iterable[str]) -> frozenset[str]:
        return frozenset(each for name in group for each in (now(replaced[name]) if name in replaced else [name]))

    return [
        Question(
            " ".join(row["subject"]) or None,
            row["question"],
            tuple(map(now, row["answers"])),
            now(row.get("nearest", ())),
            row["round"],
            row["held_out"],
        )
        for row in rows
    ]


def made(dataset: Dataset, subject: str | None) -> Page:
    """The page on a subject."""
    asked = understand(dataset, subject, Filters())
    found = brief(dataset, asked)
    shown = frozenset(_shown(found))
    every = map(json.loads, dataset.claims(asked.selection))
    best = sorted(
        every,
        key=lambda claim: (claim["grade"][1], claim["grade"][0], -len(claim["questions"]) - len(claim["evidence"])),
    )
    out = io.StringIO()
    text.write(page(found, Labels(dataset)), out)
    return Page(
        shown, frozenset(claim["id"] for claim in best[: len(shown)]), found["gaps"], out.getvalue().count("\n")
    )


def _shown(found: contract.Brief) -> Iterable[str]:
    """The claims that stand on a page: what any part of it has as a row, or as a figure to use."""
    if isinstance(found, dict):
        for key, value in found.items():
            if key == "claim":
                yield value
            elif key not in ("newest", "gaps"):
                yield from _shown(value)
    elif isinstance(found, list):
        for each in found:
            yield from _shown(each)


def _has_all(claims: frozenset[str], question: Question) -> bool:
    return all(not group.isdisjoint(claims) for group in question.answers)


def _stems(said: str) -> set[str]:
    return {word[:STEM] for word in words(said) if len(word) >= STEM and word != "claim"}


def main() -> None:
    """Ask the questions and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="ask those that are held out, and print the totals")
    parser.add_argument("--failed", action="store_true", help="print the open questions that are not answered")
    options = parser.parse_args()
    os.environ["COLUMNS"] = "100"
    dataset = Dataset()
    asked = [each for each in questions(dataset) if each.held_out == options.held_out]
    pages = {subject: made(dataset, subject) for subject in dict.fromkeys(each.subject for each in asked)}
    print("round   asked  answered  plain list  times  not held  said")
    for name in (*dict.fromkeys(each.round for each in asked), "all"):
        those = [each for each in asked if name in (each.round, "all")]
        held, absent = ([each for each in those if bool(each.answers) == kind] for kind in (True, False))
        right, said = (sum(pages[each.subject].answers(each) for each in kind) for kind in (held, absent))
        plain = sum(_has_all(pages[each.subject].plain, each) for each in held)
        print(
            f"{name:6} {len(held):6}  {right / len(held):8.1%}  {plain / len(held):10.1%}  {right / plain:5.2f}"
            f"  {len(absent):8}  {said:4}"
        )
    print(f"{sum(each.lines for each in pages.values()) / len(pages):.0f} lines, {len(pages)} pages")
    if options.failed and not options.held_out:
        for each in asked:
            if not pages[each.subject].answers(each):
                print(f"{each.round} {each.subject or 'all'}: {each.question}")


if __name__ == "__main__":
    main()
