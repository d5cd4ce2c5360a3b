"""Finds what a name is that of, however it is spelt: a topic, an era, a place or an actor."""

import re
from functools import partial

from chongjin_cli import contract
from chongjin_cli.errors import UsageError
from chongjin_cli.queries.filters import is_date
from chongjin_cli.queries.names import ALIAS
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.expressions import itself
from chongjin_cli.text.folding import fold, other_romanisations, other_spellings, words
from chongjin_cli.text.query_language import Search

ENOUGH, ELSEWHERE, MOST, MANY = 3, 3, 0.7, 0.2
"""When an alias of a topic stands for the word itself: at least ENOUGH claims say it, at most ELSEWHERE times as many
as in the topic, and less than MOST of the topic's claims do, of one that the topic's own name has less than MANY."""
KINDS: tuple[contract.SubjectKind, ...] = ("topic", "era", "place", "actor")
"""The kinds of record that a brief can be on. Of two with the same name the first is meant; an alias of a topic
comes last, since it may be of a part of the topic only: `Camp 25` is the place."""


def found(dataset: Dataset, name: str) -> tuple[str, list[tuple[contract.SubjectKind, str]]]:
    """The first form of a name that something has, and what has it: what is meant first, what has another form last."""
    for forms in (_forms, partial(_sounding_as, dataset), partial(_in_other_letters, dataset)):
        every = forms(name)
        for number, form in enumerate(every, 1):
            if meant := so_named(dataset, form):
                others = [each for other in every[number:] for each in so_named(dataset, other)]
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


def _in_other_letters(dataset: Dataset, name: str) -> list[str]:
    """The ids of what a name in other letters or another language stands for."""
    return [record for kind in KINDS for _, record in dataset.in_other_letters(kind, name)]


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


def so_named(dataset: Dataset, name: str) -> list[tuple[contract.SubjectKind, str]]:
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


def is_said(dataset: Dataset, name: str, topic: str) -> bool:
    """Whether an alias of a topic names a part of it, and enough claims say it.

    `airport` is that of a part of Railways, trams and roads; `fishing`, which most of its claims say, of all Fisheries,
    `executions`, which a good many do, of Detention and execution.
    What is said far more often under other topics has another meaning there. What the label is in another language,
    as 제재 is sanctions, names all of it.
    """
    said, label = _themselves(dataset, name), dataset.alias_of("topic", name)
    if label is None or said.wanted is None or _translates(name, label):
        return False
    is_in_its_name = any({*words(form)} <= {*words(label)} for form in _forms(name))
    most = MANY if is_in_its_name else MOST
    of_it = Selection(links=((("topic", topic),),))
    everywhere, in_it = dataset.count(Selection(match=said)), dataset.count(of_it._replace(match=said))
    return everywhere >= ENOUGH and in_it * ELSEWHERE >= everywhere and in_it < most * dataset.count(of_it)


def _translates(name: str, label: str) -> bool:
    """Whether a name in another script is what the thesaurus has for a label."""
    from chongjin_cli.text.thesaurus import english_for

    return fold(label) in map(fold, english_for(name))


def _themselves(dataset: Dataset, name: str) -> Search:
    """A search for a name in what claims say themselves."""
    search = dataset.parse(name)
    return search._replace(wanted=itself(search.wanted)) if search.wanted else search


def said_often(dataset: Dataset, name: str) -> Search | None:
    """A search for a word that is no name and no date; None if few claims say it themselves."""
    if len(words(name)) != 1 or is_date(name):
        return None
    said = _themselves(dataset, name)
    return dataset.parse(name) if said.wanted and dataset.count(Selection(match=said)) >= ENOUGH else None
