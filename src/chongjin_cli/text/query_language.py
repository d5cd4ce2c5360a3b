"""The search language: words, "a phrase", -without, prefix* and OR, as expressions of SQLite's FTS5.

Nothing a user types is a syntax error: what is not of the language is read as words or passed over.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import dropwhile, groupby, islice, pairwise, product, takewhile
from typing import TYPE_CHECKING, NamedTuple

from chongjin_cli.text.amounts import (
    CENTURIES,
    COUNTED,
    DECADE,
    DECADE_OR_CENTURY,
    DECADES,
    MONTH_NAMES,
    MONTH_OF_A_YEAR,
    NUMBERS,
    ORDINALS,
    ORDINALS_IN_WORDS,
    PARTS,
    REIGNS,
    SEASONS,
    SHORT_YEAR,
    THIS_CENTURY,
    UNITS,
    YEAR,
    YEAR_OF_FOUR,
    YEAR_OF_REIGN,
    numbers_otherwise,
    with_plain_days,
    with_plain_numbers,
    years_of_span,
)
from chongjin_cli.text.folding import (
    fold,
    is_wide,
    other_names,
    other_romanisations,
    other_spellings,
    script,
    words,
)
from chongjin_cli.text.function_words import (
    ANSWERS,
    ASKED,
    ASKED_IN,
    ASKING,
    ASKING_FIRST,
    ASKS_A_NUMBER,
    DATING,
    ENDS_OF_QUESTIONS,
    HELPING_WORDS,
    LIGHT_WORDS,
    MEASURED,
    NEWS,
    OF_MEASURE,
    OF_TWO_WORDS,
    PARTICLES,
    PARTS_THAT_ASK,
    QUESTION_WORDS,
)

if TYPE_CHECKING:
    from chongjin_cli.text.persons import Person

# A single quotation mark inside a word opens no phrase.
_TERM = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>(?:[^\s"]|(?<=\w)"(?=\w[^"]*$))+))')
# The mid-1950s, early-modern, under-45, 15th-century: how words are joined that stand apart as well.
_JOINED = r"(?i)\b(mid|early|late|under|over|\w+(?=-centur))-(?=\w)"
NAMED = 2
"""How many words after `number of` name what is counted."""
# What a question is about, in the forms that ask for a thing of its own: of it no part may be missing.
_ASKED_ABOUT = re.compile(
    r"(?i)\b(?:"
    r"when (?:was|were|is) (?P<made>.+? (?:built|opened|founded|established|closed|set up|created|completed|bombed|"
    r"constructed|introduced|installed|invented|made|begun|started|shut|rebuilt))\b"
    r"|who (?:(?:is|are|was|were|has|had) )*(?:the |an? )?(?P<whose>\w+)"
    r"|how much (?:did|does|do|was|is|are|were) .*?(?P<cost>cost|weigh|earn|make|pay|paid)\b"
    r")"
)
# How many times is no number of things.
_NUMBER_OF = r"(?i)(?<!by )\b(?:how many(?! (?:times|are|were|was|is|did|do|does|have|has|had)\b)|number of)\s+(.+)"
# What has nothing of the kind is not read for names of persons, which takes long to load.
_MAY_NAME = "[A-Z][A-Za-z]*(?: [A-Z]|-[A-Za-z])"
# The UN, not a part of a leader's name.
_UNITED_NATIONS = '("united nations" OR ("un" NOT ("jong un" OR "chong un" OR "jung un")))'
_PART_OF_A_NAME = r"(?i)[jcg]h?[aeou]+ng[ -]un\b"
# Where a claim says something itself, not in its evidence or by its sources.
_ITSELF = "{assertion names dates meanings questions} : "
# Where a claim has the words that --match looks for: no names but labels of its own, and nothing that is of others.
_IN_ITS_WORDS = "{assertion evidence dates meanings questions labels} : "
# What stands in quotes, begins a word or is not wanted is meant literally: no other words for it will do.
_LITERALLY = "- {meanings questions} : "
# Where a claim has words that are not of the names of its places and actors.
_OF_NO_RECORD = "- {names} : "
# What is called by two words is meant so, wherever a claim has them side by side.
_AS_ONE = "- {meanings} : "


class Search(NamedTuple):
    """FTS5 expressions, None where nothing is asked: what a claim must have, what it must not have, what would do.

    `groups` are what a claim must have one by one, and `words` those of them that are plain words, as typed; light
    words are none of them, but claims that have them come first. `partial` is for when nothing has all that is wanted;
    `counted` says that a figure is asked for, `about` which words a claim must not lack, and `text` what was typed.
    `persons` are the groups that are their names, and with `names_a_stranger` one of them does not occur.
    `lenient` is for questions, seldom answered in their own words, and for what is nowhere `said` by a claim itself:
    what is wanted, or all but one of it so said.
    """

    wanted: str | None
    unwanted: str | None
    partial: str | None = None
    words: tuple[str, ...] = ()
    counted: bool = False
    lenient: str | None = None
    groups: tuple[str, ...] = ()
    is_question: bool = False
    number_of: str | None = None
    about: frozenset[str] = frozenset()
    text: str = ""
    persons: tuple[str, ...] = ()
    names_a_stranger: bool = False

    @property
    def said(self) -> str:
        """What is wanted, in what a claim says itself."""
        return said(self.groups)


NO_ANSWER = "Nothing in the dataset answers this. Nearest claims, which are not answers"


class Understanding(NamedTuple):
    """What to search for, a remark where it is not quite what was typed, and whether that finds answers.

    Where the dataset does not hold what was asked, what is found is only near it.
    """

    search: Search
    remark: str | None = None
    is_answer: bool = True


def said(groups: Iterable[str]) -> str:
    """All of some groups, in what a claim says itself."""
    return itself(" AND ".join(groups))


def itself(expression: str) -> str:
    """An expression, in what a claim says itself."""
    return f"{_ITSELF}({expression})"


def in_its_words(expression: str) -> str:
    """An expression, in what a claim and its evidence say, in other words for that, its questions, date and labels."""
    return f"{_IN_ITS_WORDS}({expression})"


def but_for_sources(expression: str) -> str:
    """An expression, but not in the titles, authors and publishers of sources."""
    return f"- sources : ({expression})"


def but_for_topics(expression: str) -> str:
    """An expression, but not in the names of topics."""
    return f"- topics : ({expression})"


def but_for_evidence(expression: str) -> str:
    """An expression, but not in evidence and its sources."""
    return f"- {{evidence sources}} : ({expression})"


def literally(phrase: str) -> str:
    """A phrase as it stands: no other words for it will do."""
    return _LITERALLY + _quoted([fold(word) for word in phrase.split()])


def literal(group: str) -> bool:
    """Whether a group is meant as it stands."""
    return _LITERALLY in group or _AS_ONE in group


def parse(text: str, has_phrase: Callable[[str], bool] | None = None) -> Search:
    """Read what a user typed; terms are ANDed, `OR` between two terms lets either do. Never raises.

    `has_phrase` says of folded words whether the index has them side by side. By it names of persons are found in any
    spelling, and other words for things that are two: the index has `death toll`, which deaths are called, in one,
    `deathtoll`, since who asks for a toll means another.
    """
    written = _in_plain_writing(text)
    terms = list(_TERM.finditer(written))
    read = _read(terms, written, has_phrase)
    every = _once(map(_any_in_brackets, read.groups))
    each = _once(_any_in_brackets(group) for group in read.groups if not read.light.issuperset(group))
    counted = [f'("{token}")' for token in asked_number(written)]
    is_question = _asks(terms, written)
    besides = [group for group in every if group not in each] + _asked(terms, each) + counted
    besides += _side_by_side(terms) if is_question else []
    return Search(
        _ranked_by(each, besides, " AND ".join(each)),
        " OR ".join(_once(read.unwanted)) or None,
        " OR ".join([*every, *read.parts]) if len(every) + len(read.parts) > 1 else None,
        tuple(_once(word for expression, word in read.plain if expression not in read.light)),
        counted=_is_counted(written),
        lenient=_ranked_by(each, besides, all_but_one(each)),
        groups=tuple(each),
        is_question=is_question,
        number_of=" OR ".join(counted) or None,
        about=_asked_about(written),
        text=text,
        persons=tuple(read.persons),
        names_a_stranger=has_phrase is not None and not all(read.persons.values()),
    )


class _Read(NamedTuple):
    """The terms of a search in FTS5: groups of which any expression will do, and what is not wanted.

    `plain` are words that are not in quotes, each with its expression, `light` those expressions that may be missing,
    and `parts` those of the names of persons, which have groups of their own: `persons`, with whether they are held.
    """

    groups: list[list[str]]
    unwanted: list[str]
    plain: list[tuple[str, str]]
    light: set[str]
    parts: list[str]
    persons: dict[str, bool]


def _in_plain_writing(text: str) -> str:
    """A text with plain years, decades and numbers, and without hyphens between words that stand apart as well."""
    if any(mark in text for mark in "'’‘"):
        text = re.sub(SHORT_YEAR, lambda year: f"{19 if int(year[1]) > THIS_CENTURY else 20}{year[1]}", text)
    if "-" in text:
        text = re.sub(_JOINED, r"\1 ", text)
    if not text.isascii():
        text = re.sub(YEAR_OF_REIGN, lambda year: f"{REIGNS[year[1]] + int(year[2].replace('元', '1'))} ", text)
        text = re.sub(DECADE, r"19\1s ", text)
        text = re.sub(YEAR, lambda year: f"{year[1]}{'s' if year['decade'] else ''} ", text)
    return with_plain_numbers(with_plain_days(text))


def _read(terms: list[re.Match[str]], text: str, has_phrase: Callable[[str], bool] | None) -> _Read:
    """What the terms of a text ask for."""
    read = _Read([], [], [], set(), [], {})
    asked = _meaningful(terms)
    persons = _persons(text, has_phrase)
    in_one = _in_one(asked, has_phrase) if has_phrase else {}
    together = _together(terms, text)
    of_a_time = _of_a_time(text)
    either = False
    for term in asked:
        word = term["word"]
        if word == "OR":
            either = bool(read.groups)
            continue
        expression = _expression(term, is_alone=len(asked) == 1)
        if not expression:
            continue
        at = term.start()
        if term["phrase"] and has_phrase and not has_phrase(" ".join(words(term["phrase"]))):
            expression = _named_in_quotes(term["phrase"], has_phrase) or expression
        if fold(word or "") == "un" and not re.search(_PART_OF_A_NAME, text):
            expression = _UNITED_NATIONS
        other = [*in_one.get(at, ()), *_months(term, text)]
        expression = together.get(at) or _century(term, text) or _any_of([expression, *other])
        if any(at in range(person.start, person.end) for person in persons):
            read.parts.append(expression)
        elif term["without"]:
            read.unwanted.append(expression)
        elif either:
            read.groups[-1].append(expression)
        else:
            read.groups.append([expression])
        if word and not term["without"]:
            read.plain.append((expression, word))
            if at not in together and (_is_light(word) or fold(word) in of_a_time):
                read.light.add(expression)
        either = False
    for person in persons:
        read.groups.append([_named(person.phrases)])
        read.persons[f"({_named(person.phrases)})"] = person.is_held
    if all(read.light.issuperset(group) for group in read.groups):
        read.light.clear()
    return read


def _any_in_brackets(group: list[str]) -> str:
    return f"({' OR '.join(_once(group))})"


def _asked_about(text: str) -> frozenset[str]:
    """The words for what a question is about, as in `is there an airport`, `when was the theatre built`."""
    asked = _ASKED_ABOUT.search(text)
    named = next(filter(None, asked.groups())) if asked else ""
    return frozenset(fold(word) for word in named.split() if not _is_by_the_way(fold(word)))


def _persons(text: str, has_phrase: Callable[[str], bool] | None) -> list["Person"]:
    """The Korean names of persons that a text has, unless it uses the search language."""
    if '"' in text or " OR " in text or not re.search(_MAY_NAME, text):
        return []
    from chongjin_cli.text.persons import persons

    return persons(text, has_phrase)


def _named_in_quotes(phrase: str, has_phrase: Callable[[str], bool]) -> str | None:
    """A person's name in quotes as it is spelt where it does occur, which as typed it does not."""
    from chongjin_cli.text.persons import persons, with_capitals

    found = persons(with_capitals(phrase, has_phrase), has_phrase)
    is_name = len(found) == 1 and found[0].is_held and found[0].end - found[0].start == len(phrase)
    return _named(found[0].phrases) if is_name else None


