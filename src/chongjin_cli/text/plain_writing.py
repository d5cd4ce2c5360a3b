"""A search in plain writing: years, decades and numbers in figures, words apart that hyphens join."""

import re

from chongjin_cli.text.amounts import (
    DECADE,
    REIGNS,
    SHORT_YEAR,
    THIS_CENTURY,
    YEAR,
    YEAR_OF_REIGN,
    with_plain_days,
    with_plain_numbers,
)

# The mid-1950s, early-modern, under-45, 15th-century: how words are joined that stand apart as well.
_JOINED = r"(?i)\b(mid|early|late|under|over|\w+(?=-centur))-(?=\w)"
# Who asks to be named three industries does not look for what is said of three.
_REQUESTS = ("name ", "list ", "give ", "tell ", "show ", "please ")
_SO_MANY = (
    r"(?i)^(?:please )?(?:name|list|give|tell|show)(?: me| us)? "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10|some|several|a few) (?=(?:[a-z]+ ){0,2}[a-z]+s\b)"
)


def in_plain_writing(text: str) -> str:
    """A text with plain years, decades and numbers, and without hyphens between words that stand apart as well.

    Of a request for so many things the things are left.
    """
    if text.casefold().startswith(_REQUESTS):
        text = re.sub(_SO_MANY, "", text)
    if any(mark in text for mark in "'’‘"):
        text = re.sub(SHORT_YEAR, lambda year: f"{19 if int(year[1]) > THIS_CENTURY else 20}{year[1]}", text)
    if "-" in text:
        text = re.sub(_JOINED, r"\1 ", text)
    if not text.isascii():
        text = re.sub(YEAR_OF_REIGN, lambda year: f"{REIGNS[year[1]] + int(year[2].replace('元', '1'))} ", text)
        text = re.sub(DECADE, r"19\1s ", text)
        text = re.sub(YEAR, lambda year: f"{year[1]}{'s' if year['decade'] else ''} ", text)
    return with_plain_numbers(with_plain_days(text))
