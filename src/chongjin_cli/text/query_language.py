"""The search language: words, "a phrase", -without, prefix* and OR, as expressions of SQLite's FTS5.

Nothing a user types is a syntax error: what is not of the language is read as words or passed over.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from chongjin_cli.text.amounts import (
    CENTURIES,
    DECADE,
    DECADE_OR_CENTURY,
    ORDINALS,
    ORDINALS_IN_WORDS,
    PARTS,
    REIGNS,
    SHORT_YEAR,
    THIS_CENTURY,
    YEAR,
    YEAR_OF_FOUR,
    YEAR_OF_REIGN,
    with_plain_days,
    with_plain_numbers,
)
from chongjin_cli.text.asking import asked_about, asked_number, asks_a_figure, is_by_the_way
from chongjin_cli.text.expressions import AS_ONE, ITSELF, LITERALLY, any_of, is_literal, once, quoted, said
from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.function_words import (
    ANSWERS,
    ASKED,
    ASKED_IN,
    ASKING,
    ASKING_FIRST,
    DATING,
    HELPING_WORDS,
    LIGHT_WORDS,
    OF_TWO_WORDS,
    QUESTION_WORDS,
)
from chongjin_cli.text.hangul import without_particle
from chongjin_cli.text.months import MONTHS_OF
from chongjin_cli.text.word_forms import any_form

if TYPE_CHECKING:
    from chongjin_cli.text.persons import Person

# A single quotation mark inside a word opens no phrase.
_TERM = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>(?:[^\s"]|(?<=\w)"(?=\w[^"]*$))+))')
# The mid-1950s, early-modern, under-45, 15th-century: how words are joined that stand apart as well.
_JOINED = r"(?i)\b(mid|early|late|under|over|\w+(?=-centur))-(?=\w)"
# Who asks to be named three industries does not look for what is said of three.
_REQUESTS = ("name ", "list ", "give ", "tell ", "show ", "please ")
_SO_MANY = (
    r"(?i)^(?:please )?(?:name|list|give|tell|show)(?: me| us)? "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10|some|several|a few) (?=(?:[a-z]+ ){0,2}[a-z]+s\b)"
)
# What has nothing of the kind is not read for names of persons, which takes long to load.
_MAY_NAME = "[A-Z][A-Za-z]*(?: [A-Z]|-[A-Za-z])"
# The country, whose letters are those of a pronoun and the stem of `used`, too.
_UNITED_STATES = "american"
# The UN, not a part of a leader's name.
_UNITED_NATIONS = '("united nations" OR ("un" NOT ("jong un" OR "chong un" OR "jung un")))'
_PART_OF_A_NAME = r"(?i)[jcg]h?[aeou]+ng[ -]un\b"
MANY_WORDS = 9
"""Of so many words or more claims must have all."""


class Search(NamedTuple):
    """FTS5 expressions, None where nothing is asked: what a claim must have, what it must not have, what would do.

    `groups` are what a claim must have one by one, and `words` those of them that are plain words, as typed; light
    words are none of them, but claims that have them come first. `partial` is for when nothing has all that is wanted;
    `counted` says that a figure is asked for, `about` which words a claim must not lack, and `text` what was typed.
    `persons` are the groups that are their names, and with `names_a_stranger` one of them does not occur.
    `lenient` is for questions, seldom answered in their own words, and for what is nowhere `said` by a claim itself:
    what is wanted, or all but one of it so said. `ids` are of the claims that were asked for by nothing else.
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
    ids: tuple[str, ...] = ()

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


