"""A measured quantity over time and by source, drawn and listed; without a name, what is measured."""

import json
from typing import Annotated

from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.cli.printing import print_list
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import Option
from chongjin_cli.present.formats import MEASURES, POINTS
from chongjin_cli.queries import figures as series
from chongjin_cli.queries.filters import Filters

Name = Annotated[str | None, Argument("MEASURE", "A measure: population, kim-chaek-workforce, rice-price …", "measure")]
Plot = Annotated[str | None, Option(("--output", "-o"), "Draw the chart into an SVG, PNG or PDF file.", "FILE")]

EXAMPLES = (
    "chongjin figures",
    "chongjin figures population",
    "chongjin figures population --from 1990 -o population.svg",
    "chongjin figures kim-chaek-workforce --format csv",
)


def command(name: Name = None, plot: Plot = None, *, filters: Filters, output: Output, data: Data) -> int:
    """Print the figures of a measure, or the measures."""
    dataset = data.open()
    selection = filters.select(dataset)
    measure = None if name is None else series.resolve(dataset, name)
    if measure is None:
        if plot is not None:
            raise UsageError("--output draws one measure", "name it, as in: chongjin figures population -o plot.svg")
        measures = list(series.measures(dataset, selection))

        def draw_measures() -> None:
            from chongjin_cli.present.screens import figures

            figures.draw_measures(measures)

        return print_list((json.dumps(each, ensure_ascii=False) for each in measures), MEASURES, output, draw_measures)
    points = list(series.points(dataset, selection, measure))
    if plot is not None and points:
        from chongjin_cli.present.screens.plot import plot_to

        plot_to(plot, measure, points)
        return 0

    def draw_points() -> None:
        from chongjin_cli.present.screens import figures

        figures.draw_points(measure, points)

    return print_list((json.dumps(each, ensure_ascii=False) for each in points), POINTS, output, draw_points)
