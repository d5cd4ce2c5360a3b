"""What to search for where nothing has all that was typed: near words, words put together or apart, fewer words.

A dataset does not hold all that may be asked. So what is searched for instead is an answer only if it is likelier to
have been meant than something that is not there: a word is a misspelling if it is none of English and close to one of
the dataset, and claims that lack a word will do only if they have nearly all that the others say.
"""

from collections.abc import Iterator
from itertools import pairwise

from chongjin_cli.text.answers import (
    TOGETHER,
    Reading,
    finds_answers,
    telling_groups,
    told_in_evidence,
)
from chongjin_cli.text.corrections import MARKS, meant_perhaps, what_is_meant
from chongjin_cli.text.english import is_english
from chongjin_cli.text.expressions import BUT_FOR_SOURCES, itself, literally, quoted, within
from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.glossary import in_english
from chongjin_cli.text.lacking import lacking_little
from chongjin_cli.text.lexicon import Lexicon
from chongjin_cli.text.other_scripts import LONGEST, TRANSLATED_NEEDS, Meant, held_in_latin, taken_apart
from chongjin_cli.text.persons import with_capitals
from chongjin_cli.text.query_language import Search, Understanding
from chongjin_cli.text.romanised_names import romanised_names

MOST_WORDS = 12
"""More words of one search are not looked at one by one."""
SOME = "nothing has all of the words; these claims have most of them"
TOLD_OFTEN = 4
"""In the evidence of so many claims or more words that stand side by side are a thing of its own."""
SHORTEST_OF_TWO_WORDS = 7
"""Letters of a name of two words that may be misspelt."""


def understand(text: str, search: Search, lexicon: Lexicon) -> Understanding:
    """Of the searches near to one that finds no claim which says it all the first that finds answers.

    If none does, what comes near: claims with any of the words. A word of Chinese characters that may be misspelt
    is named, with what it may stand for: that is too unsure to be looked for.
    """
    search = _persons_before_authors(text, search, lexicon)
    named = with_capitals(text, lexicon.has_phrase)
    if search.names_a_stranger:  # nobody is called so: another name is no misspelling of it
        return only_near(search)
    as_typed = Reading(search)
    if finds_answers(as_typed, lexicon):
        return Understanding(search)
    others = [Reading(lexicon.parse(named))] if named != text else []
    others += (*_either(text, lexicon), *_with_names(text, lexicon), *_with_corrections(text, search, lexicon))
    if not text.isascii():
        others += filter(None, [_in_english_too(reading, lexicon) for reading in (as_typed, *others)])
    for reading in others:
        if finds_answers(reading, lexicon):
            return Understanding(reading.search, "; ".join(reading.remarks) or None)
    if beside := _side_by_side(search, lexicon):
        return Understanding(search._replace(wanted=beside, lenient=None, groups=(beside,)))
    for reading in (as_typed, *others):
        if told := told_in_evidence(reading, lexicon):
            found = reading.search._replace(wanted=told, lenient=None)
            return Understanding(found, "; ".join(reading.remarks) or None)
    is_foreign = not all(map(str.isascii, search.groups))
    for reading in (*others, as_typed):
        if fewer := lacking_little(reading, is_foreign, lexicon):
            found = reading.search._replace(wanted=fewer, lenient=None)
            return Understanding(found, "; ".join((*reading.remarks, SOME)))
    near = next((reading.search for reading in others if not reading.needs), search)
    perhaps = ((word, meant_perhaps(word, lexicon)) for word in search.words)
    remarks = [f'nothing for "{word}"; did you mean "{name}"?' for word, name in perhaps if name]
    return only_near(near, "; ".join(remarks) or None)


def only_near(search: Search, remark: str | None = None) -> Understanding:
    """What comes near to a search that has no answer: claims with any of its words."""
    return Understanding(search._replace(wanted=search.partial or search.wanted, lenient=None), remark, False)


def _side_by_side(search: Search, lexicon: Lexicon) -> str | None:
    """What finds the words of a search side by side, or two of them turned round, if these may be a name.

    They may be with capitals, and where none is a word of English; else they are a thing of its own if the evidence of
    several claims has them so, as it has `hot springs`. A question that has them asks more than whether there are any.
    """
    typed = search.words
    if len(typed) < TOGETHER or len(typed) != len(search.groups) or search.unwanted:
        return None
    if not all(word.isascii() and word.isalnum() for word in typed):
        return None
    if all(word[0].isupper() for word in typed) or not any(is_english(fold(word)) for word in typed):
        orders = [typed, typed[::-1]] if len(typed) == TOGETHER else [typed]
        return next(filter(lexicon.occurs, (literally(" ".join(order)) for order in orders)), None)
    if search.is_question:
        return None
    telling = telling_groups(search, lexicon)
    said = [word for word, group in zip(typed, search.groups, strict=True) if group in telling]
    phrase = within(BUT_FOR_SOURCES, literally(" ".join(said)))
    return phrase if len(said) >= TOGETHER and lexicon.count(phrase) >= TOLD_OFTEN else None


