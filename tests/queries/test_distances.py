"""Distances between places, and the sketch of what lies near."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.queries.distances import neighbours
from tests.conftest import Run


def place(name: str, lat: float | None, lon: float = 0.0) -> Any:
    coordinates = None if lat is None else {"lat": lat, "lon": lon, "radius": 100, "source": "atlas"}
    return {"id": name, "label": name, "coordinates": coordinates}


@pytest.mark.parametrize(
    ("lat", "lon", "kilometres", "direction"),
    [
        (1.0, 0.0, 111.2, "N"),
        (0.0, 1.0, 111.2, "E"),
        (-1.0, 0.0, 111.2, "S"),
        (0.0, -1.0, 111.2, "W"),
        (1.0, 1.0, 157.2, "NE"),
        (-1.0, 1.0, 157.2, "SE"),
        (-1.0, -1.0, 157.2, "SW"),
        (1.0, -1.0, 157.2, "NW"),
        (1.0, -0.41, 120.2, "N"),  # 22 degrees to the west
        (1.0, -0.42, 120.6, "NW"),  # 23 degrees
        (0.0, 180.0, 20015.1, "E"),
    ],
)
def test_distance_and_direction(lat: float, lon: float, kilometres: float, direction: str) -> None:
    [found] = neighbours(place("here", 0.0), [place("here", 0.0), place("there", lat, lon), place("nowhere", None)])
    assert (found.place["id"], round(found.distance, 1), found.direction) == ("there", kilometres, direction)


def test_the_nearest_comes_first_and_a_place_without_coordinates_has_no_neighbours() -> None:
    others = [place("far", 3.0), place("near", 1.0), place("farther", -4.0)]
    assert [found.place["id"] for found in neighbours(place("here", 0.0), others)] == ["near", "far", "farther"]
    assert neighbours(place("here", None), others) == []


def test_a_place_on_the_terminal_has_its_position_and_a_sketch(
    chongjin: Run, save: Callable[..., Path], small: dict[str, Any]
) -> None:
    small["places"][0]["coordinates"] = {"lat": 41.8, "lon": 129.8, "radius": 1500, "source": "atlas-2001"}
    small["places"][1]["coordinates"] = {"lat": 41.7, "lon": 129.7, "radius": 1500, "source": "atlas-2001"}
    shown = chongjin("place", "chongjin", "--format", "table", "--data", str(save(small, "placed.json"))).stdout
    assert "41.8, 129.8  within 1.5 km, by Atlas" in shown
    assert "https://www.openstreetmap.org/?mlat=41.8&mlon=129.8#map=14/41.8/129.8" in shown
    assert "1 Kim Chaek Works, 13.9 km SW" in shown
    rows = [line.split("│")[1] for line in shown.splitlines() if line.startswith("│")]
    assert (rows[0].rstrip()[-1], rows[-1].lstrip()[0]) == ("•", "1")


@pytest.mark.parametrize(("width", "columns"), [(60, 22), (80, 42), (200, 44)])
def test_the_sketch_is_as_wide_as_the_terminal_allows_and_never_cut(
    chongjin: Run, save: Callable[..., Path], small: dict[str, Any], width: int, columns: int
) -> None:
    small["places"][0]["coordinates"] = {"lat": 41.8, "lon": 129.8, "radius": 1500, "source": "atlas-2001"}
    small["places"][1] |= {
        "coordinates": {"lat": 41.7, "lon": 129.7, "radius": 1500, "source": "atlas-2001"},
        "label": "Works" + " works" * 11,
    }
    file = str(save(small, "placed.json"))
    shown = chongjin("place", "chongjin", "--format", "table", "--data", file, COLUMNS=str(width)).stdout
    sketch = [line for line in shown.splitlines() if line[0:1] in ("┌", "│", "└")]
    assert [line[columns + 1] for line in sketch] == ["┐", *"│" * 11, "┘"]
