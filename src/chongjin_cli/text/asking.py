"""What a text asks, if it does: news, who, a number, what a question is about."""

import re
from itertools import dropwhile, islice, pairwise, takewhile

from chongjin_cli.text.amounts import COUNTED
from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.function_words import (
    ANSWERS,
    ASKS_A_NUMBER,
    ENDS_OF_QUESTIONS,
    LIGHT_WORDS,
    MEASURED,
    NEWS,
    OF_MEASURE,
    PARTS_THAT_ASK,
    QUESTION_WORDS,
)

NAMED = 2
"""How many words after `number of` or `which` name what is asked for."""
# What a question is about, in the forms that ask for a thing of its own: of it no part may be missing.
# As text: it takes as long to compile as a tenth of a start, and what has none of these words asks for no such thing.
_ASKING_ABOUT = ("when ", "what ", "which ", "who ", " of ", "how much ")
_ASKED_ABOUT = (
    r"(?i)\b(?:"
    r"(?:when|(?:what|which) (?:date|day|month|year)) (?:was|were|is) (?P<made>.+? (?:built|opened|founded|established|"
    r"closed|set up|created|completed|bombed|constructed|introduced|installed|invented|made|begun|started|shut|"
    r"rebuilt))\b"
    r"|^who (?:(?:is|are|was|were|has|had) )*(?:the |an? )?(?P<whose>\w+)"
    r"|^(?:what (?:is|was) )?(?:the )?(?P<part>[a-z]+(?: [a-z]+)?) of (?-i:(?:the )?(?:[a-z]+ ){0,2}[A-Z])"
    r"|how much (?:did|does|do|was|is|are|were) .*?(?P<cost>cost|weigh|earn|make|pay|paid)\b"
    r")"
)
_ASKED_FOR = r"(?i)\b(?:what|which) (.+)"
# Who holds an office is a person.
_HOLDER_OF = (
    r"\b(?:who (?:is|was|are|were)|names? of) (?:the |an? )?(?:[\w-]+ ){0,2}?(?P<office>(?:ambassador|architect|author|"
    r"bishop|captain|chairman|chief|coach|commandant|commander|consul|crew|director|doctor|engineer|founder|governor|"
    r"head|leader|manager|master|mayor|officer|owner|pilot|president|priest|rector|secretary|skipper|teacher|winner)s?)"
    r"\b(?!-)"
)
# How many times is no number of things.
_NUMBER_OF = r"(?i)(?<!by )\b(?:how many(?! (?:times|are|were|was|is|did|do|does|have|has|had)\b)|number of)\s+(.+)"

# What is asked in words that say little, by a word for it that claims have.
_INSTEAD = {
    "mayor": r"(?i)who (?:runs?|ran|rules?|ruled|governs?|governed|controls?|heads?|leads?|is in charge)\b",
    "travel": r"(?i)how .*\b(?:gets?|got|go|goes|come|comes|reach|reaches|reached)\b",
}


def may_ask(text: str) -> bool:
    """Whether a text may be a question in a script without Latin letters, of which words are to be read otherwise."""
    return not text.isascii() and (
        text.rstrip()[-1:] in ENDS_OF_QUESTIONS or any(map(text.__contains__, PARTS_THAT_ASK))
    )


def asked_news_of(text: str) -> str | None:
    """What a text asks for the news of: `Chongjin` for `latest Chongjin news`, nothing for `news`; else None."""
    telling = [word for word in text.split() if fold(word) not in QUESTION_WORDS]
    about = [word for word in telling if NEWS.isdisjoint((word, fold(word)))]
    return " ".join(about) if len(about) < len(telling) else None


def asks_who_alone(text: str) -> bool:
    """Whether a text asks who did what nearly anybody does, and says no more: `who runs the city`; not for the WHO."""
    asking, *others = [fold(word) for word in text.split()] or [""]
    return asking == "who" and not text.startswith("WHO") and bool(others) and all(map(is_by_the_way, others))


def asked_instead(text: str) -> str | None:
    """What to look for in place of a question that says little: the `mayor` of `who runs Chongjin`; mostly nothing."""
    return next((word for word, pattern in _INSTEAD.items() if re.match(pattern, text)), None)


def asked_number(text: str) -> list[str]:
    """What a text asks the number of, as the index has it: `number of taxis`, `how many taxis` ask for `xxtaxis`."""
    lower = text.casefold()
    asked = re.search(_NUMBER_OF, text) if "how many" in lower or "number of" in lower else None
    said = dropwhile(is_by_the_way, words(asked[1])) if asked else ()
    named = islice(takewhile(lambda word: not is_by_the_way(word), said), NAMED)
    return [COUNTED + word for word in named if word.isalpha()]


def asked_about(text: str) -> frozenset[str]:
    """The words for what a question is about, as in `when was the theatre built`, `who was the captain`, `how fast`."""
    lower = text.casefold()
    asked = re.search(_ASKED_ABOUT, text) if any(word in lower for word in _ASKING_ABOUT) else None
    named = next(filter(None, asked.groups())).split() if asked else []
    named += [other for one, other in pairwise(lower.split()) if one == "how" and other in OF_MEASURE]
    return frozenset(fold(word) for word in named if not is_by_the_way(fold(word)))


def asked_holder_of(text: str) -> str | None:
    """The office whose holder a text asks for: the `captain` of `who was the captain of the ferry`; mostly None."""
    lower = text.casefold()
    asked = re.search(_HOLDER_OF, lower) if "who " in lower or " of " in lower else None
    return asked["office"] if asked else None


def asked_for(text: str) -> frozenset[str]:
    """The words for the thing that a question asks for, `foreign bank` in `which foreign bank lent the money`.

    None for a mere kind of answer, as in `which countries`.
    """
    asked = re.search(_ASKED_FOR, text)
    named = takewhile(lambda word: not is_by_the_way(word) and word not in ANSWERS, words(asked[1]) if asked else ())
    return frozenset(islice(named, NAMED))


def asks_a_figure(text: str) -> bool:
    """Whether a figure is asked for."""
    typed = [fold(word) for word in text.split()]
    pairs = set(pairwise(typed))
    return (
        not MEASURED.isdisjoint(typed)
        or ("number", "of") in pairs
        or any(one == "how" and other in OF_MEASURE for one, other in pairs)
        or any(word in text.casefold() for word in ASKS_A_NUMBER)
    )


def is_by_the_way(word: str) -> bool:
    """Whether a folded word says nothing of what is looked for, or little."""
    return word in QUESTION_WORDS or word in LIGHT_WORDS
