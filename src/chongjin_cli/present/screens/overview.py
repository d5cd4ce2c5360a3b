"""What bare `chongjin` shows: the shape of the dataset on one screen."""

from typing import Any

from rich.table import Table
from rich.text import Text

from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.present.screens import parts
from chongjin_cli.present.screens.axis import Axis, span

LARGEST = 10
TRY = """Try:  chongjin era colonial
      chongjin search sanctions
      chongjin disputes --topic steel"""


def draw(about: dict[str, Any]) -> None:
    """Draw what the dataset holds: claims by status, eras on an axis, topics, what is disputed, what is new."""
    screen = parts.console()
    counts = " · ".join(f"{about[kind]:,} {kind}" for kind in ("claims", "sources", "places", "actors", "disputes"))
    screen.print(Text(about["title"], style="bold"))
    edition = f"Version {about['version']}, updated {about['updated']}. {about['license']}."
    screen.print(Text(f"{counts}\n{edition}\n", style="dim"))
    statuses = [(status, "", count, parts.STYLES[status]) for status, count in about["statuses"].items()]
    screen.print(parts.bars(statuses, screen.width))
    screen.print()
    screen.print(_eras(about["eras"], decimal_year(about["updated"]), screen.width))
    screen.print()
    topics = sorted((topic for topic in about["topics"] if topic["broader"]), key=lambda topic: -topic["claims"])
    screen.print(_counted("Largest topics", [(topic["id"], topic["claims"]) for topic in topics]))
    disputed = sorted(topics, key=lambda topic: -topic["disputed"])
    screen.print(_counted("Most disputed", [(topic["id"], topic["disputed"]) for topic in disputed]))
    screen.print()
    for claim in about["newest"]:
        line = Text.assemble("New: ", parts.identity(claim), " ", parts.grade(claim), f"  {claim['statement']}")
        screen.print(line, no_wrap=True, overflow="ellipsis")
    screen.print(Text("\n" + TRY))


def _eras(eras: list[dict[str, Any]], now: float, width: int) -> Table:
    """Each era with its claims, how many of a hundred are confirmed or probable, and its years on an axis."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for heading, where in (("era", "left"), ("claims", "right"), ("graded 1–2", "right")):
        table.add_column(heading, justify=where, no_wrap=True)  # type: ignore[arg-type]
    table.add_column(no_wrap=True)
    days = [day for era in eras for day in (era["dates"]["from"], era["dates"]["to"]) if day]
    years = [now, *map(decimal_year, days)]
    before = max(1.0, (now - min(years)) / 10)
    axis = Axis(min(years) - before, max(years), max(20, width - 42))
    for era in eras:
        first, last = span(era["dates"], now)
        band = axis.band(axis.first if era["dates"]["from"] is None else first, last)
        well = sum(era["statuses"].get(status, 0) for status in ("confirmed", "probable"))
        share = f"{well / era['claims']:.0%}" if era["claims"] else ""
        table.add_row(era["id"], f"{era['claims']:,}", share, band, style="cyan")
    table.add_row("", "", "", axis.ticks())
    return table


def _counted(heading: str, counts: list[tuple[str, int]]) -> Text:
    largest = " · ".join(f"{name} {count}" for name, count in counts[:LARGEST] if count)
    return Text.assemble((f"{heading}: ", "bold"), largest or "none")
