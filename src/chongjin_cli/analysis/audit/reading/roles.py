"""A text in small letters with each name as one word."""

import re

from chongjin_cli.analysis.audit.names.name import Name, nation_in
from chongjin_cli.analysis.audit.names.nations import RULED_FROM
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words

NAME = "§"
"""What each name begins with in a text read so."""
TOKEN = re.compile(rf"[{NAME}\w]+(?:[-’'][^\W_]+)*|[,;:.()]")
TIES = frozenset("as in at from of on by for with to near into after before since until under between during".split())
_PART = re.compile(r"\b(?:most|all|some|many|half|part|rest) of ")
_THE = re.compile(r"\bthe (?!(?:north|south)\b)")
_HALF = re.compile(r"\bthe (north|south)\b(?:[’']s\b|(?= [a-z]))")


def plain(reading: Reading) -> str:
    """A text in small letters with each name as one word."""
    told, end = "", 0
    for name in sorted(reading.names, key=lambda each: each.start):
        if name.start >= end:
            told, end = f"{told}{reading.text[end : name.start].casefold()}{_who(name)}", name.end
    return _HALF.sub(rf"{NAME}\1korea", _THE.sub("", told + reading.text[end:].casefold()))


def without_parts(text: str) -> str:
    """A text read so without what says how much of a thing is meant: most of, half of."""
    return _PART.sub("", text)


def _who(name: Name) -> str:
    """What a name is known by: the nation that it is of or the capital of, its key, or a word that may only begin."""
    spelt = name.text.casefold()
    if name.kind == "?" and name.is_one_word and spelt not in RULED_FROM:
        return NAME + words.stem(spelt)
    nation = RULED_FROM.get(spelt, (nation_in(name) or name.key.removeprefix("nation:"),))[0]
    return NAME + re.sub(r"\W", "_", nation)
