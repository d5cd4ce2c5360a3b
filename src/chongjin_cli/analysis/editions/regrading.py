"""Why a claim has another grade: evidence that came, went or counts differently, its own and that of its rivals."""

from collections.abc import Callable, Iterator

from chongjin_cli import contract
from chongjin_cli.analysis.editions.differing import missing, replaced
from chongjin_cli.analysis.editions.edition import Edition
from chongjin_cli.queries.support import supporting

STANCES: dict[contract.Stance, tuple[str, str]] = {
    "supports": ("supports it", "supported it"),
    "partly": ("supports a part of it", "supported a part of it"),
    "disputes": ("disputes it", "disputed it"),
}
"""What evidence does to a claim, now and before; context has no effect on a grade."""


def reasons(old: Edition, new: Edition, claim: str) -> Iterator[str]:
    """Each reason for which a claim is graded otherwise, in words."""

    def origin(name: str) -> str:
        return new.origin(name) or old.origin(name) or name

    def source(piece: contract.Evidence) -> str:
        return new.source_name(piece["source"]) or old.source_name(piece["source"]) or piece["source"]

    yield from _evidence_changes(old.claim(claim)["evidence"], new.claim(claim)["evidence"], source, origin)
    before, after = old.rivals(claim), new.rivals(claim)
    yield from (f"its rival {name} is new" for name in missing(after, before))
    yield from (f"its rival {name} is gone" for name in missing(before, after))
    for name in sorted(before.keys() & after.keys()):
        was, now = (supporting(rival["evidence"]) for rival in (before[name], after[name]))
        yield from (f"its rival {name}: {change}" for change in _evidence_changes(was, now, source, origin))


def _evidence_changes(
    old: list[contract.Evidence],
    new: list[contract.Evidence],
    named: Callable[[contract.Evidence], str],
    origin: Callable[[str], str],
) -> Iterator[str]:
    """How the evidence that affects a grade differs, source by source.

    `named` puts in words whose a piece is, `origin` what one counts with.
    """
    for source in dict.fromkeys(piece["source"] for piece in (*old, *new)):
        before, after = (
            [piece for piece in pieces if piece["source"] == source and piece["stance"] in STANCES]
            for pieces in (old, new)
        )
        for was, now in replaced(before, after, _weight):
            if now is not None and was is not None:
                yield from _differences(was, now, named(now), origin)
            elif now is not None:
                yield f"new: {named(now)} ({now['effective']}) {STANCES[now['stance']][0]}"
            elif was is not None:
                yield f"gone: {named(was)} ({was['effective']}) {STANCES[was['stance']][1]}"


def _differences(
    was: contract.Evidence, now: contract.Evidence, source: str, origin: Callable[[str], str]
) -> Iterator[str]:
    """How one piece of evidence counts differently."""
    if was["stance"] != now["stance"]:
        yield f"{source} ({now['effective']}) now {STANCES[now['stance']][0]}; it {STANCES[was['stance']][1]}"
    if was["effective"] != now["effective"]:
        yield f"{source} counts as {now['effective']}, no longer as {was['effective']}"
    if was["counts_as"] != now["counts_as"]:
        yield f"{source} counts with {origin(now['counts_as'])}, no longer with {origin(was['counts_as'])}"


def _weight(piece: contract.Evidence) -> tuple[str, str, str]:
    """What a piece of evidence brings to a grade."""
    return piece["stance"], piece["effective"], piece["counts_as"]