def _named(phrases: Iterable[str]) -> str:
    """A name whose parts stand side by side, in any spelling: each of them alone may be of another's name."""
    return _LITERALLY + _any_of([_quoted([phrase]) for phrase in phrases])


def _months(term: re.Match[str], text: str) -> list[str]:
    """The months of a season of a year that a text names, as dates have them."""
    months = SEASONS.get(fold(term["word"] or ""), ())
    year = re.search(YEAR_OF_FOUR, text) if months and not term["without"] else None
    return [_quoted([year[1] + month]) for month in months] if year else []


def _century(term: re.Match[str], text: str) -> str | None:
    """A century that a text names, the `15th century` or the `1400s`, in words or as dates have its decades."""
    word = fold(term["word"] or "")
    ordinal = f"{int(word[:2]) + 1}th" if re.fullmatch("1[0-8]00s", word) else ORDINALS.get(word, word)
    if ordinal not in CENTURIES or not (word[-1] == "s" or re.search(rf"(?i)\b{word}[ -]centur", text)):
        return None
    named = [_quoted([each, "century"]) for each in (ordinal, ORDINALS_IN_WORDS[ordinal])]
    return _any_of([*named, *(_quoted([f"{CENTURIES[ordinal]}{decade}x"]) for decade in range(10))])


