"""What a brief is on: an era, topic, place, actor or date by its name, words, other filters, or the whole dataset."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.dataset import dates
from chongjin_cli.dataset.open_ends import EARLIEST
from chongjin_cli.errors import Mend, UsageError
from chongjin_cli.queries.filters import Filters, is_date
from chongjin_cli.queries.names import ALIAS
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.expressions import itself
from chongjin_cli.text.folding import fold, other_romanisations, other_spellings, words
from chongjin_cli.text.query_language import Search
from chongjin_cli.text.written_dates import edtf

ENOUGH, ELSEWHERE, MOST = 3, 3, 0.7
"""When an alias of a topic stands for the word itself: at least ENOUGH claims say it, at most ELSEWHERE times as many
as in the topic, and less than MOST of the topic's claims do."""
FOREIGN = 0.05
"""The share of a place's claims below which those on a topic may be none of its own."""
LONGEST_NAME = 8
"""Words of a name, at most, that is looked for in a claim."""
NEARLY_ALL = 0.9
"""The share of all claims that is at the place that a dataset is on."""
KINDS: tuple[contract.SubjectKind, ...] = ("topic", "era", "place", "actor")
"""The kinds of record that a brief can be on. Of two with the same name the first is meant; an alias of a topic
comes last, since it may be of a part of the topic only: `Camp 25` is the place."""


class Asked(NamedTuple):
    """The subject of a brief with its claims.

    `timeless` are its claims whatever their date, `days` its first and last day if it is a date or an era, `others`
    what else has the name: `era famine`. `narrowing` is what the filters ask of claims on any subject, `called` the
    name as it is known, `limit` how many rows of each part of the page.
    """

    subject: contract.BriefSubject
    selection: Selection
    timeless: Selection
    days: tuple[str, str] | None
    others: list[str]
    narrowing: Selection
    called: str | None = None
    limit: int | None = None


def understand(dataset: Dataset, name: str | None, filters: Filters) -> Asked:
    """What is asked for. Raises UsageError, with the nearest names, for a name that is neither known nor a date."""
    _refuse(filters)
    selection = filters.select(dataset)._replace(limit=None)
    left_out = [f"without: {dataset.overlay.gone}"] if dataset.overlay else []
    if name is None:
        asked = _by_filters(dataset, filters, selection, left_out)
    else:
        asked = _by_name(dataset, name, filters, selection, filters.in_words(dataset) + left_out)
    return asked._replace(limit=filters.limit)


def _by_filters(dataset: Dataset, filters: Filters, selection: Selection, left_out: list[str]) -> Asked:
    subject = _of_filters(dataset, filters, left_out)
    narrowing = _without_subject(subject, selection)
    return Asked(subject, selection, _timeless(selection), _days_of(dataset, subject), [], narrowing)


def _by_name(dataset: Dataset, name: str, filters: Filters, selection: Selection, narrowed: list[str]) -> Asked:
    form, found = _found(dataset, name)
    if not found:
        said = None if filters.match is not None else _said_often(dataset, name)
        return _on_words(said, name, selection, narrowed) if said else _on_date(dataset, name, selection, narrowed)
    (kind, record), *others = found
    if kind == "topic" and filters.match is None and _is_said(dataset, form, record):
        asked = _on_words(_themselves(dataset, name), name, selection, narrowed)
        return asked._replace(others=[" ".join(each) for each in found], called=form)
    chosen = selection._replace(links=(((kind, record),), *selection.links))
    subject = _subject(kind, record, dataset.called(kind, record), narrowed)
    also = list(dict.fromkeys(" ".join(each) for each in (*others, *_so_labelled(dataset, kind, record))))
    return Asked(subject, chosen, _timeless(chosen), _days_of(dataset, subject), also, selection, form)


def _so_labelled(dataset: Dataset, kind: contract.SubjectKind, record: str) -> list[tuple[contract.SubjectKind, str]]:
    """The topics of an era's label and the eras of a topic's: `colonial` is the era whose name a topic has, too."""
    if kind not in ("topic", "era"):
        return []
    other: contract.SubjectKind = "era" if kind == "topic" else "topic"
    return [(other, found) for _, found in dataset.named(other, dataset.called(kind, record))]


