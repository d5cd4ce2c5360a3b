"""What the dataset does not know of a subject, as far as its claims show."""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from chongjin_cli import contract
from chongjin_cli.analysis.claim_dates import first_day
from chongjin_cli.analysis.newest import newest
from chongjin_cli.analysis.subjects import Asked
from chongjin_cli.analysis.unanswered import unanswered
from chongjin_cli.dataset.grading import ESTABLISHED, TOLD_AS_FACTS
from chongjin_cli.dataset.naming import called
from chongjin_cli.queries.cited_names import CITED
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import origins, supporting

LONGEST_SPAN = 10
"""Years that the date of a claim may span to say something of each of them."""
SHORTEST_GAP = 5
"""Years without a claim that are worth a word."""
GAPS_OF_YEARS = 2
EARLY = 0.1
"""The share of the claims that are so early that no gap is counted from them."""
AROUND = 0.2
"""The share of a topic's claims that must lie before a time, and after it, for none in it to be a gap."""
NAMED_TOPICS = 6
"""Topics without a claim that are named, those with most claims elsewhere first."""
NAMED_QUESTIONS = 2
SCANT = 3
"""Claims from which on it means something that all of a topic have one origin."""
NAMED_ORIGINS = 2


def gaps(
    dataset: Dataset,
    asked: Asked,
    claims: Sequence[contract.Claim],
    disputes: Sequence[contract.Dispute],
    shown: Sequence[contract.Dispute],
    figures: Sequence[contract.KeyFigure] = (),
) -> list[contract.Gap]:
    """The gaps of a subject; `shown` are the disputes that the page shows anyhow, `figures` the figures to use on it.

    Times without a claim are told of where nothing that people ask of the subject is missing: they tell less.
    Of claims chosen by how well they are known, by words or by sources, only their disputes tell of a gap: what others
    tell is not unknown.
    """
    if not _is_of_the_subject_alone(dataset, asked):
        return list(_undecided(disputes, shown))
    missing = [*newest(dataset, asked, claims), *unanswered(dataset, asked, claims)]
    return [
        *(() if missing else (*_eras(dataset, asked, claims), *_years(asked, claims))),
        *_last_year(dataset, asked, claims),
        *_figures_of_then(asked, figures),
        *missing,
        *_topics(dataset, asked, claims),
        *_undecided(disputes, shown),
        *_one_origin(dataset, claims),
        *_unsupported(claims),
    ]


def _is_of_the_subject_alone(dataset: Dataset, asked: Asked) -> bool:
    """Whether the claims are all of a subject, which topics, places, actors and times narrow, or some of these."""
    within = asked.narrowing
    cited = any(kind in CITED for group in within.links for kind, _ in group)
    is_chosen = within.match or within.kinds or within.statuses or within.grades or cited
    return dataset.overlay is None and not is_chosen


def _in_eras(asked: Asked) -> bool:
    """Whether filters leave the claims of some eras only, so that no other time is told of."""
    return any(kind == "era" for group in asked.narrowing.links for kind, _ in group)


