"""What a claim has in the place of a word or name of a sentence, of its kind: a clinic, of a kindergarten."""

import re
from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit.comparing.belongings import nouns_of
from chongjin_cli.analysis.audit.comparing.doers import does_it
from chongjin_cli.analysis.audit.comparing.parts import HALVES
from chongjin_cli.analysis.audit.comparing.places import is_behind_a_verb
from chongjin_cli.analysis.audit.comparing.sharing import of_claim
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name, nation_in, nation_of
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.reading.sorts import PERSON, PLACE, WHERE, WHOLE, is_spelt_alike, sort_of, tie_of
from chongjin_cli.analysis.audit.wording import words

_AND = re.compile(r",? and (?:the )?")
_PASSIVE = re.compile(r"(?: [a-z]+){0,2} (?:was|were|been) (?:[a-z]+ly )?[a-z]+(?:ed|en|[^s]t)\b")
AGES = frozenset("koryo goryeo choson joseon silla koguryo goguryeo palhae parhae balhae manchukuo".split())
"""Names that say when more than where."""


def words_of_a_kind(statement: Statement, held: Held) -> Iterator[tuple[str, str]]:
    """The words of a sentence, by their stems, that a claim tells nowhere, each with the one it has of that kind."""
    reading = statement.reading
    if reading.is_negated or held.reading.is_negated:
        return
    earlier = {stem for each in statement.just_before for stem in (*each.stems, *each.named)}
    ours = {*map(words.stem, reading.lows), *earlier}
    for stem in reading.stems:
        peers = words.peers_of(stem)
        same = {stem, *words.meaning_the_same(stem)} - words.LITTLE
        if not peers or stem in earlier or not same.isdisjoint(held.own_stems.union(*held.asked)):
            continue
        theirs = [other for other in held.reading.stems if other in peers]
        if len(theirs) != 1 or not {theirs[0], *words.meaning_the_same(theirs[0])}.isdisjoint(ours):
            continue
        told = map(set, statement.holdings.stems_told(held))
        if not any(same & each and theirs[0] not in each for each in told):  # no source calls it so
            yield stem, theirs[0]


def names_of_a_kind(statement: Statement, held: Held) -> Iterator[tuple[Name, Name]]:
    """The names of a sentence that a claim tells nowhere, each with the only one of that sort that it has instead."""
    reading, own, known = statement.reading, held.reading, statement.holdings.names
    if reading.is_negated != own.is_negated:
        return
    given = [*reading.names, *(name for each in statement.just_before for name in each.names)]
    nations = {name.key for name in given if name.kind == "nation" and not known.is_background(name)}
    for name in reading.names:
        if not _tells(name, statement) or name.words <= HALVES | AGES or _is_told(name, statement, held):
            continue
        theirs = [other for other in own.names if _is_latin(other) or not _is_latin(name)]
        others = [other for other in theirs if not known.is_background(other) and not other.words <= reading.lows
                  and other.key not in known.ruled_from(name) and not any(map(other.is_same, given))
                  and known.ruled_from(other).isdisjoint(nations)]  # fmt: skip
        others += [other for other in theirs if other.key == known.home and not other.text.endswith(("'s", "’s"))
                   and tie_of(name, reading) == tie_of(other, own) in WHERE and name.stands_like(other)
                   and not any(map(other.is_same, reading.names))]  # fmt: skip
        if beside := [other for other in theirs if _is_beside_the_same(name, reading, other, own)]:
            yield from ((name, other) for other in beside if not any(map(other.is_same, given)))
            continue
        alike = [other for other in others if _may_be_instead(name, reading, other, own, known)]
        if len(alike) > 1:
            alike = _likest(name, reading, alike, held)
        if not alike and len(others) == 1 and of_claim(statement, held, others[0]) >= WHOLE:
            alike = [other for other in others if _stands_for(name, other)]
        if len(alike) == 1:
            yield name, alike[0]


def _is_latin(name: Name) -> bool:
    """Whether a name is in Latin letters, and so not what explains a word in its own script: a Residency (理事庁)."""
    return name.text[0] < "\u0250"


def _likest(name: Name, reading: Reading, alike: Sequence[Name], held: Held) -> list[Name]:
    """Those of some names that are tied as one is, behind the same words, and asserted, no aside: one in Seoul."""
    asserted = {other.key for other in held.asserted_names}
    before = _two_before(name, reading)
    scores = [
        (
            tie_of(other, held.reading) == tie_of(name, reading),
            _two_before(other, held.reading) == before,
            other.before == name.before,
            other.key in asserted,
        )
        for other in alike
    ]
    return [other for other, score in zip(alike, scores, strict=True) if score == max(scores)]


