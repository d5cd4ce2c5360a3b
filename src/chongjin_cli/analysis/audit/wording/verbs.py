"""What may be a verb, by its form alone."""

from chongjin_cli.text.stems import is_irregular

SHORTEST = 5
"""Letters of a word in -ed that may be a verb, at least."""
BE = frozenset("is are was were be been being".split())
FINITE = BE | frozenset(
    "have has had lie lies stand stands dates borders runs tells calls covers employs holds serves makes includes "
    "remains belongs produces could can may might stays seems did does".split()
)
"""Verbs that are no past forms by their endings."""
_UNCHANGED = frozenset("let hit put cut beat born".split())
_NONE = FINITE | frozenset(
    "hundred indeed breed speed kindred sacred naked wicked said north south east west lying dead death deaths "
    "women men children people wharves northeast northwest larger largest biggest bigger healthy farther farthest "
    "further furthest also then often later first once again soon even still only".split()
)
"""What has the ending of a past form, or an irregular one, and tells of no deed."""


def is_verb(word: str) -> bool:
    """Whether a word, in small letters, may say what was done."""
    if word in _NONE or not word[:1].isalpha():
        return False
    return (word.endswith("ed") and len(word) >= SHORTEST) or word in _UNCHANGED or is_irregular(word)


def is_finite(word: str) -> bool:
    """Whether a word, in small letters, may be the verb of a clause."""
    return word in FINITE or is_verb(word)
