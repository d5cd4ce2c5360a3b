"""What of a sentence that claims bear out none of them tells: it is named, or nothing is borne out if it is much."""

from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit.comparison import Comparison
from chongjin_cli.analysis.audit.findings.finding import NOTHING, Assessment
from chongjin_cli.analysis.audit.findings.of_today import of_past_alone
from chongjin_cli.analysis.audit.findings.support import but_for
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.name import Name
from chongjin_cli.analysis.audit.parts import Number, Part
from chongjin_cli.analysis.audit.predicates import words_untold
from chongjin_cli.analysis.audit.sharing import BY_TOPIC, LEAST_GIVEN, Shared
from chongjin_cli.analysis.audit.when import YEARLY, When

CALLED = frozenset("called named renamed dubbed nicknamed".split())
"""Words behind which a name is what something goes by."""
MOST_WORDS = 0.34
"""The share of its words, by how rare they are, from which on a sentence is not borne out by claims that lack them."""


def with_the_untold(sentence: Comparison, found: Assessment) -> Assessment:
    """What was found of a sentence borne out, what the claims do not tell being named; nothing if that is much."""
    held = sentence.statement.holdings.of_ids(found.claims)
    called, share = words_untold(sentence.statement, held)
    if share >= MOST_WORDS:
        return NOTHING
    rest = _told_so(sentence, held, called)
    findings = (but_for(each, [one for one in rest if one.strip("“”") not in each.message]) for each in found.findings)
    return Assessment(tuple(findings), found.claims)


def untold(sentence: Comparison, held: Sequence[Held]) -> list[str]:
    """What a sentence tells, as it stands there, and none of some claims does."""
    return _told_so(sentence, held, words_untold(sentence.statement, held)[0])


def _told_so(sentence: Comparison, held: Sequence[Held], called: Sequence[str]) -> list[str]:
    marks = _marks_untold(sentence, list(map(sentence.shared_with, held)))
    return [*marks, *(f"“{word}”" for word in called), *of_past_alone(sentence.statement, held)]


def _marks_untold(sentence: Comparison, best: Sequence[Shared]) -> Iterator[str]:
    """The figures, names and dates of a sentence, as they stand there, that none of the claims gives."""
    for place, part in enumerate(sentence.parts):
        if part.is_telling and not any(_gives(each, place, part) for each in best):
            yield _as_told(part, sentence.reading.text)


def _gives(each: Shared, place: int, part: Part) -> bool:
    """Whether a claim gives a part of a sentence: a day or month as closely, what something is called itself."""
    if isinstance(part.of, Name) and part.of.before in CALLED:
        return each.shares[place] >= BY_TOPIC
    if each.shares[place] < LEAST_GIVEN or not isinstance(part.of, When) or part.of.precision >= YEARLY:
        return each.shares[place] >= LEAST_GIVEN
    times = (*each.held.times, *each.held.told_times)
    return any(other.precision <= part.of.precision and part.of.is_given_by(other) for other in times)


def _as_told(part: Part, text: str) -> str:
    of = part.of
    if isinstance(of, str):
        return of
    return of.digits if isinstance(of, Number) else " ".join(text[of.start : of.end].split())
