"""What bare `chongjin` shows: the shape of the dataset on one screen of 80 × 24."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.present.labels import holdings
from chongjin_cli.present.screens import parts
from chongjin_cli.present.screens.axis import Axis, span
from chongjin_cli.present.to_type import to_type

BARS = (4, 14)
"""Columns of the bars of statuses, at least and at most; where there is less room there are none."""
AXIS = (24, 60)
"""The same for the axis of the eras."""
STATUS_COLUMNS = 20
COUNT_COLUMNS = 22
"""Columns of the counts of an era."""
ABREAST = 58
"""Columns from which on claims by status and by era stand beside one another."""
LONGEST_LABEL = 30
ROWS = 23
"""Rows of a screen of 24 without that of the prompt."""
OTHER_ROWS = 12
"""Rows beside those of the eras and the claims that are new."""
GAP = 3


def draw(about: Mapping[str, Any]) -> None:
    """Draw what the dataset holds: claims by status and era, topics, what is disputed, what is new, what to try."""
    screen = parts.console()
    counts = holdings(about, " · ", screen.width)
    screen.print(Text(about["title"], style="bold"))
    edition = f"Version {about['version']}, updated {about['updated']}. {about['license']}."
    screen.print(Text(f"{counts}\n{edition}\n", style="dim"))
    screen.print(_counts(about, screen.width))
    screen.print()
    parents = {topic["broader"] for topic in about["topics"]}
    topics = [topic for topic in about["topics"] if topic["id"] not in parents]
    largest = sorted(topics, key=lambda topic: -topic["claims"])
    disputed = sorted(topics, key=lambda topic: -topic["disputed"])
    screen.print(_counted("Largest topics", largest, "claims", screen.width))
    screen.print(_counted("Most disputed", disputed, "disputed", screen.width))
    room = ROWS - OTHER_ROWS - max(len(about["eras"]), len(about["statuses"]))
    for number, claim in enumerate(about["newest"]):
        room -= 2 if claim["attribution"] else 1
        if number and room < 0:
            break
        about_it = Text.assemble(("New: ", "bold"), parts.identity(claim), " ", parts.grade(claim), "  ")
        one_line = screen.width >= ABREAST  # of a narrower one too little would be left
        screen.print(about_it.append(claim["assertion"]), no_wrap=one_line, overflow="ellipsis" if one_line else "fold")
        if claim["attribution"]:
            screen.print(Text(f"     {claim['attribution']}", style="dim"), no_wrap=True, overflow="ellipsis")
    screen.print()
    for number, command in enumerate(_commands(about, largest, disputed)):
        line = Text(f"{'Try: ' if number == 0 else '     '} {to_type(command)}")
        screen.print(line, soft_wrap=True)  # what is to be copied stays on one


def _counts(about: Mapping[str, Any], width: int) -> RenderableType:
    """Claims by status beside claims by era, if there are eras."""
    label = min(LONGEST_LABEL, max((cell_len(era["label"]) for era in about["eras"]), default=0))
    room = width - STATUS_COLUMNS - GAP - label - COUNT_COLUMNS
    bars = _within(BARS, room)
    axis = _within(AXIS, room - bars)
    statuses = _statuses(about["statuses"], bars)
    if not about["eras"]:
        return statuses
    counts = (statuses, _eras(about["eras"], decimal_year(about["updated"]), label, axis))
    if width < ABREAST:
        return Group(*counts)
    table = Table.grid(padding=(0, GAP, 0, 0))
    table.add_row(*counts)
    return table


def _within(bounds: tuple[int, int], room: int) -> int:
    """As many columns as there is room for, at most the second bound; none if that is less than the first."""
    return min(bounds[1], room) if room >= bounds[0] else 0


def _statuses(counts: Mapping[str, int], bars: int) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("status", no_wrap=True)
    table.add_column("claims", justify="right", no_wrap=True)
    if bars:
        table.add_column(no_wrap=True)
    longest = max(counts.values(), default=1) or 1
    for status, count in counts.items():
        style = parts.STYLES[status]
        cells = [Text(status, style=style), Text(f"{count:,}"), Text("█" * round(count / longest * bars), style=style)]
        table.add_row(*(cells if bars else cells[:2]))
    return table


def _eras(eras: Sequence[Mapping[str, Any]], now: float, label: int, columns: int) -> Table:
    """Each era with its claims, how many of a hundred are confirmed or probable, and its years on an axis."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("era", style="cyan", max_width=label)
    table.add_column("claims", justify="right", no_wrap=True)
    table.add_column("graded 1–2", justify="right", no_wrap=True)
    axis = _axis(eras, now, columns) if columns else None
    if axis:
        table.add_column(axis.ticks(), no_wrap=True)
    for era in eras:
        well = sum(era["statuses"].get(status, 0) for status in ("confirmed", "probable"))
        share = f"{well / era['claims']:.0%}" if era["claims"] else ""
        cells = [Text(era["label"]), Text(f"{era['claims']:,}"), Text(share)]
        if axis:
            first, last = span(era["dates"], now)
            cells.append(axis.band(axis.first if era["dates"]["from"] is None else first, last))
        table.add_row(*cells)
    return table


def _axis(eras: Sequence[Mapping[str, Any]], now: float, columns: int) -> Axis:
    days = [day for era in eras for day in (era["dates"]["from"], era["dates"]["to"]) if day]
    years = [now, *map(decimal_year, days)]
    before = max(1.0, (now - min(years)) / 10)
    return Axis(min(years) - before, max(years), columns)


def _counted(heading: str, topics: Sequence[Mapping[str, Any]], key: str, width: int) -> Text:
    """As many topics with their counts as a line has room for."""
    line = Text(f"{heading}: ", style="bold")
    found = [f"{topic['label']} {topic[key]:,}" for topic in topics if topic[key]]
    for number, each in enumerate(found):
        further = Text(" · " * (number > 0) + each, style="not bold")
        if number and line.cell_len + further.cell_len > width:
            break
        line.append_text(further)
    return line if found else line.append("none", style="not bold")


def _commands(about: Mapping[str, Any], largest: Sequence[Any], disputed: Sequence[Any]) -> list[str]:
    """Three commands that find something in this dataset."""
    eras = sorted((era for era in about["eras"] if era["claims"]), key=lambda era: -era["claims"])
    commands = [f"chongjin era {era['id']}" for era in eras[:1]]
    commands += [f"chongjin search {topic['id'].replace('-', ' ')}" for topic in largest[:1] if topic["claims"]]
    commands += [f"chongjin disputes --topic {topic['id']}" for topic in disputed[:1] if topic["disputed"]]
    return commands
