"""What to search for where nothing has all that was typed: near words, words put together or apart, fewer words.

A dataset does not hold all that may be asked. So what is searched for instead is an answer only if it is likelier to
have been meant than something that is not there: a word is a misspelling if it is none of English and close to one of
the dataset, and claims that lack a word will do only if they have nearly all that the others say.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain, combinations, groupby, pairwise, product
from math import log
from typing import NamedTuple

from chongjin_cli.text.english import is_english, one_letter_off
from chongjin_cli.text.folding import RUSSIAN_ENDINGS, fold, is_wide, other_romanisations, script, words
from chongjin_cli.text.query_language import (
    LIGHT_WORDS,
    MANY_WORDS,
    MEASURED,
    PARTICLES,
    QUESTION_WORDS,
    Search,
    Understanding,
    itself,
    literal,
    parse,
    said,
)
from chongjin_cli.text.transliteration import in_latin, skeleton

LONGEST, MOST_WORDS = 24, 12
"""Words of more letters are not compared or taken apart, nor are more words of one search."""
SOME = "nothing has all of the words; these claims have most of them"
AS_NEAR = 5
"""Words that are equally near to a misspelt one, of which the one that is found with the other words is taken."""
SEEN = 20
"""Of so many words that are equally near one that sounds alike is looked for."""
LEFT_OUT, OF_MANY_LEFT_OUT = 0.55, 0.65
"""The share of what its words say that a claim may lack of a search and still be an answer, and the same of a search of
more words. Numbers, years and what is meant literally it may never lack, nor names and what is measured."""
MANY_HAVE = 2.3
"""The weight of a name up to which so many claims have it that one may lack it."""
SHORTEST_RUN = 4
"""Runs of Hangul, kana or Chinese characters that do occur are taken apart from so many on."""
SHORTEST_IN_HIRAGANA = 3
"""Shorter ones are particles and endings."""
SAYS_NOTHING = 0.15
"""The weight below which a word is in so many claims that it does not matter whether one has it."""
TELLS_MUCH = 4.5
"""The weight above which a word as typed that is found with a correction counts for two."""
TOGETHER, SEVERAL, MANY = 2, 4, 5
"""How many words must say something for some of them to be in a claim's evidence, for one to be missing there, and for
one that is nowhere."""
TOLD = 3
"""How many words must say something for all of them to be in a claim's evidence."""
IN_EVIDENCE = 0.2
"""The share of what its words say that a claim may have in its evidence alone."""
IN_OWN_WORDS = 0.25
"""The share of what its words say that a claim which lacks one must have in its assertion or questions."""
FEWER = 6
"""Of the ways to leave words out so many are searched for."""
COMMONER = 10
"""A word is doubted for one next to it that so many times as many claims have."""
REMEMBERED = 1 << 12
"""Answers that are kept for further searches of the same words."""

_OWN = "{assertion questions} : "
# Where a claim has words themselves, not others for them.
_LITERAL = "{assertion names dates questions} :"
_MARKS = ".,;:!?"
_AMOUNT = re.compile(r"[0-9]{3}|(?!(?:1[0-9]|20)[0-9]{2}$)[0-9]{4,}")
# Spellings of one sound, as one hears it.
_SOUNDS = (
    ("tion", "shn"), ("shun", "shn"), ("ph", "f"), ("ck", "k"), ("oo", "u"), ("ou", "u"), ("au", "o"), ("ee", "i"),
    ("ea", "i"), ("ey", "y"), ("y", "i"), ("w", "v"), ("c", "k"), ("z", "s"), ("or", "er"),
)  # fmt: skip
AS_MANY_MORE = 3
"""Letters that a word may have more or less than one that sounds like it."""
SHORTEST_NAME = 4
"""Letters of a name by which it is known in another script."""
PERSONAL_NAME = 3
"""Syllables of most Korean names, the first that of the family."""
_NAMES_BEGIN = frozenset("kgptdbcjrlnmshwyaeiou")
"""Letters that romanised Korean names begin with."""
_KINDS_OF_PLACES = frozenset(
    "bu do dong gu gun guyok gwan hang ku kun kuyok guyeok myon myeon ri rodongjagu san si up eup yok".split()
)
"""What a romanised name of a place ends in, after its hyphen."""
# What follows a name: kinds of places in Korean, cases in Russian.
_AFTER_NAMES = (*"리동산역시군도면강천항만봉", *PARTICLES, *RUSSIAN_ENDINGS)
# What may stand between the words that a run of Hangul, kana or Chinese characters is made of.
_TIES = frozenset((*PARTICLES, "시", "군", "때", "및", "市", "用", "的", "了", "在", "和", "是", "年"))


