"""What to search for where nothing has all that was typed: near words, words put together or apart, fewer words.

A dataset does not hold all that may be asked. So what is searched for instead is an answer only if it is likelier to
have been meant than something that is not there: a word is a misspelling if it is none of English and close to one of
the dataset, and claims that lack a word will do only if they have nearly all that the others say.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, combinations, pairwise
from typing import NamedTuple

from chongjin_cli.text.corrections import (
    AS_NEAR,
    LONGEST,
    MARKS,
    Meant,
    is_name,
    taken_apart,
    what_is_meant,
)
from chongjin_cli.text.english import is_english
from chongjin_cli.text.expressions import but_for_sources, is_literal, itself, literally, said
from chongjin_cli.text.folding import fold
from chongjin_cli.text.function_words import MEASURED
from chongjin_cli.text.lexicon import Lexicon
from chongjin_cli.text.persons import with_capitals
from chongjin_cli.text.query_language import MANY_WORDS, Search, Understanding, parse
from chongjin_cli.text.romanised_names import romanised_names

MOST_WORDS = 12
"""More words of one search are not looked at one by one."""
SOME = "nothing has all of the words; these claims have most of them"
OF_FEW_LEFT_OUT, LEFT_OUT, OF_MANY_LEFT_OUT = 0.47, 0.55, 0.65
"""The share of what its words say that a claim may lack of a search of four words, of five and of more, and still be an
answer. Numbers, years and what is meant literally it may never lack, nor names and what is measured."""
SHORTEST_NAME = 7
"""Letters of a name of two words that may be misspelt."""
MANY_HAVE = 2.3
"""The weight of a name up to which so many claims have it that one may lack it."""
SAYS_NOTHING = 0.15
"""The weight below which a word is in so many claims that it does not matter whether one has it."""
TOGETHER, SEVERAL, MANY = 2, 4, 5
"""How many words must say something for some of them to be in a claim's evidence, for one to be missing there, and for
one that is nowhere."""
TOLD = 3
"""How many words must say something for all of them to be in a claim's evidence."""
IN_EVIDENCE, TOLD_IN_EVIDENCE = 0.2, 0.42
"""The share of what its words say that a claim may have anywhere, in its evidence, too, and the same of plain words in
its evidence alone, of a search of three words or more."""
NEVER_IN_EVIDENCE_ALONE = MEASURED | {"length"}
"""What a claim measures it says itself: sources give the lengths of many things beside what they are cited for."""
IN_OWN_WORDS = 0.25
"""The share of what its words say that a claim which lacks one must have in its assertion or questions."""
IN_EVIDENCE_COUNTS = 0.5
"""Of so MANY words what a claim has in its evidence alone counts as half missing, and may be a name."""
MAY_BE_OTHER = 0.32
"""What a claim with the rarest name of so MANY words may lack, other names too."""
OTHERWISE = 0.4
"""What a claim may lack of a search of so MANY words that it says in others alone."""
FEWER = 6
"""Of the ways to leave words out so many are searched for."""
COMMONER = 10
"""A word is doubted for one next to it that so many times as many claims have."""
_OWN = "{assertion questions} : "
_IN_ITS_STATEMENT = "{assertion names dates} : "
# Where a claim has words themselves, not others for them.
_LITERAL = "{assertion names dates questions} :"
_AMOUNT = re.compile(r"[0-9]{3}|(?!(?:1[0-9]|20)[0-9]{2}$)[0-9]{4,}")


class _Reading(NamedTuple):
    """A search for what may have been meant, and the remarks on what is other in it than was typed.

    It `needs` so many other words that say something and are found with what is corrected, the more the less likely the
    correction is. The groups of corrections that need two words or more are `unsure`; where a word that does occur is
    doubted all are.
    """

    search: Search
    remarks: tuple[str, ...] = ()
    needs: int = 0
    unsure: tuple[str, ...] = ()


