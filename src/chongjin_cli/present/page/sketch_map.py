"""The sketch map: coast, borders and places, each place as large as it is exactly known where it lies."""

import json
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, radians
from pathlib import Path
from typing import Any, NamedTuple

from chongjin_cli.present.exports.collect import Record
from chongjin_cli.shipped import coast_path

WIDTH = 640
"""Of a map, in the units of the drawing; its height follows."""
METRES_A_DEGREE = 111_195
"""Of latitude, on a globe of 6371 km."""
LEAST_RADIUS = 3.5
"""A place known more exactly than that is drawn with this radius, to be seen at all."""
LARGE = 40
"""A circle from this radius on has its label at its rim, to show which circle it is of."""
CITY = "city"
"""The kind of place that has its label on a map even where its circle would be too large for it."""
LETTER, LINE = 6.8, 14
"""Width of a letter of a label and height of a line."""
WIDER = 1.5
"""How much wider a letter is of a city that has its label alone."""


class Window(NamedTuple):
    """What a map shows, in degrees of WGS 84."""

    title: str
    south: float
    west: float
    north: float
    east: float

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies in it."""
        return self.south < lat < self.north and self.west < lon < self.east

    def may_show(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """Whether a line between two points, longitude before latitude, is not wholly to one side of it."""
        (west, east), (south, north) = sorted((start[0], end[0])), sorted((start[1], end[1]))
        return west < self.east and east > self.west and south < self.north and north > self.south

    @property
    def scale(self) -> float:
        """Units of the drawing a degree of longitude."""
        return WIDTH / (self.east - self.west)

    @property
    def stretch(self) -> float:
        """Units of the drawing a degree of latitude: a map of a small area, true to scale in its middle."""
        return self.scale / cos(radians((self.south + self.north) / 2))

    def x(self, lon: float) -> float:
        """Where a longitude lies, from the left."""
        return round((lon - self.west) * self.scale, 1)

    def y(self, lat: float) -> float:
        """Where a latitude lies, from the top."""
        return round((self.north - lat) * self.stretch, 1)


WINDOWS = (
    Window("The city", 41.55, 129.48, 41.93, 130.0),
    Window("The north-east", 40.95, 128.6, 43.1, 131.4),
)


class Spot(NamedTuple):
    """A place on a map; `anchor` says on which side of it its label stands, empty if there is no room for one.

    A city whose circle would be too large for the map has its label alone: its radius is 0.
    """

    place: Record
    x: float
    y: float
    radius: float
    label_x: float = 0
    label_y: float = 0
    anchor: str = ""


class Map(NamedTuple):
    """A map: its title and height, lines as paths by kind, places, and a bar for the scale."""

    title: str
    height: float
    lines: list[tuple[str, str]]
    spots: list[Spot]
    bar: tuple[int, float]


class SketchMap(NamedTuple):
    """The maps, and where their coast comes from."""

    maps: list[Map]
    source: str


def sketch_map(places: Sequence[Record]) -> SketchMap | None:
    """The maps of the places that lie in them; None if there are none."""
    coast: dict[str, Any] = json.loads(Path(coast_path()).read_text(encoding="utf-8"))
    located = [place for place in places if place["coordinates"]]
    maps = [drawn for window in WINDOWS if (drawn := _map(window, coast, located)).spots]
    return SketchMap(maps, coast["source"].split(" (")[0]) if maps else None


def _map(window: Window, coast: dict[str, Any], places: Iterable[Record]) -> Map:
    height = window.y(window.south)
    spots = [
        _spot(window, place)
        for place in places
        if window.holds(place["coordinates"]["lat"], place["coordinates"]["lon"])
        and (_fits(window, place) or place.get("kind") == CITY)
    ]
    paths = [(each["properties"]["kind"], path(window, each["geometry"]["coordinates"])) for each in coast["features"]]
    lines = [(kind, drawn) for kind, drawn in paths if drawn]
    kilometres = next(round_one for round_one in (100, 50, 20, 10, 5) if round_one * 1000 < _across(window) / 4)
    bar = kilometres, round(kilometres * 1000 / METRES_A_DEGREE * window.stretch, 1)
    return Map(window.title, height, lines, _labelled(spots, height), bar)


def _across(window: Window) -> float:
    """The width of a window in metres."""
    return WIDTH / window.stretch * METRES_A_DEGREE


def _fits(window: Window, place: Record) -> bool:
    """Whether the circle of a place is not too large for a map."""
    return bool(place["coordinates"]["radius"] < _across(window) / 3)


def _spot(window: Window, place: Record) -> Spot:
    at = place["coordinates"]
    radius = max(round(at["radius"] / METRES_A_DEGREE * window.stretch, 1), LEAST_RADIUS)
    return Spot(place, window.x(at["lon"]), window.y(at["lat"]), radius if _fits(window, place) else 0)


def path(window: Window, points: Sequence[tuple[float, float]]) -> str:
    """A line as far as it may be seen: a stretch of it that lies to one side of the window is left out."""
    drawn, end = [], None
    for start, point in pairwise(points):
        if window.may_show(start, point):
            drawn += [f"L{_at(window, point)}"] if start == end else [f"M{_at(window, start)}L{_at(window, point)}"]
            end = point
    return "".join(drawn)


def _at(window: Window, point: tuple[float, float]) -> str:
    lon, lat = point
    return f"{window.x(lon):g} {window.y(lat):g}"


Box = tuple[float, float, float, float]


def _labelled(spots: Sequence[Spot], height: float) -> list[Spot]:
    """The places with labels, those with most claims first, where a label covers no other."""
    taken: list[Box] = [(WIDTH * 0.7, height - 45, WIDTH, height)]  # the scale
    labelled = []
    for spot in spots:
        for anchor, x, y in _beside(spot):
            width = len(spot.place["label"]) * LETTER * (1 if spot.radius else WIDER)
            left = x if anchor == "start" else x - width if anchor == "end" else x - width / 2
            box = (left, y - LINE, left + width, y + LINE / 4)
            inside = box[0] > 4 and box[2] < WIDTH - 4 and box[1] > 4 and box[3] < height - 4
            if inside and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                labelled.append(spot._replace(label_x=round(x, 1), label_y=round(y, 1), anchor=anchor))
                break
        else:
            labelled.append(spot)
    return labelled


def _beside(spot: Spot) -> list[tuple[str, float, float]]:
    """Where a label may stand, the best first: how it is anchored, and where its foot is."""
    if not spot.radius:
        return [("middle", spot.x, spot.y - 8), ("middle", spot.x, spot.y + LINE + 8)]
    above, below = spot.y - spot.radius - 5, spot.y + spot.radius + LINE
    at_rim = [("middle", spot.x, above), ("middle", spot.x, below)] if spot.radius >= LARGE else []
    return [
        *at_rim,
        ("start", spot.x + 6, spot.y + 4),
        ("end", spot.x - 6, spot.y + 4),
        ("middle", spot.x, spot.y - 14),
        ("middle", spot.x, spot.y + 22),
    ]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
