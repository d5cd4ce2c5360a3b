"""What is said of a sentence by rare coincidences, where the closer comparison finds nothing: that it is so, or not."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit.amounts_compared import comparable
from chongjin_cli.analysis.audit.belongings import of_another_nation
from chongjin_cli.analysis.audit.coincidences import (
    LEAST_GIVEN,
    Shared,
    Sum,
    before_it,
    carried,
    nearest,
    shared_with,
    together,
)
from chongjin_cli.analysis.audit.deeds import are_told
from chongjin_cli.analysis.audit.findings.finding import CITED, Assessment, Finding
from chongjin_cli.analysis.audit.findings.instead import Case
from chongjin_cli.analysis.audit.findings.odd_part import wrong_part
from chongjin_cli.analysis.audit.findings.opposite import wrong_word
from chongjin_cli.analysis.audit.findings.peers import odd_peer
from chongjin_cli.analysis.audit.findings.reach import beyond, told_first
from chongjin_cli.analysis.audit.findings.strength import one_sided, too_strong
from chongjin_cli.analysis.audit.findings.support import gives_the_numbers, in_part_only, supported
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.matching import is_opposed
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.parts import AMOUNT, NAMED, Part, parts_of
from chongjin_cli.analysis.audit.places import is_behind_a_verb
from chongjin_cli.analysis.audit.predicates import is_of_it
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading, contradict
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.when import When

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
BUT_FOR_LITTLE = 0.7
"""The share of the rest of a sentence that says in passing how long or how many."""


def by_coincidence(statement: Statement) -> Assessment:
    """What claims that share rare things with a sentence tell of it."""
    case = _case(statement)
    if case is None:
        return Assessment((), ())
    found = _of_case(case)
    wrong = None if found.is_wrong else odd_peer(case)
    return Assessment((wrong,), wrong.claims) if wrong else found


def _of_case(case: Case) -> Assessment:
    """What the claims that share most with a sentence tell of it together, or of one part of it."""
    wrong = wrong_word(case)
    if wrong:
        return Assessment((wrong,), wrong.claims)
    parts = case.parts
    most = _by_their_own(parts, together(parts, case.fitting), case.reading)
    if not most.chosen:
        wrong = _wrong_by_account(case)
        return Assessment((wrong,), wrong.claims) if wrong else Assessment((), ())
    lacking = lacking_in(case, most.shares, most.chosen[0].held)
    if not lacking:
        return _borne_out(case, most)
    wrong = wrong_part(case, lacking)
    if wrong:
        return Assessment((wrong,), wrong.claims)
    if len(lacking) == 1 and _is_in_passing(lacking[0], most):
        return _borne_out(case, most, lacking[0])
    wrong = _wrong_by_account(case)
    return Assessment((wrong,), wrong.claims) if wrong else Assessment((), ())


def _wrong_by_account(case: Case) -> Finding | None:
    """That a part of what a source tells agrees with a sentence in all that tells but for one figure, date or name."""
    statement = case.statement
    accounts = statement.holdings.accounts(statement.reading, statement.just_before)
    told = [shared_with(statement, case.parts, each) for each in accounts]
    for each in told:
        lacking = lacking_in(case, each.shares, each.held)
        if len(lacking) == 1 and not is_excluded(statement, each):
            wrong = wrong_part(case._replace(shared=[*case.shared, *told], fitting=[each]), lacking)
            if wrong:
                return wrong
    return None


def _case(statement: Statement) -> Case | None:
    """A sentence with the claims that share most with it, None if it says too little for that."""
    parts = parts_of(statement)
    before = before_it(statement)
    least = LEAST - NAMED if before else LEAST
    if sum(part.weight for part in parts) < least:
        return None
    near = nearest(statement)
    shared = sorted(near.shared, key=lambda each: -each.total) if near.is_worth_a_look else []
    fitting = [each for each in shared if not is_excluded(statement, each)]
    return Case(statement, parts, shared, fitting, before)


def lacking_in(case: Case, shares: Sequence[float], best: Held) -> list[Part]:
    """The telling parts of a sentence that are not given so, and its nations for which a claim has others."""
    others = {name.start for name, _ in of_another_nation(case.reading, best)}
    return [
        part
        for part, share in zip(case.parts, shares, strict=True)
        if share < LEAST_GIVEN and (part.is_telling or (isinstance(part.of, Name) and part.of.start in others))
    ]


def _by_their_own(parts: Sequence[Part], most: Sum, reading: Reading) -> Sum:
    """The same without claims that have none of the names which the others have, and a name in the place of one."""
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
    return most._replace(chosen=own, shares=tuple(shares))


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


def _is_in_passing(odd: Part, most: Sum) -> bool:
    """Whether a part only says how long, or a small number, of which no claim here says anything else."""
    of = odd.of
    if not isinstance(of, Quantity) or odd.weight >= AMOUNT:
        return False
    return not any(comparable(of, other) for each in most.chosen for other in each.held.own_amounts)


def is_excluded(statement: Statement, each: Shared) -> bool:
    """Whether one denies what the other says, or says the opposite of it."""
    earlier = {stem for before in statement.just_before for stem in before.stems}
    reading, own = statement.reading, each.held.reading
    return contradict(reading, own) or is_opposed(reading, each.held, own.stems, earlier)


def _borne_out(case: Case, most: Sum, but: Part | None = None) -> Assessment:
    """What claims bear out that have enough of a sentence, or of all but what it says in passing."""
    statement, reading, parts = case.statement, case.reading, case.parts
    rest = sum(part.weight for part in parts if part is not but)
    had = sum(part.weight * share for part, share in zip(parts, most.shares, strict=True) if part is not but)
    before = carried(most.chosen[0].held, case.before, statement.holdings)
    had, rest = had + before, rest + before
    tells = any(part.is_telling for part in parts)
    share, weight = (BORNE_OUT, MUCH) if tells else (OF_WORDS, MUCH_OF_WORDS)
    if not tells and had >= MOST_WORDS * rest:
        weight = MUCH_OF_MOST
    if but:
        share, weight = BUT_FOR_LITTLE, MUCH
    if had < share * rest or had < weight:
        return Assessment((), ())
    told = frozenset[str]().union(*(each.held.own_stems | each.held.source_stems for each in most.chosen))
    if not are_told(reading.lows, told):
        return Assessment((), ())
    if not is_of_it(statement, [each.held for each in most.chosen]):
        return Assessment((), ())
    best = told_first(statement, most.chosen)[:CITED]
    ids = tuple(each.held.claim["id"] for each in best)
    fullest = [each for each in best if reading.quantities and gives_the_numbers(each, reading)] or best
    warning = too_strong(reading, fullest) or one_sided(statement, best)
    finding, is_all = supported(best, beyond(statement, best)), not but and had >= NEARLY_ALL * rest
    return Assessment((warning or (finding if is_all else in_part_only(finding, ())),), ids)
