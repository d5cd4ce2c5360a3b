"""The search language: words, "a phrase", -without, prefix* and OR, as expressions of SQLite's FTS5.

Nothing a user types is a syntax error: what is not of the language is read as words or passed over.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from chongjin_cli.text.asking import asked_about, asked_number, asks_a_figure
from chongjin_cli.text.expressions import ITSELF, any_of, is_literal, once, said
from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.phrases import (
    UNITED_STATES,
    called_by_two_words,
    days_of_month,
    months_of_season,
    named_century,
    named_so,
    person_in_quotes,
    persons_named,
    the_united_states,
    written_as_one,
)
from chongjin_cli.text.terms import (
    TERM,
    asked_as_in_questions,
    asks,
    expression_of,
    in_plain_writing,
    is_light,
    meaningful,
    parts_of_a_time,
    side_by_side_in_text,
)

# The UN, not a part of a leader's name.
_UNITED_NATIONS = '("united nations" OR ("un" NOT ("jong un" OR "chong un" OR "jung un")))'
_PART_OF_A_NAME = r"(?i)[jcg]h?[aeou]+ng[ -]un\b"
# Korea under Japanese rule, not what was chosen.
_CHOSEN = (
    '(- {meanings rephrased sources} : ("chosen" NOT ("was chosen" OR "were chosen" OR "be chosen" OR "are chosen"'
    ' OR "had chosen" OR "have chosen")) OR - sources : (("korea" OR "korean")'
    ' AND dates : ("191x" OR "192x" OR "193x" OR "194x")))'
)
_CALLED_CHOSEN = r"\bChosen (?!(?:as|by|for|from|in|over|to)\b)\w|\w Chosen\b"
MANY_WORDS = 9
"""Of so many words or more claims must have all."""


class Search(NamedTuple):
    """FTS5 expressions, None where nothing is asked: what a claim must have, what it must not have, what would do.

    `groups` are what a claim must have one by one, and `words` those of them that are plain words, as typed; light
    words are none of them, but claims that have them come first. `partial` is for when nothing has all that is wanted;
    `counted` says that a figure is asked for, `about` which words a claim must not lack, and `text` what was typed.
    `persons` are the groups that are their names, and with `names_a_stranger` one of them does not occur.
    `lenient` is for questions, seldom answered in their own words, and for what is nowhere `said` by a claim itself:
    what is wanted, or all but one of it so said. `ids` are of the claims that were asked for by nothing else, and what
    is found is to be near to a `year` in time, or to hold at any time from the `first` to the `last` day; what was so
    by or until a date `before` which it is asked for will do, too. `besides` ranks claims beside what is wanted.
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
    year: int | None = None
    first: int | None = None
    last: int | None = None
    before: str | None = None
    besides: str | None = None

    @property
    def is_of_a_time(self) -> bool:
        """Whether only what holds within some time is asked for."""
        return self.first is not None or self.last is not None

    @property
    def said(self) -> str:
        """What is wanted, in what a claim says itself."""
        return said(self.groups)


NO_ANSWER = "Nothing in the dataset answers this. Nearest claims, which are not answers"
MAY_BE_MISSPELT = "Nearest claims, which may be no answers"


class Understanding(NamedTuple):
    """What to search for, a remark where it is not quite what was typed, and whether that finds answers.

    Where the dataset does not hold what was asked, what is found is only near it; a remark says what may be misspelt.
    """

    search: Search
    remark: str | None = None
    is_answer: bool = True


def parse(text: str, has_phrase: Callable[[str], bool]) -> Search:
    """Read what a user typed; terms are ANDed, `OR` between two terms lets either do. Never raises.

    `has_phrase` says of folded words whether the index has them side by side. By it names of persons are found in any
    spelling, and other words for things that are two: the index has `death toll`, which deaths are called, in one,
    `deathtoll`, since who asks for a toll means another.
    """
    written = in_plain_writing(text)
    terms = list(TERM.finditer(written))
    read = _read(terms, written, has_phrase)
    every = once(map(_any_in_brackets, read.groups))
    each = once(_any_in_brackets(group) for group in read.groups if not read.light.issuperset(group))
    counted = [f'("{token}")' for token in asked_number(written)]
    is_question = asks(terms, written)
    besides = [group for group in every if group not in each] + asked_as_in_questions(terms, each) + counted
    besides += side_by_side_in_text(terms) if is_question else []
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
        about=asked_about(re.sub(r"\bUS\b", UNITED_STATES, written) if "US" in written else written),
        text=text,
        persons=tuple(read.persons),
        names_a_stranger=not all(read.persons.values()),
        besides=" OR ".join(besides) or None,
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


def _read(terms: list[re.Match[str]], text: str, has_phrase: Callable[[str], bool]) -> _Read:
    """What the terms of a text ask for."""
    read = _Read([], [], [], set(), [], {})
    asked = meaningful(terms)
    persons = persons_named(text, has_phrase)
    together = called_by_two_words(terms, text) | the_united_states(terms)
    expressions = _expressions(asked, text, has_phrase)
    of_a_time = parts_of_a_time(text)
    either = False
    for term in asked:
        word, at = term["word"], term.start()
        if word == "OR":
            either = bool(read.groups)
        elif at in expressions:
            expression = together.get(at) or expressions[at]
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
                if at not in together and (is_light(word) or fold(word) in of_a_time):
                    read.light.add(expression)
            either = False
    for person in persons:
        read.groups.append([named_so(person.phrases)])
        read.persons[f"({named_so(person.phrases)})"] = person.is_held
    if all(read.light.issuperset(group) for group in read.groups):
        read.light.clear()
    return read


def _expressions(asked: list[re.Match[str]], text: str, has_phrase: Callable[[str], bool]) -> dict[int, str]:
    """By where they begin, the terms that have a word, each by itself in any of the forms that will do for it."""
    in_one, days = written_as_one(asked, has_phrase), days_of_month(asked)
    found = dict[int, str]()
    for term in asked:
        expression = expression_of(term, is_alone=len(asked) == 1)
        if not expression:
            continue
        if term["phrase"] and not has_phrase(" ".join(words(term["phrase"]))):
            expression = person_in_quotes(term["phrase"], has_phrase) or expression
        if fold(term["word"] or "") == "un" and not re.search(_PART_OF_A_NAME, text):
            expression = _UNITED_NATIONS
        if term["word"] == "Chosen" and re.search(_CALLED_CHOSEN, text):
            expression = _CHOSEN
        other = [*in_one.get(term.start(), ()), *months_of_season(term, text), *days.get(term.start(), ())]
        found[term.start()] = named_century(term, text) or any_of([expression, *other])
    return found


def _any_in_brackets(group: list[str]) -> str:
    return f"({' OR '.join(once(group))})"


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
