"""What of a sentence that claims bear out none of them tells: it is named, or nothing is borne out if it is much."""

import re
from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.dated_deeds import said_of, times_told
from chongjin_cli.analysis.audit.comparing.distinctions import TOLD_BY, untold_distinctions
from chongjin_cli.analysis.audit.comparing.parts import AMOUNT, NATION, Number, Part
from chongjin_cli.analysis.audit.comparing.predicates import is_told, predicates
from chongjin_cli.analysis.audit.comparing.sharing import BY_SOURCE, LEAST_GIVEN, Shared
from chongjin_cli.analysis.audit.comparing.told_there import Untold, words_untold
from chongjin_cli.analysis.audit.comparing.told_with import is_said_of_it, is_told_with_it
from chongjin_cli.analysis.audit.dates.when import YEARLY, When
from chongjin_cli.analysis.audit.findings.finding import NOTHING, Assessment, is_too_strong
from chongjin_cli.analysis.audit.findings.of_today import of_past_alone
from chongjin_cli.analysis.audit.findings.support import but_for
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.sorts import PERSON, sort_of, tie_of
from chongjin_cli.analysis.audit.wording import denials, words

ANYHOW = frozenset(f"“{word}”" for word in ("all", *TOLD_BY))
"""What is not told by a text in which it stands of something else."""
_WITHOUT = re.compile(r"\bwithout (?:(?:an?|the|any|its|their|one|being) )?(?P<what>[a-z]+)(?: of [a-z]+)?", re.I)
MOST = 0.7
"""The share of a sentence from which on a claim tells of its deed, in whatever words."""
MOST_WORDS = 0.34
"""The share of its words, by how rare they are, from which on a sentence is not borne out by claims that lack them."""


def with_the_untold(sentence: Comparison, found: Assessment) -> Assessment:
    """What was found of a sentence borne out, what the claims do not tell being named; nothing if that is much."""
    held = sentence.statement.holdings.of_ids(found.claims)
    left = words_untold(sentence.statement, held)
    if left.share >= MOST_WORDS:
        return NOTHING
    if any(map(is_too_strong, found.findings)) and not tells_its_deed(sentence, held, left):
        return NOTHING
    rest = told_so(sentence, held, left)
    findings = (
        but_for(each, [one for one in rest if one in ANYHOW or one.strip("“”") not in each.message])
        for each in found.findings
    )
    return Assessment(tuple(findings), found.claims, may_be_cited(sentence, held, left))


def tells_its_deed(sentence: Comparison, held: Sequence[Held], left: Untold) -> bool:
    """Whether claims tell all names and figures of a sentence, and the first itself a deed of it, or most of it."""
    untold = [part.of for part in _marks_untold(sentence, held) if part.is_telling]
    if held[0].claim["kind"] == "forecast" and untold:  # what came about is more than was planned
        return False
    if any(isinstance(of, Name | Quantity) for of in untold) or _is_by_a_source(sentence, held[0]):
        return False
    if not left.has_deed or sentence.shared_with(held[0]).of_sentence >= MOST:
        return True
    return any(is_told(stem, held[0].own_stems) for stem in predicates(sentence.reading.text))


def _is_by_a_source(sentence: Comparison, held: Held) -> bool:
    """Whether only a source of a claim, which may say it of another, has a nation of a sentence."""
    pairs = zip(sentence.parts, sentence.shared_with(held).shares, strict=True)
    return any(part.weight == NATION and isinstance(part.of, Name) and share <= BY_SOURCE for part, share in pairs)


def told_so(sentence: Comparison, held: Sequence[Held], left: Untold) -> list[str]:
    """What a sentence tells, as it stands there, and none of some claims does, the words of which are left."""
    marks = (_as_told(part, sentence.reading.text) for part in _marks_untold(sentence, held))
    without = [found[0] for found in _WITHOUT.finditer(sentence.reading.text) if not _is_lacked(found["what"], held)]
    apart = (word for word in untold_distinctions(sentence.reading, held) if word not in left.words)
    said = (f"“{word}”" for word in (*left.words, *apart))
    return [*marks, *without, *said, *of_past_alone(sentence.statement, held)]


