"""Whether a text and a claim cannot both be so: by a denial or an opposite."""

from collections.abc import Container

from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import denials, words


def contradict(one: Reading, other: Reading) -> bool:
    """Whether the second of two texts denies what the first says, or the other way round."""
    if one.is_negated == other.is_negated:
        return False
    denying, plain = (one, other) if one.is_negated else (other, one)
    lacked = denials.lacked(plain.text)
    if denials.says_only(plain.text, denying.text):
        return False
    denied, said = denials.denied(denying.text), {*plain.stems} - lacked
    return not denied or any(stem in said or not said.isdisjoint(words.meaning_the_same(stem)) for stem in denied)


def has_an_opposite(reading: Reading, held: Held, earlier: Container[str]) -> bool:
    """Whether a sentence has a word that excludes one of a claim's which neither it nor those before it have."""
    for stem in reading.stems:
        opposites = words.opposites_of(stem)
        if (
            opposites
            and stem not in held.own_stems
            and stem not in denials.denied(reading.text)
            and any(other in held.reading.stems and other not in reading.stems and other not in earlier
                    for other in opposites)
        ):  # fmt: skip
            return True
    return False