def parse(text: str, has_phrase: Callable[[str], bool] | None = None) -> Search:
    """Read what a user typed; terms are ANDed, `OR` between two terms lets either do. Never raises.

    `has_phrase` says of folded words whether the index has them side by side. By it names of persons are found in any
    spelling, and other words for things that are two: the index has `death toll`, which deaths are called, in one,
    `deathtoll`, since who asks for a toll means another.
    """
    written = _in_plain_writing(text)
    terms = list(_TERM.finditer(written))
    read = _read(terms, written, has_phrase)
    every = once(map(_any_in_brackets, read.groups))
    each = once(_any_in_brackets(group) for group in read.groups if not read.light.issuperset(group))
    counted = [f'("{token}")' for token in asked_number(written)]
    is_question = _asks(terms, written)
    besides = [group for group in every if group not in each] + _asked(terms, each) + counted
    besides += _side_by_side(terms) if is_question else []
    return Search(
        _ranked_by(each, besides, " AND ".join(each)),
        " OR ".join(once(read.unwanted)) or None,
        " OR ".join([*every, *read.parts]) if len(every) + len(read.parts) > 1 else None,
        tuple(once(word for expression, word in read.plain if expression not in read.light)),
        counted=asks_a_figure(written),
        lenient=_ranked_by(each, besides, _all_but_one(each)),
        groups=tuple(each),
        is_question=is_question,
        number_of=" OR ".join(counted) or None,
        about=asked_about(re.sub(r"\bUS\b", _UNITED_STATES, written)),
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
    """A text with plain years, decades and numbers, and without hyphens between words that stand apart as well.

    Of a request for so many things the things are left.
    """
    if text.casefold().startswith(_REQUESTS):
        text = re.sub(_SO_MANY, "", text)
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
    together = _together(terms, text) | _the_us(terms)
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
        expression = together.get(at) or _century(term, text) or any_of([expression, *other])
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
    return f"({' OR '.join(once(group))})"


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
    return LITERALLY + any_of([quoted([phrase]) for phrase in phrases])


def _months(term: re.Match[str], text: str) -> list[str]:
    """The months of a season of a year that a text names, as dates have them."""
    months = MONTHS_OF.get(fold(term["word"] or ""), ())
    year = re.search(YEAR_OF_FOUR, text) if months and not term["without"] else None
    return [quoted([f"{year[1]}{month:02}"]) for month in months] if year else []


def _century(term: re.Match[str], text: str) -> str | None:
    """A century that a text names, the `15th century` or the `1400s`, in words or as dates have its decades."""
    word = fold(term["word"] or "")
    ordinal = f"{int(word[:2]) + 1}th" if re.fullmatch("1[0-8]00s", word) else ORDINALS.get(word, word)
    if ordinal not in CENTURIES or not (word[-1] == "s" or re.search(rf"(?i)\b{word}[ -]centur", text)):
        return None
    named = [quoted([each, "century"]) for each in (ordinal, ORDINALS_IN_WORDS[ordinal])]
    return any_of([*named, *(quoted([f"{CENTURIES[ordinal]}{decade}x"]) for decade in range(10))])


def _together(terms: list[re.Match[str]], text: str) -> dict[int, str]:
    """By where their words begin, the things that are called by two words, unless a text uses the search language."""
    found: dict[int, str] = {}
    if '"' in text or " OR " in text:
        return found
    for one, other in pairwise(terms):
        parts = [fold(one["word"] or ""), fold(other["word"] or "")]
        whole = " ".join(parts)
        if (whole in OF_TWO_WORDS or whole.removesuffix("s") in OF_TWO_WORDS) and _is_plain(one):
            found[one.start()] = found[other.start()] = any_of([AS_ONE + quoted(parts), quoted(["".join(parts)])])
    return found


def _the_us(terms: list[re.Match[str]]) -> dict[int, str]:
    """By where they stand, the words that are `US`, unless all are in capitals: the country, not `us`."""
    named = [term for term in terms if (term["word"] or "").rstrip("?.,") == "US" and not term["without"]]
    others = " ".join(term[0] for term in terms if term not in named)
    return {} if others.isupper() else {term.start(): quoted([_UNITED_STATES]) for term in named}


def _in_one(terms: list[re.Match[str]], has_phrase: Callable[[str], bool]) -> dict[int, list[str]]:
    """By where they begin, the things of two words that plain words are part of, as the index has them in one."""
    joined: dict[int, list[str]] = {}
    for one, other in pairwise(terms):
        if _is_plain(one) and _is_plain(other) and has_phrase(whole := fold(one["word"] + other["word"])):
            for term in (one, other):
                joined.setdefault(term.start(), []).append(quoted([whole]))
    return joined


def _is_plain(term: re.Match[str]) -> bool:
    """Whether a term is a word of Latin letters, not more and not less."""
    word = term["word"]
    return bool(word) and not term["without"] and word != "OR" and word.isascii() and word.isalpha()


def _is_light(word: str) -> bool:
    """Whether a claim that lacks a word may still be an answer: with its particle or without."""
    bare = fold(word)
    return bare in LIGHT_WORDS or (not bare.isascii() and without_particle(bare, 1) in LIGHT_WORDS)


def _of_a_time(text: str) -> frozenset[str]:
    """The words of a text that name a part of its year, decade or century: the summer, the end of it.

    Claims are dated so or in its months: the year is what tells.
    """
    if re.search(YEAR_OF_FOUR, text):
        return PARTS.union(MONTHS_OF)
    return PARTS if re.search(DECADE_OR_CENTURY, text) else frozenset()


def _asked(terms: list[re.Match[str]], each: list[str]) -> list[str]:
    """What a question asks for, as the questions have it that claims are known to answer."""
    folded = [fold(term["word"] or "") for term in terms]
    asked = [ASKED_IN.get(word, word) for word in folded]
    asks_when = any(word in ("which", "what") and kind in DATING for word, kind in pairwise(folded))
    typed = once([*asked, "when"] if asks_when else asked)
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
    return folded if is_plain and folded not in ANSWERS and not is_by_the_way(folded) else ""


def _ranked_by(each: list[str], light: list[str], wanted: str | None) -> str | None:
    """What is wanted, so that claims which have light words besides are ranked before others."""
    return f"({wanted}) AND ({' OR '.join([*each, *light])})" if wanted and light else wanted or None


def _all_but_one(each: list[str]) -> str | None:
    """All of some groups, or all but one of the plain words among them in what a claim says itself.

    None of fewer than three groups, or of so many that it would say little.
    """
    plain = [place for place, group in enumerate(each) if not is_literal(group)]
    most = [" AND ".join(each[:place] + each[place + 1 :]) for place in plain]
    if not most or not 2 < len(each) < MANY_WORDS:
        return None
    return f"({' AND '.join(each)}) OR {ITSELF}({' OR '.join(f'({some})' for some in most)})"


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
        return LITERALLY + quoted(parts) if parts else None
    return any_form(term["word"], is_alone)