def understand(text: str, search: Search, lexicon: Lexicon) -> Understanding:
    """Of the searches near to one that finds no claim which says it all the first that finds answers.

    If none does, what comes near: claims with any of the words.
    """
    named = with_capitals(text, lexicon.has_phrase)
    if named.title() == named != text:  # nothing but a name
        search = lexicon.parse(named)
    if search.names_a_stranger:  # nobody is called so: another name is no misspelling of it
        return _only_near(search)
    as_typed = _Reading(search)
    is_foreign = not all(map(str.isascii, search.groups))
    if _finds_answers(as_typed, lexicon):
        return Understanding(_with_its_pieces(text, search, lexicon))
    others = [_Reading(lexicon.parse(named))] if named != text else []
    others += (*_with_names(text, lexicon), *_with_corrections(text, search, lexicon))
    for reading in others:
        if _finds_answers(reading, lexicon):
            return Understanding(reading.search, "; ".join(reading.remarks))
    if beside := _side_by_side(search, lexicon):
        return Understanding(search._replace(wanted=beside, lenient=None, groups=(beside,)))
    for reading in (as_typed, *others):
        if told := _told_in_evidence(reading, lexicon):
            found = reading.search._replace(wanted=told, lenient=None)
            return Understanding(found, "; ".join(reading.remarks) or None)
    for reading in (*others, as_typed):
        if fewer := _fewer(reading, is_foreign, lexicon):
            found = reading.search._replace(wanted=fewer, lenient=None)
            return Understanding(found, "; ".join((*reading.remarks, SOME)))
    near = next((reading.search for reading in others if not reading.needs), search)
    return _only_near(near)


def _only_near(search: Search) -> Understanding:
    """What comes near to a search that has no answer: claims with any of its words."""
    return Understanding(search._replace(wanted=search.partial or search.wanted, lenient=None), None, False)


def _with_its_pieces(text: str, search: Search, lexicon: Lexicon) -> Search:
    """A search that finds answers, or where what is written together can be taken apart what answers it so, too."""
    apart = {word: found for word in search.words[:MOST_WORDS] if (found := taken_apart(word, lexicon))}
    reading = _corrected(text, apart, lexicon) if apart else None
    if reading is None or not _finds_answers(reading, lexicon):
        return search
    if not _telling(_Reading(search), lexicon):
        return reading.search
    return search._replace(wanted=f"({search.wanted}) OR ({reading.search.wanted})", lenient=None)


def _side_by_side(search: Search, lexicon: Lexicon) -> str | None:
    """What finds the words of a search side by side, or two of them turned round, if these may be a name.

    They may be with capitals, and where none is a word of English.
    """
    typed = search.words
    is_called = all(word[0].isupper() for word in typed) or not any(is_english(fold(word)) for word in typed)
    if len(typed) < TOGETHER or len(typed) != len(search.groups) or search.unwanted or not is_called:
        return None
    if not all(word.isascii() and word.isalnum() for word in typed):
        return None
    orders = [typed, typed[::-1]] if len(typed) == TOGETHER else [typed]
    phrases = (literally(" ".join(order)) for order in orders)
    return next(filter(lexicon.occurs, phrases), None)


def _finds_answers(reading: _Reading, lexicon: Lexicon) -> bool:
    """Whether claims say all of a reading, or most of it themselves and the rest in their evidence or by their sources.

    What is not sure in it must come together with enough other words.
    """
    telling = _telling(reading, lexicon)
    if not lexicon.occurs(reading.search.wanted or '""'):
        return False
    if lexicon.occurs(reading.search.said):
        is_unsure = reading.needs > 1 and bool(reading.unsure)
        if is_unsure and not lexicon.occurs(_with_literally(reading.unsure, reading.search.groups)):
            return False
        return not reading.needs or len(telling) > reading.needs
    if reading.needs or len(telling) >= MANY_WORDS:
        return not reading.needs
    if telling and all(group in reading.search.persons for group in telling):
        return True
    if len(telling) < TOGETHER:
        if _is_common_noun(reading.search) and not lexicon.occurs(but_for_sources(reading.search.wanted or '""')):
            return False
        # A name of several parts, or a word beside some that nearly every claim has, is not in the evidence alone.
        return not telling or len(reading.search.words) < TOGETHER or lexicon.occurs(said(telling))
    # Who types an amount knows it: in the evidence it is as good as in the assertion. So is the name of a person whom
    # no claim is about.
    by_the_way = [group for group in reading.search.persons if not lexicon.occurs(itself(group))]
    surely_there = {group: 0.0 for group in telling if _is_amount(group) or group in by_the_way}
    ways = _ways_to_lack({**telling, **surely_there}, list(telling), len(telling) - 1, IN_EVIDENCE)
    by_sources = _ways_to_lack(telling, list(telling), len(telling) - 1, 1) if len(telling) > TOGETHER else []
    said_there = [group for group in telling if group.isascii() and _may_be_missing(group, NEVER_IN_EVIDENCE_ALONE)]
    told = _ways_to_lack({**telling, **surely_there}, said_there, len(telling) - 1, TOLD_IN_EVIDENCE)
    # Of few words one that is there by its topic alone, as a factory is in all of industry, says too little.
    but_for_topics = "- {topics labels} : " if len(telling) < SEVERAL else ""
    parts = [(but_for_topics, ways), ("sources : ", by_sources)]
    if len(telling) > TOGETHER:
        parts.append(("evidence : ", told))
    return any(
        lexicon.occurs(f"({_rest(telling, way)}) AND {part}({' AND '.join(way)})")
        for part, some in parts
        for way in some
    )


