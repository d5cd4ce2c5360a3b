"""Whether claims near a sentence, alone or together, bear it out (I301, I302, or W2xx where it is too strong)."""

from collections.abc import Callable, Sequence

from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.comparing.belongings import of_another_nation
from chongjin_cli.analysis.audit.comparing.comparison import Comparison, Together
from chongjin_cli.analysis.audit.comparing.parts import AMOUNT, NAMED, Part
from chongjin_cli.analysis.audit.comparing.places import is_behind_a_verb, is_of_another_deed
from chongjin_cli.analysis.audit.comparing.predicates import is_of_it
from chongjin_cli.analysis.audit.comparing.same_amounts import comparable
from chongjin_cli.analysis.audit.comparing.sharing import BY_SOURCE, LEAST_GIVEN, Shared
from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.findings.agreement import is_otherwise
from chongjin_cli.analysis.audit.findings.finding import CITED, NOTHING, Assessment, doubt_of
from chongjin_cli.analysis.audit.findings.in_its_place import in_its_place
from chongjin_cli.analysis.audit.findings.strength import one_sided, too_strong
from chongjin_cli.analysis.audit.findings.support import gives_the_numbers, in_part_only, supported
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording.deeds import are_told

LEAST = 6.0
"""What the parts of a sentence have to weigh for it to be told by them what it speaks of."""
BORNE_OUT, MUCH = 0.62, 7.0
"""The share of a sentence that claims have to have which bear it out, and what that has to weigh."""
OF_WORDS, MUCH_OF_WORDS = 0.5, 11.0
"""The same of a sentence without a name, number or date."""
MOST_WORDS, MUCH_OF_MOST = 0.75, 8.0
"""The share of such a sentence from which on that may weigh less, and what it has to."""
NEARLY_ALL = 0.8
"""The share of a sentence from which on claims bear it out as a whole."""
OF_ITS_OWN = 0.35
"""The share of it that the claim which is named first for it gives by what it says itself."""
ALL = 0.9
"""The share of a claim, and of a sentence, from which on both say the same."""
AS_MUCH = 0.85
"""The same of a sentence so short that it weighs little."""
BUT_FOR_LITTLE = 0.7
"""The share of the rest of a sentence that says in passing how long or how many."""


def borne_out(sentence: Comparison) -> Assessment:
    """What claims bear out of a sentence, or else claims and parts of what their sources tell."""
    if sentence.whole < (LEAST - NAMED if sentence.goes_on else LEAST):
        return NOTHING
    pools: list[Callable[[], list[Shared]]] = [lambda: sentence.telling, lambda: sentence.bearing]
    if any(part.is_telling for part in sentence.parts):
        pools.append(lambda: [*sentence.bearing, *_agreeing_accounts(sentence)])
    return next((found for pool in pools if (found := _by_any_of(sentence, pool())).findings), NOTHING)


def _agreeing_accounts(sentence: Comparison) -> list[Shared]:
    """The accounts that have nothing otherwise than the sentence: the east harbour is not the west one."""
    accounts = (each for each in sentence.fitting_accounts if not is_otherwise(sentence.statement, each.held))
    return [each for each in accounts if not is_of_another_deed(sentence.reading, each.held.reading)]


def _by_any_of(sentence: Comparison, shared: Sequence[Shared]) -> Assessment:
    most = _by_their_own(sentence, sentence.together(shared))
    if not most.chosen:
        return NOTHING
    lacking = lacking_in(sentence, most.shares, most.chosen[0].held)
    if len(lacking) > 1 or (lacking and not _is_in_passing(lacking[0], most)):
        return NOTHING
    return _assessed(sentence, most, shared, next(iter(lacking), None))


def lacking_in(sentence: Comparison, shares: Sequence[float], best: Held) -> list[Part]:
    """The telling parts of a sentence that are not given so, and its nations for which a claim has others."""
    others = {name.start for name, _ in of_another_nation(sentence.reading, best)}
    return [
        part
        for part, share in zip(sentence.parts, shares, strict=True)
        if share < LEAST_GIVEN and (part.is_telling or (isinstance(part.of, Name) and part.of.start in others))
    ]


def _by_their_own(sentence: Comparison, most: Together) -> Together:
    """The same without claims that have none of the names which the others have, and a name in the place of one.

    Nor does another claim give an amount or a date in the place of which the best one has another.
    """
    parts, reading = sentence.parts, sentence.reading
    if not most.chosen:
        return most
    named = [
        place
        for place, (part, share) in enumerate(zip(parts, most.shares, strict=True))
        if part.is_telling and isinstance(part.of, Name) and share >= LEAST_GIVEN
    ]
    best = most.chosen[0]
    of_names = [each for each in most.chosen if not named or any(each.shares[place] >= LEAST_GIVEN for place in named)]
    own = tuple(each for each in most.chosen if each is best or each in of_names)
    shares = [
        max(each.shares[place] for each in (of_names if isinstance(part.of, Quantity | When) else own))
        for place, part in enumerate(parts)
    ]
    for place in named:
        if best.shares[place] < LEAST_GIVEN and (
            _takes_the_place(parts[place].of, best, parts) or _is_elsewhere(place, parts, most.chosen, reading)
        ):
            shares[place] = 0.0
    for place, part in enumerate(parts):
        is_of_others = best.shares[place] < LEAST_GIVEN <= shares[place] and isinstance(part.of, When | Quantity)
        if is_of_others and in_its_place(sentence.statement, best.held, part.of) is not None:
            shares[place] = 0.0
    return Together(own, tuple(shares))