def _refuse(filters: Filters) -> None:
    """Raise UsageError for what a brief cannot honour."""
    if filters.sort is not None:
        raise UsageError("a brief has no --sort", "its claims stand in the order of time")
    if filters.offset:
        raise UsageError("a brief has no --offset", "--limit N shows at most N claims in each of its parts")


def _found(dataset: Dataset, name: str) -> tuple[str, list[tuple[contract.SubjectKind, str]]]:
    """The first form of a name that something has, and what has it: what is meant first, what has another form last."""
    for forms in (_forms, partial(_sounding_as, dataset)):
        every = forms(name)
        for number, form in enumerate(every, 1):
            if meant := _so_named(dataset, form):
                others = [each for other in every[number:] for each in _so_named(dataset, other)]
                return form, list(dict.fromkeys([*meant, *others]))
    return name, []


def _sounding_as(dataset: Dataset, name: str) -> list[str]:
    """The names that a Korean one is in another spelling or with the family last: `Gang Geon` is `Kang Kon`.

    What longer names contain as it is may be short for any of them.
    """
    from chongjin_cli.text.english import is_english
    from chongjin_cli.text.persons import SYLLABLE
    from chongjin_cli.text.transliteration import in_latin, sound

    parts = words(name)
    if not re.fullmatch(f"(?:{SYLLABLE}){{2,}}", "".join(parts)) or all(map(is_english, parts)):
        return []
    heard = {sound("".join(each)) for each in (parts, [parts[-1], *parts[:-1]])}
    known = [folded for folded, _, _ in dataset.all_names(*KINDS)]
    if any(fold(name) in each for each in known):
        return []
    return [each for each in known if not heard.isdisjoint(map(sound, in_latin(each) or (each,)))]


def _forms(name: str) -> list[str]:
    """A name, then as it is spelt otherwise, and each of these of one for many or of many for one.

    So `embassies` is `embassy`, `prison camp` is `prison camps`, `labour camp` is `labor camp`, `Suseong River` is
    `Susong River`.
    """
    spelt = [name]
    for word in words(name):
        spelt += [fold(name).replace(word, other) for other in (*other_spellings(word), *other_romanisations(word))]
    return list(dict.fromkeys([*spelt, *(other for each in spelt for other in _of_other_number(each))]))


