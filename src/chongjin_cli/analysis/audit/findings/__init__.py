"""What is to be said of a sentence: where it conflicts with the claims, is too strong, or is borne out."""

from collections.abc import Iterable, Sequence

from chongjin_cli.analysis.audit.findings.by_sources import dates_told_of, figures_told, gives_the_time, tells_of_it
from chongjin_cli.analysis.audit.findings.coincidence import by_coincidence
from chongjin_cli.analysis.audit.findings.dates import (
    another_year,
    odd_date,
    wrong_dates,
)
from chongjin_cli.analysis.audit.findings.figures import wrong_figures
from chongjin_cli.analysis.audit.findings.finding import CITED, Assessment, Clause, Finding
from chongjin_cli.analysis.audit.findings.fitting import OF_ONE_SUBJECT, bears_out
from chongjin_cli.analysis.audit.findings.names import wrong_names, wrong_numbers, wrong_places
from chongjin_cli.analysis.audit.findings.reach import beyond, rest_of, told_first
from chongjin_cli.analysis.audit.findings.strength import objection, one_sided, too_strong
from chongjin_cli.analysis.audit.findings.support import (
    borne_out,
    gives_the_numbers,
    in_part_only,
    supported,
)
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.matching import Match, match
from chongjin_cli.analysis.audit.predicates import are_done
from chongjin_cli.analysis.audit.statement import Statement

AS_GOOD = 0.3
"""How much less a claim may fit than the best to be named beside it."""
MAY_ASSERT = 0.35
"""The share of a sentence that a claim has to have to be asked whether it asserts what a source of another tells."""


def assess(statement: Statement) -> Assessment:
    """Hold a sentence against the claims."""
    if not may_be_held(statement):
        return Assessment((), ())
    reading = statement.reading
    held = statement.holdings.candidates(reading, statement.just_before)
    matches = sorted((match(statement, each) for each in held), key=lambda each: -each.score)
    near = [each for each in matches if not each.excluded and not each.strange and each.of_sentence >= OF_ONE_SUBJECT]
    conflicts = [
        *wrong_figures(statement, near, [each for each in matches if each.of_sentence >= OF_ONE_SUBJECT]),
        *(
            list(wrong_dates(statement, near))
            or list(odd_date(statement, near))
            or list(another_year(reading, matches))
        ),
        *(
            list(wrong_places(statement, matches))
            or list(wrong_names(statement, matches, near))
            or wrong_numbers(reading, matches)
        ),
    ]
    if conflicts:
        told = _by_accounts(statement, matches, (), exactly=True)
        return told if told and told.is_borne_out else Assessment(tuple(conflicts), _named(conflicts))
    bearing = [each for each in near if each.times != "parts" and bears_out(each, statement)]
    if not (bearing and borne_out(reading, bearing)):
        return _by_accounts(statement, matches, bearing) or Assessment((), ())
    alone = [each for each in bearing if borne_out(reading, [each])] or bearing
    best = [each for each in alone if each.score >= alone[0].score - AS_GOOD]
    best = told_first(statement, best)[:CITED]
    ids = tuple(each.held.claim["id"] for each in best)
    fullest = [each for each in best if gives_the_numbers(each, reading)] or best
    warning = too_strong(reading, fullest) or one_sided(statement, fullest)
    return Assessment((warning or supported(best, rest_of(statement, alone)),), ids)


