"""Whether a claim agrees with a sentence in all that both tell: it bears out nothing of one that it has otherwise.

Each part of a sentence that a claim has a counterpart for has to be the same there, or be wanting: whether it was done
at all, or the opposite, who did it, and from where.
"""

import re
from collections.abc import Iterator

from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.degrees import is_of_another_part
from chongjin_cli.analysis.audit.comparing.doers import is_done_by_its_firm, is_done_by_others
from chongjin_cli.analysis.audit.comparing.led import is_led_otherwise
from chongjin_cli.analysis.audit.comparing.places import another_place, is_from_elsewhere
from chongjin_cli.analysis.audit.comparing.sharing import Shared
from chongjin_cli.analysis.audit.comparing.turned_round import deeds_in, is_told_undone, is_turned_round
from chongjin_cli.analysis.audit.findings.finding import NOTHING, Assessment, conflict
from chongjin_cli.analysis.audit.findings.peers import words_of_a_kind
from chongjin_cli.analysis.audit.findings.reversed import is_denied_alone, is_just_so
from chongjin_cli.analysis.audit.findings.support import supported
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.reading.roles import TIES, plain
from chongjin_cli.analysis.audit.reading.sorts import PERSON, sort_of
from chongjin_cli.analysis.audit.wording import denials, words
from chongjin_cli.analysis.audit.wording.numbers import ORDINALS
from chongjin_cli.analysis.audit.wording.verbs import is_finite

_BEGINS = re.compile(rf"(?:A|An|Another|Its|The|Their) ({'|'.join(ORDINALS)})\b(?! (?:half|time|of)\b)")
_SMALL = re.compile(r"\b(?!(?:beginning|start|end) of\b)[a-z]+(?:[-_][a-z]+)*\b")
# What a text says not to be so, and the first word of it that tells anything.
_NOT_SO = re.compile(
    r"(?:\binstead of|\brather than|(?:,|\band) not(?:, [^,]*,)?) (?:(?:to|the|an?|its|their) )*(?P<what>[\w-]+)[^,;.]*"
)
_DEPUTY = re.compile(r"\b(?:deputy|vice|assistant|acting)[ -]([a-z]+)\b")
MUCH = 0.6
"""The share of a sentence from which on a claim with an opposite of it is of what the sentence says."""


def is_otherwise(statement: Statement, held: Held) -> bool:
    """Whether a claim has anything otherwise that a sentence says."""
    reading, own = statement.reading, held.reading
    return (
        _says_what_is_denied(reading, held)
        or is_turned_round(reading, own)
        or _is_opposed(reading, own)
        or is_of_another_part(reading, own)
        or is_done_by_others(reading, own, statement.holdings.names)
        or is_done_by_its_firm(reading, own)
        or is_led_otherwise(reading, own)
        or _says_what_is_not_so(reading, own)
        or any(_is_of_a_deputy(reading, own))
        or another_place(reading, held, statement.holdings.names) is not None
        or _is_of_another_subject(statement, held)
        or any(words_of_a_kind(statement, held))
        or is_from_elsewhere(reading, own, statement.holdings.names)
    )


def _says_what_is_denied(reading: Reading, held: Held) -> bool:
    """Whether a claim has the very word that a sentence denies, as done or so."""
    own = set(map(words.stem, held.reading.lows)) - denials.lacked(held.reading.text) | deeds_in(plain(held.reading))
    return reading.is_negated and not held.reading.is_negated and not denials.heads(reading.text).isdisjoint(own)


def _is_opposed(reading: Reading, own: Reading) -> bool:
    """Whether a text has a word that excludes one of another, neither has the other's too, and neither is denied."""
    if reading.is_negated or own.is_negated:
        return False
    mine, its = ({*map(words.stem, _SMALL.findall(words.with_phrases(each.text)))} for each in (reading, own))
    return any(words.opposites_of(stem) & (its - mine) for stem in mine - its)