def _together(terms: list[re.Match[str]], text: str) -> dict[int, str]:
    """By where their words begin, the things that are called by two words, unless a text uses the search language."""
    found: dict[int, str] = {}
    if '"' in text or " OR " in text:
        return found
    for one, other in pairwise(terms):
        parts = [fold(one["word"] or ""), fold(other["word"] or "")]
        if " ".join(parts) in OF_TWO_WORDS and _is_plain(one):
            found[one.start()] = found[other.start()] = _any_of([_AS_ONE + _quoted(parts), _quoted(["".join(parts)])])
    return found


def _in_one(terms: list[re.Match[str]], has_phrase: Callable[[str], bool]) -> dict[int, list[str]]:
    """By where they begin, the things of two words that plain words are part of, as the index has them in one."""
    joined: dict[int, list[str]] = {}
    for one, other in pairwise(terms):
        if _is_plain(one) and _is_plain(other) and has_phrase(whole := fold(one["word"] + other["word"])):
            for term in (one, other):
                joined.setdefault(term.start(), []).append(_quoted([whole]))
    return joined


def _is_plain(term: re.Match[str]) -> bool:
    """Whether a term is a word of Latin letters, not more and not less."""
    word = term["word"]
    return bool(word) and not term["without"] and word != "OR" and word.isascii() and word.isalpha()


