"""Distances between places, and the sketch of what lies near."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.present.screens.surroundings import _zoom
from chongjin_cli.queries.distances import neighbours
from tests.conftest import Run


def place(name: str, lat: float | None, lon: float = 0.0) -> Any:
    coordinates = None if lat is None else {"lat": lat, "lon": lon, "radius": 100, "source": "atlas"}
    return {"id": name, "label": name, "coordinates": coordinates}


def sketch(shown: str, width: int = 46) -> list[str]:
    """The lines of the sketch, as wide as it should be."""
    return [line[:width] for line in shown.splitlines() if line[0:1] in ("┌", "│", "└")]


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
    assert "https://www.openstreetmap.org/?mlat=41.8&mlon=129.8&zoom=14\n" in shown
    assert "1 Kim Chaek Works, 13.9 km SW" in shown
    assert sketch(shown) == [
        f"┌{'─' * 20} N {'─' * 21}┐",
        f"│{' ' * 44}│",
        f"│{' ' * 29}•{' ' * 14}│",
        *[f"│{' ' * 44}│"] * 9,
        f"│{' ' * 14}1{' ' * 29}│",
        f"│{' ' * 44}│",
        f"└{'─' * 15} 24.5 km wide {'─' * 15}┘",
    ]


def test_what_lies_at_one_place_of_the_sketch_is_named(
    chongjin: Run, save: Callable[..., Path], small: dict[str, Any]
) -> None:
    for lon in range(4):
        small["places"].append({"id": f"mine-{lon}", "label": f"Mine {lon}", "kind": "mine"})
        small["places"][-1]["coordinates"] = {
            "lat": 41.8, "lon": 129.9 + lon // 2 / 10 + lon / 10_000, "radius": 100, "source": "atlas-2001",
        }  # fmt: skip
    small["places"][0]["coordinates"] = {"lat": 41.8, "lon": 129.8, "radius": 100, "source": "atlas-2001"}
    shown = chongjin("place", "chongjin", "--format", "table", "--data", str(save(small, "placed.json"))).stdout
    assert sketch(shown)[7] == f"│  •{' ' * 18}1{' ' * 19}3  │"
    assert "At one place of the map, which shows the first of them: 1 2, 3 4.\n" in shown


@pytest.mark.parametrize(
    ("radius", "zoom"), [(1, 17), (266, 17), (267, 16), (8_000, 12), (40_000, 9), (150_000, 7), (20_000_000, 0)]
)
def test_the_address_of_a_map_shows_all_of_where_a_place_may_lie(radius: int, zoom: int) -> None:
    assert _zoom({"lat": 41.8, "lon": 129.8, "radius": radius, "source": "atlas"}) == zoom


def test_why_there_is_no_sketch_is_told(chongjin: Run, save: Callable[..., Path], small: dict[str, Any]) -> None:
    file = str(save(small, "nowhere.json"))
    assert (
        "No position is held, so there is no map.\n" in chongjin("place", "works", "-f", "table", "--data", file).stdout
    )
    small["places"][0]["coordinates"] = {"lat": 41.8, "lon": 129.8, "radius": 1500, "source": "atlas-2001"}
    shown = chongjin("place", "chongjin", "--format", "table", "--data", str(save(small, "alone.json"))).stdout
    assert "No map: no place within 40 km is known to lie apart from it.\n" in shown


@pytest.mark.parametrize(
    ("radius", "within", "listed"),
    [
        (12_000, "chongjin", ["1 Kim Chaek Works, 13.9 km SW"]),  # beyond its edge
        (15_000, "chongjin", ["1 Kim Chaek Works, 13.9 km SW"]),
        (15_000, "quarter", ["1 Kim Chaek Works, 13.9 km SW"]),  # which it holds
        (15_000, None, []),
        (40_001, "chongjin", []),  # larger than the map
    ],
)
def test_a_city_is_drawn_with_what_lies_in_it(
    chongjin: Run, save: Callable[..., Path], small: dict[str, Any], radius: int, within: str | None, listed: list[str]
) -> None:
    small["places"] += [{"id": "quarter", "label": "Quarter", "kind": "district", "within": "chongjin"}]
    small["places"][-1]["coordinates"] = {"lat": 42.8, "lon": 129.8, "radius": 1500, "source": "atlas-2001"}
    small["places"][0]["coordinates"] = {"lat": 41.8, "lon": 129.8, "radius": radius, "source": "atlas-2001"}
    small["places"][1] |= {
        "coordinates": {"lat": 41.7, "lon": 129.7, "radius": 1500, "source": "atlas-2001"}, "within": within,
    }  # fmt: skip
    shown = chongjin("place", "chongjin", "--format", "table", "--data", str(save(small, "city.json"))).stdout
    assert re.findall(r"\d .*? km [NSEW]+", shown) == listed


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
    assert [line[-1] for line in sketch(shown, columns + 2)] == ["┐", *"│" * 13, "┘"]
