"""The ids of claims: what one looks like in a dataset file, and as people type it."""

import re

LONGEST_PREFIX = 10
PREFIX = f"[A-Z][A-Z0-9]{{0,{LONGEST_PREFIX - 1}}}"
CLAIM_ID = f"{PREFIX}-[0-9]{{4,7}}"
TYPED = f"{PREFIX}-[0-9]{{1,7}}"
"""An id that may lack its leading zeros. On a command line small letters will do, too."""
_TYPED_OR_CITED = rf"(?ai)(?:\[\^)?({TYPED}|[0-9]{{1,7}})\]?:?"
_BETWEEN = r"[\s,;]+"


def typed_ids(text: str) -> list[str]:
    """The ids and numbers of claims in a text of nothing else: `CJ-1`, `1, 2`, the footnote `[^CJ-0001]`; else none."""
    found = [re.fullmatch(_TYPED_OR_CITED, each) for each in re.split(_BETWEEN, text.strip(" ,;"))]
    return [each[1] for each in found if each] if all(found) else []


def numbered(prefix: str, number: int) -> str:
    """The id of a number: `CJ-0001`."""
    return f"{prefix}-{number:04}"
