"""A word or name where the claim that has all the rest has another of its kind (E103): a kindergarten, of a clinic."""

from collections.abc import Iterator

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.belongings import nouns_of
from chongjin_cli.analysis.audit.coincidences import Shared, of_claim
from chongjin_cli.analysis.audit.findings.finding import Finding, conflict
from chongjin_cli.analysis.audit.findings.instead import Case, asserts_a_word
from chongjin_cli.analysis.audit.findings.odd_part import AGES, AS_GOOD
from chongjin_cli.analysis.audit.findings.opposite import has_the_rest
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.names import Name, Names, nation_in
from chongjin_cli.analysis.audit.parts import HALVES
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.sorts import PLACE, WHERE, WHOLE, is_spelt_alike, sort_of, tie_of
from chongjin_cli.analysis.audit.statement import Statement

LEAST = 6.0
"""What a claim has to share with a sentence that no claims bear out, of which a name is wrong."""
OF_REST, OF_CLAIM = 0.62, 0.5
"""The share of the rest of a sentence that a claim has to have, and of the claim, but for what it has instead."""


def words_of_a_kind(statement: Statement, held: Held) -> Iterator[tuple[str, str]]:
    """The words of a sentence, by their stems, that a claim tells nowhere, each with the one it has of that kind."""
    reading = statement.reading
    if reading.is_negated or held.reading.is_negated:
        return
    earlier = {stem for each in statement.just_before for stem in (*each.stems, *each.named)}
    ours = {*map(words.stem, reading.lows), *earlier}
    for stem in reading.stems:
        peers = words.peers_of(stem)
        if not peers or stem in earlier or not {stem, *words.meaning_the_same(stem)}.isdisjoint(held.all_stems):
            continue
        theirs = [other for other in held.asserted if other in peers]
        if len(theirs) == 1 and {theirs[0], *words.meaning_the_same(theirs[0])}.isdisjoint(ours):
            yield stem, theirs[0]


def names_of_a_kind(statement: Statement, held: Held) -> Iterator[tuple[Name, Name]]:
    """The names of a sentence that a claim tells nowhere, each with the only one of that sort that it has instead."""
    reading, own, known = statement.reading, held.reading, statement.holdings.names
    if reading.is_negated or own.is_negated:
        return
    given = [*reading.names, *(name for each in statement.just_before for name in each.names)]
    nations = {name.key for name in given if name.kind == "nation" and not known.is_background(name)}
    for name in reading.names:
        if not _tells(name, statement) or name.words <= HALVES | AGES or _is_told(name, statement, held):
            continue
        others = [other for other in own.names if not known.is_background(other) and not other.words <= reading.lows
                  and other.key not in known.ruled_from(name) and not any(map(other.is_same, given))
                  and known.ruled_from(other).isdisjoint(nations)]  # fmt: skip
        others += [other for other in own.names if other.key == known.home
                   and tie_of(name, reading) == tie_of(other, own) in WHERE and name.stands_like(other)
                   and not any(map(other.is_same, reading.names))]  # fmt: skip
        alike = [other for other in others if _may_be_instead(name, reading, other, own, known)]
        if len(alike) > 1 and (tie := tie_of(name, reading)):
            alike = [other for other in alike if tie_of(other, own) == tie]
        if not alike and len(others) == 1 and of_claim(statement, held, others[0]) >= WHOLE:
            alike = [other for other in others if _stands_for(name, other)]
        if len(alike) == 1:
            yield name, alike[0]


def _may_be_instead(name: Name, reading: Reading, other: Name, own: Reading, known: Names) -> bool:
    """Whether two names are of two nations, or of one sort and tied to what is before them alike, if both are.

    A name of no known sort is a place behind "to", "in" or "from", and of any sort behind "of" or "by".
    """
    if is_spelt_alike(name.text.casefold(), other.text.casefold()):
        return False
    if nation := nation_in(name):
        theirs = nouns_of(other, own.text)  # Danish psalms, of a Belgian choir
        is_of_else = not (tie_of(name, reading) or theirs & nouns_of(name, reading.text)) and theirs & {*reading.stems}
        return nation_in(other) not in ("", nation) and not is_of_else
    tie, its_tie = tie_of(name, reading), tie_of(other, own)
    sort, its = sort_of(name, reading, known), sort_of(other, own, known)
    if sort is None and (tie is None or its is None):
        return False
    if sort is None and tie in WHERE:
        sort = PLACE
    if tie and its_tie and tie != its_tie:
        return False
    return sort in (its, None) or its is None or (its == "nation" and sort == PLACE and tie == its_tie is not None)


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


def odd_peer(case: Case) -> Finding | None:
    """That of a sentence which no claims bear out one that has all the rest has another thing or name of a kind."""
    statement, reading = case.statement, case.reading
    for each in case.fitting:
        beside = [one.held for one in case.shared if one.total >= AS_GOOD * each.total]
        for mine, theirs in words_of_a_kind(statement, each.held):
            if not any(mine in one.all_stems for one in beside) and _has_all_but(case, each, mine, theirs):
                start, text = words.place_of(reading.text, mine)
                return conflict("E103", start, text, words.place_of(each.held.reading.text, theirs)[1], [each])
        for name, other in names_of_a_kind(statement, each.held):
            is_little = each.total < LEAST and of_claim(statement, each.held, other) < WHOLE
            if is_little or not asserts_a_word(case, each):
                continue
            if not any(_is_told(name, statement, one) for one in beside) and _has_all_but(case, each, name, other):
                return conflict("E103", name.start, name.text, other.text, [each])
    return None


def _has_all_but(case: Case, each: Shared, mine: str | Name, theirs: str | Name) -> bool:
    """Whether a claim has all the rest of a sentence that tells, and the sentence much of it."""
    return has_the_rest(case, each, mine, theirs) and of_claim(case.statement, each.held, theirs) >= OF_CLAIM
