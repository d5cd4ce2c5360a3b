"""The chart of a measure as a picture file, with Matplotlib, which comes with the extra `plot`."""

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chongjin_cli import contract
from chongjin_cli.atomic_file import replacing
from chongjin_cli.errors import UsageError
from chongjin_cli.queries.figures import bounds, mark, year

ENDINGS = (".svg", ".png", ".pdf")
CJK_FONTS = ("Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Apple SD Gothic Neo", "Malgun Gothic")


def plot_to(file: str, measure: str, points: Sequence[contract.Point]) -> None:
    """Draw the points over time, a panel a unit, ranges as bars, each point a letter with its claim, grade and source.

    The file is written whole or not at all. Raises UsageError for a file name without an ending that is known or if
    Matplotlib is missing, OutputError if the file cannot be written.
    """
    ending = Path(file).suffix.lower()
    if ending not in ENDINGS:
        raise UsageError(f"--output: {file!r} is none of {', '.join(ENDINGS)}", "name the file by one of these endings")
    try:
        import matplotlib as mpl
        from matplotlib import font_manager
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UsageError("pictures need Matplotlib", "pip install 'chongjin-cli[plot]'") from error
    mpl.rcParams.update({"svg.hashsalt": "chongjin", "svg.fonttype": "none", "text.parse_math": False,
                         "font.family": _fonts(font_manager.get_font_names())})  # fmt: skip
    units = list(dict.fromkeys(point["unit"] for point in points))
    marked = [(mark(number), point) for number, point in enumerate(points)]
    height = 1 + max(4 * len(units), len(points) / 5)
    figure = Figure(figsize=(12, height), layout="constrained")
    figure.suptitle(measure)
    for axes, unit in zip(figure.subplots(len(units), squeeze=False)[:, 0], units, strict=True):
        series = [each for each in marked if each[1]["unit"] == unit]
        axes.set(xlabel="year", ylabel=unit)
        axes.yaxis.set_major_formatter("{x:,.0f}" if max(bounds(point)[1] for _, point in series) >= 1000 else "{x:g}")
        _draw(axes, series)
    undated = {"Date": None} if ending == ".svg" else {"CreationDate": None} if ending == ".pdf" else None
    with replacing(file) as out, warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # no font here has the script of a source's name
        figure.savefig(out, format=ending[1:], metadata=undated)


def _fonts(installed: Sequence[str]) -> list[str]:
    """The font that Matplotlib brings, and those installed that have the scripts of names."""
    return ["DejaVu Sans", *(font for font in CJK_FONTS if font in installed)]


def _draw(axes: Any, marked: Sequence[tuple[str, contract.Point]]) -> None:
    """Draw points as letters, and beside the axes what each of them is."""
    for letter, point in marked:
        at = year(point)
        low, high = bounds(point)
        middle = (low + high) / 2
        if at is not None:
            drawn = axes.errorbar(at, middle, yerr=(high - low) / 2 or None, fmt="o", capsize=3)
            axes.annotate(letter, (at, middle), xytext=(4, 4), textcoords="offset points", fontsize=9)
            amount = f"{low:,}" if low == high else f"{low:,}–{high:,}"
            source = "".join(f", {name}" for name in point["sources"][:1])
            drawn.set_label(
                f"{letter}  {point['dates']['label']}: {amount} ({point['claim']} {point['grade']}{source})"
            )
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1), fontsize=7, frameon=False)
