"""A row of a page: a claim or a figure with its id and grade, or a text alone, at length and in short."""

from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief.page_lines import has_years


class InShort(NamedTuple):
    """A row where lines are few: its sentence alone, sources by their initials, and what has to be told besides."""

    text: str
    sources: Sequence[tuple[str, str | None]] = ()
    remark: str | None = None

    @property
    def joint(self) -> str:
        """What stands between the sources and what is told besides: `Gazette +1`, `Gazette; alleged`."""
        return " " if (self.remark or "").startswith("+") else "; "


class Row(NamedTuple):
    """A line of a page: a claim or figure with id, grade and years, or a text alone.

    `text` is the sentence, `remark` what is told besides, `sources` names with addresses, `more` the further sources
    that the remark counts, likewise; an answer of a dispute is `inset`, and `marked` if the evidence favours it.
    `short` is the row in short, if it is otherwise.
    """

    text: str
    claim: str | None = None
    grade: str | None = None
    status: contract.Status | None = None
    years: str | None = None
    remark: str | None = None
    sources: Sequence[tuple[str, str | None]] = ()
    more: Sequence[tuple[str, str | None]] = ()
    inset: bool = False
    marked: bool = False
    short: InShort | None = None

    def in_short(self) -> InShort:
        """The row as plain text and terminals have it."""
        return self.short or InShort(self.text, self.sources, self.remark)

    def dated(self) -> str | None:
        """The years, unless the sentence as it is in short has them."""
        return None if has_years(self.in_short().text, self.years or "") else self.years


def capital(text: str) -> str:
    """A text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