def _eras(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """The eras without a claim, unless a time was asked for; none before the subject existed, none still to come."""
    if asked.subject["kind"] in ("era", "date") or asked.selection != asked.timeless or _in_eras(asked):
        return
    begin, now = min(filter(None, map(first_day, claims)), default=""), dataset.meta()["updated"]
    others = [(era, era["dates"]["from"] or "", era["dates"]["to"] or now) for era in _other_eras(dataset, claims)]
    missing = [era for era, first, last in others if begin <= last and first <= now]
    if missing and not _is_over(dataset, claims):
        those = "this era" if len(missing) == 1 else "these eras"
        yield _gap("eras", f"No claim tells of {those}: {', '.join(era['label'] for era in missing)}.")


def _other_eras(dataset: Dataset, claims: Sequence[contract.Claim]) -> list[contract.Era]:
    """The eras that none of the claims is of, though others are."""
    met = {era for claim in claims for era in claim["eras"]}
    return [era for era in map(json.loads, dataset.records("era")) if era["id"] not in met and era["claims"]]


def _is_over(dataset: Dataset, claims: Sequence[contract.Claim]) -> bool:
    """Whether the claims are of less than half of the eras, and of none that goes on: of a war, not of a trade."""
    others, now = _other_eras(dataset, claims), dataset.meta()["updated"]
    known = sum(1 for era in map(json.loads, dataset.records("era")) if era["claims"])
    goes_on = [era for era in others if (era["dates"]["from"] or now) <= now <= (era["dates"]["to"] or now)]
    return bool(goes_on) and len(others) * 2 > known


def _years(asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """The longest runs of years without a claim dated to them."""
    if asked.subject["kind"] == "date" or _in_eras(asked):
        return
    known = _known_years(asked, claims)
    runs = [(one + 1, other - 1) for one, other in pairwise(known) if other - one > SHORTEST_GAP]
    longest = sorted(runs, key=lambda run: run[0] - run[1])[:GAPS_OF_YEARS]
    if longest:
        between = " or of ".join(f"{one}–{other}" for one, other in sorted(longest))
        yield _gap("years", f"No claim tells of {between} in particular.")


def _last_year(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """The last year that has a claim dated to it, unless a time was asked for."""
    if asked.subject["kind"] == "date" or asked.days is not None or asked.selection != asked.timeless:
        return
    known = [] if _in_eras(asked) or _is_over(dataset, claims) else _known_years(asked, claims)
    if known and known[-1] < _year(dataset.meta()["updated"]) - 1:
        yield _gap("newest", f"No claim tells of a year after {known[-1]} in particular.")


def _known_years(asked: Asked, claims: Sequence[contract.Claim]) -> list[int]:
    """The years that claims are dated to, of the time that was asked for."""
    covered = set[int]()
    for claim in _without_early(claims):
        first, last = claim["dates"]["from"], claim["dates"]["to"]
        if claim["kind"] != "forecast" and (first or last):
            begin, end = _year(first or last or ""), _year(last or first or "")
            if end - begin <= LONGEST_SPAN and begin > 0:
                covered.update(range(begin, end + 1))
    begins, ends = _asked_years(asked)
    return sorted(year for year in covered if begins <= year <= ends)


def _figures_of_then(asked: Asked, figures: Sequence[contract.KeyFigure]) -> Iterator[contract.Gap]:
    """That no figure is of the date itself, where the page has some of before."""
    if asked.subject["kind"] == "date" and figures and all(figure["when"] != "then" for figure in figures):
        ids = [figure["use"]["claim"] for figure in figures if figure["use"]]
        yield _gap("figures", f"No figure to use is of {asked.subject['label']} itself; those told are of before.", ids)


def _without_early(claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """The dated claims without the few earliest: the ages between a lone tomb and the town are no gap of the town's."""
    dated = sorted(filter(first_day, claims), key=first_day)
    return dated[int(EARLY * len(dated)) :]


def _asked_years(asked: Asked) -> tuple[int, int]:
    """The first and last year of the time that was asked for."""
    chosen = asked.selection
    first, last = asked.days or ("0-01-01", "9999-12-31")
    begins = [_year(first), *(day // 10_000 for day in (chosen.first, chosen.begin) if day is not None)]
    ends = [_year(last), *(day // 10_000 for day in (chosen.last, chosen.end) if day is not None)]
    return max(begins), min(ends)


def _topics(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """The topics without a claim: of all for a time or the whole dataset, of those within it for a topic."""
    if asked.subject["kind"] not in ("topic", "era", "date", "dataset"):
        return
    records = [json.loads(text) for text in dataset.records("topic")]
    broader = {record["broader"] for record in records}
    met = {topic for claim in claims for topic in claim["topics"]}
    missing = [
        record
        for record in records
        if record["claims"] and record["id"] not in met | broader
        and (asked.subject["kind"] != "topic" or record["broader"] == asked.subject["id"])
        and (asked.days is None or _is_told_around(dataset, record["id"], *asked.days))
    ]  # fmt: skip
    missing.sort(key=lambda record: -record["claims"])
    if missing:
        more = f" and {len(missing) - NAMED_TOPICS} more" if len(missing) > NAMED_TOPICS else ""
        named = ", ".join(record["label"] for record in missing[:NAMED_TOPICS])
        those = "this topic" if len(missing) == 1 else "these topics"
        yield _gap("topics", f"No claim on {those}: {named}{more}.")


def _is_told_around(dataset: Dataset, topic: str, first: str, last: str) -> bool:
    """Whether enough of a topic's claims are of before a time and of after it for it to be one in the time, too."""
    of_it = Selection(links=((("topic", topic),),))
    earlier, later = int(first.replace("-", "")) - 1, int(last.replace("-", "")) + 1
    around = (dataset.count(each) for each in (of_it._replace(end=earlier), of_it._replace(begin=later)))
    return min(around) >= AROUND * dataset.count(of_it)


def _undecided(disputes: Sequence[contract.Dispute], shown: Sequence[contract.Dispute]) -> Iterator[contract.Gap]:
    """How many disputes have no answer better than another, if some of these are not shown: with their questions."""
    undecided = [dispute for dispute in disputes if dispute["favoured"] is None]
    further = [dispute["question"] for dispute in undecided if dispute not in shown]
    if further:
        have = "has" if len(undecided) == 1 else "have"
        counted = f"{len(undecided)} of {len(disputes)} disputes" if len(disputes) > 1 else "The one dispute"
        text = f"{counted} {have} no answer better than another"
        also = f", also: {' '.join(further[:NAMED_QUESTIONS])}"
        yield _gap("undecided", text + also, [name for dispute in undecided for name in dispute["versions"]])


def _one_origin(dataset: Dataset, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """That all claims, or those on a topic, have one and the same origin."""
    if _rest_on_one(claims):
        yield _gap("one-origin", f"All of it rests on {_origin(dataset, claims[0])} alone.", _ids(claims))
        return
    by_topic: dict[str, list[contract.Claim]] = {}
    for claim in claims:
        for topic in claim["topics"]:
            by_topic.setdefault(topic, []).append(claim)
    alone = [found for found in by_topic.items() if len(found[1]) >= SCANT and _rest_on_one(found[1])]
    for topic, found in sorted(alone, key=lambda each: -len(each[1]))[:NAMED_ORIGINS]:
        label = json.loads(dataset.record("topic", topic))["label"]
        text = f"All {len(found)} claims here on {label} rest on {_origin(dataset, found[0])} alone."
        yield _gap("one-origin", text, _ids(found))


def _rest_on_one(claims: Sequence[contract.Claim]) -> bool:
    return len({name for claim in claims for name in origins(claim)}) == 1


def _ids(claims: Sequence[contract.Claim]) -> list[str]:
    return [claim["id"] for claim in claims]


def _unsupported(claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """That nothing is established."""
    if claims and not any(claim["credibility"] <= ESTABLISHED and claim["kind"] in TOLD_AS_FACTS for claim in claims):
        yield _gap("unsupported", "Nothing here is confirmed or probable.")


def _origin(dataset: Dataset, claim: contract.Claim) -> str:
    """What the support of a claim counts as, by its name."""
    piece = supporting(claim["evidence"])[0]
    stems = piece["origin"] or piece["source"]
    kind = "source" if piece["counts_as"] == stems else "publisher"
    record: dict[str, Any] = json.loads(dataset.record(kind, piece["counts_as"]))
    return str(record.get("in_text") or called(record))


def _gap(code: contract.GapCode, text: str, claims: Sequence[str] = ()) -> contract.Gap:
    return {"code": code, "text": text, "claims": list(claims)}


def _year(day: str) -> int:
    return int(day.rsplit("-", 2)[0])
