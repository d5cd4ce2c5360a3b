"""The types of the fields of records: texts, ids, dates and numbers, each with what makes one valid."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from chongjin_cli.dataset import claim_ids

# Characters that no text of a dataset needs and that can hide or forge what a reader sees: control characters, line and
# paragraph separators, bidirectional and other invisible controls, joiners, fillers of Hangul, byte order marks, tags,
# what is for private use, halves of surrogate pairs.
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200d-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\uf8ff\ufeff"
    "\uffa0\ufff0-\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    # A zero-width non-joiner is part of how Persian is spelt, between letters.
    "|(?<![\u0620-\u06d5])\u200c|\u200c(?![\u0620-\u06d5])"
)


def _readable(text: str) -> str:
    plain = text.isascii() and text.isprintable()  # as most texts are; to look for the others takes five times as long
    forbidden = None if plain else _FORBIDDEN.search(text)
    if forbidden:
        raise ValueError(f"holds the control character U+{ord(forbidden[0]):04X}; remove it")
    if text != text.strip() or not text:
        raise ValueError("is empty, or begins or ends with a space")
    return text


def _asserting(text: str) -> str:
    if not text.endswith(".") or text.endswith(".."):
        raise ValueError("should end in one full stop, as a sentence does")
    return text


def _in_a_sentence(text: str) -> str:
    if any(sign in text for sign in "()[]{}<>"):
        raise ValueError("should read as in a sentence, so without brackets")
    return text


Text = Annotated[str, Field(max_length=4000), AfterValidator(_readable)]
Assertion = Annotated[str, Field(max_length=200), AfterValidator(_readable), AfterValidator(_asserting)]
Voice = Annotated[str, Field(max_length=80), AfterValidator(_readable), AfterValidator(_in_a_sentence)]
Question = Annotated[str, Field(max_length=120), AfterValidator(_readable)]
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PREFIX = f"^{claim_ids.PREFIX}$"
CLAIM_ID = f"^{claim_ids.CLAIM_ID}$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
URL = r"^https?://[^\s<>\"]+$"
VERSION = r"^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$"
COUNTRY = r"^[A-Z]{2,3}$"
"""Patterns of texts; `shapes` says what a text looks like that has one."""
Id = Annotated[str, Field(pattern=ID, max_length=80)]
Prefix = Annotated[str, Field(pattern=PREFIX, description="what ids of claims begin with: CJ")]
ClaimId = Annotated[str, Field(pattern=CLAIM_ID, max_length=18)]
_EDTF = "EDTF, levels 0 and 1, with masked digits: 1908-04-01, 193X, 1941~, 1995/1998, 2017/.."
Date = Annotated[str, Field(max_length=40, description=_EDTF)]
Day = Annotated[str, Field(pattern=DAY, description="ISO 8601 day")]
Url = Annotated[str, Field(pattern=URL, max_length=2000), AfterValidator(_readable)]
_Amount = Field(ge=-1e15, le=1e15)
"""Beyond, neither a float nor other people's programs tell one whole number from the next."""
Number = Annotated[float, _Amount] | Annotated[int, Field(ge=-(10**15), le=10**15)]
