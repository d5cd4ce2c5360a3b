"""Words that Porter's stemmer cuts to the stem of another whose meaning is not theirs: they are read as their own.

`protestant` would be `protest`, `executive` what was `executed`; set_apart.txt lists them. Read so are the words of the
index and those that are asked for; what is shown, corrected or begun (`protest*`) stays as it is written.
"""

import re
from functools import cache

FILE = __file__.removesuffix("set_apart.py") + "set_apart.txt"
"""Read by every search, so that no pathlib is loaded."""
_WORD = re.compile("[a-z]{4,}")


def set_apart(folded: str) -> str:
    """A folded text, or an expression of FTS5, with each such word as its own: `a protestant0 church`."""
    own = _own()
    return _WORD.sub(lambda word: own.get(word[0], word[0]), folded)


@cache
def _own() -> dict[str, str]:
    """By its form what a word is read as: the stemmer leaves what ends in a digit, and its beginnings find it."""
    with open(FILE, encoding="utf-8") as lines:
        listed = [line.split() for line in lines if not line.startswith("#")]
    return {form: f"{forms[0]}0" for forms in listed for form in forms}