class Word(NamedTuple):
    """A word of statements or names, how many claims have it, and its letters as bits."""

    word: str
    claims: int
    letters: int


class Lexicon:
    """What is asked of an index, and what it answered: whether, how many and which claims match, words of a length."""

    def __init__(
        self,
        occurs: Callable[[str], bool],
        of_length: Callable[[int], list[Word]],
        count: Callable[[str], int],
        best: Callable[[str], list[int]],
        matches: Callable[[int, str], bool],
        claims: int,
    ) -> None:
        self.occurs = lru_cache(maxsize=REMEMBERED)(occurs)
        self.parse = partial(parse, is_one=lambda word: self.occurs(f'"{word}"'))
        self.of_length = of_length
        self.nearest = lru_cache(maxsize=REMEMBERED)(partial(nearest, lexicon=self))
        self.best = best
        self.matches = matches
        self._count = lru_cache(maxsize=REMEMBERED)(count)
        self._all = claims
        self._claims: dict[int, dict[str, int]] = {}

    def claims(self, word: str) -> int:
        """How many claims have a word in their statement or by a name."""
        length = len(word)
        if length not in self._claims:
            self._claims[length] = {each.word: each.claims for each in self.of_length(length)}
        return self._claims[length].get(word, 0)

    def weight(self, group: str) -> float:
        """How much it says that a claim has one of some forms of a word: the more, the fewer have."""
        return log(max(self._all, 1) / max(self._count(group), 1))


class _Reading(NamedTuple):
    """A search for what may have been meant, and the remarks on what is other in it than was typed.

    It `needs` so many other words that say something and are found with what is corrected, the more the less likely the
    correction is. It `doubts` a word that does occur.
    """

    search: Search
    remarks: tuple[str, ...] = ()
    needs: int = 0
    doubts: bool = False


def understand(text: str, search: Search, lexicon: Lexicon) -> Understanding:
    """Of the searches near to one that finds no claim which says it all the first that finds answers.

    If none does, what comes near: claims with any of the words.
    """
    as_typed = _Reading(search)
    if _finds_answers(as_typed, lexicon):
        return Understanding(_with_its_pieces(text, search, lexicon))
    others = list(_readings(text, search, lexicon))
    for reading in others:
        if _finds_answers(reading, lexicon, () if reading.doubts else search.groups):
            return Understanding(reading.search, "; ".join(reading.remarks))
    for reading in (as_typed, *others):
        if told := _told_in_evidence(reading, lexicon):
            found = reading.search._replace(wanted=told, lenient=None)
            return Understanding(found, "; ".join(reading.remarks) or None)
    for reading in (*others, as_typed):
        fewer = _fewer(reading, lexicon)
        if fewer:
            found = reading.search._replace(wanted=fewer, lenient=None)
            return Understanding(found, "; ".join((*reading.remarks, SOME)))
    near = next((reading.search for reading in others if not reading.needs), search)
    return Understanding(near._replace(wanted=near.partial or near.wanted, lenient=None), None, False)


