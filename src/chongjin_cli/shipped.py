"""Where the dataset is that comes with the program, and its index."""

import os

_HERE = os.path.dirname(os.path.abspath(__file__))


def default_path() -> str:
    """The dataset file: beside this one when installed, in data/ in a checkout."""
    beside = os.path.join(_HERE, "facts.json")
    if os.path.exists(beside):
        return beside
    return os.path.normpath(os.path.join(_HERE, "..", "..", "data", "facts.json"))


def shipped_index() -> str:
    """The index of that dataset, which is built with the wheel; there is none in a checkout."""
    return os.path.join(_HERE, "facts.index")
