"""The terms of a search in plain writing: which of them ask, which say little, and what each is in FTS5."""

import re
from collections.abc import Iterable
from itertools import pairwise

from chongjin_cli.text.amounts import (
    DECADE_OR_CENTURY,
    PARTS,
    YEAR_OF_FOUR,
    with_plain_numbers,
)
from chongjin_cli.text.asking import is_by_the_way
from chongjin_cli.text.expressions import LITERALLY, UNWANTED, once, quoted
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
    QUESTION_WORDS,
)
from chongjin_cli.text.hangul import without_particle
from chongjin_cli.text.months import MONTHS_OF
from chongjin_cli.text.plain_dates import with_plain_days, with_plain_years
from chongjin_cli.text.word_forms import any_form

# A single quotation mark inside a word opens no phrase.
TERM = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>(?:[^\s"]|(?<=\w)"(?=\w[^"]*$))+))')
# The mid-1950s, early-modern, under-45, 15th-century: how words are joined that stand apart as well.
_JOINED = r"(?i)\b(mid|early|late|under|over|\w+(?=-centur))-(?=\w)"
# Who asks to be named three industries does not look for what is said of three.
_REQUESTS = ("name ", "list ", "give ", "tell ", "show ", "please ")
_SO_MANY = (
    r"(?i)^(?:please )?(?:name|list|give|tell|show)(?: me| us)? "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10|some|several|a few) (?=(?:[a-z]+ ){0,2}[a-z]+s\b)"
)

# MV Hui Chon, M/V Sea Apex, SS Kehi Maru: what stands before the name of a ship, and is no part of it.
_BEFORE_A_SHIP = r"(?<![\w/])(?:[Mm]/?[Vv]|M/?T|S/?S|F/?V)\.? (?=[A-Z])"


def in_plain_writing(text: str) -> str:
    """A text with plain years, decades and numbers, and without hyphens between words that stand apart as well.

    Of a request for so many things the things are left, of a ship its name.
    """
    text = re.sub(_BEFORE_A_SHIP, "", text)
    if text.casefold().startswith(_REQUESTS):
        text = re.sub(_SO_MANY, "", text)
    if "-" in text:
        text = re.sub(_JOINED, r"\1 ", text)
    return with_plain_numbers(with_plain_days(with_plain_years(text)))


def meaningful(terms: list[re.Match[str]]) -> list[re.Match[str]]:
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


def asks(terms: list[re.Match[str]], text: str) -> bool:
    """Whether a text is put as a question."""
    typed = [fold(term["word"] or "") for term in terms]
    return text.rstrip().endswith(("?", "？")) or not ASKING_FIRST.isdisjoint(typed[:1]) or not ASKING.isdisjoint(typed)


def _says_little(term: re.Match[str], before: re.Match[str] | None) -> bool:
    """Whether a word of a question is light, or the kind of thing that is asked for: which *countries*, what *year*."""
    word = fold(term["word"] or "")
    asked = before is not None and fold(before["word"] or "") in ("which", "what")
    return word in HELPING_WORDS or (asked and word in ANSWERS)


def is_plain(term: re.Match[str]) -> bool:
    """Whether a term is a word of Latin letters, not more and not less."""
    word = term["word"]
    return bool(word) and not term["without"] and word != "OR" and word.isascii() and word.isalpha()


def is_light(word: str) -> bool:
    """Whether a claim that lacks a word may still be an answer: with its particle or without."""
    bare = fold(word)
    return bare in LIGHT_WORDS or (not bare.isascii() and without_particle(bare, 1) in LIGHT_WORDS)


def parts_of_a_time(text: str) -> frozenset[str]:
    """The words of a text that name a part of its year, decade or century: the summer, the end of it.

    Claims are dated so or in its months: the year is what tells.
    """
    lower = text.casefold()
    if not any(map(str.isdecimal, text)) and "ties" not in lower and "century" not in lower:
        return frozenset()
    if re.search(YEAR_OF_FOUR, text):
        return PARTS.union(MONTHS_OF)
    return PARTS if re.search(DECADE_OR_CENTURY, text) else frozenset()


def asked_as_in_questions(terms: list[re.Match[str]], each: list[str]) -> list[str]:
    """What a question asks for, as the questions have it that claims are known to answer."""
    folded = [fold(term["word"] or "") for term in terms]
    asked = [ASKED_IN.get(word, word) for word in folded]
    asks_when = any(word in ("which", "what") and kind in DATING for word, kind in pairwise(folded))
    typed = once([*asked, "when"] if asks_when else asked)
    return [f'(questions : "{word}")' for word in typed if word in ASKED and f'("{word}")' not in each]


def side_by_side_in_text(terms: Iterable[re.Match[str]]) -> list[str]:
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


def expression_of(term: re.Match[str], *, is_alone: bool) -> str | None:
    """One term as FTS5 reads it, every word of it quoted; None if there is no word in it."""
    if term["word"] is None or term["without"]:
        parts = words(term["phrase"] if term["word"] is None else term["word"])
        return (UNWANTED if term["without"] else LITERALLY) + quoted(parts) if parts else None
    return any_form(term["word"], is_alone)
