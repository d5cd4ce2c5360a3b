"""A small dataset to start from, about a town that does not exist: every kind of record once, valid as it is."""

from pathlib import Path

FILE = Path(__file__).with_name("starter.json")


def starter(name: str, prefix: str, today: str) -> str:
    """The text of a dataset file, in canonical layout; ids of claims begin with the prefix."""
    text = FILE.read_text(encoding="utf-8")
    return text.replace("{name}", name).replace("{prefix}", prefix).replace("{today}", today)