def _with_its_pieces(text: str, search: Search, lexicon: Lexicon) -> Search:
    """A search that finds answers, or where what is written together can be taken apart what answers it so, too."""
    apart = {word: found for word in search.words[:MOST_WORDS] if (found := _apart(word, lexicon))}
    reading = _corrected(text, apart, lexicon) if apart else None
    if reading is None or not _finds_answers(reading, lexicon):
        return search
    if not _telling(_Reading(search), lexicon):
        return reading.search
    return search._replace(wanted=f"({search.wanted}) OR ({reading.search.wanted})", lenient=None)


def _finds_answers(reading: _Reading, lexicon: Lexicon, as_typed: Sequence[str] = ()) -> bool:
    """Whether claims say all of a reading, or most of it themselves and the rest in their evidence or by their sources.

    What is not sure in it must come together with enough other words; rare ones `as_typed` count for two.
    """
    telling = _telling(reading, lexicon)
    if not lexicon.occurs(reading.search.wanted or '""'):
        return False
    if lexicon.occurs(reading.search.said):
        if reading.needs > 1 and not lexicon.occurs(f"{_LITERAL} ({' AND '.join(reading.search.groups)})"):
            return False
        rare = sum(telling.get(group, 0) > TELLS_MUCH for group in as_typed)
        return not reading.needs or len(telling) + rare > reading.needs
    if reading.needs or not TOGETHER <= len(telling) < MANY_WORDS:
        return not reading.needs
    # Who types an amount knows it: in the evidence it is as good as in the assertion.
    amounts = dict.fromkeys(filter(_is_amount, telling), 0.0)
    ways = _ways_to_lack({**telling, **amounts}, list(telling), len(telling) - 1, IN_EVIDENCE)
    by_sources = _ways_to_lack(telling, list(telling), len(telling) - 1, 1) if len(telling) > TOGETHER else []
    return any(
        lexicon.occurs(f"({_rest(telling, way)}) AND {part}({' AND '.join(way)})")
        for part, some in (("", ways), ("sources : ", by_sources))
        for way in some
    )


def _told_in_evidence(reading: _Reading, lexicon: Lexicon) -> str | None:
    """What finds claims whose evidence has every word of a search; if the most telling is a name they have it, too."""
    telling = _telling(reading, lexicon)
    if len(telling) < TOLD + reading.needs:
        return None
    told = f"evidence : ({' AND '.join(telling)})"
    most = max(telling, key=telling.__getitem__)
    if _word_of(most) in {fold(word) for word in reading.search.words if _is_name(word)}:
        told += f" AND {itself(most)}"
    return told if lexicon.occurs(told) else None


