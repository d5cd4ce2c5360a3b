"""The figures of a measure as a picture file, with Matplotlib, which comes with the extra `plot`."""

import logging
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chongjin_cli.atomic_file import replacing
from chongjin_cli.errors import UsageError
from chongjin_cli.extras import missing
from chongjin_cli.present.series import Series, scale
from chongjin_cli.queries.figures import bounds
from chongjin_cli.text.figures import amount

ENDINGS = (".svg", ".png", ".pdf")
YEARS = 10
"""Round years below a chart, about."""
ROOM = 0.08
"""What part of a chart is left above its highest point, for the letter."""
CJK_FONTS = ("Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Apple SD Gothic Neo", "Malgun Gothic")


def plot_to(file: str, every: Sequence[Series]) -> None:
    """Draw points over time, a panel a thing, ranges as bars, each point a letter with its claim, grade and source.

    A thing whose points are all of one time has no panel, unless those of all are. The file is written whole or not at
    all. Raises UsageError for a file name without an ending that is known, if Matplotlib is missing or if no point can
    be drawn, OutputError if the file cannot be written.
    """
    ending = Path(file).suffix.lower()
    if ending not in ENDINGS:
        raise UsageError(f"--output: {file!r} is none of {', '.join(ENDINGS)}", "name the file by one of these endings")
    charted = [series for series in every if series.has_course] or [series for series in every if series.drawn]
    if not charted:
        raise UsageError("no figure has a date that can be drawn", "without --output they are listed")
    # Matplotlib warns where its list of fonts is slow to make or cannot be kept; the picture is the same.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    try:
        import matplotlib as mpl
        from matplotlib import font_manager
        from matplotlib.figure import Figure
    except ImportError as error:
        raise missing("pictures need", "matplotlib", "plot") from error
    mpl.rcParams.update({"svg.hashsalt": "chongjin", "svg.fonttype": "none", "text.parse_math": False,
                         "font.family": _fonts(font_manager.get_font_names())})  # fmt: skip
    heights = [max(3.5, 1 + len(series.drawn) / 5) for series in charted]
    figure = Figure(figsize=(12, sum(heights)), layout="constrained")
    panels = figure.subplots(len(charted), squeeze=False, height_ratios=heights)[:, 0]
    for axes, series in zip(panels, charted, strict=True):
        _draw(axes, series)
    undated = {"Date": None} if ending == ".svg" else {"CreationDate": None} if ending == ".pdf" else None
    with replacing(file) as out, warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # no font here has the script of a source's name
        figure.savefig(out, format=ending[1:], metadata=undated)


def _fonts(installed: Sequence[str]) -> list[str]:
    """The font that Matplotlib brings, and those installed that have the scripts of names."""
    return ["DejaVu Sans", *(font for font in CJK_FONTS if font in installed)]


def _draw(axes: Any, series: Series) -> None:
    """Draw a series as letters from zero on, and beside the axes what each of them is."""
    for letter, at, point in series.drawn:
        low, high = bounds(point)
        middle = (low + high) / 2
        marked = axes.errorbar(at, middle, yerr=(high - low) / 2 or None, fmt="o", capsize=3, clip_on=False)
        axes.annotate(letter, (at, middle), xytext=(4, 4), textcoords="offset points", fontsize=9)
        source = "".join(f", {name}" for name in point["sources"][:1])
        label = f"{letter}  {point['dates']['label']}: {amount(point)} ({point['claim']} {point['grade']}{source})"
        marked.set_label(label)
    drawn = scale(series)
    axes.set(title=series.title, xlabel="year", ylabel=series.unit)
    bottom, top = drawn.amounts[0], drawn.amounts[-1]
    highest = max(bounds(point)[1] for _, _, point in series.drawn)
    axes.set_ylim(bottom, max(top, highest + ROOM * (top - bottom)))
    axes.set_yticks(drawn.amounts, [f"{amount:,}" for amount in drawn.amounts])
    axes.set_xlim(drawn.first, drawn.last)
    axes.set_xticks(drawn.years(YEARS))
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1), fontsize=7, frameon=False)
