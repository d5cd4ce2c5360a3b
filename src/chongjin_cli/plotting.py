"""The chart of a measure as a picture file, with Matplotlib, which comes with the extra `plot`."""

from collections.abc import Sequence
from pathlib import Path

from chongjin_cli import objects
from chongjin_cli.errors import OutputError, UsageError
from chongjin_cli.measuring import bounds

ENDINGS = (".svg", ".png", ".pdf")


def plot_to(file: str, measure: str, points: Sequence[objects.Point]) -> None:
    """Draw the points over time, ranges as bars, each with its source. Raises UsageError or OutputError."""
    path = Path(file)
    if path.suffix.lower() not in ENDINGS:
        raise UsageError(f"--output: {file!r} is none of {', '.join(ENDINGS)}", "name the file by one of these endings")
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UsageError("pictures need Matplotlib", "pip install 'chongjin-cli[plot]'") from error
    mpl.rcParams.update({"svg.hashsalt": "chongjin", "font.family": "sans-serif"})
    figure = Figure(figsize=(9, 5), layout="constrained")
    axes = figure.add_subplot(xlabel="year", ylabel=points[0]["unit"] if points else "", title=measure)
    for point in points:
        if point["dates"]["from"] and point["dates"]["to"]:
            low, high = bounds(point)
            middle = (low + high) / 2
            year = (int(point["dates"]["from"][:4]) + int(point["dates"]["to"][:4])) / 2
            axes.errorbar(year, middle, yerr=(high - low) / 2 or None, fmt="o", capsize=3)
            axes.annotate(f"{point['claim']} {point['grade']}", (year, middle), xytext=(4, 4),
                          textcoords="offset points", fontsize=7)  # fmt: skip
    try:
        figure.savefig(path, metadata={"Date": None} if path.suffix.lower() == ".svg" else None)
    except OSError as error:
        raise OutputError(f"cannot write {file!r}: {error.strerror or error}") from error
