"""Where the dataset is that comes with the program, and its index."""

import os

_HERE = os.path.dirname(os.path.abspath(__file__))


def default_path() -> str:
    """The dataset file: beside this one when installed, in data/ in a checkout."""
    return _shipped("facts.json")


def coast_path() -> str:
    """The coast and the borders around the city, GeoJSON in WGS 84, for the sketch map of the page."""
    return _shipped("coast.geojson")


def _shipped(name: str) -> str:
    beside = os.path.join(_HERE, name)
    return beside if os.path.exists(beside) else os.path.normpath(os.path.join(_HERE, "..", "..", "data", name))


def shipped_index() -> str:
    """The index of that dataset, which is built with the wheel; there is none in a checkout."""
    return os.path.join(_HERE, "facts.index")