def _takes_the_place(name: object, best: Shared, parts: Sequence[Part]) -> bool:
    """Whether a name that only another claim has stands where the best one has a name that the sentence lacks."""
    names = [part.of for part in parts if isinstance(part.of, Name)]
    lacked = (other for other in best.held.asserted_names if not any(other.is_same(each) for each in names))
    return isinstance(name, Name) and any(name.stands_like(other) for other in lacked)


def _is_elsewhere(place: int, parts: Sequence[Part], chosen: Sequence[Shared], reading: Reading) -> bool:
    """Whether a name says where something was done, and claims that have it give nothing else that tells: in Nampo."""
    name = parts[place].of
    giving = (each for each in chosen if each.shares[place] >= LEAST_GIVEN)
    others = [number for number, part in enumerate(parts) if part.is_telling and number != place]
    is_where = isinstance(name, Name) and is_behind_a_verb(name, reading)
    return is_where and not any(each.shares[number] >= LEAST_GIVEN for each in giving for number in others)


def _is_in_passing(odd: Part, most: Together) -> bool:
    """Whether a part only says how long, or a small number, of which no claim here says anything else."""
    of = odd.of
    if not isinstance(of, Quantity) or odd.weight >= AMOUNT:
        return False
    return not any(comparable(of, other) for each in most.chosen for other in each.held.own_amounts)


def _bears_it_out(sentence: Comparison, each: Shared) -> bool:
    """Whether a claim by itself gives enough of a sentence, all that tells, and what it says was done."""
    if each.of_sentence < BORNE_OUT or lacking_in(sentence, each.shares, each.held):
        return False
    own = sum(part.weight for part, share in zip(sentence.parts, each.shares, strict=True) if share > BY_SOURCE)
    if own < OF_ITS_OWN * sentence.whole:
        return False
    return are_told(sentence.reading.lows, each.held.own_stems) and is_of_it(sentence.statement, [each.held])


def _by_itself(each: Shared) -> tuple[int, bool, float, str, float]:
    """What a claim is put before others by: no doubt, all of a sentence and no more, most of it, its grade, no more."""
    is_more = min(each.of_sentence, each.of_claim) < ALL
    return doubt_of(each.held), is_more, -round(each.of_sentence, 1), each.held.claim["grade"], -each.of_claim


def _assessed(sentence: Comparison, most: Together, shared: Sequence[Shared], but: Part | None) -> Assessment:
    """What claims bear out that have enough of a sentence, or of all but what it says in passing."""
    statement, reading, parts = sentence.statement, sentence.reading, sentence.parts
    before = sentence.carried(most.chosen[0].held)
    rest = before + sum(part.weight for part in parts if part is not but)
    pairs = zip(parts, most.shares, strict=True)
    had = before + sum(part.weight * share for part, share in pairs if part is not but)
    tells = any(part.is_telling for part in parts)
    share, weight = (BORNE_OUT, MUCH) if tells else (OF_WORDS, MUCH_OF_WORDS)
    if not tells and had >= MOST_WORDS * rest:
        weight = MUCH_OF_MOST
    if had < (BUT_FOR_LITTLE if but else share) * rest or (had < weight and not _says_the_same(most.chosen[0])):
        return NOTHING
    held = [each.held for each in most.chosen]
    told = frozenset[str]().union(*(each.own_stems | each.source_stems for each in held))
    if not are_told(reading.lows, told) or not is_of_it(statement, held):
        return NOTHING
    best = sorted(most.chosen, key=lambda each: (doubt_of(each.held), -each.of_sentence * each.of_claim))
    as_much = (each for each in shared if each in sentence.bearing
               and each.total >= best[0].total and sentence.carried(each.held) >= before)  # fmt: skip
    whole = (each for each in as_much if _bears_it_out(sentence, each))
    first = min(whole, key=lambda each: (not gives_the_numbers(each, reading), _by_itself(each)), default=best[0])
    of_it = {each.held.claim["id"] for each in sentence.telling} - {first.held.claim["id"]}
    best = [first, *(each for each in best if each.held.claim["id"] in of_it)][:CITED]
    fullest = [each for each in best if reading.quantities and gives_the_numbers(each, reading)] or best
    open_one = [each for each in sentence.fitting if _gives_in_doubt(sentence, each, first)][:1]
    fullest, answer = open_one or fullest, open_one or best
    warning = too_strong(statement, fullest) or one_sided(statement, answer)
    finding = supported(best) if not but and had >= NEARLY_ALL * rest else in_part_only(supported(best))
    return Assessment((warning or finding,), tuple(dict.fromkeys(each.held.claim["id"] for each in best)))


def _gives_in_doubt(sentence: Comparison, each: Shared, first: Shared) -> bool:
    """Whether a claim, an answer in a dispute, has the names of a sentence, and a date of it that another has not."""
    parts = list(zip(sentence.parts, each.shares, first.shares, strict=True))
    return (
        each.of_sentence >= OF_WORDS
        and any(isinstance(part.of, When) and own > BY_SOURCE >= its for part, own, its in parts)
        and all(own >= LEAST_GIVEN for part, own, _ in parts if part.is_telling)
        and any(sentence.statement.holdings.rivals(each.held))
    )


def _says_the_same(each: Shared) -> bool:
    """Whether a claim and a sentence, however short, say little else than the other does."""
    return min(each.of_sentence, each.of_claim) >= AS_MUCH