def may_ask(text: str) -> bool:
    """Whether a text may be a question in a script without Latin letters, of which words are to be read otherwise."""
    return not text.isascii() and (
        text.rstrip()[-1:] in ENDS_OF_QUESTIONS or any(map(text.__contains__, PARTS_THAT_ASK))
    )


def asked_news_of(text: str) -> str | None:
    """What a text asks for the news of: `Chongjin` for `latest Chongjin news`, nothing for `news`; else None."""
    telling = [word for word in text.split() if fold(word) not in QUESTION_WORDS]
    about = [word for word in telling if fold(word) not in NEWS]
    return " ".join(about) if len(about) < len(telling) else None


def asks_who_alone(text: str) -> bool:
    """Whether a text asks who did what nearly anybody does, and says no more: `who runs the city`; not for the WHO."""
    asking, *others = [fold(word) for word in text.split()] or [""]
    return asking == "who" and not text.startswith("WHO") and bool(others) and all(map(_is_by_the_way, others))


def asked_number(text: str) -> list[str]:
    """What a text asks the number of, as the index has it: `number of taxis`, `how many taxis` ask for `xxtaxis`."""
    asked = re.search(_NUMBER_OF, text)
    said = dropwhile(_is_by_the_way, words(asked[1])) if asked else ()
    named = islice(takewhile(lambda word: not _is_by_the_way(word), said), NAMED)
    return [COUNTED + word for word in named if word.isalpha()]


