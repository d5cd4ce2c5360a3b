"""Figures over time, a chart and a table for each thing that was measured; and the list of what is measured."""

from collections.abc import Sequence
from math import floor

from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.labels import Labels
from chongjin_cli.present.screens import parts
from chongjin_cli.present.series import WIDEST, Marked, Scale, Series, scale
from chongjin_cli.queries.figures import bounds
from chongjin_cli.text.figures import amount

HEIGHT = 18
ROWS = HEIGHT - 3
"""Lines of a chart that are for points: all but its frame and the years."""
WIDEST_CHART = 110
THINGS = 2
"""How many of the things that were measured the list names; one more on a wide terminal."""


def draw_series(every: Sequence[Series], offset: int, total: int, remark: str = "") -> None:
    """Draw each series and a remark, and say how many of how many figures they have."""
    with parts.how_many(offset, sum(len(series.points) for series in every), total, "figures"):
        _draw_series(every)
        if remark:
            parts.console().print(Text(remark, style="dim"))


def _draw_series(every: Sequence[Series]) -> None:
    """Draw a chart where points of a series lie apart in time, then a row a point."""
    screen = parts.console()
    for number, series in enumerate(every):
        if number:
            screen.print()
        screen.print(Text.assemble((series.title, "bold"), (f"  {series.unit}", "dim")))
        charted, crowded = series.has_course, ""
        if charted:
            chart, crowded = _chart(series, min(screen.width, WIDEST_CHART), colour=screen.color_system is not None)
            screen.print(Text.from_ansi(chart))
        screen.print(_table(series.points, screen.width, charted=charted))
        if charted and len(series.drawn) < len(series.points):
            remark = f"Rows without a letter are not drawn: their date spans more than {WIDEST} years, or is unknown."
            screen.print(Text(remark, style="dim"))
        if crowded:
            screen.print(Text(f"At one place of the chart, which shows the first of them: {crowded}.", style="dim"))
    screen.print(parts.legend())


def draw_measures(measures: Sequence[contract.Measure], labels: Labels, offset: int, total: int) -> None:
    """Draw the list of what is measured and on what, and say how many of how many measures these are."""
    screen = parts.console()
    wide, narrow = screen.width >= parts.WIDE, screen.width < parts.NARROW
    table = parts.table()
    table.add_column("Measure", style="cyan", overflow="fold")
    if not narrow:
        parts.add_flowing_column(table, "Of")
    table.add_column("Figures", justify="right", no_wrap=True)
    if not narrow:
        table.add_column("Unit", overflow="fold")
    if wide:
        table.add_column("Dates", no_wrap=True)
    for each in measures:
        things = _things(each["of"], labels, THINGS + wide)
        if narrow:
            name = Text(each["label"]).append(f"\n{each['unit']}; {things}", style="not cyan default")
            table.add_row(name, f"{each['figures']:,}")
        else:
            cells = [each["label"], things, f"{each['figures']:,}", each["unit"]]
            table.add_row(*map(Text, [*cells, each["dates"]["label"] or ""] if wide else cells))
    with parts.how_many(offset, len(measures), total, "measures"):
        screen.print(table)


def _things(names: Sequence[str], labels: Labels, most: int) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(map(labels.thing, names[:most])) + more


def _table(points: Sequence[Marked], width: int, *, charted: bool) -> Table:
    """A row a point; date and amount, claim and source share a column each on a narrow terminal."""
    table = parts.table()
    wide = width >= parts.NARROW
    if charted:
        table.add_column("")
    table.add_column("As of", no_wrap=wide, overflow="fold", max_width=None if wide else width // 2)
    if wide:
        table.add_column("Amount", justify="right", no_wrap=True)
        table.add_column("Claim", no_wrap=True)
    parts.add_flowing_column(table, "Source" if wide else "Claim")
    for letter, _, point in points:
        claim = Text.assemble((point["claim"], "cyan"), " ", (point["grade"], parts.STYLES[point["status"]]))
        sources = Text(", ".join(point["sources"]) or "none in support")
        cells = [Text(point["dates"]["label"] or "undated"), Text(amount(point)), claim, sources]
        if not wide:
            cells = [Text("\n").join(cells[:2]), Text("\n").join(cells[2:])]
        table.add_row(*([Text(letter), *cells] if charted else cells))
    return table


def _chart(series: Series, width: int, *, colour: bool) -> tuple[str, str]:
    """The points of a series over time, ranges as bars, ticks as round numbers; and which lie at one place."""
    import plotext

    drawn = scale(series)
    plotext.clear_figure()
    plotext.plot_size(width, HEIGHT)
    plotext.theme("pro" if colour else "clear")
    plotext.ylim(drawn.amounts[0], drawn.amounts[-1])
    plotext.yticks(drawn.amounts, [f"{amount:,}" for amount in drawn.amounts])
    plotext.xlim(drawn.first, drawn.last)
    years = drawn.years(max(1, width // 10))
    plotext.xticks(years, [str(year) for year in years])
    for _, at, point in series.drawn:
        low, high = bounds(point)
        # Without a point to draw Plotext forgets the ticks.
        plotext.plot([at, at], [low, high], marker="│" if low != high else " ")
    places = _places(series, drawn, _columns(str(plotext.build())))
    for letter, at, point in (each[0] for each in places):
        plotext.scatter([at], [sum(bounds(point)) / 2], marker=letter)
    crowded = (" ".join(letter for letter, _, _ in each) for each in places if len(each) > 1)
    return str(plotext.build()), ", ".join(crowded)


def _columns(chart: str) -> int:
    """How many characters of a line of a chart are for points."""
    return chart.partition("\n")[0].count("─")


def _places(series: Series, drawn: Scale, columns: int) -> list[list[tuple[str, float, contract.Point]]]:
    """The points that can be drawn; together those that fall on one character, where the first hides the others."""

    def cell(at: float, point: contract.Point) -> tuple[int, int]:
        amount = sum(bounds(point)) / 2
        column = (at - drawn.first) / (drawn.last - drawn.first) * (columns - 1)
        row = (amount - drawn.amounts[0]) / (drawn.amounts[-1] - drawn.amounts[0]) * (ROWS - 1)
        return floor(round(column + 0.5, 8)), floor(round(row + 0.5, 8))  # as Plotext rounds

    places: dict[tuple[int, int], list[tuple[str, float, contract.Point]]] = {}
    for each in series.drawn:
        places.setdefault(cell(each[1], each[2]), []).append(each)
    return list(places.values())
