"""What everyday words of Korean, Japanese, Chinese and Russian are in the English of statements.

The words stand in glossary.txt. Asked only for a word that the dataset does not have: what it has is found as it
stands.
"""

import re
from functools import cache

from chongjin_cli.text.folding import RUSSIAN_ENDINGS, fold, script
from chongjin_cli.text.hangul import without_particle
from chongjin_cli.text.korean import dictionary_form

FILE = __file__.removesuffix("glossary.py") + "glossary.txt"
SHORTEST_STEM = 3
"""Letters that are left of a Russian word without its endings."""
_RUSSIAN_VERB = re.compile("[аеиоуыюя]*(?:нн|[нлт])$")
"""What Russian verbs have before their last ending, if they have one: построи-л-и, постро-енн-ый."""
_JAPANESE_VERB = re.compile("([一-鿿]+)[ぁ-ん]+")


def in_english(word: str) -> str | None:
    """A word as search reads it in English, `built OR building` for `построили` or `建てられた`; None if unknown."""
    entries = _entries()
    return next((entries[form] for form in _forms(fold(word)) if form in entries), None)


def _forms(word: str) -> list[str]:
    """What a folded word may stand under, the likeliest first."""
    if script(word or " ") == "hangul":
        return [word, without_particle(word), dictionary_form(word, _korean_verbs()) or word]
    return [_stem(word)]


def _stem(word: str) -> str:
    """A folded Russian word or Japanese verb without its endings."""
    if verb := _JAPANESE_VERB.fullmatch(word):
        return f"{verb[1]}-"
    if not "а" <= word[:1] <= "я":
        return word
    bare = word.removesuffix("ся").removesuffix("сь")
    bare = next((bare.removesuffix(each) for each in RUSSIAN_ENDINGS if bare.endswith(each)), bare)
    bare = _RUSSIAN_VERB.sub("", bare)
    return bare if len(bare) >= SHORTEST_STEM else word


@cache
def _entries() -> dict[str, str]:
    """What stands in the glossary for each word, by its stem."""
    entries: dict[str, str] = {}
    with open(FILE, encoding="utf-8") as file:
        for line in file:
            said, sign, called = line.rstrip("\n").partition(" > ")
            if sign and not line.startswith("#"):
                for word in called.split(", "):
                    entries.setdefault(_stem(fold(word)), " OR ".join(said.split()))
    return entries


@cache
def _korean_verbs() -> tuple[str, ...]:
    return tuple(word for word in _entries() if word.endswith("다"))
