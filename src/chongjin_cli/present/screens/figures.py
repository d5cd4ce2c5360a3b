"""Figures over time, a chart and a table for each thing that was measured; and the list of what is measured."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.labels import Labels, amount
from chongjin_cli.present.screens import parts
from chongjin_cli.present.screens.axis import round_ticks
from chongjin_cli.present.series import WIDEST, Marked, Series
from chongjin_cli.queries.figures import bounds

HEIGHT = 18
WIDEST_CHART = 110
NARROW = 50
"""Columns from which on a figure's claim and its sources stand beside one another."""
THINGS = 2
"""How many of the things that were measured the list names; one more on a wide terminal."""


def draw_series(every: Sequence[Series]) -> None:
    """Draw each series: a chart where two or more of its points have dates to draw, then a row a point."""
    screen = parts.console()
    for number, series in enumerate(every):
        if number:
            screen.print()
        screen.print(Text.assemble((series.title, "bold"), (f"  {series.unit}", "dim")))
        charted = len(series.drawn) > 1
        if charted:
            chart = _chart(series, min(screen.width, WIDEST_CHART), colour=screen.color_system is not None)
            screen.print(Text.from_ansi(chart))
        screen.print(_table(series.points, screen.width, charted=charted))
        if charted and len(series.drawn) < len(series.points):
            remark = f"Rows without a letter are not drawn: their date spans more than {WIDEST} years, or is unknown."
            screen.print(Text(remark, style="dim"))


def draw_measures(measures: Sequence[contract.Measure], labels: Labels) -> None:
    """Draw the list of what is measured and on what, most figures first."""
    screen = parts.console()
    wide = screen.width >= parts.WIDE
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("Measure", style="cyan", overflow="fold")
    parts.add_flowing_column(table, "Of")
    table.add_column("Figures", justify="right")
    table.add_column("Unit", overflow="fold")
    if wide:
        table.add_column("Dates", no_wrap=True)
    for each in sorted(measures, key=lambda measure: (-measure["figures"], measure["id"])):
        cells = [each["label"], _things(each["of"], labels, THINGS + wide), str(each["figures"]), each["unit"]]
        table.add_row(*map(Text, [*cells, each["dates"]["label"] or ""] if wide else cells))
    screen.print(table)


def _things(names: Sequence[str], labels: Labels, most: int) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(map(labels.thing, names[:most])) + more


def _table(points: Sequence[Marked], width: int, *, charted: bool) -> Table:
    """A row a point; claim and source share a column on a narrow terminal."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    wide = width >= NARROW
    if charted:
        table.add_column("")
    table.add_column("As of", no_wrap=wide, overflow="fold")
    table.add_column("Amount", justify="right", no_wrap=True)
    if wide:
        table.add_column("Claim", no_wrap=True)
    parts.add_flowing_column(table, "Source" if wide else "Claim")
    for letter, _, point in points:
        claim = Text.assemble((point["claim"], "cyan"), " ", (point["grade"], parts.STYLES[point["status"]]))
        sources = Text(", ".join(point["sources"]) or "none in support")
        cells = [Text(point["dates"]["label"] or ""), Text(amount(point))]
        cells += [claim, sources] if wide else [Text.assemble(claim, "\n", sources)]
        table.add_row(*([Text(letter), *cells] if charted else cells))
    return table


def _chart(series: Series, width: int, *, colour: bool) -> str:
    """The points of a series over time, ranges as bars; ticks are round numbers."""
    import plotext

    plotext.clear_figure()
    plotext.plot_size(width, HEIGHT)
    plotext.theme("pro" if colour else "clear")
    for letter, at, point in series.drawn:
        low, high = bounds(point)
        if low != high:
            plotext.plot([at, at], [low, high], marker="│")
        plotext.scatter([at], [(low + high) / 2], marker=letter)
    bound = [each for _, _, point in series.drawn for each in bounds(point)]
    heights = round_ticks(min(0, *bound), max(0, *bound), HEIGHT // 3)
    plotext.ylim(heights[0], heights[-1])
    plotext.yticks(heights, [f"{height:,}" for height in heights])
    years = [at for _, at, _ in series.drawn]
    margin = max(0.5, (max(years) - min(years)) / 50)
    first, last = min(years) - margin, max(years) + margin
    plotext.xlim(first, last)
    ticks = [year for year in round_ticks(first, last, max(1, width // 10), whole=True) if first <= year <= last]
    plotext.xticks(ticks, [str(year) for year in ticks])
    return str(plotext.build())
