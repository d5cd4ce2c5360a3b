"""Where the dataset is that comes with the program."""

import os

_HERE = os.path.dirname(os.path.abspath(__file__))


def default_path() -> str:
    """The dataset file: beside this one when installed, in data/ in a checkout."""
    beside = os.path.join(_HERE, "facts.json")
    if os.path.exists(beside):
        return beside
    return os.path.normpath(os.path.join(_HERE, "..", "..", "data", "facts.json"))