def _two_before(name: Name, reading: Reading) -> list[str]:
    return reading.text[: name.start].casefold().split()[-2:]


def _may_be_instead(name: Name, reading: Reading, other: Name, own: Reading, known: Names) -> bool:
    """Whether two names are of two nations, or of one sort and tied to what is before them alike, if both are.

    A name of no known sort is a place behind "to", "in" or "from", and of any sort behind "of" or "by".
    """
    if is_spelt_alike(name.text.casefold(), other.text.casefold()):
        return False
    if nation := nation_in(name):
        if _is_done_to(name, reading) != _is_done_to(other, own):  # troops who took it, and who were taken
            return False
        doers = [each for each in own.names if nation_of(each) and (each.before == "by" or does_it(each, own.text))]
        if name.before == "by" and doers and other not in doers:  # shot down by China, and an aircraft of the US Navy
            return False
        if is_behind_a_verb(name, reading) and (other.key == known.home or tie_of(other, own) in WHERE):
            return other.key == known.home or (nation_in(other) != nation and is_behind_a_verb(other, own))
        theirs = nouns_of(other, own.text)  # Danish psalms, of a Belgian choir
        is_of_else = not (tie_of(name, reading) or theirs & nouns_of(name, reading.text)) and theirs & {*reading.stems}
        return nation_in(other) not in ("", nation) and not is_of_else
    tie, its_tie = tie_of(name, reading), tie_of(other, own)
    sort, its = sort_of(name, reading, known), sort_of(other, own, known)
    if sort == PLACE and tie and its is None and its_tie is None:  # from Hamhung, and a book called Nothing
        return False
    if sort is None and tie in WHERE:
        sort = PLACE
        its = its or (PLACE if its_tie == tie else None)
    before = {*map(words.stem, _two_before(name, reading)[:1])} & {*reading.stems}
    if sort is None and its == "nation" and (name.before == "by" != other.before or not before <= {*own.stems}):
        return False
    if sort is None and (tie is None or its is None):
        return tie is its_tie is None and _are_called_alike(name, other, its)
    if tie and its_tie and tie != its_tie:
        return False
    return sort in (its, None) or its is None or (its == "nation" and sort == PLACE and tie == its_tie is not None)


def _is_done_to(name: Name, reading: Reading) -> bool:
    """Whether a text tells of what a nation has, or is, that something was done to it."""
    return _PASSIVE.match(reading.text, name.end) is not None


def _are_called_alike(name: Name, other: Name, sort: str | None) -> bool:
    """Whether a name of no known sort has the noun that another ends in, or two words, as that of a person."""
    ours, theirs = name.text.casefold().split(), other.text.casefold().split()
    return len(ours) > 1 and (sort == PERSON or (sort is None and ours[-1] == theirs[-1]))


def _is_beside_the_same(name: Name, reading: Reading, other: Name, own: Reading) -> bool:
    """Whether two names are told together with the same one, of one sort with the other: Sonbong and Chongjin."""
    ours, theirs = _told_with(name, reading), _told_with(other, own)
    if not any(one.is_same(two) for one in ours for two in theirs):
        return False
    return not is_spelt_alike(name.text.casefold(), other.text.casefold())


def _told_with(name: Name, reading: Reading) -> list[Name]:
    """The names that stand with another on both sides of "and": the Kryl'ion and the Tobolsk."""
    return [
        each
        for each in reading.names
        if _AND.fullmatch(reading.text, each.end, name.start) or _AND.fullmatch(reading.text, name.end, each.start)
    ]


def _stands_for(name: Name, other: Name) -> bool:
    """Whether a name stands in the place of another, and is not the same in another spelling."""
    return name.stands_like(other) and not is_spelt_alike(name.text.casefold(), other.text.casefold())


def _tells(name: Name, statement: Statement) -> bool:
    """Whether a name is neither that of home nor made of it and common words: Chongjin port."""
    known = statement.holdings.names
    return not known.is_background(name) and not known.is_of_common_words(name)


def _is_told(name: Name, statement: Statement, held: Held) -> bool:
    """Whether a claim, or a source of it, has all words of a name, or is filed under it."""
    its, known = (*held.names, *held.about), statement.holdings.names
    return name.words <= held.all_words or any(map(name.is_same, its)) or known.is_around_any(name, its)