def _of_other_number(name: str) -> list[str]:
    if not name.isascii() or not name[-1:].isalpha():
        return []
    if name.endswith("ies"):
        return [f"{name[:-3]}y"]
    if name.endswith("s"):
        return [name[:-1], *([name[:-2]] if name.endswith("es") else ())]
    return [f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"]


def _so_named(dataset: Dataset, name: str) -> list[tuple[contract.SubjectKind, str]]:
    """Kind and id of what has exactly this name; what is meant comes first."""
    named = [(rank, kind, record) for kind in KINDS for rank, record in dataset.named(kind, name)]
    if not named:
        return []
    ranked = sorted(named, key=lambda each: (each[0], each[0] == ALIAS and each[1] == "topic"))
    best = [(kind, record) for rank, kind, record in ranked if rank == ranked[0][0]]
    alike = [record for kind, record in best if kind == best[0][0]]
    if len(alike) > 1:
        raise UsageError(f"{name!r} is the name of more than one {best[0][0]}", f"say which: {', '.join(alike)}")
    return list(dict.fromkeys([*best, *((kind, record) for _, kind, record in ranked)]))


def wider_topic(dataset: Dataset, asked: Asked) -> str | None:
    """The label of the topic that a brief is on if the name it was asked for by is not the topic's own."""
    if asked.called is None or asked.subject["kind"] != "topic":
        return None
    return dataset.alias_of("topic", asked.called)


def names(dataset: Dataset, asked: Asked) -> list[list[str]]:
    """The words of each name of a place or an actor, else the words that were asked for.

    A whole dataset goes by the names of the narrowest place that nearly all of its claims are at.
    """
    kind, record = asked.subject["kind"], asked.subject["id"]
    if kind == "dataset":
        kind, record = "place", home(dataset)
    if kind in ("place", "actor") and record is not None:
        found = json.loads(dataset.record(kind, record))
        spelt = [
            each for given in found["names"].values() for each in ([given] if isinstance(given, str) else given or ())
        ]
        spelt += [found["label"], f"{found['label']} {found['kind']}"]
        return [words(each) for each in spelt]
    return [list(asked.selection.match.words)] if asked.selection.match else []


def aliases(dataset: Dataset, topic: str) -> list[str]:
    """The other names of a topic, which tell what it is of."""
    return [*json.loads(dataset.record("topic", topic))["aliases"]]


def home(dataset: Dataset) -> str | None:
    """The narrowest place that nearly all claims are at, if there is one."""
    enough = NEARLY_ALL * dataset.count(Selection())
    wide = [place for place in map(json.loads, dataset.records("place")) if place["claims"] >= enough]
    return str(wide[-1]["id"]) if wide else None


def is_on_home(dataset: Dataset, asked: Asked) -> bool:
    """Whether a brief is on the whole dataset, or on the place that it is on."""
    kind, name = asked.subject["kind"], asked.subject["id"]
    return kind == "dataset" or (kind == "place" and name == home(dataset))


def within(dataset: Dataset, place: str) -> set[str]:
    """A place with all that lie within it."""
    broader = {each["id"]: each["within"] for each in map(json.loads, dataset.records("place"))}
    found = {place}
    while more := {name for name, wider in broader.items() if wider in found} - found:
        found |= more
    return found


def elsewhere(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> set[str]:
    """The claims on a place that are filed under others beside it, or not under itself, and name nothing that is in it.

    So a visit to a works in the place, where the claim itself names only the city, is none of the place's own; nor is
    what is on topics that hardly any of the place's claims are on, if it names nothing of it: leaflets found there.
    """
    place = asked.subject["id"]
    if asked.subject["kind"] != "place" or place is None:
        return set()
    own, wider = within(dataset, place), set(around(dataset, place))
    spelt: dict[str, set[str]] = {}
    for name, _, record in dataset.all_names("place"):
        if record in own:
            spelt.setdefault(record, set()).add(name)
    topics = Counter(topic for claim in claims for topic in claim["topics"])
    found = set[str]()
    for claim in claims:
        filed = set(claim["places"])
        is_foreign = all(topics[topic] < FOREIGN * len(claims) for topic in claim["topics"])
        if is_foreign or not place in filed <= own | wider:
            said = _runs(words(claim["assertion"]))
            if all(said.isdisjoint(spelt.get(each, ())) for each in (own & filed) | {place}):
                found.add(claim["id"])
    return found


def _runs(said: Sequence[str]) -> set[str]:
    """Every run of some words of a text in one, as names are folded: `kimchaekworks`."""
    last = range(1, LONGEST_NAME + 1)
    return {"".join(said[start : start + length]) for start in range(len(said)) for length in last}


def around(dataset: Dataset, place: str) -> Iterator[str]:
    """The places that a place lies in, the narrowest first."""
    while wider := json.loads(dataset.record("place", place))["within"]:
        yield wider
        place = wider


def _is_said(dataset: Dataset, name: str, topic: str) -> bool:
    """Whether an alias of a topic names a part of it, and enough claims say it.

    `airport` is that of a part of Railways, trams and roads; `fishing`, which most of its claims say, of all Fisheries.
    What is said far more often under other topics has another meaning there.
    """
    said = _themselves(dataset, name)
    if dataset.alias_of("topic", name) is None or said.wanted is None:
        return False
    of_it = Selection(links=((("topic", topic),),))
    everywhere, in_it = dataset.count(Selection(match=said)), dataset.count(of_it._replace(match=said))
    return everywhere >= ENOUGH and in_it * ELSEWHERE >= everywhere and in_it < MOST * dataset.count(of_it)


def _themselves(dataset: Dataset, name: str) -> Search:
    """A search for a name in what claims say themselves."""
    search = dataset.parse(name)
    return search._replace(wanted=itself(search.wanted)) if search.wanted else search


def _on_words(said: Search, name: str, selection: Selection, narrowed: list[str]) -> Asked:
    """A brief on the claims that say a name themselves."""
    chosen = selection._replace(match=said)
    return Asked(_subject("words", None, name, narrowed), chosen, _timeless(chosen), None, [], selection)


def _said_often(dataset: Dataset, name: str) -> Search | None:
    """A search for a word that is no name and no date in what claims say themselves; None if few do."""
    if len(words(name)) != 1 or is_date(name):
        return None
    said = _themselves(dataset, name)
    return said if said.wanted and dataset.count(Selection(match=said)) >= ENOUGH else None


def _on_date(dataset: Dataset, name: str, selection: Selection, narrowed: list[str]) -> Asked:
    """A brief on a year or another time."""
    try:
        date = dates.parse(edtf(name))
    except dates.DateError as error:
        if re.match("[0-9]{4}-[0-9]", name):
            raise UsageError(*str(error).split("; ", 1)) from error
        raise _unknown(dataset, name) from error
    if date.first is None or date.last is None:
        raise UsageError(f"{name!r} is open on one side", "name both ends, as in 1995/1998, or use --from or --to")
    first, last = (dates.sortable(day, EARLIEST) for day in (date.first, date.last))
    chosen = selection._replace(
        first=first if selection.first is None else max(first, selection.first),
        last=last if selection.last is None else min(last, selection.last),
    )
    days = (dates.iso(date.first) or "", dates.iso(date.last) or "")
    return Asked(_subject("date", date.text, date.label, narrowed), chosen, _timeless(selection), days, [], selection)


def _unknown(dataset: Dataset, name: str) -> UsageError:
    publisher = next((record for _, record in dataset.named("publisher", name)), None)
    both = _record_and_date(dataset, name)
    if publisher:
        typed = f"it is a publisher: chongjin brief --publisher {publisher}"
        called = f'it is a publisher: brief(publisher="{publisher}")'
    elif both:
        from shlex import quote

        typed = f"in that time: chongjin brief {quote(both[0])} --during {both[1]}"
        called = f'in that time: brief("{both[0]}", during="{both[1]}")'
    else:
        near, words = dataset.nearest(name, KINDS), json.dumps(name, ensure_ascii=False)
        meant = f"did you mean {' or '.join(near)}?" if near else ""
        typed = f"{meant or 'chongjin topic, era, place and actor list the names;'} for words: --match {words}"
        called = f"{meant or 'topics(), eras(), places() and actors() list the names;'} for words: match={words}"
    return UsageError(f"no era, topic, place, actor or date {name!r}", Mend(typed, called))


def _record_and_date(dataset: Dataset, name: str) -> tuple[str, str] | None:
    """A name that is that of a record and a date, `steel 1990s`, in these two; None if it is not."""
    parts = name.split()
    for called, date in ((parts[:-1], parts[-1:]), (parts[1:], parts[:1])):
        if called and any(dataset.named(kind, " ".join(called)) for kind in KINDS):
            with suppress(dates.DateError):
                dates.parse(edtf(date[0]))
                return " ".join(called), date[0]
    return None


def _of_filters(dataset: Dataset, filters: Filters, gone: list[str]) -> contract.BriefSubject:
    """The one era, topic, place or actor that the filters name, the words, what they say in all, or the dataset."""
    narrowed = filters.in_words(dataset)
    named = [(kind, value) for kind in KINDS for value in filters.values(kind)]
    if len(named) == 1:
        kind, record = named[0][0], dataset.resolve(*named[0])
        label = dataset.called(kind, record)
        return _subject(kind, record, label, [each for each in narrowed if each != f"{kind}: {label}"] + gone)
    if filters.match is not None and len(narrowed) == 1:
        return _subject("words", None, filters.match, gone)
    if narrowed:
        return _subject("filters", None, "; ".join(narrowed), gone)
    return _subject("dataset", None, dataset.meta()["title"], gone)


def _without_subject(subject: contract.BriefSubject, selection: Selection) -> Selection:
    """A selection by filters, without the filter that names the subject."""
    if subject["kind"] == "words":
        return selection._replace(match=None)
    named = ((subject["kind"], subject["id"]),)
    return selection._replace(links=tuple(group for group in selection.links if group != named))


def _days_of(dataset: Dataset, subject: contract.BriefSubject) -> tuple[str, str] | None:
    """The first and last day of an era that has a beginning; one without an end is on until the last update."""
    if subject["kind"] != "era":
        return None
    known = json.loads(dataset.record("era", subject["id"] or ""))["dates"]
    return (known["from"], known["to"] or dataset.meta()["updated"]) if known["from"] else None


def _subject(kind: contract.SubjectKind, name: str | None, label: str, narrowed: list[str]) -> contract.BriefSubject:
    return {"kind": kind, "id": name, "label": label, "narrowed": narrowed}


def _timeless(selection: Selection) -> Selection:
    return selection._replace(first=None, last=None, begin=None, end=None)
