"""What a text denies, or says that there is none of."""

import re
from functools import lru_cache

from chongjin_cli.analysis.audit.wording.verbs import is_verb
from chongjin_cli.analysis.audit.wording.words import HOME, LITTLE, STOP, WORD, stem

# What is not denied as such, but said of something else: no longer at Nampo but at Chongjin.
_BUT = r"\b[^.;,]{0,80}\sbut\s+(?:at|in|on|to|from|by|for|with|of|as)\b"
# What says that there is most of it elsewhere: no market did more business than this.
_MOST = (
    r"\s+other\s[^.;,]{0,60}\s(?:so|as)\s\w+\b"
    r"|\s+\w+\b(?:\s+\w+){0,6}?\s+(?:more|\w{2,}er)\s(?:[^.;,]{0,40}\s)?than\b"
    r"|(?:\s+\w+){1,14}?\s+(?:farther|further|larger|bigger|higher|older|longer|deeper|taller|nearer)(?:\s\w+)?(?=[.,;]|$)"
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
_OF_OTHERS = re.compile(r"\bother (?:[\w-]+ ){1,3}(?:do|did|does|have|had|has|were|was|are|is) (?:not|no|none)\b", re.I)
# The word that is denied first: was not opened, but not what may or must not be.
_HEAD = re.compile(
    r"(?<!may )(?<!must )(?<!can )(?<!could )\b(?:not|never|no)\s+(?:(?:been|be|an?|the|yet|ever) )*"
    r"(?!(?:for|in|of|at|on|by|with|from|as|to)\b)([^\W\d_]+)",
    re.I,
)
_CLAUSE_ENDS = re.compile(r"[,;:.()]|\b(?:and|but|because|although|though|since|while|when|who|which|that)\b")
_PREPOSITIONS = re.compile(r"\b(?:for|in|of|at|on|by|with|from|as)\b")
_IS = re.compile(r"\b(?:is|are|was|were|been|being|became)\s+$")


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
        if not found.start() or found[0].casefold() in ("none", "nobody"):  # aboard the plane shot down survived
            stems.update([stem(word) for word in WORD.findall(clause) if is_verb(word)][-1:])
    return frozenset(stems)


@lru_cache(maxsize=1 << 8)
def heads(text: str) -> frozenset[str]:
    """The stems of the words right behind "not" and "never" of a text: what is denied of all the rest."""
    return frozenset(stem(found[1].casefold()) for found in _HEAD.finditer(text))


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


def is_of_others(text: str) -> bool:
    """Whether a text denies something of others than what it tells of: other cities have none."""
    return _OF_OTHERS.search(text) is not None


def _told(text: str) -> list[str]:
    """The stems of the words of a text that tell something and are no names."""
    told = (stem(word) for word in WORD.findall(text) if word[0].islower() and word not in STOP)
    return [each for each in told if each not in LITTLE and each not in HOME]


def lacks(text: str) -> bool:
    """Whether a text says without denying it that there is none of something."""
    return _LACK.search(text) is not None


def is_negated(text: str) -> bool:
    """Whether a sentence denies something."""
    return bool(_NEGATION.search(text))
