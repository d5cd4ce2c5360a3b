"""What a sentence says of its subject: its verbs, and what stands behind "is"; a claim has to tell that, too.

A claim that has all the rest of a sentence is of another thing if it knows nothing of any of them: a line that was
electrified is not borne out by one that was completed.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from chongjin_cli.analysis.audit.comparing.belongings import tells_whose
from chongjin_cli.analysis.audit.comparing.places import another_place
from chongjin_cli.analysis.audit.dates.when import MONTHLY, When
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.rarity import telling
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.wording import denials, hedges, words
from chongjin_cli.analysis.audit.wording.earlier import attributes
from chongjin_cli.analysis.audit.wording.speakers import without_speakers
from chongjin_cli.analysis.audit.wording.verbs import BE, is_verb

TOKEN = re.compile(r"[^\W\d_][\w’'-]*|[.,;:()]")
_BE = BE | frozenset("became remains remained stays stayed".split())
_ARTICLES = frozenset("the a an its their his her this that these those every each some any no of".split())
_BETWEEN = frozenset(
    "not never still also then already well once soon again only now often first later all both".split()
)
_HAVE = frozenset(("had", "has", "have"))
# What only says how sure something is: is expected to, is due to.
HEDGES = frozenset(
    "expected planned due set projected supposed believed thought said likely meant scheduled estimated".split()
)
# What begins a clause that only says when, why or how something else was so.
_ASIDE = frozenset("since because if how as while when after before until".split())
# Verbs that say so little in many sentences that a claim need not have them: left in ruins, paid a visit.
_EMPTY = frozenset(map(words.stem, "leave pay pass grow face lay look provide write occur happen belong".split()))
LIGHT = words.LITTLE | _EMPTY | _HAVE
_WITH_DOWN = {"pulled": words.stem("demolished"), "taken": words.stem("demolished")}
"""What verbs that say little say before "down"."""
_TIES = frozenset(
    map(
        words.stem,
        "hence thus therefore thereby however moreover furthermore meanwhile nonetheless nevertheless consequently "
        "specifically namely notably especially chiefly respectively overall subsequent subsequently formerly usually "
        "typically presence occurrence occur happen facilitate feature highlight reflect regard relate relation "
        "consider concern involve respect basis effect point fact course manner case way extent degree aspect status "
        "latter former current currently present various certain further additional particular important importance "
        "significant significance serve offer locate situate compare base deem undergo change foot cold nearby "
        "place".split(),
    )
)
"""The stems of words that tie, order or stress what else is told: hence, presence, facilitate."""
NOTHING = LIGHT | words.HOME | _TIES | frozenset(
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
    tokens = TOKEN.findall(without_speakers(text))
    found = list(_predicates(tokens))
    if found and tokens[0].casefold() in _ASIDE and sum(map(_is_form, tokens)) > 1 + found[0][1]:
        del found[0]  # before trade arrived it was a hamlet
    its = frozenset(stem for stem, is_behind in found if is_behind or not any(each for _, each in found))
    return frozenset() if any(stem in LIGHT for stem in its) else its


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
        if is_word and ((not is_owned and is_verb(low)) or before in _BE) and low not in HEDGES:
            if low in _WITH_DOWN and tokens[place + 1 : place + 2] == ["down"]:
                yield _WITH_DOWN[low], before in _BE
            else:
                yield from ((words.stem(part), before in _BE) for part in low.split("-") if part)
        elif low in _HAVE and not (place + 1 < len(tokens) and _is_form(tokens[place + 1])):
            yield low, False
        before = low


def _is_form(token: str) -> bool:
    """Whether a word may be a form of a verb, or stand before one."""
    return is_verb(token) or token in _BE or token in _BETWEEN


def is_told(stem: str, told: Collection[str]) -> bool:
    """Whether some stems tell of a word, given as its stem: it is among them, or another for the same, if loosely.

    Another thing of its kind does not tell of it: no embassy by a consulate.
    """
    if not for_the_same(stem).isdisjoint(told):
        return True
    peers = words.peers_of(stem)
    return any(other in told and other not in peers for other in telling(stem))


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
    its, days = predicates(reading.text), [date for date in reading.dates if _needs_its_deed(date, held[0])]
    if len(days) == 1 and not any(each.told_on(days[0], reading.text) for each in held):
        return False
    if not its:
        return True
    if len(days) == 1:  # what else was on that day, or who only speaks of it then, is not enough
        on_it = [each.told_on(days[0], reading.text) for each in held]
        return any(is_told(stem, told) for told in on_it for stem in its)
    return any(_tells_any(statement, each, its) for each in held)


def _needs_its_deed(date: When, held: Held) -> bool:
    """Whether what is told of a date has to be the deed: of a day, or a month that a claim gives as a limit only."""
    if date.precision != MONTHLY:
        return date.precision == 1
    return not any(own.bound is None and own.precision <= MONTHLY and date.is_given_by(own) for own in held.times)


def _tells_any(statement: Statement, held: Held, its: frozenset[str]) -> bool:
    """Whether a claim, a question of it, or a part of a source with half of the rest of a sentence, tells any of some.

    What a source only denies is not told, but of a sentence that denies something.
    """
    reading = statement.reading
    rest = [stem for stem in reading.stems if stem not in its]

    def are_of_it(told: Collection[str]) -> bool:
        return any(is_told(stem, told) for stem in its) and sum(is_told(stem, told) for stem in rest) * 2 >= len(rest)

    if any(is_told(stem, held.own_stems) for stem in its) or any(map(are_of_it, held.asked)):
        return True
    for part, stems in zip(held.parts, statement.holdings.stems_told(held), strict=False):
        if hedges.is_of_what_may_be(part.text, reading.text):
            continue
        if are_of_it(
            set(stems) if reading.is_negated else set(stems) - denials.denied(part.text) - attributes(part.text)
        ):
            return True
    return False
