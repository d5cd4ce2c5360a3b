"""What a sentence says of its subject: its verbs, and what stands behind "is"; a claim has to tell that, too.

A claim that has all the rest of a sentence is of another thing if it knows nothing of any of them: a line that was
electrified is not borne out by one that was completed.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from chongjin_cli.analysis.audit.comparing.belongings import tells_whose
from chongjin_cli.analysis.audit.comparing.places import another_place
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.rarity import telling
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.wording import denials, hedges, words
from chongjin_cli.analysis.audit.wording.speakers import speakers_of, without_speakers
from chongjin_cli.analysis.audit.wording.verbs import BE, is_verb

LEAST_WEIGHT = 1.0
"""The weight of a word that most claims may lack."""
OF_MARK = 2.0
"""The weight of a name, a date or an amount beside the words of a sentence."""
NEAR = 5
"""Words behind "all" among which is that of which it is said."""
_TOKEN = re.compile(r"[^\W\d_][\w’'-]*|[.,;:()]")
_BE = BE | frozenset("became remains remained stays stayed".split())
_ARTICLES = frozenset("the a an its their his her this that these those every each some any no of".split())
_BETWEEN = frozenset(
    "not never still also then already well once soon again only now often first later all both".split()
)
_HAVE = frozenset(("had", "has", "have"))
# What says that nothing of what a sentence speaks of was otherwise, and what may say so in a claim.
_ALL = re.compile(
    r"\ball (?:of )?(?:(?:the|its|his|their) )?(?!(?:year|day|night|over|but)\b)(?P<of>[a-z]+)|"
    r"\b(?:were|was|are|is) all\b",
    re.I,
)
_OF_ALL = frozenset("all every each entire entirely whole wholly both none any total full fully".split())
# What only says how sure something is: is expected to, is due to.
_HEDGES = frozenset(
    "expected planned due set projected supposed believed thought said likely meant scheduled estimated".split()
)
# What begins a clause that only says when, why or how something else was so.
_ASIDE = frozenset("since because if how as while when after before until".split())
# Verbs that say so little in many sentences that a claim need not have them: left in ruins, paid a visit.
_EMPTY = frozenset(map(words.stem, "leave pay pass grow face lay look provide write occur happen".split()))
_LIGHT = words.LITTLE | _EMPTY | _HAVE
# What tells of a deed, but not on which day it was done: a ship lay on its side, of one that capsized.
_STATES = frozenset(map(words.stem, "side wife husband prison prisoner camp custody".split()))
_TIES = frozenset(
    map(
        words.stem,
        "hence thus therefore thereby however moreover furthermore meanwhile nonetheless nevertheless consequently "
        "specifically namely notably especially chiefly respectively overall subsequent subsequently formerly usually "
        "typically presence occurrence occur happen facilitate feature highlight reflect regard relate relation "
        "consider concern involve respect basis effect point fact course manner case way extent degree aspect status "
        "latter former current currently present various certain further additional particular important importance "
        "significant significance serve offer".split(),
    )
)
"""The stems of words that tie, order or stress what else is told: hence, presence, facilitate."""
NOTHING = _LIGHT | words.HOME | _TIES | frozenset(
    map(
        words.stem,
        "mere merely something far afterwards onward onwards likewise last learnt score dozen nothing nobody anything "
        "everything anybody everybody somebody".split(),
    )
)  # fmt: skip
"""The stems of words that tell nothing by which a claim could be another."""


@lru_cache(maxsize=1 << 10)
def predicates(text: str) -> frozenset[str]:
    """The stems of the words of a sentence that tell what was done, or what something is; none if a verb is light.

    Where any stand behind "is" these alone: two men tried in public were acquitted.
    """
    tokens = _TOKEN.findall(without_speakers(text))
    found = list(_predicates(tokens))
    if found and tokens[0].casefold() in _ASIDE and sum(map(_is_form, tokens)) > 1 + found[0][1]:
        del found[0]  # before trade arrived it was a hamlet
    its = frozenset(stem for stem, is_behind in found if is_behind or not any(each for _, each in found))
    return frozenset() if any(stem in _LIGHT for stem in its) else its


def _predicates(tokens: list[str]) -> Iterator[tuple[str, bool]]:
    """The stem of each, and whether it stands behind a form of "is"; none of a clause that only says when or why."""
    before, is_aside = "", False
    for place, token in enumerate(tokens):
        low = token.casefold()
        is_aside = (is_aside or low in _ASIDE) and low not in ",;:" and place > 0
        if is_aside or low in _BETWEEN or low.endswith("ly"):
            continue
        is_word = token[0].isalpha() and (token == low or not place) and low not in words.STOP
        is_owned = before in _ARTICLES or before.endswith(("'s", "’s"))
        if is_word and ((not is_owned and is_verb(low)) or before in _BE) and low not in _HEDGES:
            yield from ((words.stem(part), before in _BE) for part in low.split("-") if part)
        elif low in _HAVE and not (place + 1 < len(tokens) and _is_form(tokens[place + 1])):
            yield low, False
        before = low


def _is_form(token: str) -> bool:
    """Whether a word may be a form of a verb, or stand before one."""
    return is_verb(token) or token in _BE or token in _BETWEEN


def is_told(stem: str, told: Collection[str]) -> bool:
    """Whether some stems tell of a word, given as its stem: it is among them, or another for the same, if loosely."""
    return not for_the_same(stem).isdisjoint(told) or any(other in told for other in telling(stem))


@lru_cache(maxsize=1 << 12)
def for_the_same(stem: str) -> frozenset[str]:
    """The stems of a word, given as its stem, and of all that mean the same."""
    return frozenset((stem, *words.meaning_the_same(stem)))


def is_of_its_things(statement: Statement, held: Held) -> bool:
    """Whether a claim tells of the things of a sentence, and not of those of another place or nation."""
    reading, names = statement.reading, statement.holdings.names
    return tells_whose(reading, held, names) and not another_place(reading, held, names)


def is_of_it(statement: Statement, held: Sequence[Held]) -> bool:
    """Whether claims, or their sources, tell any of the predicates of a sentence, if it has some, and of its things."""
    reading = statement.reading
    if not is_of_its_things(statement, held[0]):
        return False
    its, days = predicates(reading.text), [date for date in reading.dates if date.precision == 1]
    if len(days) == 1 and not any(each.told_on(days[0], reading.text) for each in held):
        return False
    if not its:
        return True
    if len(days) == 1:  # what else was on that day, or who only speaks of it then, is not enough
        on_it = [each.told_on(days[0], reading.text) - _STATES for each in held]
        return any(is_told(stem, told) for told in on_it for stem in its)
    return any(_tells_any(statement, each, its) for each in held)


def _tells_any(statement: Statement, held: Held, its: frozenset[str]) -> bool:
    """Whether a claim, a question of it, or a part of a source with half of the rest of a sentence, tells any of some.

    What a source only denies is not told, but of a sentence that denies something.
    """
    own, reading = held.own_stems.union(*held.asked), statement.reading
    if any(is_told(stem, own) for stem in its):
        return True
    rest = [stem for stem in reading.stems if stem not in its]
    for part, stems in zip(held.parts, statement.holdings.stems_told(held), strict=False):
        if hedges.is_of_what_may_be(part.text, reading.text):
            continue
        told = set(stems) if reading.is_negated else set(stems) - denials.denied(part.text)
        if any(is_told(stem, told) for stem in its) and sum(is_told(stem, told) for stem in rest) * 2 >= len(rest):
            return True
    return False


def _tells_of_all(held: Held, of: str | None) -> bool:
    """Whether a claim, or a source of it, tells of all of something, or of anything if that is not told."""
    for text in (held.reading.text, *(part.text for part in held.parts)):
        lows = [token.casefold() for token in _TOKEN.findall(text)]
        behind = (lows[place + 1 : place + 1 + NEAR] for place, low in enumerate(lows) if low in _OF_ALL)
        if any(of is None or is_told(words.stem(of), set(map(words.stem, each))) for each in behind):
            return True
    return False


def words_untold(statement: Statement, held: Collection[Held]) -> tuple[list[str], float]:
    """The words of a sentence of which neither claims nor their sources tell, and their share by how rare they are."""
    told = frozenset[str]().union(*(each.all_stems for each in held))
    reading, weight = statement.reading, statement.holdings.rarity.weight
    found: dict[str, str] = {}
    speakers = set(_TOKEN.findall(" ".join(speakers_of(reading.text))))
    for word in _TOKEN.findall(without_speakers(reading.text)):
        if word not in speakers and word.casefold() not in _HEDGES and words.stem(word.casefold()) in reading.stems:
            found.setdefault(words.stem(word.casefold()), word)
    if (of_all := _ALL.search(reading.text)) and not any(_tells_of_all(each, of_all["of"]) for each in held):
        found[words.stem("all")] = "all"
    of_weight = [stem for stem in found if stem not in NOTHING and weight(stem) > LEAST_WEIGHT]
    left = [stem for stem in of_weight if found[stem] == "all" or not is_told(stem, told)]
    marks = [name for name in reading.names if not statement.holdings.names.is_background(name)]
    whole = sum(map(weight, of_weight)) + OF_MARK * (len(marks) + len(reading.dates) + len(reading.quantities))
    return [found[stem] for stem in left], sum(map(weight, left)) / whole if whole else 0.0
