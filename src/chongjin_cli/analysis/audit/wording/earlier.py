"""What a text tells as done before what it dates: the failed launch, a ship whose launch had failed, built in Japan."""

import re
from functools import lru_cache

from chongjin_cli.analysis.audit.wording.verbs import is_verb

# That no time of its own follows: the failed launch on 21 May.
_UNDATED = r"\b(?!(?:(?!\b(?:was|were|is|are|has|had)\b)[^,.;\d])*\d)"
# The verb of a clause that tells what had been done: whose launch had failed, after it had capsized.
_HAD = re.compile(
    r"\b(?:who|which|that|whose|where|after|since|once)\s+(?:(?!(?:was|were|is|are|has|had)\b)[\w’'-]+\s+){0,4}?"
    rf"had\s+(?:(?:been|just|already|also|first|\w+ly)\s+)*(?P<verb>[a-z]+){_UNDATED}"
)
# A participle before what it tells of (the failed launch), or behind it, with a verb to come (the ship damaged in it).
_BEFORE_NOUN = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)\s+"
    rf"(?!by\b|in\b|at\b|on\b)[a-z]+{_UNDATED}"
)
_ASIDE = re.compile(r",\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)\b[^,.;:\d]*,")
_BEHIND_NOUN = re.compile(
    r"\b[Tt]he [a-z]+ (?P<verb>[a-z]+) (?:at|in|by|on|from) [^,.;:\d]*?\b(?:was|were|had|is|are)\b"
)


@lru_cache(maxsize=1 << 12)
def without_earlier(text: str) -> str:
    """A text without the verbs that tell of it only what had been done before."""
    for form in (_HAD, _BEFORE_NOUN, _ASIDE, _BEHIND_NOUN):
        spans = [found.span("verb") for found in form.finditer(text) if is_verb(found["verb"])]
        for begin, end in reversed(spans):
            text = text[:begin] + text[end:]
    return text
