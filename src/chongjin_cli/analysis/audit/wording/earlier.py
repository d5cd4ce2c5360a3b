"""What a text tells as done before what it dates: the failed launch, a ship whose launch had failed, built in Japan."""

import re
from collections import Counter
from functools import lru_cache

from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.verbs import is_verb

_WORD = re.compile(r"[^\W\d_]+")

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


# A participle that only says of what sort the thing behind it is: inmates of closed border camps.
_ATTRIBUTE = re.compile(
    r"\b(?:of|in|at|from|to|for|the|an?|its|their|some|other)\s+(?P<verb>[a-z]+ed)\s+"
    r"(?!(?:by|in|at|on|of|to|from|with|and|or|for|as|the|an?)\b)[a-z]+"
)


@lru_cache(maxsize=1 << 12)
def attributes(text: str) -> frozenset[str]:
    """The stems of the participles of a text that only say of what sort a thing is."""
    found = [each["verb"] for each in _ATTRIBUTE.finditer(text) if is_verb(each["verb"])]
    rest = Counter(_WORD.findall(text)) - Counter(found) if found else Counter[str]()
    return frozenset(map(words.stem, found)) - frozenset(map(words.stem, rest))
