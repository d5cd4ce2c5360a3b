"""Which of the sources that support a claim to name first."""

from collections.abc import Iterator, Sequence

from chongjin_cli.contract import Evidence


def best_support(evidence: Sequence[Evidence]) -> list[Evidence]:
    """What supports a claim, each source once: by its letter, one of each origin before a second of any."""
    support = sorted((piece for piece in evidence if piece["stance"] == "supports"), key=_letter)
    return list(_each_source_once([*_first_of_each_origin(support), *support]))


def _letter(piece: Evidence) -> tuple[str, bool]:
    return piece["effective"], piece["origin"] is not None


def _first_of_each_origin(support: Sequence[Evidence]) -> Iterator[Evidence]:
    seen: set[str] = set()
    for piece in support:
        if piece["counts_as"] not in seen:
            seen.add(piece["counts_as"])
            yield piece


def _each_source_once(support: Sequence[Evidence]) -> Iterator[Evidence]:
    seen: set[str] = set()
    for piece in support:
        if piece["source"] not in seen:
            seen.add(piece["source"])
            yield piece
