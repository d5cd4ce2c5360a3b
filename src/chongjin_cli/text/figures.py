"""A figure in words: its value, or the range that it lies in."""

from collections.abc import Mapping
from typing import Any


def amount(figure: Mapping[str, Any]) -> str:
    """The value or range of a figure: `25,000`, `20,000–30,000`, `at least 40`."""
    value, low, high = (figure.get(key) for key in ("value", "low", "high"))
    if value is not None:
        return f"{value:,}"
    if low is not None and high is not None:
        return f"{low:,}–{high:,}" if low >= 0 else f"{low:,} to {high:,}"
    return f"at most {high:,}" if low is None else f"at least {low:,}"


def measured(figure: Mapping[str, Any], name: str) -> str:
    """The amount of a figure with its unit, which a name of what is measured may have already: `25,000 people`, `2`."""
    return amount(figure) if figure["unit"].casefold() in name.casefold() else f"{amount(figure)} {figure['unit']}"
