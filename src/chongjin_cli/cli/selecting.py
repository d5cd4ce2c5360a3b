"""The selection that a command's filters ask for, with remarks on stderr where a name could be misread."""

from collections.abc import Callable, Iterable

from chongjin_cli.cli.remarks import tell
from chongjin_cli.index.cache import CACHE_VARIABLE
from chongjin_cli.queries.cited_names import AUTHOR, CITED
from chongjin_cli.queries.conditions import ESTABLISHED
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Link, Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words
from chongjin_cli.text.query_language import Search

NEVER_FACTS = ("allegation", "opinion", "forecast", "utterance")
"""Kinds of claim that a status of what is established leaves out."""
Listed = Callable[[Dataset, Selection], Iterable[str]]
"""The ids of the claims that a command lists of a selection."""


def select(
    filters: Filters, dataset: Dataset, search: Search | None = None, *links: Link,
    names: bool = False, listed: Listed = Dataset.ids,
) -> Selection:  # fmt: skip
    """The selection of the filters, as `Filters.select` has it, after a remark on topics that are wider than asked."""
    selection = filters.select(dataset, search, *links, names=names)
    tell_what_is_meant(dataset, filters)
    tell_fallen(dataset, selection, listed)
    tell_left_out_by_kind(dataset, selection, listed)
    return selection


def tell_why_slow(reason: str) -> None:
    """Say on stderr why the index of a dataset is made for this call alone, and how to have it kept."""
    tell(
        f"the dataset is indexed anew for each call, as the index cannot be kept ({reason}); "
        f"name a folder that can be written: {CACHE_VARIABLE}=FOLDER"
    )


def tell_what_is_meant(dataset: Dataset, filters: Filters) -> None:
    """Say on stderr what is meant by names of filters that could be misread."""
    for name in filters.values("topic"):
        tell_wider_topic(dataset, name)
    for name in filters.values("era"):
        tell_topic_of_that_name(dataset, name)
    tell_namesakes(dataset, filters)


def tell_fallen(dataset: Dataset, selection: Selection, listed: Listed = Dataset.ids) -> None:
    """Say on stderr how many claims of a selection are left without support by `--without`, and so are not listed."""
    if dataset.overlay is None:
        return
    from chongjin_cli.queries.what_if import count_fallen

    tell_how_many_fell(count_fallen(dataset, selection, listed))


def tell_left_out_by_kind(dataset: Dataset, selection: Selection, listed: Listed) -> None:
    """Say on stderr how many claims a status leaves out that are no assertions of fact, and what lists them."""
    statuses = ESTABLISHED.intersection(selection.statuses)
    if selection.kinds or not statuses:
        return
    of_status = selection.unlimited._replace(statuses=tuple(statuses), sort=None)
    counts = {kind: len(set(listed(dataset, of_status._replace(kinds=(kind,))))) for kind in NEVER_FACTS}
    if kinds := [kind for kind in NEVER_FACTS if counts[kind]]:
        number = sum(counts.values())
        claims, them = ("claim of that status is", "it") if number == 1 else ("claims of that status are", "them")
        listing = " ".join(f"--kind {kind}" for kind in kinds)
        tell(f"{number:,} {claims} left out for the kind ({', '.join(kinds)}); to list {them}: {listing}")


def tell_how_many_fell(count: int) -> None:
    """Say on stderr how many claims are left without support."""
    if count:
        tell(f"{count:,} {'claim is' if count == 1 else 'claims are'} left without support")


def tell_namesakes(dataset: Dataset, filters: Filters) -> None:
    """Say on stderr which source or publisher is meant by a name of several, and of which no claim has evidence."""
    for kind in CITED:
        for name in filters.values(kind):
            record = dataset.resolve(kind, name)
            tell_which(dataset, name, kind, record)
            tell_if_no_evidence(dataset, kind, record)


def tell_which(dataset: Dataset, name: str, kind: str, record: str) -> None:
    """Say on stderr that a name stands for one source or publisher here, though others have it as well."""
    others = dataset.namesakes(kind, record, name)
    if others:
        tell(f'"{name}" is the {kind} {record} here; of that name too: {", ".join(others)}')


