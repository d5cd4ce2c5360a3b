"""What distinguishes a thing from others of its kind: that it is the first, the largest, a large one, or Japanese.

Such words weigh little or nothing in looking for claims; but a sentence with one says more than a claim without it.
"""

import re
from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.numbers import LEAST, ORDINALS
from chongjin_cli.analysis.audit.wording.verbs import BE, is_verb

TOLD_BY = {
    rank: frozenset((rank, *row.split()))
    for ranks, row in (
        ("first", "earliest original initial initially maiden pioneer inaugural"),
        ("last", "latest final finally"),
        ("largest biggest", "largest biggest greatest"),
        ("large big huge", "large larger largest big bigger biggest great greatest huge vast giant major"),
        ("small tiny", "small smaller smallest little tiny minor"),
        ("smallest", "tiniest"),
        ("main", "chief principal primary central major key mainly largest biggest"),
        ("only sole solely alone", "only sole solely single lone alone"),
        ("few", "few fewer little small scarce scarcely handful hardly barely rare rarely seldom"),
        ("hardly barely scarcely", "few little scarce scarcely hardly barely almost nearly just"),
        ("oldest", "earliest first"),
        ("newest", "latest youngest"),
    )
    for rank in ranks.split()
} | {word: frozenset((word,)) for word, number in ORDINALS.items() if 1 < number < LEAST}
"""The words for a rank or size, and for such as have it in them."""
# A rank stands behind what says which: the first ship, Korea's largest; a size anywhere. No verb is one: first reached.
_RANK = re.compile(
    r"(?:\b(?:the|its|their|his|her)|['’]s) "
    r"(?P<rank>first|last|largest|biggest|smallest|oldest|newest|main|only|sole|"
    rf"(?<=the |.['’]s )(?-i:{'|'.join(list(ORDINALS)[1 : LEAST - 1])}))\b(?!-\w+est\b)(?:,? (?P<of>[a-z]+))?|"
    r"\b(?P<size>large|big|huge|small|tiny|(?<!\ba )(?<!\bevery )(?<!\bof )few|hardly|barely|scarcely)\b"
    r"(?![- ]scale) (?P<what>[a-z]+)|"
    r"\b(?P<sole>only|solely)(?= (?:by|in|at|from|to|with|through|on|via|for)\b)|"
    r"(?<=[a-z] )(?P<alone>only|alone)(?=[.;,]|$)",
    re.I,
)  # fmt: skip
# One of several, of which another may be the first.
_ONE_OF = re.compile(r"\b(?:one of|among) the \w+")
_OF_TIME = frozenset(
    map(words.stem, "half quarter part number amount day week month year decade few two three four five".split())
)
"""What a rank or size stands before that says when or how much: the first half, a large part."""
_IS = BE | frozenset(("them",))
TO_DATE = 5
"""Characters between a rank and a date that it is of, at most: only in June."""
NEAR = 3
"""Words behind a rank in what a source tells among which is that of which it is said."""


def untold_distinctions(reading: Reading, held: Sequence[Held]) -> Iterator[str]:
    """The ranks, sizes and nations by which a sentence distinguishes a thing, and no claim does."""
    own, parts = [each.reading.text for each in held], [part.text for each in held for part in each.parts]
    for found in _RANK.finditer(_ONE_OF.sub(lambda one: " " * len(one[0]), reading.text)):
        said = found["rank"] or found["size"] or found["sole"] or found["alone"]
        rank, of = said.casefold(), (found["of"] or found["what"] or "").casefold()
        if (
            any(
                date.start < found.end() + TO_DATE * bool(found["sole"]) and found.start() < date.end
                for date in reading.dates
            )
            or words.stem(of) in _OF_TIME
            or is_verb(of)
            or of.endswith("est")
        ):
            continue
        what = frozenset() if of in words.STOP else frozenset((words.stem(of), *words.meaning_the_same(words.stem(of))))
        others = TOLD_BY.keys() & ORDINALS.keys() - {rank} if rank in ORDINALS else ()
        its = () if any(_has(text, other, what) for text in own for other in others if what) else parts
        if not any(_has(text, rank) for text in own) and not any(_has(text, rank, what) for text in its):
            yield rank
    for name in reading.names:
        if is_said_of_it(name) and not any(_is_told(name, reading, text) for text in (*own, *parts)):
            yield name.text


def is_said_of_it(name: Name) -> bool:
    """Whether a nation is what something is said to be: the ship was Japanese, most of them Chinese."""
    return name.kind == "nation" and name.before in _IS and not (name.after.isalpha() and name.after not in words.STOP)


def _has(text: str, rank: str, of: frozenset[str] = frozenset()) -> bool:
    """Whether a text has a rank or size, alone and of no second one, before one of some stems, if any are given."""
    lows = [found[0] for found in words.WORD.finditer(_ONE_OF.sub(" ", text.casefold()))]
    places = (place for place, low in enumerate(lows) if low in TOLD_BY[rank] and lows[place - 1] not in ORDINALS)
    return any(not of or any(words.stem(low) in of for low in lows[place + 1 : place + 1 + NEAR]) for place in places)


def _is_told(name: Name, reading: Reading, text: str) -> bool:
    """Whether a text says that something is of a nation, or names what a sentence tells of with it: Soviet ships."""
    for found in re.finditer(rf"(?:\b(\w+) )?\b{re.escape(name.text)}\b(?: ([a-z]+))?", text):
        if found[1] in _IS or (found[2] and words.stem(found[2]) in reading.stems):
            return True
    return False