def _is_by_the_way(word: str) -> bool:
    return word in QUESTION_WORDS or word in LIGHT_WORDS


def _is_light(word: str) -> bool:
    """Whether a claim that lacks a word may still be an answer: with its particle or without."""
    bare = fold(word)
    return bare in LIGHT_WORDS or (not bare.isascii() and _bare(bare) in LIGHT_WORDS)


def _of_a_time(text: str) -> frozenset[str]:
    """The words of a text that name a part of its year, decade or century: the summer, the end of it.

    Claims are dated so or in its months: the year is what tells.
    """
    if re.search(YEAR_OF_FOUR, text):
        return PARTS.union(SEASONS)
    return PARTS if re.search(DECADE_OR_CENTURY, text) else frozenset()


def _is_counted(text: str) -> bool:
    """Whether a figure is asked for."""
    typed = [fold(word) for word in text.split()]
    pairs = set(pairwise(typed))
    return (
        not MEASURED.isdisjoint(typed)
        or ("number", "of") in pairs
        or any(one == "how" and other in OF_MEASURE for one, other in pairs)
        or any(word in text.casefold() for word in ASKS_A_NUMBER)
    )


def _asked(terms: list[re.Match[str]], each: list[str]) -> list[str]:
    """What a question asks for, as the questions have it that claims are known to answer."""
    folded = [fold(term["word"] or "") for term in terms]
    asked = [ASKED_IN.get(word, word) for word in folded]
    asks_when = any(word in ("which", "what") and kind in DATING for word, kind in pairwise(folded))
    typed = _once([*asked, "when"] if asks_when else asked)
    return [f'(questions : "{word}")' for word in typed if word in ASKED and f'("{word}")' not in each]


def _side_by_side(terms: Iterable[re.Match[str]]) -> list[str]:
    """The words of a question that stand side by side, as claims that answer it may have them.

    `who shelled Chongjin?` is answered by what shelled Chongjin, or that Chongjin was shelled.
    """
    pairs = [(one, other) for one, other in pairwise(map(_plain_and_telling, terms)) if one and other]
    return [f'("{phrase}")' for one, other in pairs for phrase in (f"{one} {other}", f"{other} was {one}")]


def _plain_and_telling(term: re.Match[str]) -> str:
    """A word of Latin letters, folded; nothing if the term is none, says little or is the kind of thing asked for."""
    word = (term["word"] or "").rstrip("?")
    folded = fold(word)
    is_plain = word.isascii() and word.isalpha() and not term["without"] and word != "OR"
    return folded if is_plain and folded not in ANSWERS and not _is_by_the_way(folded) else ""


def _ranked_by(each: list[str], light: list[str], wanted: str | None) -> str | None:
    """What is wanted, so that claims which have light words besides are ranked before others."""
    return f"({wanted}) AND ({' OR '.join([*each, *light])})" if wanted and light else wanted or None


def _once(expressions: Iterable[str]) -> list[str]:
    """Each expression once: SQLite would look for every repetition anew."""
    return list(dict.fromkeys(expressions))


def all_but_one(each: list[str]) -> str | None:
    """All of some groups, or all but one of the plain words among them in what a claim says itself.

    None of fewer than three groups, or of so many that it would say little.
    """
    plain = [place for place, group in enumerate(each) if not literal(group)]
    most = [" AND ".join(each[:place] + each[place + 1 :]) for place in plain]
    if not most or not 2 < len(each) < MANY_WORDS:
        return None
    return f"({' AND '.join(each)}) OR {_ITSELF}({' OR '.join(f'({some})' for some in most)})"


