"""What a brief rests on, in sentences."""

from collections.abc import Iterator, Sequence

from chongjin_cli import contract
from chongjin_cli.present.labels import counted, years

FIRST_HAND = ("observed", "measured", "record", "testimony")
"""Bases of evidence from people who were there, or wrote it down at the time."""
BASES = {
    "official": "officials", "informant": "informants", "reference": "works of reference", "relay": "relaying others",
    "not told": "not told",
}  # fmt: skip
"""What the other bases are called."""
KINDS = {
    "article-newspaper": "newspaper articles", "article-journal": "journal articles",
    "article-magazine": "magazine articles", "entry-encyclopedia": "encyclopedia entries", "webpage": "web pages",
    "post-weblog": "blog posts", "report": "reports", "book": "books", "broadcast": "broadcasts",
    "document": "documents", "chapter": "chapters", "dataset": "datasets",
}  # fmt: skip
"""Plurals of the types of source; others go by their id."""
SHOWN_KINDS = 5


def text(summary: contract.SourceSummary) -> str:
    """The summary in sentences."""
    return " ".join(_sentences(summary))


def in_short(summary: contract.SourceSummary) -> str:
    """What weighs most of it, in fewer sentences."""
    first, *_, last = _sentences(summary)
    direct = sum(summary["basis"].get(each, 0) for each in FIRST_HAND)
    passages = counted(sum(summary["basis"].values()), "passages")
    single = f"{counted(summary['one_origin'], 'claims')} of a single origin; {direct:,} of {passages} first-hand."
    return " ".join([first, single, *([last] if summary["rests_on"] else [])])


def _sentences(summary: contract.SourceSummary) -> Iterator[str]:
    letters = ", ".join(f"{letter} {count}" for letter, count in summary["letters"].items())
    span = ""
    if summary["oldest"] and summary["newest"]:
        first, last = years(summary["oldest"]), years(summary["newest"])
        span = f" Issued {first}." if first == last else f" Issued {first} to {last}."
    origins = counted(summary["origins"], "independent origins")
    yield f"{counted(summary['sources'], 'sources')} with {origins} (by reliability: {letters}).{span}"
    yield f"Kinds: {_kinds(summary['kinds'])}."
    passages = counted(sum(summary["basis"].values()), "passages")
    yield f"How they know ({passages}): {_bases(summary['basis'])}."
    if summary["rests_on"]:
        yield f"What carries most: {', '.join(_weights(summary['rests_on']))}."


def _weights(weights: Sequence[contract.BriefWeight]) -> Iterator[str]:
    """`Press (B; without it 2 claims would change grade or lose all support)`, and of the others the number alone."""
    for number, weight in enumerate(weights):
        count = f"{weight['claims']:,}"
        if number == 0:
            count = f"without it {counted(weight['claims'], 'claims')} would change grade or lose all support"
        yield f"{weight['label']} ({weight['reliability']}; {count})"


def _kinds(kinds: dict[str, int]) -> str:
    counts = list(kinds.items())
    shown = [f"{KINDS.get(kind, kind)} {count}" for kind, count in counts[:SHOWN_KINDS]]
    rest = sum(count for _, count in counts[SHOWN_KINDS:])
    return ", ".join([*shown, *([f"others {rest}"] if rest else [])])


def _bases(basis: dict[str, int]) -> str:
    first = sum(basis.get(each, 0) for each in FIRST_HAND)
    told = [("first-hand", first), *((words, basis.get(each, 0)) for each, words in BASES.items())]
    return ", ".join(f"{words} {count}" for words, count in told if count)
