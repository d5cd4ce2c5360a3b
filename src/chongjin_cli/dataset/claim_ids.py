"""The ids of claims: what one looks like in a dataset file, and as people type it."""

LONGEST_PREFIX = 10
PREFIX = f"[A-Z][A-Z0-9]{{0,{LONGEST_PREFIX - 1}}}"
CLAIM_ID = f"{PREFIX}-[0-9]{{4,7}}"
TYPED = f"{PREFIX}-[0-9]{{1,7}}"
"""An id that may lack its leading zeros. On a command line small letters will do, too."""


def numbered(prefix: str, number: int) -> str:
    """The id of a number: `CJ-0001`."""
    return f"{prefix}-{number:04}"