def _fewer(reading: _Reading, lexicon: Lexicon) -> str | None:
    """What finds claims that lack so little of a reading that they may be answers; nothing if there are none."""
    telling = _telling(reading, lexicon)
    absent = [group for group in telling if not lexicon.occurs(group)]
    # Of a question some words are by the way, and of other languages than the dataset's not all are known: that a word
    # of one is nowhere tells little.
    is_foreign = not all(map(str.isascii, reading.search.groups))
    lenient = reading.search.is_question or is_foreign
    enough = (MANY if absent and not is_foreign else SEVERAL) + reading.needs - lenient
    if len(telling) < enough or len(absent) > (len(telling) // 2 if is_foreign else 1):
        return None
    if is_foreign and len(telling) >= SEVERAL:
        telling = {group: min(weight, TELLS_MUCH) if group in absent else weight for group, weight in telling.items()}
    names = {fold(word) for word in reading.search.words if _is_name(word)}
    must_have = {name for name in names if lexicon.weight(f'("{name}")') > MANY_HAVE} | MEASURED
    ways = dict(_lacking_little(telling, must_have, is_foreign, lexicon))
    return " OR ".join(f"({_rest(telling, way)})" for way in sorted(ways, key=ways.__getitem__)[:FEWER]) or None


def _lacking_little(
    telling: dict[str, float], must_have: Collection[str], is_foreign: bool, lexicon: Lexicon
) -> Iterator[tuple[tuple[str, ...], float]]:
    """What each of the best claims lacks, and which share of all that is, if it may do without."""
    most = 1 if len(telling) <= SEVERAL else len(telling) // 2
    left_out = LEFT_OUT if len(telling) + is_foreign <= MANY else OF_MANY_LEFT_OUT
    for claim in lexicon.best(" OR ".join(telling)):
        lacks = tuple(group for group in telling if not lexicon.matches(claim, said((group,))))
        share = sum(telling[group] for group in lacks) / sum(telling.values())
        if len(lacks) > most or share > left_out or not all(_may_be_missing(group, must_have) for group in lacks):
            continue
        if is_foreign or _says_enough_itself(claim, telling, lexicon):
            yield lacks, share


def _says_enough_itself(claim: int, telling: dict[str, float], lexicon: Lexicon) -> bool:
    """Whether a claim says enough of a search in its own words, not in others for them."""
    own = (weight for group, weight in telling.items() if lexicon.matches(claim, f"{_OWN}({group})"))
    return sum(own) >= IN_OWN_WORDS * sum(telling.values())


def _is_name(word: str) -> bool:
    """Whether a word as typed is a name: it has a capital, and is none of English."""
    return word[0].isupper() and word.isascii() and not is_english(fold(word))


def _may_be_missing(group: str, must_have: Collection[str]) -> bool:
    """Whether a claim without a group may be an answer: none without a number, a name, or what is meant literally."""
    return not literal(group) and _word_of(group) not in must_have and not any(map(str.isdigit, group))


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


def _readings(text: str, search: Search, lexicon: Lexicon) -> Iterator[_Reading]:
    """With misspelt words corrected and what is written together taken apart, then with two words put together."""
    some = search.words[:MOST_WORDS]
    meant = {word: found for word in some if (found := _meant(word, lexicon))}
    if meant:
        yield _corrected(text, meant, lexicon)
        sure = {word: found for word, found in meant.items() if not found.needs}
        if sure and len(sure) < len(meant):
            yield _corrected(text, sure, lexicon)
    apart = {word: found for word in some if word not in meant and (found := _apart(word, lexicon))}
    if apart:
        yield _corrected(text, {**meant, **apart}, lexicon)
    typed = text.split()
    for place, (one, other) in enumerate(pairwise(typed)):
        if (one + other).isalpha() and lexicon.claims(fold(one + other)):
            together = lexicon.parse(" ".join([*typed[:place], one + other, *typed[place + 2 :]]))
            if lexicon.occurs(together.said):
                yield _Reading(together, (_told(f"{one} {other}", one + other),))
    likeliest = {word: found.words[0] for word, found in meant.items()}
    for word in some:
        for other in _doubted(word, lexicon):
            remark = f'searched for "{other}" in place of "{word}"'
            yield _Reading(_with(text, {**likeliest, word: other}, lexicon), (remark,), 2, True)


def _doubted(text: str, lexicon: Lexicon) -> Sequence[str]:
    """What a word that does occur may stand for all the same, in a search that finds nothing: no common English one."""
    word = fold(text)
    if not 3 < len(word) <= LONGEST or not (word.isascii() and word.isalpha()) or not lexicon.claims(word):
        return ()
    near = () if is_english(word) else lexicon.nearest(word, most=1)
    commoner = (other for other in near[:AS_NEAR] if lexicon.claims(other) > COMMONER * lexicon.claims(word))
    return sorted(commoner, key=is_english)  # names are misspelt as names


class _Meant(NamedTuple):
    """What a word that occurs nowhere may stand for, the likeliest first; what it `needs` is as in a reading."""

    words: Sequence[str]
    needs: int = 0


def _corrected(text: str, meant: dict[str, _Meant], lexicon: Lexicon) -> _Reading:
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
    says_nothing = {
        word for word, near in chosen.items() if lexicon.weight(lexicon.parse(near).wanted or '""') <= SAYS_NOTHING
    }
    says_nothing.update(
        word
        for word, near in chosen.items()
        if len(word) > 3 and not is_english(fold(word)) and _lacking(text, {word: near})
    )
    return _Reading(
        _with(text, chosen, lexicon),
        tuple(_told(word, near) for word, near in chosen.items()),
        max([found.needs for word, found in meant.items() if word not in says_nothing], default=0),
    )


def _told(typed: str, instead: str) -> str:
    return f'searched for "{instead}"; nothing for "{typed.strip(_MARKS)}"'


def _lacking(text: str, instead: dict[str, str]) -> int:
    """How many of the words that stand in place of others nobody looks for: `after`, `called`, `people`."""
    sought = parse(_instead(text, instead)).words
    return sum(near not in sought for near in instead.values() if near.isalpha())


def _with(text: str, instead: dict[str, str], lexicon: Lexicon) -> Search:
    return lexicon.parse(_instead(text, instead))


def _instead(text: str, instead: dict[str, str]) -> str:
    return " ".join(instead.get(word, word) for word in text.split())


def _meant(text: str, lexicon: Lexicon) -> _Meant | None:
    """What a word may stand for; None if it does occur or nothing is near."""
    word = fold(text)
    if not (2 if any(map(is_wide, word)) else 3) <= len(word) <= LONGEST or text.endswith("*"):
        return None
    occurs = lexicon.occurs(lexicon.parse(text).wanted or '""')
    if "-" in text and not occurs and (apart := _unhyphenated(text, lexicon)):
        return apart
    if any(map(is_wide, word)):
        return None if occurs else _romanised(word, lexicon) or _pieces(word, lexicon)
    if not word.isalpha():
        return None
    if occurs and (lexicon.claims(word) or not word.isascii() or is_english(word)):
        return None
    if not word.isascii() and (name := _romanised(text.strip(_MARKS).casefold(), lexicon)):
        return name
    nearest_forms = (lexicon.nearest(form, most=1) for form in _forms_to_compare(word))
    close: Sequence[str] = next(filter(None, nearest_forms), ())
    close = sorted(close, key=lambda other: _sound(other) != _sound(word))
    if not occurs and not is_english(word):
        close = [*close[: AS_NEAR - 1], *_little_near(word)]
    if occurs:  # only by its stem, and that may be chance
        return _Meant(close[:AS_NEAR], needs=1) if close else None
    if is_english(word):
        near = close or (lexicon.nearest(word, most=2) if len(word) > 5 else ())
        return _Meant(near[:AS_NEAR], needs=2 if len(word) > 5 else 3) if near else None
    if close:
        sure = len(word) > 4 and (len(word) > 6 or any(_begin_alike(word, near) for near in close))
        return _Meant(close[:AS_NEAR], needs=0 if sure else 1 if len(word) > 3 else 2)
    if alike := _sounding_like(word, lexicon):
        return _Meant(alike[:AS_NEAR], needs=0 if len(word) > SHORTEST_NAME else 1)
    if halves := _halves(word, lexicon):
        return _Meant([halves])
    far = lexicon.nearest(word, most=(len(word) + 2) // 4)
    far = [near for near in far if near[0] == word[0] and not (_is_name(text) and is_english(near))]
    if not far or len(word) < 7 or any(is_english(other) for other in one_letter_off(word)):
        return None
    return _Meant(far[:AS_NEAR], needs=0 if len(word) > 8 and is_english(far[0]) else 1)


def _forms_to_compare(word: str) -> Iterator[str]:
    """A word, without its plural, and as other romanisations have it: `Gandgeok` is close to no name, `kandgok` is."""
    yield word
    if word.endswith("s"):
        yield word[:-1]
    yield from other_romanisations(word)


def _unhyphenated(text: str, lexicon: Lexicon) -> _Meant | None:
    """The words that a hyphenated one is made of, each corrected; of the name of a place, without what kind it is.

    Other names are none but as a whole.
    """
    parts = [part for part in text.strip(_MARKS).split("-") if fold(part)]
    if len(parts) > 1 and fold(parts[-1]) in _KINDS_OF_PLACES:
        parts.pop()
    elif text[0].isupper() or len(parts) < TOGETHER:
        return None
    meant = [_meant(part, lexicon) or _Meant([part]) for part in parts]
    return _Meant([" ".join(each.words[0] for each in meant)], max((each.needs for each in meant), default=0))


def _little_near(word: str) -> list[str]:
    """A word that says little and is one letter off: who types `whcih` asks for nothing by it."""
    if len(word) < SHORTEST_NAME:
        return []
    return [other for other in one_letter_off(word) if other in QUESTION_WORDS or other in LIGHT_WORDS][:1]


def _begin_alike(one: str, other: str) -> bool:
    return one[0] == other[0] or sorted(one[:2]) == sorted(other[:2])


def _sounding_like(word: str, lexicon: Lexicon) -> list[str]:
    """The words that one hears like one, those that most claims have first."""
    sound, own = _sound(word), letters(word)
    lengths = range(len(word) - AS_MANY_MORE, len(word) + AS_MANY_MORE + 1)
    alike = [
        (claims, other)
        for length in lengths
        for other, claims, its in lexicon.of_length(length)
        if (own ^ its).bit_count() <= 2 * AS_MANY_MORE and other[0] == word[0] and _sound(other) == sound
    ]
    return [other for _, other in sorted(alike, reverse=True)]


def _sound(word: str) -> str:
    """A word as one hears it, near enough."""
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return "".join(letter for letter, _ in groupby(word))


def _romanised(word: str, lexicon: Lexicon) -> _Meant | None:
    """The name in Latin letters that a word of Hangul or Cyrillic ones is, with its ending or without."""
    bare = {word, *(word.removesuffix(ending) for ending in _AFTER_NAMES if word.endswith(ending))}
    for spelt in sorted(filter(lambda form: len(form) > 1, bare), key=len, reverse=True):
        for latin in in_latin(spelt):
            if found := _name_like(latin, lexicon, is_exact=is_wide(word)):
                return _Meant([found])
    return _personal_name(word, lexicon) if is_wide(word) else None


def _personal_name(word: str, lexicon: Lexicon) -> _Meant | None:
    """The family name and given name that a Korean word of three syllables is."""
    if len(word) != PERSONAL_NAME:
        return None
    for family, given in product(in_latin(word[0]), in_latin(word[1:])):
        if lexicon.claims(family) and lexicon.claims(given):
            return _Meant([f"{family} {given}"])
    return None


def _name_like(latin: str, lexicon: Lexicon, is_exact: bool) -> str | None:
    """The word of the dataset that is a romanised name, or of those that sound alike the one that most claims have."""
    if len(latin) < SHORTEST_NAME:
        return None
    if lexicon.claims(latin) and not is_english(latin):
        return latin
    if is_exact:
        return None
    bones = skeleton(latin)
    lengths = range(len(latin) - 1, len(latin) + 3)
    alike = [each for length in lengths for each in lexicon.of_length(length) if skeleton(each.word) == bones]
    names = [each for each in alike if each.word[0] in _NAMES_BEGIN and not is_english(each.word)]
    return max(names, key=lambda each: each.claims).word if names else None


def _pieces(word: str, lexicon: Lexicon) -> _Meant | None:
    """The words that one of a script without spaces may be made of: those that occur, few and leaving little out.

    What stands between them may be left out if it only ties them together.
    """
    best: list[tuple[int, int, list[tuple[str, bool]]]] = [(0, 0, [])]
    for end in range(1, len(word) + 1):
        left_out, many, parts = best[-1]
        found = (left_out + 1, many, [*parts, (word[end - 1], False)])
        for start in range(end):
            left_out, many, parts = best[start]
            better = (left_out, many + 1) < found[:2] and _may_be_word(word, start, end)
            if better and end - start < len(word) and (part := _known(word[start:end], lexicon)):
                found = (left_out, many + 1, [*parts, (part, True)])
        best.append(found)
    runs = [(known, [part for part, _ in run]) for known, run in groupby(best[-1][2], key=lambda part: part[1])]
    if not any(known for known, _ in runs):
        return None
    # A word that is nowhere is kept: it may be all that was asked.
    joined = [(known, run if known else ["".join(run)]) for known, run in runs]
    kept = [part for known, run in joined for part in run if known or len(_without_hiragana(part)) > 1]
    lost = [run[0] for known, run in joined if not known and run[0] not in kept and not _only_ties(run[0])]
    return _Meant([" ".join(kept)], needs=1 if lost else 0)


def _may_be_word(text: str, start: int, end: int) -> bool:
    """Whether a part may be a word: of two characters or more; of hiragana three; a Chinese one alone among others."""
    scripts = [script(character) for character in text[start:end]]
    if scripts[0] == "hiragana":
        return len(scripts) >= SHORTEST_IN_HIRAGANA and set(scripts) == {"hiragana"}
    around = (text[start - 1 : start], text[end : end + 1])
    return len(scripts) > 1 or (scripts[0] == "han" and all(not each or script(each) == "hiragana" for each in around))


def _known(part: str, lexicon: Lexicon) -> str | None:
    """A part of such a word, or the name in Latin letters that it is, if it occurs."""
    if lexicon.occurs(f'"{" ".join(words(part))}"' + "*" * (len(part) == 1)):
        return part
    name = _romanised(part, lexicon) if script(part[0]) == "hangul" else None
    return name.words[0] if name else None


def _apart(text: str, lexicon: Lexicon) -> _Meant | None:
    """The words that a run of such characters may be made of which does occur, but not with the others."""
    word = fold(text)
    return _pieces(word, lexicon) if SHORTEST_RUN <= len(word) <= LONGEST and any(map(is_wide, word)) else None


def _only_ties(text: str) -> bool:
    """Whether a text is a particle, or but for hiragana another tie."""
    return text in _TIES or _without_hiragana(text) in ("", *_TIES)


def _without_hiragana(text: str) -> str:
    return "".join(character for character in text if script(character) != "hiragana")


def _halves(word: str, lexicon: Lexicon) -> str | None:
    for cut in range(4, len(word) - 3):
        if lexicon.claims(word[:cut]) and lexicon.claims(word[cut:]):
            return f"{word[:cut]} {word[cut:]}"
    return None


def nearest(word: str, lexicon: Lexicon, most: int) -> Sequence[str]:
    """The words that differ in the fewest letters, at `most` so many, and few of them.

    Those that begin alike come first, of these those that most claims have.
    """
    own = letters(word)
    others = ~own
    for far in range(1, most + 1):
        near: list[tuple[int, str]] = []
        for length in range(len(word) - far, len(word) + far + 1):
            added, left_out = min(far, far + length - len(word)), min(far, far - length + len(word))
            near += [
                (claims, other)
                for other, claims, its in lexicon.of_length(length)
                if (its & others).bit_count() <= added
                and (own & ~its).bit_count() <= left_out
                and distance(word, other, far) == far
            ]
        if near:
            near.sort(key=lambda each: (each[1][0] == word[0], *each), reverse=True)
            return [other for _, other in near[:SEEN]]
    return ()


def letters(word: str) -> int:
    """The letters of a word as bits: words that differ in few letters differ in few bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) % 63)
    return bits


def distance(one: str, other: str, most: int) -> int:
    """How many letters are to be changed, added, left out or swapped with the next; above `most` any such number."""
    older: list[int] = []
    before, row = older, list(range(len(other) + 1))
    for place, letter in enumerate(one):
        older, before, row = before, row, [place + 1]
        for at, its in enumerate(other):
            cost = min(before[at + 1] + 1, row[at] + 1, before[at] + (letter != its))
            if place and at and letter == other[at - 1] and its == one[place - 1]:
                cost = min(cost, older[at - 1] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
