"""What surrounds a place or an actor: a sketch of the places near by, and whom and what its claims are also about."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.labels import Labels
from chongjin_cli.present.screens import parts
from chongjin_cli.queries.distances import Neighbour

NEAR = 9
FAR = 40.0
"""Kilometres beyond which a place is not drawn."""
ROWS, COLUMNS = 11, 44
LEAST = 20
"""Columns that the sketch has at least; what is left of the terminal goes to the list beside it first."""
LIST = 38
MAP_ADDRESS = "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=14/{lat}/{lon}"


def draw(
    place: contract.Place | None,
    near: Sequence[Neighbour],
    companions: dict[str, list[tuple[str, int]]],
    labels: Labels,
) -> None:
    """Draw the position and neighbours of a place, if it is one, and who and what its claims share, by labels."""
    screen = parts.console()
    if place is not None and place["coordinates"] is not None:
        at = place["coordinates"]
        source = labels.source(at["source"])
        near = [each for each in near if each.distance <= FAR and _is_apart(at, each)][:NEAR]
        _draw_position(screen, place, at, source, near)
    for kind, found in companions.items():
        if found:
            screen.print(
                Text.assemble((f"With {kind}: ", "dim"), " · ".join(f"{name} {count}" for name, count in found))
            )
    screen.print()


def _draw_position(
    screen: Console, place: contract.Place, at: contract.Coordinates, source: str, near: Sequence[Neighbour]
) -> None:
    about = f"  within {_distance(at['radius'])}, by {source}"
    screen.print(Text.assemble((f"{at['lat']}, {at['lon']}", "bold"), (about, "dim")))
    screen.print(parts.address(MAP_ADDRESS.format(**at)))
    if near:
        screen.print()
        columns = min(COLUMNS, max(LEAST, screen.width - LIST))
        table = Table.grid(padding=(0, 3, 0, 0))
        table.add_column(width=columns + 2, no_wrap=True)
        parts.add_flowing_column(table)
        names = [f"{each.place['label']}, {each.distance:.1f} km {each.direction}" for each in near]
        listed = [f"• {place['label']}", *(f"{number} {name}" for number, name in enumerate(names, 1))]
        table.add_row(Text(_sketch(at, near, columns)), Text("\n".join(listed)))
        screen.print(table)


def _is_apart(at: contract.Coordinates, other: Neighbour) -> bool:
    """Whether two places are known exactly enough for their distance to mean anything."""
    there = other.place["coordinates"] or at
    return other.distance * 1000 >= max(at["radius"], there["radius"])


def _distance(metres: int) -> str:
    """`500 m`, `1.5 km`, `40 km`."""
    return f"{metres} m" if metres < 1000 else f"{metres / 1000:.3g} km"


def _sketch(at: contract.Coordinates, near: Sequence[Neighbour], columns: int) -> str:
    """A map of characters, north above: the place as a dot, its neighbours as the numbers of the list beside it."""
    points = [(at, "•")] + [(each.place["coordinates"] or at, str(number)) for number, each in enumerate(near, 1)]
    lats, lons = [point["lat"] for point, _ in points], [point["lon"] for point, _ in points]
    rows = [[" "] * columns for _ in range(ROWS)]
    for point, sign in reversed(points):
        row = round((max(lats) - point["lat"]) / ((max(lats) - min(lats)) or 1) * (ROWS - 1))
        column = round((point["lon"] - min(lons)) / ((max(lons) - min(lons)) or 1) * (columns - 1))
        rows[row][column] = sign
    edge = "─" * columns
    return "\n".join([f"┌{edge}┐", *(f"│{''.join(row)}│" for row in rows), f"└{edge}┘"])
