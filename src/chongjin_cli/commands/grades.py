"""What the letters, numbers, statuses and stances mean, on one screen."""

import sys
from collections.abc import Iterator

from chongjin_cli.present.labels import STANCE_MEANINGS

NUMBER = 20
"""Columns before what is said of a number, and of a stance."""
STANCE = 12
WIDTH, NARROW = 101, 60
"""Columns where there is no terminal, and those below which there is no room to indent."""


def command() -> int:
    """Print the legend, made from the table that grades, as wide as the terminal is."""
    from shutil import get_terminal_size
    from textwrap import fill

    width = get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    for line, indent in _legend():
        print(fill(line, width, subsequent_indent=" " * (indent if width > NARROW else 4), break_on_hyphens=False))
    return 0


def _legend() -> Iterator[tuple[str, int]]:
    """The lines, and how far what does not fit in one is to be indented."""
    from chongjin_cli.dataset.grading import COUNTED_ONCE, LETTERS, RULES, STATUSES

    yield "A grade is a letter for the best source in support and a number for the claim, as in B2.", 0
    yield "", 0
    yield "Letter  reliability of the source (Admiralty code)", 0
    for letter, word in LETTERS.items():
        yield f"  {letter}     {word}", 0
    yield "", 0
    yield (
        "Number  credibility of the claim; the first line that fits holds. Sources that repeat one another or have one "
        "publisher are one origin",
        8,
    )
    for rule in RULES:
        yield f"  {rule.credibility}     {STATUSES[rule.credibility]:<11} {rule.when}", NUMBER
    yield COUNTED_ONCE, 0
    yield "", 0
    yield "Stance  of a source towards a claim", 0
    for stance, meaning in STANCE_MEANINGS.items():
        yield f"  {stance:<9} {meaning}", STANCE
    yield "", 0
    yield "chongjin show ID tells why a claim has its grade, what that rests on and what would raise it.", 0