def _says_what_is_not_so(reading: Reading, own: Reading) -> bool:
    """Whether a text says what a sentence tells not to be so: rather than end it, in Rajin and not in Chongjin."""
    found, others = _NOT_SO.search(reading.text), _NOT_SO.search(own.text)
    if found is None or found["what"] in TIES:
        return False
    what, its = words.stem(found["what"].casefold()), _stems_of(_NOT_SO.sub(" ", own.text))
    if others is None:
        return what in its and not own.is_negated
    return what in its and words.stem(others["what"].casefold()) in _stems_of(_NOT_SO.sub(" ", reading.text))


def _is_of_a_deputy(reading: Reading, own: Reading) -> Iterator[bool]:
    """For each office of which a text has but a deputy, whether a sentence has the office itself."""
    for deputy in _DEPUTY.finditer(own.text):
        office, rest = words.stem(deputy[1]), _stems_of(_DEPUTY.sub(" ", own.text))
        yield office in reading.stems and office not in rest and not _DEPUTY.search(reading.text)


def _stems_of(text: str) -> set[str]:
    return {words.stem(word.casefold()) for word in words.WORD.findall(text)}


def _is_of_another_subject(statement: Statement, held: Held) -> bool:
    """Whether a sentence begins with one of a row, or a name, of which neither a claim nor a source tells so."""
    reading, holdings = statement.reading, statement.holdings
    if (found := _BEGINS.match(reading.text)) and found[1] not in {*held.reading.lows, *held.all_words}:
        return True
    first = next((name for name in reading.names if name.start == 0), None)
    if first is None or _is_of_all(first, holdings.names) or {*map(words.stem, first.words)} <= held.own_stems:
        return False
    if not is_finite(first.after) and reading.text[first.end : first.end + 1] != ",":
        return False
    if any(map(first.is_same, (*held.names, *held.about))) or sort_of(first, reading, holdings.names) == PERSON:
        return False
    told = (holdings.account(held, place).reading.names for place, _ in enumerate(held.parts))
    return not any(first.is_same(names[0]) for names in told if names)


def _is_of_all(name: Name, names: Names) -> bool:
    """Whether a name is that of the nation which all is about."""
    return name.kind == "nation" and names.is_background(name)


def _says_so(sentence: Comparison, first: Shared) -> Shared | None:
    """Another claim that has just what a sentence says, and nothing otherwise: she came, and left again."""
    others = (each for each in sentence.telling if each.held is not first.held and is_just_so(sentence, each))
    return next((each for each in others if not is_otherwise(sentence.statement, each.held)), None)


def agreed(sentence: Comparison, found: Assessment) -> Assessment:
    """What was found of a sentence borne out, if the claims have nothing otherwise; that one says the reverse, if so.

    Of claims named behind the first, and those nearer than it, only that they say what is denied or reversed counts.
    """
    reading = sentence.reading
    first, *others = map(sentence.shared_with, sentence.statement.holdings.of_ids(found.claims))
    if is_turned_round(reading, first.held.reading) and is_just_so(sentence, first):
        if other := _says_so(sentence, first):
            return agreed(sentence, Assessment((supported([other]),), (other.held.claim["id"],)))
        told, how = f"“{first.held.reading.text.rstrip('.')}”", "told the other way round"
        how = "told as done" if is_told_undone(reading, first.held.reading) else how
        wrong = conflict("E104", 0, how, told, first.held)
        return Assessment((wrong,), wrong.claims)
    nearer = [each for each in sentence.claims if each.total >= first.total]
    is_other = (
        is_denied_alone(reading, first.held)
        or is_otherwise(sentence.statement, first.held)
        or any(is_turned_round(reading, each.held.reading) for each in others)
        or any(
            _says_what_is_denied(reading, each.held)
            or (each.of_sentence >= MUCH and _is_opposed(reading, each.held.reading))
            or (is_turned_round(reading, each.held.reading) and is_just_so(sentence, each))
            for each in nearer
        )
    )
    return NOTHING if is_other else found
