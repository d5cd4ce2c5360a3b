"""The words of a sentence that tell what it is about, by their stems, and those that tell how sure it is."""

import re
from functools import cache, lru_cache
from pathlib import Path

from chongjin_cli.text.stems import STOP as STOP
from chongjin_cli.text.stems import is_irregular as is_irregular
from chongjin_cli.text.stems import stem as stem

FILE = Path(__file__).with_name("words.txt")
OPPOSITES = Path(__file__).with_name("opposites.txt")
PEERS = Path(__file__).with_name("peers.txt")

# What hedges any statement, or names who makes it.
_HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|alleges?|alleged|allegation|allegations|purported|purportedly|supposedly|apparently|presumably|"
    r"rumou?red|rumou?rs?|perhaps|possibly|probably|likely|seems?|seemed|appears?|appeared to|suggests?|suggested|"
    r"(?-i:may)|might|could|believed|thought to|said to|claims?|claimed|claiming|accus\w+|according to|"
    r"reckon(?:s|ed)?|in the view|in the words|"
    r"by (?:one|some|most|his|her|their|its own) (?:account|accounts|estimate|estimates|count|reckoning)|"
    r"(?:is|are|was|were|been) (?:reported|estimated|described|assumed|considered|told|said|put at)|"
    r"accounts? (?:has|have|had) it\b|suspect(?:s|ed)? (?:that|at|in|the|an?)\b|"
    r"doubt(?:s|ed)?\b[^.;,]{0,20}? (?:that|whether)|"
    r"(?:accounts|reports?|sources?|defectors?|witness(?:es)?|analysts?|experts?|observers|media|survivors|residents|"
    r"researchers|historians|officials)\b[^.;]{0,60}?\b(?:say|says|said|put|puts|have(?! (?:been|\w+ed)\b)|"
    r"describe[ds]?|told|tell|report|"
    r"reported|recall|recalled|claim|claimed|believe|speak|spoke|estimate|estimated|hold|place)|"
    r"(?:says?|said|told|writes|wrote|reports|reported|puts|notes|noted|recalls|recalled|estimates|estimated|argues)"
    r" (?:that|the|it|he|she|they|in|at|on|how|there|of)\b|as (?:reported|told|described) by|unconfirmed|unverified|"
    r"(?:images?|imagery|photographs?|pictures?)\b[^.,;]{0,40}? (?:shows?|showed|shown|suggest)|"
    r"(?:an?|one|another) (?:source|informant)(?! of)|"
    r"disputed|contested|question(?:ed|able)|uncertain|unclear)\b|,[\"'”’]? (?:\w+ ){1,4}"
    r"(?:says?|said|told|wrote|writes|reported|reports|recalls|recalled)\b|"
    r"\b(?:says?|said|reports|reported|writes|wrote) [A-Z]",
    re.I,
)
_ROUND = re.compile(
    r"\b(?:about|some|around|roughly|approximately|nearly|almost|circa|estimated|estimates?|perhaps|up to|at least|"
    r"something like|in the region of|"
    r"at most|more than|over|less than|fewer than|under|just over|close to|an? estimated|or so|or more|likely|"
    r"probably|seems?|"
    r"appears?|thought|believed|presumably|(?-i:may)|might|could)\b|~",
    re.I,
)
# What makes an amount the most that it may be, or says that nobody counted.
_LIMIT = re.compile(
    r"\b(?:as (?:much|many|high) as|up to|at (?:the )?most|no more than|not more than|(?-i:may)|might|could|"
    r"estimate[ds]?)\b",
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:would|could|might|(?-i:may)|should|plan(?:s|ned|ning)?|intend(?:s|ed)?|expect(?:s|ed)?|"
    r"project(?:s|ed|ion|ions)|forecasts?|aim(?:s|ed)?|hope[ds]?|target(?:s|ed)?|(?:is|are|was|were) (?:to|due|"
    r"set|meant|likely|expected|projected)|"
    r"if|provided|prospect|predict(?:s|ed)?|envisage[ds]?|propos(?:e|es|ed)|meant to|"
    r"potential(?:ly)?|likely|probably)\b",
    re.I,
)
# What is not denied as such, but said of something else: no longer at Nampo but at Chongjin.
_BUT = r"\b[^.;,]{0,80}\sbut\s+(?:at|in|on|to|from|by|for|with|of|as)\b"
# What says that there is most of it elsewhere: no market did more business than this.
_MOST = (
    r"\s+other\s[^.;,]{0,60}\s(?:so|as)\s\w+\b"
    r"|\s+\w+\b(?:\s+\w+){0,6}?\s+(?:more|\w{2,}er)\s(?:[^.;,]{0,40}\s)?than\b"
    r"|(?:\s+\w+){1,14}?\s+(?:farther|further|larger|bigger|higher|older|longer|deeper|taller|nearer)(?:\s\w+)?(?=[.,;]|$)"
)
# What tells as certain that something is to be, and what leaves it open.
_CERTAIN = re.compile(r"\b(?:will|would|shall)\b", re.I)
_OPEN = re.compile(
    r"\b(?:(?-i:may)|might|could|can|possibl[ey]|perhaps|probabl[ey]|likely|expect\w*|hope[ds]?|aim(?:s|ed)?|intend\w*)\b",
    re.I,
)
DENYING = frozenset(
    "not never no none neither nor nobody nowhere without hardly cannot nothing "
    "didn't didn’t wasn't wasn’t isn't isn’t weren't weren’t hasn't hasn’t hadn't hadn’t doesn't doesn’t".split()
)
"""The words of which a text has one that denies something."""
_NEGATION = re.compile(
    r"\b(?:not(?!\s+(?:far|quite|only|least)\b|\b[^.;,]{0,40}\suntil\b|,[^.;,]{0,40},\s+(?:at|in|to|from)\b|"
    + _BUT
    + r")|never|"
    r"no(?!\.|\s+(?:more|less|fewer|later)\s+than|\s+longer"
    + _BUT
    + "|"
    + _MOST
    + r")|none(?!\s+but\b)|neither|nor|nobody|nowhere|without|"
    r"hardly(?!\s+more\b)|cannot|"
    r"(?:did|was|is|were|has|had|does)n['’]t|(?<!next to )nothing(?!\s+(?:but|more)\b|\s+(?-i:to [A-Z])))\b",
    re.I,
)
# What says without denying that there is none.
_LACK = re.compile(
    r"\b(?:lack(?:s|ed|ing)?|want of|short(?:ages?| of)?|scarce(?:ly)?|absen(?:t|ce)|(?<!went )(?<!gone )missing|"
    r"(?!un)[a-z]{4,}less|fail(?:s|ed|ure|ures)?|cuts?|dark|empty|ceased?|stopped|halted|unable|outages?|"
    r"un(?:popular|fit|safe|willing|paid|finished)|dislike[ds]?|avoid(?:s|ed|ing)?|refuse[ds]?|barred|bann?(?:ed|s)?|"
    r"forb(?:id|ids|idden|ade)|prohibit(?:s|ed)?|prevent(?:s|ed)?|ke(?:pt|eps?) from)\b",
    re.I,
)
# What says that there is no other, and what denies one.
_ONLY = re.compile(r"\b(?:only|alone|besides)\b", re.I)
_OTHER = re.compile(r"\b(?:others?|another|else|but|except|than|outside|elsewhere|beyond|further)\b", re.I)
_CLAUSE_ENDS = re.compile(r"[,;:.()]|\b(?:and|but|because|although|though|since|while|when|who|which|that)\b")
_PREPOSITIONS = re.compile(r"\b(?:for|in|of|at|on|by|with|from|as)\b")
_MAY = re.compile(r"\bmay\b")
_IS = re.compile(r"\b(?:is|are|was|were|been|being|became)\s+$")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


