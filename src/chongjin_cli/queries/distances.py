"""Where places lie from one another: distance on the globe and point of the compass."""

from collections.abc import Iterable
from math import asin, atan2, cos, degrees, radians, sin, sqrt
from typing import NamedTuple

from chongjin_cli import contract

EARTH_RADIUS = 6371.0
"""Mean radius in kilometres."""
POINTS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")


class Neighbour(NamedTuple):
    """A place with its distance in kilometres and the point of the compass it lies at."""

    place: contract.Place
    distance: float
    direction: str


def neighbours(place: contract.Place, others: Iterable[contract.Place]) -> list[Neighbour]:
    """The other places that have coordinates, the nearest first; none if the place itself has none."""
    if place["coordinates"] is None:
        return []
    found = [
        _neighbour(place["coordinates"], other, other["coordinates"])
        for other in others
        if other["coordinates"] is not None and other["id"] != place["id"]
    ]
    return sorted(found, key=lambda neighbour: neighbour.distance)


def _neighbour(here: contract.Coordinates, place: contract.Place, there: contract.Coordinates) -> Neighbour:
    """By the haversine formula and the initial bearing of the great circle."""
    lat1, lon1, lat2, lon2 = map(radians, (here["lat"], here["lon"], there["lat"], there["lon"]))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    east = sin(lon2 - lon1) * cos(lat2)
    north = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(lon2 - lon1)
    point = POINTS[round(degrees(atan2(east, north)) % 360 / 45) % 8]
    return Neighbour(place, 2 * EARTH_RADIUS * asin(sqrt(half)), point)
