"""What the dataset does not know of a subject, as far as its claims show."""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from chongjin_cli import contract
from chongjin_cli.analysis.brief.newest import newest
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.unanswered import unanswered
from chongjin_cli.dataset.naming import label_of
from chongjin_cli.queries.cited_names import CITED
from chongjin_cli.queries.conditions import ESTABLISHED
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import origins, supporting

NAMED_QUESTIONS = 2
"""Of the disputes that a page does not show, how many are named, with their answers."""


def gaps(
    dataset: Dataset,
    asked: Asked,
    claims: Sequence[contract.Claim],
    disputes: Sequence[contract.Dispute],
    shown: Sequence[contract.Dispute],
) -> list[contract.Gap]:
    """The gaps of a subject; `shown` are the disputes that the page shows anyhow.

    Times and topics without a claim are none: nobody asks for them. Of claims chosen by how well they are known, by
    words or by sources, only their disputes tell of a gap: what others tell is not unknown. What rests on a source that
    is left out is unknown.
    """
    if not _is_of_the_subject_alone(asked):
        return list(_undecided(disputes, shown))
    return [
        *unanswered(dataset, asked, claims),
        *newest(dataset, asked, claims),
        *_undecided(disputes, shown),
        *_one_origin(dataset, claims),
        *_unsupported(dataset, asked),
    ]


def _is_of_the_subject_alone(asked: Asked) -> bool:
    """Whether the claims are all of a subject, which topics, places, actors and times narrow, or some of these."""
    within = asked.narrowing
    cited = any(kind in CITED for group in within.links for kind, _ in group)
    is_chosen = within.match or within.kinds or within.statuses or within.grades or cited
    return not is_chosen


def _undecided(disputes: Sequence[contract.Dispute], shown: Sequence[contract.Dispute]) -> Iterator[contract.Gap]:
    """How many disputes have no answer better than another, if some are not shown: these with their other answers."""
    undecided = [dispute for dispute in disputes if dispute["favoured"] is None]
    further = [dispute for dispute in undecided if dispute not in shown]
    if further:
        have = "has" if len(undecided) == 1 else "have"
        text = f"{len(undecided)} of {len(disputes)} disputes {have} no answer better than another. Not shown above:"
        yield _gap("undecided", text, [name for dispute in undecided for name in dispute["versions"]])
        told = {name for dispute in shown for name in dispute["versions"]}
        for dispute in further[:NAMED_QUESTIONS]:
            yield _gap("undecided", _with_answers(dispute, told), dispute["versions"])


def _with_answers(dispute: contract.Dispute, told: Collection[str]) -> str:
    """The question of a dispute with those of its answers that the page does not have."""
    answers = [each for each in dispute["claims"] if each["id"] not in told]
    return f"{dispute['question']} " + " ".join(
        f"{each['assertion'].rstrip('.')} ({each['id']}, {each['grade']})." for each in answers
    )


def _one_origin(dataset: Dataset, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """That all claims have one and the same origin."""
    if len({name for claim in claims for name in origins(claim)}) == 1:
        text = f"All of it rests on {_origin(dataset, claims[0])} alone."
        yield _gap("one-origin", text, [claim["id"] for claim in claims])


def _unsupported(dataset: Dataset, asked: Asked) -> Iterator[contract.Gap]:
    """That nothing is established, be it told as a fact or alleged, of all that the head of the page counts."""
    if ESTABLISHED.isdisjoint(dataset.statuses(asked.selection)):
        yield _gap("unsupported", "No claim on it is confirmed or probable.")


def _origin(dataset: Dataset, claim: contract.Claim) -> str:
    """What the support of a claim counts as, by its name."""
    piece = supporting(claim["evidence"])[0]
    stems = piece["origin"] or piece["source"]
    kind = "source" if piece["counts_as"] == stems else "publisher"
    record: dict[str, Any] = json.loads(dataset.record(kind, piece["counts_as"]))
    return str(record.get("in_text") or label_of(record))


def _gap(code: contract.GapCode, text: str, claims: Sequence[str] = ()) -> contract.Gap:
    return {"code": code, "text": text, "claims": list(claims)}