LEAST_LEFT = 1 / 3
"""The share of a run that its pieces must make up for it to be read as these alone."""
_FIRST_SYLLABLE, _SYLLABLES, _INITIALS, _WITH_A_VOWEL = 0xAC00, 11_172, 19, 28
"""How Unicode orders the syllables of Hangul: by the consonant they begin with, the vowel, and how they end."""
_LIKE_Y = frozenset((2, 3, 6, 7, 12, 17, 20))
"""Vowels that begin with the sound of y, and i, by their number."""
_N, _R, _NONE = 2, 5, 11
SHORTEST_KOREAN = 2
"""Syllables of a word that may begin in two ways."""
# By whether the vowel is like y: what else a word may begin with.
_INITIALS_OF_NORTH_AND_SOUTH: dict[bool, dict[int, tuple[int, ...]]] = {
    True: {_N: (_NONE,), _R: (_NONE,), _NONE: (_N, _R)},
    False: {_N: (_R,), _R: (_N,)},
}
MOST_SPELLINGS = 16
"""Spellings of a name that are looked for."""
MANY_WORDS = 9
"""Of so many words or more claims must have all."""


def _meaningful(terms: list[re.Match[str]]) -> list[re.Match[str]]:
    """The terms without AND and, unless they are all there is, without question words."""
    terms = [term for term in terms if term["word"] != "AND"]
    telling = [term for term in terms if term["without"] or not _is_question_word(term)]
    if len(telling) < len(terms):
        before = dict(zip(terms[1:], terms, strict=False))
        telling = [term for term in telling if term["without"] or not _says_little(term, before.get(term))]
    asked = any(not term["without"] and term["word"] != "OR" and words(term[0]) for term in telling)
    return telling if asked or all(map(_ties, terms)) else terms


def _ties(term: re.Match[str]) -> bool:
    """Whether a word only ties others together, as `the` does; nobody asks for it, as one may for the WHO."""
    word = term["word"]
    return bool(word) and not term["without"] and word in QUESTION_WORDS and word not in ASKING


def _is_question_word(term: re.Match[str]) -> bool:
    return term["word"] is not None and term["word"] != "OR" and fold(term["word"]) in QUESTION_WORDS


def _asks(terms: list[re.Match[str]], text: str) -> bool:
    """Whether a text is put as a question."""
    typed = [fold(term["word"] or "") for term in terms]
    return text.rstrip().endswith(("?", "？")) or not ASKING_FIRST.isdisjoint(typed[:1]) or not ASKING.isdisjoint(typed)


def _says_little(term: re.Match[str], before: re.Match[str] | None) -> bool:
    """Whether a word of a question is light, or the kind of thing that is asked for: which *countries*, what *year*."""
    word = fold(term["word"] or "")
    asked = before is not None and fold(before["word"] or "") in ("which", "what")
    return word in HELPING_WORDS or (asked and word in ANSWERS)


def _expression(term: re.Match[str], *, is_alone: bool) -> str | None:
    """One term as FTS5 reads it, every word of it quoted; None if there is no word in it."""
    if term["word"] is None or term["without"]:
        parts = words(term["phrase"] if term["word"] is None else term["word"])
        return _LITERALLY + _quoted(parts) if parts else None
    return _any_form(term["word"], is_alone)


@lru_cache(maxsize=1 << 12)
def _any_form(text: str, is_alone: bool) -> str | None:
    """A plain word in any of the forms that will do for it; many searches share words."""
    parts = words(text)
    if not parts:
        return None
    phrase = _quoted(parts)
    if text.endswith("*"):
        return f"{_LITERALLY}{phrase}*"
    if len(parts) == 1 and len(parts[0]) == 1 and is_wide(parts[0]):
        return phrase + "*"
    if any(is_wide(part) for part in parts):
        return _in_pieces(text, phrase)
    if month := re.fullmatch(MONTH_OF_A_YEAR, text):
        return _any_of([phrase, _quoted(["".join(parts)]), _quoted([MONTH_NAMES[int(month[2]) - 1], month[1]])])
    if years := years_of_span(text):
        return _any_of([phrase, *(_quoted([year]) for year in years)])
    if len(parts) > 1:
        apart = _quoted([(other_romanisations(part) or other_spellings(part) or [part])[0] for part in parts])
        whole = [_quoted([other]) for other in _spelt_otherwise("".join(parts))]
        return _any_of(_once([phrase, apart, *whole, *_named_otherwise(text, parts, is_alone)]))
    whole = [_quoted([other]) for other in _spelt_otherwise(parts[0])[1:]]
    return _any_of(_once([phrase, *whole, *_named_otherwise(text, parts, is_alone)]))


