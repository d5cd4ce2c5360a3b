"""What in a text only tells where something stands: notes, pages, works, and the ids and grades of claims."""

import re

from chongjin_cli.text.months import MONTHS

_ID = r"[A-Z][A-Z0-9]*-\d{4,}"
_GRADE = r"[A-F][1-6]\b"
BEGINS = rf"\**{_ID}\**(?:\t[^\t\n]*\t{_GRADE}\t|\s+{_GRADE}(?:\s+\([^()]*\))?|[ \t]+\({_GRADE}[^()\n]*\):)"
"""What a statement begins with where claims are listed: the id with its grade, and its date between tabs or behind."""
# What is no author before a year in brackets: (since 1945), (May 1945).
_SHORT = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS)
_NO_AUTHOR = rf"(?:{_SHORT}|Sept|Spring|Summer|Autumn|Winter|By|In|Since|Until|From|To|About|Before|After)\b"
_WORK = (
    rf"(?!{_NO_AUTHOR})[A-Z][\w.&’'-]*(?: (?:and|&|et al\.|[A-Z][\w.&’'-]*)){{0,4}},? (?:1[5-9]|20)\d\d[a-z]?"
    r"(?:[:,] ?(?:pp?\. ?)?\d+(?:[–-]\d+)?)?"
)
REFERENCES = tuple(
    re.compile(pattern, re.M)
    for pattern in (
        rf"(?<![\w-]){BEGINS}|^{_ID}$",
        rf"[(\[](?:see )?{_ID}[^()\[\]]{{0,80}}[)\]]",
        r"\[\d{1,3}(?: ?[,;–-] ?\d{1,3})*\](?:\([^)\n]*\))?",
        r"\((?:see )?pp?\. ?\d[^()\n]{0,20}\)",
        rf"\((?:see )?{_WORK}(?:; {_WORK}){{0,4}}\)",
        r"(?<=[.!?])\s+\[[^\[\]]{1,200}\](?!\()",
    )
)
"""References: of a list of claims, to claims, notes, pages and works; and what stands in brackets behind a sentence."""