def marks_untold(sentence: Comparison, found: Assessment) -> list[str]:
    """The figures, names and dates of a sentence, as they stand there, that no claim gives which bears a part out."""
    untold = _marks_untold(sentence, sentence.statement.holdings.of_ids(found.claims))
    told = (_as_told(part, sentence.reading.text) for part in untold)
    return [mark for mark in told if not any(mark in each.message for each in found.findings)]


def _is_lacked(what: str, held: Sequence[Held]) -> bool:
    """Whether a claim, or a source of it, tells that there was none of something."""
    texts = (text for each in held for text in (each.reading.text, *(part.text for part in each.parts)))
    return any(is_told(words.stem(what.casefold()), denials.denied(text) | denials.lacked(text)) for text in texts)


def may_be_cited(sentence: Comparison, held: Sequence[Held], left: Untold) -> tuple[str, ...]:
    """The ids of claims that tell a statement of a sentence: what was done, and of whom.

    One that says all that tells itself comes in the place of one that only a source of it does.
    """
    untold = list(_marks_untold(sentence, held))
    names = (part.of for part in untold if isinstance(part.of, Name))
    has_figure = any(
        part.weight >= AMOUNT if isinstance(part.of, Quantity) else isinstance(part.of, When) and part.of.is_range
        for part in untold
    )
    if left.has_deed or has_figure or any(tie_of(name, sentence.reading) is None for name in names):
        return ()
    first = next((each.held for each in sentence.telling if sentence.gives_all_that_tells(each)), held[0])
    others = (each for each in held if each is not first and (first is held[0] or each is not held[0]))
    return tuple(each.claim["id"] for each in (first, *(each for each in others if _gives_a_mark(sentence, each))))


def _gives_a_mark(sentence: Comparison, held: Held) -> bool:
    """Whether a claim gives a name, date or figure of a sentence."""
    pairs = zip(sentence.parts, sentence.shared_with(held).shares, strict=True)
    return any(part.is_telling and share >= LEAST_GIVEN for part, share in pairs)


def _marks_untold(sentence: Comparison, held: Sequence[Held]) -> Iterator[Part]:
    """The figures, names and dates of a sentence that none of some claims gives."""
    best = list(map(sentence.shared_with, held))
    for place, part in enumerate(sentence.parts):
        if (part.is_telling or part.weight == NATION) and not any(_gives(sentence, each, place, part) for each in best):
            yield part


def _gives(sentence: Comparison, each: Shared, place: int, part: Part) -> bool:
    """Whether a claim gives a part of a sentence: a day or month as closely, what something is called itself."""
    of, reading, names = part.of, sentence.reading, sentence.statement.holdings.names
    if isinstance(of, Name) and any(of.key in names.ruled_from(other) for other in each.held.names):
        return True
    is_by_source = LEAST_GIVEN <= each.shares[place] <= BY_SOURCE
    if is_by_source and isinstance(of, Name) and (is_said_of_it(of, reading) or sort_of(of, reading, names) == PERSON):
        return is_told_with_it(of, reading, each.held)
    is_year = isinstance(part.of, When) and part.of.precision >= YEARLY and not part.of.is_range
    if each.shares[place] < LEAST_GIVEN or not isinstance(part.of, When) or is_year:
        return each.shares[place] >= LEAST_GIVEN
    if part.of.is_range:
        return each.held.gives_ends(part.of)
    return is_dated(part.of, said_of(reading, part.of), reading.stems, [each.held])


def is_dated(date: When, said: str, stems: Sequence[str], held: Sequence[Held]) -> bool:
    """Whether claims, or their sources, tell of what is said, by some stems, as closely that it was at a time."""
    times = (time for each in held for time in times_told(said, each, stems))
    return any(time.precision <= date.precision and date.is_given_by(time) for time in times)


def _as_told(part: Part, text: str) -> str:
    of = part.of
    if isinstance(of, str):
        return of
    return of.digits if isinstance(of, Number) else " ".join(text[of.start : of.end].split())
