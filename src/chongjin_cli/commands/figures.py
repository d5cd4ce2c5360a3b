"""What was measured, over time and by source.

Without a name it lists the measures. A measure is drawn as a chart for each thing it was measured on, and listed below;
what was measured on a place, topic or actor that is asked for comes first. Measures that are called alike are pointed
to, with the best graded figure of each and the newest. What is of a time to come is a forecast, and called so.
"""

from typing import TYPE_CHECKING, Annotated, TextIO

from chongjin_cli.cli.examples import as_in
from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.cli.printing import as_json, chosen, keys, other_than, print_list
from chongjin_cli.cli.remarks import tell
from chongjin_cli.cli.selecting import select
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import Option
from chongjin_cli.present.formats import MEASURES, POINTS
from chongjin_cli.queries import figures, measures
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

if TYPE_CHECKING:
    from chongjin_cli import contract
    from chongjin_cli.present.series import Series

Name = Annotated[str | None, Argument("MEASURE", "A measure by its id or name.", "measure")]
Plot = Annotated[str | None, Option(("--output", "-o"), "Draw the chart into this SVG, PNG or PDF file.", "FILE")]

EXAMPLES = (
    "chongjin figures",
    "chongjin figures {measure:population}",
    "chongjin figures {measure:population} --from 1990 -o chart.svg",
    "chongjin figures {measure:workforce} --format csv",
)


def command(name: Name = None, plot: Plot = None, *, filters: Filters, output: Output, data: Data) -> int:
    """Print the figures of a measure, or the measures."""
    if plot is not None and (output.json or output.fields is not None or output.format not in (None, "table")):
        raise UsageError("--output draws a chart, so it takes no format and no fields", "leave one of them out")
    dataset = data.open(filters)
    measure = None if name is None else measures.resolve(dataset, name)

    def listed(dataset: Dataset, selection: Selection) -> set[str]:
        return {point["claim"] for point in figures.listed(dataset, selection, measure)}

    selection = select(filters, dataset, names=measure is None, listed=listed)
    if measure is not None:
        return _print_points(dataset, measure, selection, plot, output)
    if plot is not None:
        raise UsageError("--output draws one measure", as_in(dataset, f"chongjin figures {{measure:}} -o {plot}"))
    return _print_measures(dataset, selection, output)


def _print_measures(dataset: Dataset, selection: Selection, output: Output) -> int:
    found = measures.measures(dataset, selection)

    def matching() -> int:
        return len(measures.measures(dataset, selection.unlimited))

    def draw() -> None:
        from chongjin_cli.present.labels import Labels
        from chongjin_cli.present.screens import figures as screen

        screen.draw_measures(found, Labels(dataset), selection.offset, matching())

    def write_markdown(out: TextIO) -> None:
        from chongjin_cli.present.formats.markdown import write_measures
        from chongjin_cli.present.labels import Labels

        write_measures(found, Labels(dataset), out)

    return print_list(as_json(found), MEASURES, output, draw, write_markdown, matching)


def _print_points(dataset: Dataset, measure: str, selection: Selection, plot: str | None, output: Output) -> int:
    keys(output, POINTS)  # a wrong one is refused before anything is told
    points = figures.listed(dataset, selection, measure)

    def matching() -> int:
        return len(figures.listed(dataset, selection.unlimited, measure))

    remark = _see_also(dataset, measures.see_also(dataset, selection, measure)) if plot is None else ""
    if remark and (chosen(output) != "table" or not points):
        tell(remark)

    def series() -> "list[Series]":
        from chongjin_cli.present import series as present
        from chongjin_cli.present.labels import Labels

        return present.series(Labels(dataset), measure, points)

    def draw() -> None:
        from chongjin_cli.present.screens import figures as screen

        screen.draw_series(series(), selection.offset, matching(), remark)

    def write_markdown(out: TextIO) -> None:
        from chongjin_cli.present.formats.markdown import write_series

        write_series(series(), out)

    if plot is not None and points:
        from chongjin_cli.present.screens.plot import plot_to

        plot_to(other_than(dataset.path, plot), series())
        return 0
    return print_list(as_json(points), POINTS, output, draw, write_markdown, matching)


def _see_also(dataset: Dataset, points: "list[contract.Point]") -> str:
    """What is measured besides, under a name alike, the best known figure first.

    `see also urban-population: 582,480 people (1993, A2), newest 661,766 people (2025, D3), forecast 716,000 people …`
    """
    from chongjin_cli.text.figures import measured

    updated = dataset.meta()["updated"]
    shown: dict[str, list[str]] = {}
    for each in points:
        found = shown.setdefault(each["measure"], [])
        called = "forecast " if figures.is_ahead(each, updated) else "newest " * bool(found)
        amount = measured(each, each["measure"])
        found.append(f"{called}{amount} ({each['dates']['label'] or 'undated'}, {each['grade']})")
    told = (f"{name}: {', '.join(found)}" for name, found in shown.items())
    return f"see also {'; '.join(told)}" if points else ""
