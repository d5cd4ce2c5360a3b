"""The row of a figure to use: what was measured, how much, when, and why this figure."""

from collections.abc import Iterator, Mapping
from typing import Any

from chongjin_cli import contract
from chongjin_cli.analysis.brief.figure_dates import is_within
from chongjin_cli.analysis.brief.key_figures import NEAR
from chongjin_cli.present.brief.row import InShort, Row, capital
from chongjin_cli.present.labels import Labels
from chongjin_cli.present.to_type import to_type
from chongjin_cli.text.figures import amount, measured

SHOWN_IDS, SHOWN_IN_SHORT = 4, 2
ONLY = "the only one"
ONE_YEAR = 1
"""Years below which a figure's time is one that others lie years from."""


def figure_row(figure: contract.KeyFigure, subject: contract.BriefSubject, labels: Labels) -> Row:
    """A figure to use, with the name of what it measures unless that is the subject of the page."""
    label = labels.label("measure", figure["measure"])
    name = label if figure["of"] == subject["id"] else f"{label}, {labels.thing(figure['of'])}"
    use = figure["use"]
    text = f"{name}: {measured(use, label)} ({_when(use)})."
    remark = f"{capital('; '.join(_beside(figure, SHOWN_IDS)))}."
    remark = f"{figure['says']} {remark}" if figure["says"] else remark
    short = _in_short(figure["says"] or text, figure)
    return Row(text, use["claim"], use["grade"], use["status"], remark=remark, short=short)


def _in_short(text: str, figure: contract.KeyFigure) -> InShort:
    """A figure with one reason, if there are others, without the number of origins."""
    reasons = [each for each in figure["reason"].split("; ") if not each.endswith(("origin", "origins"))]
    said = [each for each in _beside({**figure, "reason": "; ".join(reasons)}, SHOWN_IN_SHORT) if each != ONLY]
    return InShort(text, remark=f"{capital('; '.join(said))}." if said else None)


def _beside(figure: contract.KeyFigure, ids: int) -> Iterator[str]:
    """Why a figure is the one to use, what so many other claims give for its time, and the newest one."""
    is_dated = figure["use"]["dates"]["label"] is not None
    yield figure["reason"]
    if figure["range"] and amount(_span(figure)) != amount(figure["use"]):
        others = figure["range"]
        rest = len(others) - ids
        more = to_type(f" and {rest} more: chongjin figures {figure['measure']}") if rest > 0 else ""
        of_its_time = f"within {NEAR} years of it" if is_within(figure["use"], ONE_YEAR) else "of about that time"
        near = of_its_time if is_dated else "of all undated"
        yield f"{near} {amount(_span(figure))} ({', '.join(others[:ids])}{more})"
    if newest := figure["newest"]:
        when = "newest" if is_dated else "newest dated"
        yield f"{when}: {amount(newest)} ({_when(newest)}), {newest['claim']} {newest['grade']}"


def _when(point: contract.Point) -> str:
    return point["dates"]["label"] or "undated"


def _span(figure: contract.KeyFigure) -> Mapping[str, Any]:
    """The range around a figure, as a figure."""
    return figure if figure["low"] != figure["high"] else {"value": figure["low"], "unit": figure["unit"]}
