"""How many lines of a page of text, of 100 columns, something takes: what is brief leaves room for more."""

import re
from collections.abc import Iterable

from chongjin_cli import contract

LINE, IN_FLOW = 96, 92
"""Letters of a line, and of one of several claims behind one another, under headings that leave some lines short."""
HEAD, SOURCES, INSET = 14, 22, 6
"""Letters of a row beside its sentence: of the id and grade, of the source, and before an answer."""
REASON = 45
"""Letters of a reason that a line has room for."""
BRIEF = 110
"""Letters of a reason that is told of a dispute, at most."""
ALLEGED, SAID_BY, AND_MORE = 10, 10, 11
"""Letters of *alleged*, of the words before who says so and of those behind it."""
HEADING = 2
"""Lines of the heading of a part."""
VOICED = ("allegation", "opinion", "forecast")
"""Kinds of claim with those who say so."""
_YEAR = re.compile(r"\d{4}")


def of_text(text: str) -> int:
    """The lines of a text on its own."""
    return -(-len(text) // LINE)


def of_claim(claim: contract.Claim, before: str = "") -> int:
    """The lines of a row with a claim, behind the name of its subject if it has one before it."""
    return _of_row(claim, _of_years(claim) + len(before))


def in_flow(claim: contract.Claim, *, names_all: bool = True) -> float:
    """The share of a line that a claim takes which others follow on the same, with who says so, or only if one does.

    Where nobody is named its source stands in their place.
    """
    voiced, named = _of_voices(claim), len(speakers(claim))
    if voiced and not named:
        voiced += SOURCES
    elif named > 1 and not names_all:
        voiced = min(voiced, ALLEGED)
    return (HEAD + len(claim["assertion"]) + _of_years(claim) + voiced) / IN_FLOW


def _of_voices(claim: contract.Claim) -> int:
    """The letters of what a claim is that is not told as a fact, and who says it first."""
    if claim["kind"] not in VOICED:
        return 0
    named = speakers(claim)
    more = AND_MORE if len(named) > 1 else 0
    return ALLEGED + (SAID_BY + len(named[0]) + more if named else 0)


def speakers(claim: contract.Claim) -> list[str]:
    """Who says so in the evidence of a claim, each once."""
    return list(dict.fromkeys(piece["speaker"] for piece in claim["evidence"] if piece["speaker"]))


def of_figure(figure: contract.KeyFigure) -> int:
    """The lines of a figure, which tells besides why it is the one to use."""
    is_long = bool(figure["newest"] or figure["range"]) or len(figure["reason"]) > REASON
    return (of_text(figure["says"]) if figure["says"] else 1) + is_long


def of_dispute(dispute: contract.Dispute) -> int:
    """The lines of a dispute with its answers."""
    return of_text(f"{dispute['question']} {reason_of(dispute['note']) or ''}") + sum(
        _of_row(claim, INSET) for claim in dispute["claims"]
    )


def reason_of(note: str | None) -> str | None:
    """The beginning of a dispute's note, which tells most of why its answers differ, if it is brief."""
    begins = re.split(r"[.;] |\.$", note or "")[0]
    return f"{begins}." if begins and len(begins) <= BRIEF else None


def of_part(rows: Iterable[int]) -> int:
    """The lines of a part with rows of so many each, with its heading; none if it has no rows."""
    lines = sum(rows)
    return lines + HEADING if lines else 0


def has_years(text: str, label: str) -> bool:
    """Whether a sentence has the years of a date already: `By 2009 there were two` those of `by June 2009`.

    It may have a year as `1996`, `1994–96`, `the late 1990s`.
    """
    years = _YEAR.findall(label)
    forms = ((year, f"–{year[2:]}", f"{year[:3]}0s") for year in years)
    return all(any(form in text for form in those) for those in forms) if years else not label


def _of_years(claim: contract.Claim) -> int:
    label = claim["dates"]["label"] or ""
    return 0 if has_years(claim["assertion"], label) else len(label) + 3


def _of_row(claim: contract.Claim, more: int) -> int:
    return -(-(HEAD + len(claim["assertion"]) + SOURCES + _of_voices(claim) + more) // LINE)