def tell_if_no_evidence(dataset: Dataset, kind: str, record: str) -> None:
    """Say on stderr that no claim has evidence from a source or publisher itself, and what there is of it instead."""
    if not dataset.has_no_evidence(kind, record):
        return
    has_rests = dataset.has_dependents(kind, record)
    rests = f"; what rests on it: chongjin sources {record} --depends" if has_rests else ""
    if dataset.is_repeated_only(kind, record):
        tell(f"known here only through others that repeat it{rests}{dataset.suggested_for_repeated(kind, record)}")
    else:
        tell(f"no claim has evidence from it{_coordinates(dataset, kind, record)}{rests}")


def _coordinates(dataset: Dataset, kind: str, record: str) -> str:
    """What a source or publisher that gives no evidence may give."""
    places = dataset.places_located_by(kind, record)
    return f"; it gives the coordinates of {places} place{'s' * (places != 1)}" if places else ""


def tell_what_is_left_out(dataset: Dataset, name: str) -> None:
    """Say on stderr which source or publisher is left out by a name of several, and of which no claim has evidence."""
    from chongjin_cli.queries.what_if import only_repeats

    tell_who_is_meant(dataset, name)
    if remark := only_repeats(dataset, name):
        tell(remark)


def tell_who_is_meant(dataset: Dataset, name: str) -> None:
    """Say on stderr which source, publisher or author is meant by a name that could be read otherwise."""
    from chongjin_cli.queries.what_if import meant, publishers_meant

    kind, record = meant(dataset, name)
    if several := publishers_meant(dataset, kind, record):
        tell(f'"{name}" is {several}')
    elif kind == AUTHOR:
        from shlex import quote

        works = len(dataset.sources_of(kind, record))
        counted = f"{works} source{'s' * (works != 1)}"
        tell(f'"{name}" is the author {record} here, of {counted}: chongjin sources {quote(record)}')
        tell_spelt_otherwise(dataset, record)
    elif kind == "publisher" and dataset.alias_of(kind, name) and not dataset.namesakes(kind, record, name):
        import json

        known = json.loads(dataset.record(kind, record))
        printed = words(f"{known['label']} {known['in_text']}")
        if not set(words(name)).issubset(printed):  # UN is not, of the United Nations
            tell(f'"{name}" is the publisher {record} here')
    else:
        tell_which(dataset, name, kind, record)


def tell_spelt_otherwise(dataset: Dataset, author: str) -> None:
    """Say on stderr by which other names sources have an author who may be the same."""
    if others := dataset.spelt_otherwise(author):
        tell(f"perhaps the same, but not counted: {', '.join(others)}")


def tell_wider_topic(dataset: Dataset, name: str) -> None:
    """Say on stderr which topic is meant by a name that is not its own: `coal` is filed under Trade."""
    label = dataset.alias_of("topic", name)
    if label is not None:
        others = dataset.topics_begun(name)
        also = f"; a topic, too: {', '.join(others)}" if others else ""
        tell(f'"{name}" is filed under the topic {label}; for the word alone: --match "{name}"{also}')


def tell_topic_of_that_name(dataset: Dataset, name: str) -> None:
    """Say on stderr which topic has a name that is only another one of an era: `korean war` is Division and war."""
    label = dataset.alias_of("era", name)
    topic = next((record for _, record in dataset.named("topic", name)), None)
    if label is not None and topic is not None:
        claims = dataset.count(Selection(links=((("topic", topic),),)))
        counted = f"{claims:,} claim{'s' * (claims != 1)}"
        tell(f'"{name}" is the era {label} here; a topic, too: chongjin topic {topic} ({counted})')


def tell_places_begun(dataset: Dataset, name: str, record: str) -> None:
    """Say on stderr which places have longer names than the one that stands for a place: `pohang` is the district."""
    if others := dataset.places_begun(name):
        tell(f'"{name}" is {dataset.called("place", record)} here; places whose names begin so: {", ".join(others)}')