TAKE = frozenset(map(stem, "took seized captured fell conquered".split()))
"""The stems of one deed: a town fell to those who took it."""


@cache
def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    text = FILE.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for number, line in enumerate(lines):
        for word in line.split():
            groups.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


@lru_cache(maxsize=1 << 15)
def groups_of(one: str) -> frozenset[int]:
    """The groups of words that mean the same which a stem is in."""
    return _groups().get(one, frozenset())


@lru_cache(maxsize=1 << 11)
def groups_among(stems: tuple[str, ...]) -> frozenset[int]:
    """The groups of words that mean the same which any of some stems is in."""
    return frozenset[int]().union(*map(groups_of, stems))


@cache
def _groups_in_full() -> dict[int, frozenset[str]]:
    members: dict[int, set[str]] = {}
    for word, numbers in _groups().items():
        for number in numbers:
            members.setdefault(number, set()).add(word)
    return {number: frozenset(stems) for number, stems in members.items()}


@lru_cache(maxsize=1 << 15)
def meaning_the_same(one: str) -> frozenset[str]:
    """The stems of all words that mean the same as one, itself among them if there are others."""
    return frozenset[str]().union(*(_groups_in_full()[number] for number in groups_of(one)))


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """By the stem of each word of opposites.txt the stems of those that it excludes."""
    opposites: dict[str, set[str]] = {}
    lines = [line for line in OPPOSITES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for line in lines:
        one, other = (frozenset(map(stem, side.split())) for side in line.split("|"))
        for those, excluded in ((one, other), (other, one)):
            for each in those:
                opposites.setdefault(each, set()).update(excluded)
    return {word: frozenset(excluded) for word, excluded in opposites.items()}


def opposites_of(one: str) -> frozenset[str]:
    """The stems of words that exclude that one."""
    return _opposites().get(one, frozenset())


@cache
def _peers() -> dict[str, frozenset[str]]:
    """By the stem of each word of peers.txt the stems of what else of its kind may be."""
    peers: dict[str, set[str]] = {}
    for line in PEERS.read_text(encoding="utf-8").splitlines():
        things = [] if line.startswith("#") else [frozenset(map(stem, thing.split())) for thing in line.split("|")]
        for thing in things:
            for each in thing:
                peers.setdefault(each, set()).update(*(other for other in things if other != thing))
    return {word: frozenset(others) for word, others in peers.items()}


def peers_of(one: str) -> frozenset[str]:
    """The stems of words for another thing of the kind that one names: a kindergarten, of a clinic."""
    return _peers().get(one, frozenset())


LIGHT = frozenset(
    stem(word)
    for word in (
        "make take come live send go put set bring keep hold give find call name count number stand remain run see "
        "show become lie use get begin start carry move work know rank measure date amount"
    ).split()
)
"""The stems of verbs that say little by themselves."""
LITTLE = LIGHT | frozenset(
    stem(word)
    for word in (
        "throw pull push want try turn let stay reach bring break alone apart across along aside together entire whole "
        "full total part half decade week month day moment thing matter kind sort way older newer younger earlier "
        "bigger smaller larger longer shorter higher greater "
        "significant significance essential notable presence provide represent "
        "highlight feature facilitate specific various numerous particular overall"
    ).split()
)
"""The stems of words that tell little by themselves, such as verbs that make others: pulled in, thrown open."""
CITY = stem("city")
"""What stands for the name of the city that a text is about."""
HOME = frozenset(map(stem, ("city", "town")))
"""The same, and what else may stand for it."""


def is_hedged(text: str, assertion: str = "") -> bool:
    """Whether a sentence says who says so, or that it is not sure; no "may" does that which a claim has, too."""
    return bool(_HEDGES.search(_MAY.sub("", text) if _MAY.search(assertion) else text))


def is_round(text: str) -> bool:
    """Whether a sentence says that its amounts are round or guessed."""
    return bool(_ROUND.search(text))


def is_limit(text: str) -> bool:
    """Whether a sentence gives an amount as the most that it may be, or as an estimate."""
    return bool(_LIMIT.search(text))


def looks_ahead(text: str) -> bool:
    """Whether a sentence speaks of what is planned, expected or would be."""
    return bool(_AHEAD.search(text))


def is_surer(one: str, other: str) -> bool:
    """Whether a text tells as certain to be what another leaves open: will be built, of what may be built."""
    is_certain = _CERTAIN.search(one) is not None and _OPEN.search(one) is None
    return is_certain and _OPEN.search(other) is not None and _CERTAIN.search(other) is None


@lru_cache(maxsize=1 << 8)
def denied(text: str) -> frozenset[str]:
    """The stems of what a text denies: the words behind each that denies, up to the end of its clause.

    Or up to a preposition, if that leaves any: there was no money for a port.
    """
    stems: set[str] = set()
    for found in _NEGATION.finditer(text):
        clause = _CLAUSE_ENDS.split(text[found.end() :], maxsplit=1)[0]
        told = (_told(part) for part in _PREPOSITIONS.split(clause))
        stems.update(next(filter(None, told), ()))
    return frozenset(stems)


@lru_cache(maxsize=1 << 8)
def denied_twice(text: str) -> frozenset[str]:
    """The stems of what a text denies that there was none of: it never stopped making iron."""
    stems: set[str] = set()
    for found in _NEGATION.finditer(text):
        clause = _CLAUSE_ENDS.split(text[found.end() :], maxsplit=1)[0]
        lack = _LACK.search(clause)
        if lack and not clause[: lack.start()].strip():
            stems.update(_told(clause[lack.end() :]))
    return frozenset(stems)


@lru_cache(maxsize=1 << 8)
def lacked(text: str) -> frozenset[str]:
    """The stems of what a text says without a denial that there is none of: the words behind each that says so.

    And those before it, up to the beginning of its clause, if that is said of them: high floors were unpopular.
    """
    stems: set[str] = set()
    for clause in _CLAUSE_ENDS.split(text) if _LACK.search(text) else ():
        for found in _LACK.finditer(clause):
            before = clause[: found.start()]
            stems.update(_told(clause[found.end() :]), _told(before) if _IS.search(before) else ())
    return frozenset(stems)


def says_only(plain: str, denying: str) -> bool:
    """Whether a text says that there is but one thing where another denies that there are others."""
    return _ONLY.search(plain) is not None and _OTHER.search(denying) is not None


def place_of(text: str, one: str) -> tuple[int, str]:
    """Where a word stands in a text, given as its stem, and as it is written there."""
    found = (found for found in WORD.finditer(text) if stem(found[0].casefold()) == one)
    return next(((each.start(), each[0]) for each in found), (0, one))


def _told(text: str) -> list[str]:
    """The stems of the words of a text that tell something and are no names."""
    told = (stem(word) for word in WORD.findall(text) if word[0].islower() and word not in STOP)
    return [each for each in told if each not in LITTLE and each not in HOME]


def is_negated(text: str) -> bool:
    """Whether a sentence denies something."""
    return bool(_NEGATION.search(text))
