"""All that follows for a claim from its evidence: the grade and why, what it rests on, the sentence that carries it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from chongjin_cli.contract import Rest, Status
from chongjin_cli.dataset.grading import raised_by
from chongjin_cli.dataset.statements import Publishers, speak
from chongjin_cli.dataset.weighing import Piece, grade_pieces, rests_on

if TYPE_CHECKING:
    from chongjin_cli.dataset.model import Claim


class Judgement(TypedDict):
    """The computed keys of a claim, as the output contract has them."""

    statement: str
    attribution: str | None
    status: Status
    grade: str
    credibility: int
    reason: str
    origins_supporting: int
    origins_disputing: int
    rests_on: list[Rest]
    raised_by: str | None


def judge(claim: "Claim", pieces: Sequence[Piece], rival_pieces: Sequence[Piece], publishers: Publishers) -> Judgement:
    """Judge a claim from its evidence, and from that of the other answers in its disputes."""
    grade = grade_pieces(pieces, rival_pieces)
    spoken = speak(claim, grade, pieces, rival_pieces, publishers)
    return {
        "statement": spoken.statement,
        "attribution": spoken.attribution,
        "status": grade.status,
        "grade": str(grade),
        "credibility": grade.credibility,
        "reason": grade.reason,
        "origins_supporting": len(grade.case.supports),
        "origins_disputing": len(grade.case.disputes),
        "rests_on": rests_on(pieces, rival_pieces, grade),
        "raised_by": raised_by(grade.case),
    }
