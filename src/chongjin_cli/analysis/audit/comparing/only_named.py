"""What a text names and does not tell as done or so: what was only asked for, planned or tried, or only likened to.

Who asked for a port did not get it, and a ship that resembles another is not that one.
"""

import re
from functools import lru_cache

from chongjin_cli.analysis.audit.comparing.predicates import for_the_same, predicates
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import hedges, words
from chongjin_cli.analysis.audit.wording.verbs import is_verb

# What only asks for something, or says that it was to be, up to the end of its clause.
_ASKED = re.compile(
    r"\b(?:asked|urged|called (?:for|on)|requested|demanded|proposed|suggested|discussed|considered|sought|invited|"
    r"negotiat(?:ed|ing)|offered|promised|pledged|vowed|threatened|ordered(?= [^,;:()]{3,80}? to\b)|"
    r"(?:move|call|bid|proposal|request|demand|wish|idea|appeal)s?\b(?= [^,;:()]{0,20}?\b(?:to|for)\b)|"
    r"agreed (?:in principle )?(?:to|on|that)|told(?= [^,;:()]{3,60}? (?:not )?to\b)|"
    r"planned(?! (?:at|by|for|from|in|on)\b)|plann?(?:s|ing)(?= to\b)|consider(?:s|ing)|might|"
    r"likely(?= to\b)|intended|hoped|aimed|"
    r"tasked with|task of|(?:tried|attempted|meant|wanted|wished|prepared)(?= to\b)|"
    r"(?:was|were)(?: due| set)?(?= to (?!become\b)))\s"
    r"(?P<what>(?:(?!\.\s|,? (?:which|who|whose|over|after|before|because|when|while|as)\b)[^;:()])+)"
)
# What something is only likened to, or of one sort with, up to the next verb.
_LIKE = re.compile(
    r"\b(?:resembling|resembled|similar to|more like|sister (?:ship|city|port)s? (?:of|to)|modelled on|class of|"
    r"namesake of)\s"
    r"(?P<what>(?:(?! (?:is|are|was|were|had|has|than)\b)[^,;:()])+)"
)
# What says the same of a sentence: it asks for or talks of something, or likens it, too.
_TELLS_SO = re.compile(
    r"\b(?:ask|urge|calls?\b|call(?:ed|ing) (?:for|on)\b|request|demand|propos|suggest|discuss|consider|seek|"
    r"sought|invit|negotiat|offer|promis|pledg|vow|threat|order|agree|told|talk|want|wish|appeal|moves? to\b|bid\b|"
    r"idea\b|decree|instruct|accord|deal|contract|task|tried to|try to|trying|attempt|prepar|"
    r"resembl|similar|like|sister|model|class|namesake|named after|same|type|kind|twin|second|lookalike)",
    re.I,
)


@lru_cache(maxsize=1 << 12)
def _named(text: str) -> tuple[tuple[int, int], ...]:
    """The parts of a text that it only asks for, or likens something to."""
    return tuple(found.span("what") for form in (_ASKED, _LIKE) for found in form.finditer(text))


def is_only_named(reading: Reading, own: Reading) -> bool:
    """Whether a sentence tells as done or so what a text only asks for, or only likens to what it tells of.

    It is, if a deed, name or amount of it stands there alone, and the sentence neither asks nor likens itself.
    """
    spans = _named(own.text)
    text = reading.text
    if not spans or _TELLS_SO.search(text) or hedges.looks_ahead(text) or reading.is_negated:
        return False

    def is_there(start: int) -> bool:
        return any(begin <= start < end for begin, end in spans)

    names = [(name.start, name) for name in own.names if name.kind != "nation"]
    for name in reading.names:
        places = [start for start, other in names if name.is_same(other)]
        if places and all(map(is_there, places)):
            return True
    inside, outside = set[str](), set[str]()
    for word in words.WORD.finditer(own.text):
        (inside if is_there(word.start()) else outside).add(words.stem(word[0].casefold()))
    said = predicates(text).union(words.stem(word) for word in words.WORD.findall(text) if is_verb(word))
    return any(stem in inside and for_the_same(stem).isdisjoint(outside) for stem in said)
