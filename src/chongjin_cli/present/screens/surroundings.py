"""What surrounds a place or an actor: a sketch of the places near by, and whom and what its claims are also about."""

from collections.abc import Collection, Sequence
from math import cos, floor, log2, pi, radians

from rich.console import Console
from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.labels import Labels
from chongjin_cli.present.screens import parts
from chongjin_cli.queries.containment import upwards
from chongjin_cli.queries.distances import EARTH_RADIUS, Neighbour

NEAR = 9
FAR = 40.0
"""Kilometres beyond which a place is not drawn."""
ROWS, COLUMNS = 13, 44
MARGIN = 2
"""Characters that are kept free at the left and right of the sketch, and half as many lines above and below."""
TALL = 2
"""How much taller a character is than wide."""
DOT = "•"
LEAST = 20
"""Columns that the sketch has at least; what is left of the terminal goes to the list beside it first."""
LIST = 38
DEGREE = EARTH_RADIUS * pi / 180
"""Kilometres of a degree of latitude."""
MAP_ADDRESS = "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}&zoom={zoom}"
NEAREST_ZOOM = 17
HALF_A_MAP = 300
"""Pixels from the middle of a map in a browser to its upper edge, within which a place should lie."""
TILE = 256
"""Pixels of the square on which zoom 0 shows the whole Earth; every further zoom shows it twice as large."""


def draw(
    place: contract.Place | None,
    near: Sequence[Neighbour],
    companions: dict[str, list[tuple[str, int]]],
    labels: Labels,
) -> None:
    """Draw the position and neighbours of a place, if it is one, and who and what its claims share, by labels."""
    screen = parts.console()
    at = place["coordinates"] if place is not None else None
    if place is not None and at is None:
        screen.print(Text("No position is held, so there is no map.", style="dim"))
    elif place is not None and at is not None:
        _draw_position(screen, at, labels.source(at["source"]))
        held = _held(place, near) if at["radius"] <= FAR * 1000 else ()  # a province is larger than the map
        near = [each for each in near if each.distance <= FAR and _is_apart(at, each, held)][:NEAR]
        if near:
            _draw_sketch(screen, place, at, near)
        else:
            why = f"No map: no place within {FAR:g} km is known to lie apart from it."
            screen.print(Text(why, style="dim"))
    for kind, found in companions.items():
        if found:
            screen.print(
                Text.assemble((f"With {kind}: ", "dim"), " · ".join(f"{name} {count}" for name, count in found))
            )
    screen.print()


def _draw_position(screen: Console, at: contract.Coordinates, source: str) -> None:
    about = f"  within {_distance(at['radius'])}, by {source}"
    screen.print(Text.assemble((f"{at['lat']}, {at['lon']}", "bold"), (about, "dim")))
    screen.print(parts.address(MAP_ADDRESS.format(**at, zoom=_zoom(at))))


def _draw_sketch(screen: Console, place: contract.Place, at: contract.Coordinates, near: Sequence[Neighbour]) -> None:
    screen.print()
    columns = min(COLUMNS, max(LEAST, screen.width - LIST))
    table = Table.grid(padding=(0, 3, 0, 0))
    table.add_column(width=columns + 2, no_wrap=True)
    parts.add_flowing_column(table)
    names = [f"{each.place['label']}, {each.distance:.1f} km {each.direction}" for each in near]
    listed = [f"{DOT} {place['label']}", *(f"{number} {name}" for number, name in enumerate(names, 1))]
    sketch, crowded = _sketch(at, near, columns)
    table.add_row(Text(sketch), Text("\n".join(listed)))
    screen.print(table)
    if crowded:
        screen.print(Text(f"At one place of the map, which shows the first of them: {crowded}.", style="dim"))


def _zoom(at: contract.Coordinates) -> int:
    """The zoom of a map on the web that shows all of where a place may lie."""
    across = 2 * pi * EARTH_RADIUS * 1000 * cos(radians(at["lat"])) * HALF_A_MAP / TILE / at["radius"]
    return max(0, min(NEAREST_ZOOM, floor(log2(across))))


def _held(place: contract.Place, near: Sequence[Neighbour]) -> set[str]:
    """The ids of a place and of the neighbours that lie within it, or within one that does."""
    within = {each.place["id"]: each.place["within"] for each in near}
    return {place["id"], *(name for name in within if place["id"] in upwards(name, within))}


def _is_apart(at: contract.Coordinates, other: Neighbour, held: Collection[str]) -> bool:
    """Whether two places are known exactly enough for their distance to mean anything.

    One that the first holds need not lie beyond its edge to lie apart from its middle.
    """
    there = other.place["coordinates"] or at
    return other.distance * 1000 >= (
        there["radius"] if other.place["id"] in held else max(at["radius"], there["radius"])
    )


def _distance(metres: int) -> str:
    """`500 m`, `1.5 km`, `40 km`."""
    return f"{metres} m" if metres < 1000 else f"{metres / 1000:.3g} km"


def _sketch(at: contract.Coordinates, near: Sequence[Neighbour], columns: int) -> tuple[str, str]:
    """A map of characters: the place as a dot, its neighbours as the numbers of the list beside it.

    North is above, the scale the same in all directions; the frame tells how wide it is. And the signs that share a
    character, of which only the first is drawn: `2 3, 7 8 9`.
    """
    points = [at, *(each.place["coordinates"] or at for each in near)]
    shrunk = cos(radians(at["lat"]))
    easts, norths = [point["lon"] * shrunk * DEGREE for point in points], [point["lat"] * DEGREE for point in points]
    width, height = max(easts) - min(easts), max(norths) - min(norths)
    column = max(width / (columns - 1 - 2 * MARGIN), height / (ROWS - 1 - MARGIN) / TALL) or 1  # in kilometres
    left, top = (max(easts) + min(easts) - (columns - 1) * column) / 2, (max(norths) + min(norths)) / 2
    cells: dict[tuple[int, int], list[str]] = {}
    for number, (east, north) in enumerate(zip(easts, norths, strict=True)):
        cell = round((ROWS - 1) / 2 - (north - top) / column / TALL), round((east - left) / column)
        cells.setdefault(cell, []).append(f"{number or DOT}")
    rows = ["".join(cells.get((row, each), " ")[0] for each in range(columns)) for row in range(ROWS)]
    scale = f" {_distance(round(columns * column * 1000))} wide "
    drawn = [f"┌{' N ':─^{columns}}┐", *(f"│{row}│" for row in rows), f"└{scale:─^{columns}}┘"]
    return "\n".join(drawn), ", ".join(" ".join(signs) for signs in cells.values() if len(signs) > 1)
