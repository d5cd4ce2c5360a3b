"""A measure over time as a chart with its sources, then as a table; and the list of what is measured."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.screens import parts
from chongjin_cli.present.screens.claim import figure_amount
from chongjin_cli.queries.figures import bounds, mark, year

HEIGHT = 18


def draw_points(measure: str, points: Sequence[contract.Point]) -> None:
    """Draw the points of a measure: a chart where there are two or more with dates, then a row a point."""
    screen = parts.console()
    units = list(dict.fromkeys(point["unit"] for point in points))
    screen.print(Text.assemble((measure, "bold"), (f"  {', '.join(units)}", "dim")))
    dated = [(mark(number), at, point) for number, point in enumerate(points) if (at := year(point)) is not None]
    for unit in units:
        series = [each for each in dated if each[2]["unit"] == unit]
        if len(series) > 1:
            screen.print(Text.from_ansi(_chart(series, unit, screen.width, colour=screen.color_system is not None)))
    screen.print(_table(points))


def draw_measures(measures: Sequence[contract.Measure]) -> None:
    """Draw the list of what is measured, most figures first."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("Measure", style="cyan", overflow="fold", min_width=20)
    table.add_column("Figures", justify="right")
    for name in ("Dates", "Amounts", "Unit"):
        table.add_column(name)
    table.add_column("Apart", justify="right")
    for each in sorted(measures, key=lambda measure: (-measure["figures"], measure["measure"])):
        apart = f"× {each['high'] / each['low']:.1f}" if each["low"] > 0 and each["high"] > each["low"] else ""
        amounts = f"{each['low']:,}" + (f" to {each['high']:,}" if each["high"] > each["low"] else "")
        label = each["dates"]["label"] or ""
        table.add_row(each["measure"], str(each["figures"]), label, amounts, ", ".join(each["units"]), apart)
    parts.console().print(table)


def _table(points: Sequence[contract.Point]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("")
    table.add_column("As of", no_wrap=True)
    table.add_column("Amount", justify="right", no_wrap=True)
    table.add_column("Claim", no_wrap=True)
    table.add_column("Source", ratio=1)
    for number, point in enumerate(points):
        item = dict(point)
        given = {key: amount for key in ("value", "low", "high") if (amount := item[key]) is not None}
        grade = Text.assemble((point["claim"], "cyan"), " ", (point["grade"], parts.STYLES[point["status"]]))
        sources = Text(", ".join(point["sources"]) or "none in support")
        table.add_row(mark(number), Text(point["dates"]["label"] or ""), figure_amount(given), grade, sources)
    return table


Marked = tuple[str, float, contract.Point]
"""A point with its letter and its year."""


def _chart(series: Sequence[Marked], unit: str, width: int, *, colour: bool) -> str:
    import plotext

    plotext.clear_figure()
    plotext.plot_size(min(width, 110), HEIGHT)
    plotext.theme("pro" if colour else "clear")
    plotext.ylabel(unit)
    for letter, at, point in series:
        low, high = bounds(point)
        if low != high:
            plotext.plot([at, at], [low, high], marker="│")
        plotext.scatter([at], [(low + high) / 2], marker=letter)
    amounts = [amount for _, _, point in series for amount in bounds(point)]
    plotext.ylim(min(0, *amounts), max(amounts) * 1.05 or 1)
    years = sorted({int(at) for _, at, _ in series})
    ticks = years if len(years) <= width // 10 else [years[round(i * (len(years) - 1) / 7)] for i in range(8)]
    plotext.xticks(ticks, [str(tick) for tick in ticks])
    return str(plotext.build())
