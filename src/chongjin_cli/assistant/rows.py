"""Answers as text: JSON objects of the output contract that leave keys out, one a line, so that they cost little."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from chongjin_cli import contract
from chongjin_cli.queries.support import in_order

Record = Mapping[str, Any]
_WHOLE = (
    "id statement kind status grade reason rests_on raised_by date topics places actors figures disputes relations "
    "note checked"
).split()
_EVIDENCE = (
    "source title publisher issued url copy stance part says speaker basis said origin locator effective".split()
)
_POINT = "of as_of value low high claim grade sources".split()
_MEASURE = "id label unit of figures low high".split()


def answer(about: Record, **lists: Iterable[Record]) -> str:
    """A JSON object: what it is about, and lists with a row a line. Empty values are left out, empty lists are not."""
    parts = [_json(_filled(about))[1:-1]] if about else []
    for key, rows in lists.items():
        written = ",\n".join(_json(_filled(row)) for row in rows)
        parts.append(f'"{key}":[\n{written}\n]' if written else f'"{key}":[]')
    return "{" + ",\n".join(filter(None, parts)) + "}"


def with_note_on_without(answered: str, note: str | None) -> str:
    """An answer that begins with a note on what it leaves out, if there is one."""
    return answered if note is None else f"{answer({'note_on_without': note})[:-1]},\n{answered[1:]}"


def slim(claim: contract.Claim) -> dict[str, Any]:
    """What it takes to quote a claim, and the disputes that it is an answer in."""
    return {key: claim[key] for key in ("id", "date", "grade", "statement", "disputes")}


def whole(claim: contract.Claim) -> dict[str, Any]:
    """A claim with its evidence, without what is there to be searched or sorted by."""
    pieces = in_order(claim["evidence"])
    evidence = [_filled({key: piece[key] for key in _EVIDENCE}) for piece in pieces]  # type: ignore[literal-required]
    return {**{key: claim[key] for key in _WHOLE}, "evidence": evidence}  # type: ignore[literal-required]


def dispute(found: contract.Dispute) -> dict[str, Any]:
    """A question with its answers; `favoured` is the id of the one with the best evidence, null if there is none."""
    answers = [_filled({**slim(claim), "disputes": None}) for claim in found["claims"]]
    return {key: found[key] for key in ("id", "question", "note", "favoured")} | {"claims": answers}


def brief_claim(found: contract.BriefClaim) -> dict[str, Any]:
    """What it takes to quote a claim of a brief."""
    return {"id": found["claim"]} | {key: found[key] for key in ("kind", "date", "grade", "statement")}


def brief_headline(found: contract.BriefHeadline) -> dict[str, Any]:
    """The first claim of a large subject, with its name."""
    return {"of": found["subject"]["label"]} | brief_claim(found["row"])


def brief_dispute(found: contract.BriefDispute) -> dict[str, Any]:
    """A question of a brief with its answers."""
    answers = [_filled(brief_claim(claim)) for claim in found["answers"]]
    return {key: found[key] for key in ("id", "question", "note", "favoured")} | {"claims": answers}


def key_figure(found: contract.KeyFigure) -> dict[str, Any]:
    """The figure of a series to use, and why."""
    used = found["use"] and _filled(point(found["use"]))
    says = {"says": found["says"]} if found["says"] else {}
    return {key: found[key] for key in ("measure", "of", "unit", "reason")} | {"use": used} | says


def audited(found: contract.Audited) -> dict[str, Any]:
    """A sentence with its verdict, and what is wrong with it by which claims."""
    findings = [_filled({key: each[key] for key in ("code", "message", "claims")}) for each in found["findings"]]
    return {key: found[key] for key in ("line", "text", "verdict")} | {"findings": findings}


def point(found: contract.Point) -> dict[str, Any]:
    """A figure with the claim that it belongs to, its grade and who supports it."""
    as_of = found["as_of"] if found["dates"]["label"] else "undated"
    return {key: found[key] for key in _POINT} | {"as_of": as_of}  # type: ignore[literal-required]


def point_of_another(found: contract.Point) -> dict[str, Any]:
    """A figure of another measure than the one asked for: which one, and in which unit."""
    return {"measure": found["measure"], "unit": found["unit"]} | _filled(point(found))


def measure(found: contract.Measure) -> dict[str, Any]:
    """Something that is measured, with how many figures there are and between which bounds."""
    return {key: found[key] for key in _MEASURE} | {"dates": found["dates"]["label"]}  # type: ignore[literal-required]


def _filled(row: Record) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value not in (None, "", [], {})}


def _json(row: Record) -> str:
    """Compact JSON; what an eye would not see is written as an escape."""
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return text if text.isprintable() else json.dumps(row, separators=(",", ":"))
