"""The rows of a page that are claims: as they can be quoted, as they are reported, in a dispute, behind a subject."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import shorten

from chongjin_cli import contract
from chongjin_cli.analysis.brief.page_lines import BRIEF, reason_of
from chongjin_cli.present.brief.row import InShort, Row
from chongjin_cli.present.labels import Labels, listed, years

SHOWN_SOURCES, SHOWN_OF_ANSWERS, SHOWN_SPEAKERS = 1, 2, 1
KINDS: dict[contract.Kind, str] = {"allegation": "alleged", "forecast": "forecast", "opinion": "opinion"}
"""Kinds of claim that are not told as facts, in a word."""


def claim_row(labels: Labels, claim: contract.BriefClaim) -> Row:
    """A claim as it can be quoted; sources are named where its statement names none."""
    is_bare = claim["statement"] == claim["assertion"]
    return _row(labels, claim, claim["statement"], has_sources=is_bare)


def reported_row(labels: Labels, claim: contract.BriefClaim) -> Row:
    """A claim under a heading that says how far to trust it: its assertion, with its sources and who says so."""
    return _row(labels, claim, claim["assertion"], has_sources=True, voices=who_says(claim))


def _row(
    labels: Labels, claim: contract.BriefClaim, text: str, *, has_sources: bool, voices: Iterable[str] = ()
) -> Row:
    shown, others = claim["sources"][:SHOWN_SOURCES], claim["sources"][SHOWN_SOURCES:]
    more = claim["origins"] - SHOWN_SOURCES
    told = [*([f"{more} more"] if has_sources and more > 0 else []), *in_unit(claim), *voices]
    return Row(
        text,
        claim["claim"],
        claim["grade"],
        claim["status"],
        claim["label"],
        "; ".join(told) or None,
        _named(shown) if has_sources else (),
        _named(others) if has_sources else (),
        short=_in_short(labels, claim),
    )


def contested_row(labels: Labels, claim: contract.BriefClaim) -> Row:
    """A claim that other sources dispute, which only its statement says, with what the first of them has instead."""
    row = claim_row(labels, claim)
    said = (claim["otherwise"] or "").split("; ")[0].split(": ", 1)[-1]
    instead = shorten(said.rstrip("."), BRIEF, placeholder=" …")
    text = claim["statement"].removesuffix(".")
    return row._replace(
        text=f"{text}: {instead}{'' if instead.endswith('…') else '.'}" if instead else row.text, short=None
    )


def headline_row(labels: Labels, line: contract.BriefHeadline) -> Row:
    """The first claim of a large subject, behind the name of its page."""
    row, before = reported_row(labels, line["row"]), f"{line['subject']['label']}: "
    short = row.short and row.short._replace(text=f"{before}{row.short.text}")
    return row._replace(text=f"{before}{row.text}", short=short)


def _in_short(labels: Labels, claim: contract.BriefClaim) -> InShort:
    """A claim by its assertion, with the first of its sources by their initials, how many more, and who says so."""
    sources = claim["sources"][:SHOWN_SOURCES]
    names = [labels.source_in_short(each["source"]) for each in sources]
    named = [(_issued(name, each), each["url"]) for name, each in zip(names, sources, strict=True)]
    more = claim["origins"] - len(sources)
    told = [*([f"+{more}"] if more > 0 and named else []), *in_unit(claim), *who_says(claim)]
    return InShort(claim["assertion"], named, "; ".join(told) or None)


def in_unit(claim: contract.BriefClaim) -> list[str]:
    """The unit of a claim's figures where others on the page are in one before or after it."""
    return [f"in {claim['unit']}"] if claim["unit"] else []


def who_says(claim: contract.BriefClaim) -> Iterator[str]:
    """What a claim is that is not told as a fact, and who says it."""
    kind = KINDS.get(claim["kind"])
    if kind is None:
        return
    yield kind
    if said := claim["speakers"]:
        rest = len(said) - SHOWN_SPEAKERS
        yield f"said by {listed([*said[:SHOWN_SPEAKERS], *([f'{rest} more'] if rest > 0 else [])])}"


def _named(sources: Sequence[contract.BriefSource]) -> list[tuple[str, str | None]]:
    """Sources with their addresses: `Daily NK 2011`."""
    return [(_issued(each["name"], each), each["url"]) for each in sources]


def _issued(name: str, source: contract.BriefSource) -> str:
    return f"{name} {years(source['issued'])}" if source["issued"] else name


def dispute_rows(labels: Labels, disputes: Sequence[contract.BriefDispute]) -> Iterator[Row]:
    for dispute in disputes:
        favour = "None is favoured." if dispute["favoured"] is None else None
        remark = " ".join(part for part in (dispute["note"], favour) if part) or None
        yield Row(
            dispute["question"], remark=remark, short=InShort(dispute["question"], remark=reason_of(dispute["note"]))
        )
        for answer in dispute["answers"]:
            yield Row(
                answer["assertion"],
                answer["claim"],
                answer["grade"],
                answer["status"],
                remark="; ".join((*in_unit(answer), *who_says(answer))) or None,
                sources=_named(answer["sources"][:SHOWN_OF_ANSWERS]),
                inset=True,
                marked=answer["claim"] == dispute["favoured"],
                short=_in_short(labels, answer),
            )
