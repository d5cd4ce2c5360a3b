"""Who says so: the words of a sentence that only name its source, and not what it tells."""

import re
from functools import lru_cache

_SAID = (
    r"(?:says?|said|reports?|reported|writes?|wrote|notes?|noted|tells?|told|recalls?|recalled|estimates?|estimated|"
    r"claims?|claimed|alleges?|alleged|adds?|added|announced|argues?|argued|explains?|explained|shows?|showed)"
)
_WORD = r"[\w’'.&-]+"
_CAPITALS = r"(?:the |an? |South Korea['’]s )?[A-Z][\w’'.-]*(?: (?:of |and |for )?(?:the )?[A-Z][\w’'.-]*)*"
_SOMEBODY = r"(?:the |an? )?[a-z]+(?: [a-z]+)?"
_THOUGHT = (
    r"(?:reckons?|reckoned|believes?|believed|thinks?|thought|suggests?|suggested|concludes?|concluded|finds?|found|"
    r"remembers?|remembered|warns?|warned|predicts?|predicted|expects?|expected)"
)
_SAYS = (
    r"(?:says?|said|reports|reported|writes?|wrote|announces|announced|claims|claimed|alleges|alleged|"
    r"states|stated)"
)
_PREPOSITION = "in|on|at|of|by|from|for|with|about"
_WHEN = r"(?: in (?:[A-Z]\w+ )?\d{4}| at the time)?"
_TOLD = rf"(?:tells?|told|informs?|informed) (?:the |an? )?{_WORD}(?: {_WORD}){{0,3}}"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # According to Daily NK the corps had …; according to one source, …
        rf"^According to (?:{_CAPITALS},?(?= [a-z])|{_SOMEBODY}(?= (?:an?|the|its|some|it|he|she|they)\b))",
        r"^According to [^,.;]{2,90},(?!\d)",
        r",?\s+according to [^,.;]{2,90}(?:,(?!\d)|(?=[.;]?$))",
        r"^By (?:one|some|most|another|his own|her own|its own) accounts?,?",
        # …, a source told the paper in 2017.
        rf",\s+(?:{_WORD} ){{1,7}}?{_SAID}(?: (?:the |an? )?{_WORD}(?: {_WORD}){{0,3}})?{_WHEN}(?=[.”\"]*$)",
        rf",\s+(?:{_WORD} ){{1,6}}?{_SAID}(?: {_CAPITALS})?{_WHEN},",
        rf",\s+(?:{_WORD} ){{1,6}}?{_THOUGHT}{_WHEN}(?=[.”\"]*$)",
        # a former resident said that …
        rf"(?:^|(?<=, )|(?<=\d{{4}} ))(?!(?:In|On|By|At|During|Since|Until) )"
        rf"(?:[Aa]n? |[Tt]he |[Oo]ne |[Ss]ome |[Ss]everal )?{_WORD}(?: {_WORD}){{0,5}} "
        rf"(?:{_SAID}|{_THOUGHT}|{_TOLD}){_WHEN} that(?= )",
        # Daily NK says rice cost …
        rf"(?:^|(?<=, )|(?<=\d{{4}} ))(?:[Tt]he )?{_CAPITALS} {_SAYS}"
        rf"(?! (?:that|{_PREPOSITION}|to|so|no|nothing)\b)(?= )",
        # In 2015 a professor put the number of stalls at …
        rf"(?:^|(?<=, )|(?<=\d{{4}} ))[Aa]n? {_WORD}(?: {_WORD}){{0,4}}? puts?(?= [^,;]{{3,60}}? at )",
    )
)
_WHOEVER = rf"(?P<who>(?:{_WORD} ){{0,6}}?{_WORD})"
_TO_WHOM = rf"(?: (?:the |an? )?{_WORD}(?: {_WORD}){{0,3}})?"
_WHO = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Aa]ccording to (?P<who>{_CAPITALS}(?: [a-z]+){{0,2}}(?=[,;]|[.”\"]*$)|{_CAPITALS}|"
        r"[^,;()]{2,90}?(?=[,;()]|[.”\"]*$))",
        rf",\s+{_WHOEVER} (?:ha[sd] )?(?:{_SAID}|{_SAYS}){_TO_WHOM}{_WHEN}(?=[.”\"]*$)",
        rf",\s+{_WHOEVER} (?:ha[sd] )?(?:{_SAID}|{_SAYS}){_WHEN},",
        rf",”?\s+{_SAYS} {_WHOEVER}(?=[.”\"]*$)",
        rf"(?:^|(?<=, )|(?<=\d{{4}} ))(?:As )?(?!(?:In|On|By|At|As|During|Since|Until|When|After|Before) )"
        rf"{_WHOEVER} (?:ha[sd] )?(?:(?:{_SAID}|{_SAYS}|{_THOUGHT}){_WHEN} that\b|{_SAYS}(?=[ ,:]))",
    )
)
# What stands before such a verb where it is not said who says so: which said nothing, is said to, what he reported.
_NO_SPEAKER = frozenset("which who that whose what is was are were be been being to".split())


@lru_cache(maxsize=1 << 8)
def without_speakers(text: str) -> str:
    """A sentence with spaces where it only names its source, so that all else stays in its place."""
    for pattern in _PATTERNS:
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


def speakers_of(text: str) -> list[str]:
    """Whom a sentence names as its source: the Lancet, Reuters, a former resident."""
    found = (match["who"].rstrip('.”"') for pattern in _WHO for match in pattern.finditer(text))
    return [who for who in dict.fromkeys(found) if _NO_SPEAKER.isdisjoint(who.casefold().split())]