def _named_otherwise(text: str, parts: list[str], is_alone: bool) -> list[str]:
    """A word with a capital as others write it if it is a Korean name: `Sol-joo` is `sol ju`."""
    if not text[0].isupper():
        return []
    spelt = product(*([part, *other_names(part)] for part in parts))
    where = _OF_NO_RECORD if is_alone and len(parts) == 1 else ""  # `chong` is a piece of the names of many a place
    return [where + _quoted([*each]) for each in islice(spelt, 1, MOST_SPELLINGS)]


def _spelt_otherwise(word: str) -> list[str]:
    """A word and what else it may be in the index: a decade, 10,000, another romanisation, an adjective of a name."""
    if word.endswith("0s") and word[:-1].isdecimal() and len(word) == len("1930s"):
        return [word, f"{word[:3]}x"]
    if word.isdecimal():
        return [word, *numbers_otherwise(word)]
    for otherwise in (DECADES, NUMBERS, ORDINALS, ORDINALS_IN_WORDS):
        if word in otherwise:
            return [word, otherwise[word]]
    return [word, *other_romanisations(word), *other_spellings(word), *UNITS.get(word, ())]


def _in_pieces(text: str, phrase: str) -> str:
    """A word of a script without spaces: as it stands, without its particle, or as what stands between other scripts.

    `羅南の師団` is also 羅南 and 師団: what is written in hiragana ties words together.
    """
    forms = [phrase, *_without_particle(text), *_with_other_initials(text)]
    runs = ["".join(run) for _, run in groupby(fold(text), script)]
    pieces = [run for run in runs if script(run) != "hiragana" and (len(run) > 1 or run.isdigit())]
    if len(runs) > 1 and pieces and sum(map(len, pieces)) >= LEAST_LEFT * sum(map(len, runs)):
        forms.append(f"({' AND '.join(_piece(piece) for piece in pieces)})")
    return _any_of(forms)


def _with_other_initials(text: str) -> list[str]:
    """A Korean word as the other half of the country writes its beginning: `노동` is `로동`, `여성` is `녀성`."""
    bare = fold(_bare(text))
    syllable = ord(bare[0]) - _FIRST_SYLLABLE if bare else -1
    if len(bare) < SHORTEST_KOREAN or not 0 <= syllable < _SYLLABLES:
        return []
    consonant, rest = divmod(syllable, _SYLLABLES // _INITIALS)
    others = _INITIALS_OF_NORTH_AND_SOUTH[rest // _WITH_A_VOWEL in _LIKE_Y].get(consonant, ())
    beginnings = (chr(_FIRST_SYLLABLE + other * (_SYLLABLES // _INITIALS) + rest) for other in others)
    return [_quoted(words(beginning + bare[1:])) for beginning in beginnings]


def _piece(text: str) -> str:
    if text.isdecimal():
        return _any_of([_quoted([form]) for form in _spelt_otherwise(text)])
    return _quoted(words(text))


def _bare(word: str) -> str:
    """A Korean word without the particle that follows it."""
    return next((word.removesuffix(each) for each in PARTICLES if word.endswith(each) and word != each), word)


def _without_particle(text: str) -> list[str]:
    for particle in PARTICLES:
        bare = words(text.removesuffix(particle))
        if text.endswith(particle) and bare and len(bare[0]) > 1:
            return [_quoted(bare)]
    return []


def _any_of(forms: list[str]) -> str:
    return f"({' OR '.join(forms)})" if len(forms) > 1 else forms[0]


def _quoted(parts: list[str]) -> str:
    return '"' + " ".join(parts) + '"'
