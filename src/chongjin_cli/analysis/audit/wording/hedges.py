"""Whether a sentence says that it is not sure, that its amounts are round, or that it speaks of what is to come."""

import re

# What hedges any statement, or names who makes it.
_HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|alleges?|alleged|allegation|allegations|purported|purportedly|supposedly|apparently|"
    r"presumably|rumou?red|rumou?rs?|perhaps|possibl[ey]|probabl[ey]|likely|seems?|seemed|appears?|appeared to|"
    r"suggests?|suggested|(?-i:may)|might|could|believed|thought to|said to|claims?|claimed|claiming|accus\w+|"
    r"according to|reckon(?:s|ed)?|in the view|in the words|"
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
    r"disagree(?:s|d|ment)?|disput(?:ed?|es)|contested|question(?:ed|able)|uncertain|unclear)\b|,[\"'”’]? (?:\w+ ){1,4}"
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
_AHEAD = re.compile(
    r"\b(?:would|could|might|(?-i:may)|should|plan(?:s|ned|ning)?|intend(?:s|ed)?|expect(?:s|ed)?|"
    r"project(?:s|ed|ion|ions)|forecasts?|aim(?:s|ed)?|hope[ds]?|target(?:s|ed)?|(?:is|are|was|were) (?:to|due|"
    r"set|meant|likely|expected|projected)|"
    r"if|provided|prospect|predict(?:s|ed)?|envisage[ds]?|propos(?:e|es|ed)|meant to|"
    r"potential(?:ly)?|likely|probably)\b",
    re.I,
)
_MODAL = re.compile(r"\b(?:could|might|may|would)\b")
_MAY = re.compile(r"\bmay\b")
# What tells as certain that something is to be, and what leaves it open.
_CERTAIN = re.compile(r"\b(?:will|would|shall)\b", re.I)
_OPEN = re.compile(
    r"\b(?:(?-i:may)|might|could|can|possibl[ey]|perhaps|probabl[ey]|likely|expect\w*|hope[ds]?|aim(?:s|ed)?|intend\w*)\b",
    re.I,
)


def is_hedged(text: str, assertion: str = "") -> bool:
    """Whether a sentence says who says so, or that it is not sure; no "may" does that which a claim has, too."""
    return bool(_HEDGES.search(_MAY.sub("", text) if _MAY.search(assertion) else text))


def is_round(text: str) -> bool:
    """Whether a sentence says that its amounts are round or guessed."""
    return bool(_ROUND.search(text))


def looks_ahead(text: str) -> bool:
    """Whether a sentence speaks of what is planned, expected or would be."""
    return bool(_AHEAD.search(text))


def is_of_what_may_be(told: str, text: str) -> bool:
    """Whether a text tells of what may be, and a sentence of what was."""
    return _MODAL.search(told) is not None and not is_hedged(text) and not looks_ahead(text)


def is_surer(one: str, other: str) -> bool:
    """Whether a text tells as certain to be what another leaves open: will be built, of what may be built."""
    is_certain = _CERTAIN.search(one) is not None and _OPEN.search(one) is None
    return is_certain and _OPEN.search(other) is not None and _CERTAIN.search(other) is None