def _is_common_noun(search: Search) -> bool:
    """Whether a search is one word of English: who types `metro` does not mean the newspaper."""
    return len(search.words) == 1 and search.words[0].islower() and is_english(fold(search.words[0]))


def _with_literally(unsure: Sequence[str], groups: Sequence[str]) -> str:
    """All of some groups in what a claim says itself, the unsure ones in its own words, not as others for them."""
    sure = [group for group in groups if group not in unsure]
    return " AND ".join([*map(itself, sure), f"{_LITERAL} ({' AND '.join(unsure)})"])


def _told_in_evidence(reading: _Reading, lexicon: Lexicon) -> str | None:
    """What finds claims whose evidence has every word of a search."""
    telling = _telling(reading, lexicon)
    if len(telling) < TOLD + reading.needs or reading.search.about:
        return None
    told = f"evidence : ({' AND '.join(telling)})"
    return told if lexicon.occurs(told) else None


def _fewer(reading: _Reading, is_foreign: bool, lexicon: Lexicon) -> str | None:
    """What finds claims that lack so little of a reading that they may be answers; nothing if there are none.

    Whether words of other languages than the dataset's were typed; a name of theirs may stand for one in Latin letters.
    """
    telling = _telling(reading, lexicon)
    absent = [group for group in telling if not lexicon.occurs(itself(group))]
    # Of a question some words are by the way, and of other languages than the dataset's not all are known: that a word
    # of one is nowhere tells little.
    is_foreign = is_foreign and not all(map(str.isascii, reading.search.groups))
    lenient = reading.search.is_question or is_foreign
    enough = (MANY if absent and not is_foreign else SEVERAL) + reading.needs - lenient
    if len(telling) < enough or len(absent) > (len(telling) // 2 if is_foreign else 1):
        return None
    names = {fold(word) for word in reading.search.words if is_name(word) or _names_a_record(word, lexicon)}
    names |= _capitalised(reading.search.words)
    must_have = {name for name in names if lexicon.weight(f'("{name}")') > MANY_HAVE} | MEASURED | reading.search.about
    ways = dict(_lacking_little(telling, must_have, is_foreign, lexicon))
    return " OR ".join(f"({_rest(telling, way)})" for way in sorted(ways, key=ways.__getitem__)[:FEWER]) or None


def _capitalised(typed: Sequence[str]) -> set[str]:
    """Words with a capital, folded, where the writer does without elsewhere: `Polish` in `the Polish hospital`."""
    is_name = any(word.islower() and word.isascii() for word in typed[1:])
    return {fold(word) for word in typed[1:] if word[0].isupper() and word.isascii()} if is_name else set()


def _names_a_record(text: str, lexicon: Lexicon) -> bool:
    """Whether a word as typed, with a capital or not, is the name of a place, an actor or the like."""
    word = fold(text)
    return word in lexicon.names and not is_english(word)


def _lacking_little(
    telling: dict[str, float], must_have: Collection[str], is_foreign: bool, lexicon: Lexicon
) -> Iterator[tuple[tuple[str, ...], float]]:
    """What each of the best claims lacks, and which share of all that is, if it may do without."""
    most = 1 if len(telling) <= SEVERAL else len(telling) // 2
    many = len(telling) + is_foreign
    said_most = max(telling, key=telling.__getitem__)
    most_telling = _word_of(said_most)
    left_out = OF_FEW_LEFT_OUT if many <= SEVERAL else LEFT_OUT if many == MANY else OF_MANY_LEFT_OUT
    for claim in lexicon.best(" OR ".join(telling)):
        lacks = tuple(group for group in telling if not lexicon.matches(claim, said((group,))))
        told = {group for group in lacks if len(telling) >= MANY and lexicon.matches(claim, group)}
        weights = (telling[group] * (IN_EVIDENCE_COUNTS if group in told else 1) for group in lacks)
        share = sum(weights) / sum(telling.values())
        if len(lacks) > most or share > left_out:
            continue
        # Who has the rarest of several names of a long search has what it is about.
        has_name = len(telling) >= MANY and most_telling in must_have and said_most not in lacks
        free = () if has_name and share <= MAY_BE_OTHER else must_have
        if not all(_may_be_missing(group, () if group in told else free) for group in lacks):
            continue
        is_otherwise = len(telling) >= MANY and share <= OTHERWISE
        if is_foreign or is_otherwise or _says_enough_itself(claim, telling, lexicon):
            yield lacks, share


def _says_enough_itself(claim: int, telling: dict[str, float], lexicon: Lexicon) -> bool:
    """Whether a claim says enough of a search in its own words, not in others for them.

    Of few words its statement has at least one: what it is asked for alone does not make it an answer to less.
    """
    if len(telling) < SEVERAL and not any(lexicon.matches(claim, f"{_IN_ITS_STATEMENT}({each})") for each in telling):
        return False
    own = (weight for group, weight in telling.items() if lexicon.matches(claim, f"{_OWN}({group})"))
    return sum(own) >= IN_OWN_WORDS * sum(telling.values())


def _may_be_missing(group: str, must_have: Collection[str]) -> bool:
    """Whether a claim without a group may be an answer: none without a number, a name, or what is meant literally."""
    return not is_literal(group) and _word_of(group) not in must_have and not any(map(str.isdigit, group))


def _word_of(group: str) -> str:
    """The word, as typed but folded, that a group has the forms of."""
    return group.split('"')[1].replace(" ", "")


def _telling(reading: _Reading, lexicon: Lexicon) -> dict[str, float]:
    """The groups of a reading that not nearly every claim has, and how much each of them says."""
    weights = {group: lexicon.weight(group) for group in reading.search.groups}
    return {group: weight for group, weight in weights.items() if weight > SAYS_NOTHING}


def _is_amount(group: str) -> bool:
    """Whether a group is a number of three digits or more that may be no year."""
    return _AMOUNT.fullmatch(group.split(" OR ")[0].strip('()"').replace(" ", "")) is not None


def _ways_to_lack(telling: dict[str, float], some: list[str], most: int, share: float) -> list[tuple[str, ...]]:
    """Which of some groups may be missing, at most so many that say no more than a share of all: the least first."""
    ways = chain.from_iterable(combinations(some, many) for many in range(1, most + 1))
    shares = {way: sum(telling[group] for group in way) / sum(telling.values()) for way in ways}
    return sorted((way for way in shares if shares[way] <= share), key=shares.__getitem__)


def _rest(telling: dict[str, float], way: tuple[str, ...]) -> str:
    return said(group for group in telling if group not in way)


def _with_corrections(text: str, search: Search, lexicon: Lexicon) -> Iterator[_Reading]:
    """With misspelt words corrected and what is written together taken apart, then with two words put together."""
    some = search.words[:MOST_WORDS]
    meant = {word: found for word in some if (found := what_is_meant(word, lexicon))}
    if meant:
        yield _corrected(text, meant, lexicon)
        sure = {word: found for word, found in meant.items() if not found.needs}
        if sure and len(sure) < len(meant):
            yield _corrected(text, sure, lexicon)
    apart = {word: found for word in some if word not in meant and (found := taken_apart(word, lexicon))}
    if apart:
        yield _corrected(text, {**meant, **apart}, lexicon)
    typed = text.split()
    for place, (one, other) in enumerate(pairwise(typed)):
        if whole := _in_one(one, other, lexicon):
            together = lexicon.parse(" ".join([*typed[:place], whole, *typed[place + 2 :]]))
            if lexicon.occurs(together.said):
                yield _Reading(together, (_told(f"{one} {other}", whole),))
    likeliest = {word: found.words[0] for word, found in meant.items()}
    for word in some:
        for other in _doubted(word, lexicon):
            remark = f'searched for "{other}" in place of "{word}"'
            doubtful = _with(text, {**likeliest, word: other}, lexicon)
            yield _Reading(doubtful, (remark,), 2, doubtful.groups)


def _with_names(text: str, lexicon: Lexicon) -> Iterator[_Reading]:
    """With names as the dataset has them that are romanised otherwise, then with what else is misspelt corrected."""
    named = {
        typed: f'"{name}"' if typed[0] == typed[-1] == '"' else name  # a phrase stays one
        for typed, name in romanised_names(text, lexicon).items()
    }
    if not named:
        return
    instead = " ".join(text.split())
    for typed, name in named.items():
        instead = instead.replace(typed, name, 1)
    search = lexicon.parse(instead)
    remarks = tuple(_told(typed.strip('"'), name.strip('"')) for typed, name in named.items())
    yield _Reading(search, remarks)
    for reading in _with_corrections(instead, search, lexicon):
        yield reading._replace(remarks=(*remarks, *reading.remarks))


def _in_one(one: str, other: str, lexicon: Lexicon) -> str | None:
    """Two words as one that the dataset has, as it has the names of two words; of a misspelt name the nearest."""
    whole = fold(one + other)
    if not (one + other).isalpha():
        return None
    if lexicon.claims(whole):
        return one + other
    if not (one[0].isupper() and other[0].isupper() and whole.isascii() and SHORTEST_NAME <= len(whole) <= LONGEST):
        return None
    near = (name for name in lexicon.nearest(whole, most=1) if name[0] == whole[0] and not is_english(name))
    return next(near, None)


def _doubted(text: str, lexicon: Lexicon) -> Sequence[str]:
    """What a word that does occur may stand for all the same, in a search that finds nothing: no common English one."""
    word = fold(text)
    if not 3 < len(word) <= LONGEST or not (word.isascii() and word.isalpha()) or not lexicon.claims(word):
        return ()
    near = () if is_english(word) else lexicon.nearest(word, most=1)
    commoner = (other for other in near[:AS_NEAR] if lexicon.claims(other) > COMMONER * lexicon.claims(word))
    return sorted(commoner, key=is_english)  # names are misspelt as names


def _corrected(text: str, meant: dict[str, Meant], lexicon: Lexicon) -> _Reading:
    """With every such word replaced: of equally near ones by the first that is found with (most of) the others."""
    likeliest = {word: found.words[0] for word, found in meant.items()}
    choices = [{**likeliest, word: other} for word, found in meant.items() for other in found.words]
    choices.sort(key=lambda choice: _lacking(text, choice))
    attempts = [_with(text, choice, lexicon) for choice in choices]
    chosen = next(
        (
            choice
            for expressions in ([each.wanted for each in attempts], [each.lenient for each in attempts])
            for choice, expression in zip(choices, expressions, strict=True)
            if expression and lexicon.occurs(expression)
        ),
        likeliest,
    )
    # What stands for an English word means it, however little it says itself.
    says_nothing = {
        word
        for word, near in chosen.items()
        if not is_english(fold(word))
        and (
            lexicon.weight(lexicon.parse(near).wanted or '""') <= SAYS_NOTHING
            or (len(word) > 3 and _lacking(text, {word: near}))
        )
    }
    return _Reading(
        _with(text, chosen, lexicon),
        tuple(_told(word, near) for word, near in chosen.items()),
        max([found.needs for word, found in meant.items() if word not in says_nothing], default=0),
        unsure=tuple(
            group for word, found in meant.items() if found.needs > 1 for group in lexicon.parse(chosen[word]).groups
        ),
    )


def _told(typed: str, instead: str) -> str:
    return f'searched for "{instead}"; nothing for "{typed.strip(MARKS)}"'


def _lacking(text: str, instead: dict[str, str]) -> int:
    """How many of the words that stand in place of others nobody looks for: `after`, `called`, `people`."""
    sought = parse(_instead(text, instead)).words
    return sum(near not in sought for near in instead.values() if near.isalpha())


def _with(text: str, instead: dict[str, str], lexicon: Lexicon) -> Search:
    return lexicon.parse(_instead(text, instead))


def _instead(text: str, instead: dict[str, str]) -> str:
    return " ".join(instead.get(word, word) for word in text.split())
