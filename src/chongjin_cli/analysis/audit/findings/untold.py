"""What of a sentence that claims bear out none of them tells: it is named, or nothing is borne out if it is much."""

import re
from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.parts import NATION, Number, Part
from chongjin_cli.analysis.audit.comparing.predicates import is_told, predicates, words_untold
from chongjin_cli.analysis.audit.comparing.sharing import BY_SOURCE, LEAST_GIVEN, Shared
from chongjin_cli.analysis.audit.dates.when import YEARLY, When
from chongjin_cli.analysis.audit.findings.finding import NOTHING, Assessment
from chongjin_cli.analysis.audit.findings.of_today import of_past_alone
from chongjin_cli.analysis.audit.findings.support import but_for
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.sorts import PERSON, sort_of
from chongjin_cli.analysis.audit.wording import denials, words
from chongjin_cli.text.folding import words as folded_words

ALL = "“all”"
"""What stands in many other words."""
_WITHOUT = re.compile(r"\bwithout (?:(?:an?|the|any|its|their) )?(?P<what>[a-z]+)(?: of [a-z]+)?", re.I)
MOST_WORDS = 0.34
"""The share of its words, by how rare they are, from which on a sentence is not borne out by claims that lack them."""


def with_the_untold(sentence: Comparison, found: Assessment) -> Assessment:
    """What was found of a sentence borne out, what the claims do not tell being named; nothing if that is much."""
    held = sentence.statement.holdings.of_ids(found.claims)
    called, share = words_untold(sentence.statement, held)
    if share >= MOST_WORDS:
        return NOTHING
    rest = _told_so(sentence, held, called)
    findings = (
        but_for(each, [one for one in rest if one == ALL or one.strip("“”") not in each.message])
        for each in found.findings
    )
    return Assessment(tuple(findings), found.claims)


def untold(sentence: Comparison, held: Sequence[Held]) -> list[str]:
    """What a sentence tells, as it stands there, and none of some claims does."""
    return _told_so(sentence, held, words_untold(sentence.statement, held)[0])


def _told_so(sentence: Comparison, held: Sequence[Held], called: Sequence[str]) -> list[str]:
    marks = _marks_untold(sentence, list(map(sentence.shared_with, held)))
    without = [found[0] for found in _WITHOUT.finditer(sentence.reading.text) if not _is_lacked(found["what"], held)]
    return [*marks, *without, *(f"“{word}”" for word in called), *of_past_alone(sentence.statement, held)]


def _is_lacked(what: str, held: Sequence[Held]) -> bool:
    """Whether a claim, or a source of it, tells that there was none of something."""
    texts = (text for each in held for text in (each.reading.text, *(part.text for part in each.parts)))
    return any(is_told(words.stem(what.casefold()), denials.denied(text) | denials.lacked(text)) for text in texts)


def _marks_untold(sentence: Comparison, best: Sequence[Shared]) -> Iterator[str]:
    """The figures, names and dates of a sentence, as they stand there, that none of the claims gives."""
    for place, part in enumerate(sentence.parts):
        if (part.is_telling or part.weight == NATION) and not any(_gives(sentence, each, place, part) for each in best):
            yield _as_told(part, sentence.reading.text)


def _gives(sentence: Comparison, each: Shared, place: int, part: Part) -> bool:
    """Whether a claim gives a part of a sentence: a day or month as closely, what something is called itself."""
    of, reading, names = part.of, sentence.reading, sentence.statement.holdings.names
    if isinstance(of, Name) and any(of.key in names.ruled_from(other) for other in each.held.names):
        return True
    is_who = isinstance(of, Quantity) or (isinstance(of, Name) and sort_of(of, reading, names) == PERSON)
    if isinstance(of, Name | Quantity) and is_who and LEAST_GIVEN <= each.shares[place] <= BY_SOURCE:
        return _is_told_with_it(of, reading.text, each.held)
    if each.shares[place] < LEAST_GIVEN or not isinstance(part.of, When) or part.of.precision >= YEARLY:
        return each.shares[place] >= LEAST_GIVEN
    times = (*each.held.times, *each.held.told_times)
    return any(other.precision <= part.of.precision and part.of.is_given_by(other) for other in times)


def _is_told_with_it(of: Name | Quantity, text: str, held: Held) -> bool:
    """Whether a source of a claim tells a deed of a sentence where it gives a name or amount of it, if there is any."""
    its = predicates(text)
    own = ((other.low, other.high) for other in held.reading.quantities)
    if isinstance(of, Quantity) and (of.low, of.high) in own:
        return True
    wanted = of.words if isinstance(of, Name) else {*folded_words(of.in_digits)}
    said = (frozenset(folded_words(part.text)) for part in held.parts)
    told = [each for each in said if wanted <= each or (isinstance(of, Quantity) and of.text.casefold() in each)]
    if not its:
        return isinstance(of, Name) or bool(told)
    return any(is_told(stem, set(map(words.stem, each))) for each in told for stem in its)


def _as_told(part: Part, text: str) -> str:
    of = part.of
    if isinstance(of, str):
        return of
    return of.digits if isinstance(of, Number) else " ".join(text[of.start : of.end].split())