def _persons_before_authors(text: str, search: Search, lexicon: Lexicon) -> Search:
    """A search, also for a person of whose name in Hangul claims have but the authors of their sources: in Latin."""
    both = {
        word: f'{word} OR "{person}"'
        for word in search.words
        if not word.isascii()
        and not lexicon.occurs(itself(quoted(words(word))))
        and (person := held_in_latin(word, lexicon))
    }
    return _with(text, both, lexicon) if both else search


def _with_corrections(text: str, search: Search, lexicon: Lexicon) -> Iterator[Reading]:
    """With misspelt words corrected and what is written together taken apart, then with two words put together."""
    some = search.words[:MOST_WORDS]
    meant = {word: found for word in some if (found := what_is_meant(word, lexicon))}
    if meant:
        yield _corrected(text, meant, lexicon)
    apart = {word: found for word in some if word not in meant and (found := taken_apart(word, lexicon))}
    if apart:
        yield _corrected(text, {**meant, **apart}, lexicon)
    typed = text.split()
    for place, (one, other) in enumerate(pairwise(typed)):
        if whole := _in_one(one, other, lexicon):
            together = lexicon.parse(" ".join([*typed[:place], whole, *typed[place + 2 :]]))
            if lexicon.occurs(together.said):
                yield Reading(together, (_remark(f"{one} {other}", whole),))


def _in_english_too(reading: Reading, lexicon: Lexicon) -> Reading | None:
    """With everyday words of other languages in English, too: claims that have none of them may say the same."""
    english = {word: found for word in reading.search.words if not word.isascii() and (found := in_english(word))}
    if not english:
        return None
    both = {word: f"{word} OR {found}" for word, found in english.items()}
    search = _with(reading.search.text, both, lexicon)
    return reading._replace(search=search, needs=max(reading.needs, TRANSLATED_NEEDS))


def _either(text: str, lexicon: Lexicon) -> Iterator[Reading]:
    """With the words on both sides of `or` for each other, as those of `OR` are."""
    if " or " in text:
        yield Reading(lexicon.parse(text.replace(" or ", " OR ")))


def _with_names(text: str, lexicon: Lexicon) -> Iterator[Reading]:
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
    remarks = tuple(_remark(typed.strip('"'), name.strip('"')) for typed, name in named.items())
    yield Reading(search, remarks)
    for reading in _with_corrections(instead, search, lexicon):
        yield reading._replace(remarks=(*remarks, *reading.remarks))


def _in_one(one: str, other: str, lexicon: Lexicon) -> str | None:
    """Two words as one that the dataset has, as it has the names of two words; of a misspelt name the nearest."""
    whole = fold(one + other)
    if not (one + other).isalpha():
        return None
    if lexicon.claims(whole):
        return one + other
    if not (
        one[0].isupper() and other[0].isupper() and whole.isascii() and SHORTEST_OF_TWO_WORDS <= len(whole) <= LONGEST
    ):
        return None
    near = (name for name in lexicon.nearest(whole, most=1) if name[0] == whole[0] and not is_english(name))
    return next(near, None)


def _corrected(text: str, meant: dict[str, Meant], lexicon: Lexicon) -> Reading:
    """With every such word replaced: of equally near ones by the first that is found with the others."""
    chosen = _found_with_the_others(text, meant, lexicon)
    unsure = [chosen[word] for word, found in meant.items() if found.needs > 1]
    return Reading(
        _with(text, chosen, lexicon),
        tuple(_remark(word, near) for word, near in chosen.items()),
        max(found.needs for found in meant.values()),
        tuple(group for word in unsure for group in lexicon.parse(word).groups),
    )


def _found_with_the_others(text: str, meant: dict[str, Meant], lexicon: Lexicon) -> dict[str, str]:
    """What stands for each word: of several what is found with the others, else the likeliest."""
    likeliest = {word: found.words[0] for word, found in meant.items()}
    choices = [{**likeliest, word: other} for word, found in meant.items() for other in found.words]
    found = (choice for choice in choices if lexicon.occurs(_with(text, choice, lexicon).wanted or '""'))
    return next(found, likeliest)


def _remark(typed: str, instead: str) -> str:
    """What users are told of a word that was searched for in place of another."""
    return f'searched for "{instead}"; nothing for "{typed.strip(MARKS)}"'


def _with(text: str, instead: dict[str, str], lexicon: Lexicon) -> Search:
    """What a text asks for with other words in place of some."""
    return lexicon.parse(" ".join(instead.get(word, word) for word in text.split()))