def _by_accounts(
    statement: Statement, claims: Sequence[Match], bearing: Sequence[Match], exactly: bool = False
) -> Assessment | None:
    """What the sources of claims tell of a sentence, where no claim bears it out by itself: that it is so, or not."""
    reading = statement.reading
    accounts = statement.holdings.accounts(reading, statement.just_before)
    matches = sorted((match(statement, each) for each in accounts), key=lambda each: -each.score)
    told = [each for each in matches if not each.excluded and not each.strange and each.of_sentence >= OF_ONE_SUBJECT]
    of_it = [each for each in told if tells_of_it(each, statement)]
    bears_it = [
        *bearing,
        *(each for each in of_it if each.times != "parts" and bears_out(each, statement)),
    ]
    if exactly:
        bears_it = [each for each in bears_it if gives_the_time(each, reading)]
    if len(bears_it) == len(bearing) or not borne_out(reading, bears_it):
        beside = [each for each in (*matches, *claims) if each.of_sentence >= OF_ONE_SUBJECT]
        conflicts = [*figures_told(statement, told, beside), *dates_told_of(reading, told, beside)]
        return Assessment(tuple(conflicts), _named(conflicts)) if conflicts else None
    alone = [each for each in bears_it if borne_out(reading, [each])] or bears_it
    best = [each for each in alone if each.score >= alone[0].score - AS_GOOD][:CITED]
    ids = tuple(dict.fromkeys(each.held.claim["id"] for each in best))
    may_assert = claims and claims[0].held.claim["id"] not in ids and claims[0].of_sentence >= MAY_ASSERT
    asserted = by_coincidence(statement) if may_assert else Assessment((), ())
    if asserted.is_borne_out and asserted.claims[0] not in ids and asserted.findings[0].code != "W211":
        if not asserted.is_in_part:
            return asserted._replace(claims=tuple(dict.fromkeys((*asserted.claims, *ids))))
        ids = tuple(dict.fromkeys((*ids, *asserted.claims)))
    return Assessment((supported(best, rest_of(statement, [*alone, *bearing])),), ids)


def _named(conflicts: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in conflicts for name in each.claims))


def may_be_held(statement: Statement) -> bool:
    """Whether a sentence gives a name of the dataset, a figure or a date, or begins with what is known: The port is …

    Or stands where a name of the dataset, or home, was named.
    """
    reading = statement.reading
    if statement.knows_home or reading.quantities or reading.dates or reading.numbered or reading.refers_back:
        return True
    return any(name.kind != "?" for each in (reading, *statement.before) for name in each.names)


def in_part_of(part: Assessment, rest: Sequence[str] = ()) -> Assessment:
    """What was found of a part of a sentence: what bears that out bears out the sentence but for the rest."""
    return Assessment(tuple(in_part_only(each, rest) for each in part.findings), part.claims)


def by_clauses(whole: Assessment, clauses: Sequence[Clause], statement: Statement) -> Assessment:
    """What was found of a sentence that claims bear out, after its clauses: any of them may be wrong, or too strong."""
    found = [each for each in clauses if each.found.findings]
    if whole.is_in_part and found and len(found) == len(clauses):
        return merged([each.found for each in found])
    own = statement.holdings.of_ids(whole.claims)
    graver = [
        each
        for each in found
        if _gravity(each.found) < _gravity(whole)
        and not any(_tells(statement.saying(each.reading), claim) for claim in own)
    ]
    if not graver:
        return whole
    of_clauses = merged(each.found for each in found)
    is_told_by_them = len(found) == len(clauses) or whole.claims[0] in of_clauses.claims
    return of_clauses if is_told_by_them else merged([of_clauses, in_part_of(whole)])


def _gravity(found: Assessment) -> int:
    """How grave the gravest finding is, the gravest being least: a conflict, what is too strong, what is not told."""
    codes = {each.code[0] for each in found.findings}
    if not codes.isdisjoint("EW"):
        return 0 if "E" in codes else 1
    return 2 if found.is_in_part else 3


def _tells(statement: Statement, held: Held) -> bool:
    """Whether a claim has a clause by itself, of its time, and allows to tell it so."""
    reading, each = statement.reading, match(statement, held)
    if each.excluded or each.strange or each.times == "parts" or objection(reading, held.claim) is not None:
        return False
    is_told = borne_out(reading, [each])
    is_of_it = bears_out(each, statement) or (bool(reading.dates) and are_done(reading, held.own_stems))
    return is_told and is_of_it and not beyond(statement, [each])


def merged(parts: Iterable[Assessment]) -> Assessment:
    """What was found of the parts of a sentence, as one, the worst first."""
    findings: dict[tuple[str, str], Finding] = {}
    claims: dict[str, None] = {}
    for part in parts:
        for each in part.findings:
            findings.setdefault((each.code, each.message), each)
        claims |= dict.fromkeys(part.claims)
    in_order = sorted(findings.values(), key=lambda each: ("EWI".index(each.code[0]), each.start))
    return Assessment(tuple(in_order), tuple(claims))
