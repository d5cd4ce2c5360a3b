"""Without a source: what the program says of a copy of the file from which its evidence was removed by hand."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

import chongjin_cli
from chongjin_cli.dataset.judging import judge
from chongjin_cli.errors import UsageError
from chongjin_cli.queries import disputes, rejudging, what_if
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL
from tests.queries.damage import damage_index
from tests.text.little_index import parse

SEARCHED = (
    "founded", "1938 1937", "law OR 1937", "trade opens", "title 7", "paper -official", "works says 21", "블로거",
    "engineer", "harbour", "harbour 1908", "iron 1937",
)  # fmt: skip
KINDS = ("era", "topic", "place", "actor", "measure", "publisher", "source")


def large() -> dict[str, Any]:
    """A dataset with every way in which evidence can hang together: relays of relays, passages that repeat another
    source, publishers of several sources, works and archives that count alone, claims in two disputes, ties, retired ids.
    """
    chance = Random(16)  # noqa: S311 - any will do
    made = copy.deepcopy(SMALL)
    made["publishers"] += [
        {"id": f"p{number}", "label": f"Paper {number}", "in_text": f"Paper {number}",
         "kind": "archive" if number == 3 else "newspaper", "country": "KR",
         "reliability": letter, "reliability_reason": "As it is."}
        for number, letter in enumerate("ABCDE")
    ]  # fmt: skip
    sources = [
        {"id": f"s{number}", "type": "book" if number % 5 == 0 else "article-newspaper", "title": f"Title {number}",
         "publisher": f"p{number % 5}", "issued": str(1990 + number), "access": "full",
         **({"authors": [f"Author {number}"]} if number % 4 == 0 else {}),
         **({"origin": f"s{number - 3}"} if number in (7, 10, 11) else {}),
         **({"reliability": "B", "reliability_reason": "Its own."} if number == 6 else {})}
        for number in range(14)
    ]  # fmt: skip
    made["sources"] += sources
    for number in range(10, 50):
        cited = chance.sample(sources, chance.randint(1, 4))
        stances = ["supports", *chance.choices(["supports", "partly", "disputes", "context"], k=len(cited) - 1)]
        evidence = [
            {"source": source["id"], "stance": stance, "says": f"Says {number}.",
             **({"part": "a part"} if stance == "partly" else {}),
             **({"origin": other} if chance.random() < 0.2 and (other := chance.choice(sources)["id"]) != source["id"] else {}),
             **({"speaker": "an official"} if chance.random() < 0.2 else {})}
            for source, stance in zip(cited, stances, strict=True)
        ]  # fmt: skip
        made["claims"].append({
            "id": f"CJ-{number:04}", "assertion": f"Works number {number} stood in Chongjin in 1938.",
            "kind": chance.choice(["claim", "claim", "estimate"]), "date": "1938",
            "topics": [chance.choice(["steel", "port"])], "places": ["works"],
            "figures": [{"measure": "workforce", "of": "works", "value": number, "as_of": "1938"}] if number % 3 == 0 else [],
            "evidence": evidence,
            "relations": [{"type": "refines", "claim": f"CJ-{number - 1:04}"}] if number > 10 and number % 4 == 0 else [],
        })  # fmt: skip
    for claims in ((10, 11), (11, 12, 13), (20, 21, 22), (21, 30), (31, 32, 33, 34), (40, 41)):
        names = [f"CJ-{number:04}" for number in claims]
        made["disputes"].append({"id": f"d{claims[0]}", "question": f"Which of {names}?", "claims": names})
    made["retired"].append(
        {"id": "CJ-0060", "replaced_by": ["CJ-0010", "CJ-0011"], "on": "2026-01-02", "reason": "Split."}
    )
    return made


def without(dataset: dict[str, Any], gone: set[str]) -> dict[str, Any]:
    """A copy of a dataset file from which the evidence of some sources, and of all that repeat them, is removed."""
    edited = copy.deepcopy(dataset)
    origins = {source["id"]: source.get("origin") for source in edited["sources"]}

    def stems_from_them(piece: dict[str, Any]) -> bool:
        chain = [piece["source"]]
        following = piece.get("origin") or origins[piece["source"]]
        while following and following not in chain:
            chain.append(following)
            following = origins[following]
        return not gone.isdisjoint(chain)

    for claim in edited["claims"]:
        claim["evidence"] = [piece for piece in claim["evidence"] if not stems_from_them(piece)]
    edited["claims"] = [
        claim for claim in edited["claims"] if any(piece["stance"] == "supports" for piece in claim["evidence"])
    ]
    left = {claim["id"] for claim in edited["claims"]}
    for claim in edited["claims"]:
        claim["relations"] = [tie for tie in claim.get("relations", []) if tie["claim"] in left]
    for dispute in edited["disputes"]:
        dispute["claims"] = [name for name in dispute["claims"] if name in left]
    edited["disputes"] = [dispute for dispute in edited["disputes"] if len(dispute["claims"]) > 1]
    for record in edited["retired"]:
        record["replaced_by"] = [
            name
            for name in record.get("replaced_by", [])
            if name in left or name not in {c["id"] for c in dataset["claims"]}
        ]
    return edited


def everything(dataset: Dataset) -> Iterator[tuple[str, Any]]:
    """All that is said of a dataset, part by part."""
    yield "claims", [json.loads(text) for text in dataset.claims(Selection(sort="id"))]
    yield "disputes", list(disputes.disputes(dataset, Selection(sort="id")))
    for kind in KINDS:
        yield kind, sorted((json.loads(text) for text in dataset.records(kind)), key=lambda each: str(each["id"]))
        if kind != "measure":
            filtered = dataset.records(kind, Selection(grades=(("C", 3),), sort="id"))
            yield f"{kind} with counts", [json.loads(text) for text in filtered]
    yield "statuses", dataset.statuses()
    yield "figures", list(dataset.figures(Selection()))
    yield "stems", list(dataset.all_stems())
    for status in ("confirmed", "probable", "possible", "disputed", "improbable", "unjudged"):
        yield status, list(dataset.ids(Selection(statuses=(status,), sort="id")))
    for words in SEARCHED:
        search = parse(words)
        yield f"searched: {words}", sorted(dataset.ids(Selection(search=search)))
        loosely = search._replace(wanted=search.lenient or search.wanted)
        yield f"searched loosely: {words}", sorted(dataset.ids(Selection(search=loosely)))
        yield f"matched: {words}", sorted(dataset.ids(Selection(match=parse(words))))
    grades = list(dataset.ids(Selection(sort="grade")))
    yield "by grade", grades
    yield "count", dataset.count(Selection(grades=(("B", 2),)))
    for claim in grades:
        yield claim, json.loads(dataset.claim(claim))


def gone_with(dataset: dict[str, Any], name: str) -> set[str]:
    return {each["id"] for each in dataset["sources"] if name in (each["id"], each.get("publisher"))}


@pytest.mark.parametrize("made", [SMALL, large()], ids=["small", "large"])
def test_without_a_source_is_as_without_its_evidence(made: dict[str, Any], save: Callable[..., Path]) -> None:
    dataset = Dataset(str(save(made)))
    as_it_is = list(everything(dataset))
    sources = made["sources"] if made is SMALL else made["sources"][len(SMALL["sources"]) :]
    names = [each["id"] for each in (*sources, *made["publishers"])]
    cases = [*((name,) for name in names), (names[0], names[2]), (names[3], names[-1])]
    changed = 0
    for number, case in enumerate(cases):
        gone = set().union(*(gone_with(made, name) for name in case))
        edited = Dataset(str(save(without(made, gone), f"{number}.json")))
        what_if.without(dataset, case)
        found = list(everything(dataset))
        for (part, without_it), (_, expected) in zip(found, everything(edited), strict=True):
            assert without_it == expected, (case, part)
        changed += found != as_it_is
        dataset.use_overlay(None)
    assert changed > len(cases) // 2
    assert list(everything(dataset)) == as_it_is


@pytest.mark.parametrize(
    ("words", "found"),
    [("chaek", "2"), ("chaek founded", "2"), ("nippon", "2"), ("1937", ""), ("-chaek", "1 4"), ("-1937", "1 2 4")],
)
def test_a_match_looks_at_labels_and_at_the_evidence_that_is_left(
    words: str, found: str, save: Callable[..., Path]
) -> None:
    """Of CJ-0002 one piece of evidence is left, which says nothing of 1937; CJ-0003 falls."""
    dataset = chongjin_cli.open(str(save(SMALL)))
    assert " ".join(claim["id"][-1] for claim in dataset.claims(match=words, without="bloggers", sort="id")) == found


def test_a_word_that_claims_say_does_not_find_others_by_another_name_of_their_topic(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    small["topics"][2]["aliases"].append("lagoon")
    small["claims"][0]["evidence"][1]["says"] = "The lagoon was opened."
    small["claims"][3]["assertion"] = "Ships have been idle at the lagoon since 2017."
    dataset = chongjin_cli.open(str(save(small)))
    assert [claim["id"] for claim in dataset.search("lagoon", without="press")] == ["CJ-0004"]


@pytest.fixture
def dataset(save: Callable[..., Path]) -> Dataset:
    return Dataset(str(save(SMALL)))


@pytest.mark.parametrize(
    ("name", "labels", "sources"),
    [
        ("bloggers", ["Bloggers"], {"blog-2020", "blog-2021"}),
        ("블로거", ["Bloggers"], {"blog-2020", "blog-2021"}),
        ("Blog again", ["Blog again"], {"blog-2021"}),
        ("atlas-2001", ["Atlas"], {"atlas-2001"}),
        ("essay", ["essay"], {"essay"}),
        ("the press", ["Press"], {"atlas-2001"}),
    ],
)
def test_a_source_or_publisher_by_any_of_its_names(
    dataset: Dataset, name: str, labels: list[str], sources: set[str]
) -> None:
    assert what_if.named(dataset, [name]) == (tuple(labels), frozenset(sources))


def test_an_author_is_all_that_he_wrote_where_no_source_is_called_so(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    for number in (0, 3):
        small["sources"][number]["authors"] = ["Anna Holm", "Bo Lind"]
    small["sources"][4]["authors"] = ["ANNA HOLM", "Bo Lind Dahl"]
    dataset = Dataset(str(save(small)))
    three = frozenset(small["sources"][number]["id"] for number in (0, 3, 4))
    assert what_if.named(dataset, ["anna holm"]) == (("Anna Holm",), three)
    assert what_if.named(dataset, ["Holm"]) == (("Anna Holm",), three)
    assert what_if.meant(dataset, "bo lind") == ("author", "Bo Lind")
    assert what_if.only_repeats(dataset, "bo lind") is None
    with pytest.raises(UsageError) as of_two:
        what_if.named(dataset, ["Bo"])
    assert str(of_two.value) == "no source or publisher 'Bo'; did you mean the author Bo Lind or Bo Lind Dahl?"
    small["publishers"][0]["aliases"] = ["Holm"]
    assert what_if.meant(Dataset(str(save(small, "holm.json"))), "Holm") == ("publisher", small["publishers"][0]["id"])


def test_an_author_whose_name_is_spelt_with_initials_or_without_may_be_the_same(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    for number, author in enumerate(("Bo Lind", "Bo S. Lind Jr.", "Bo Lind Dahl", "BO LIND", "B. Lind", "Lind")):
        small["sources"][number % 5].setdefault("authors", []).append(author)
    dataset = Dataset(str(save(small)))
    assert dataset.spelt_otherwise("Bo Lind") == ["Bo S. Lind Jr."]
    assert dataset.spelt_otherwise("Bo S. Lind Jr.") == ["BO LIND", "Bo Lind"]
    assert dataset.spelt_otherwise("B. Lind") == dataset.spelt_otherwise("Lind") == []


@pytest.fixture
def wikis(small: dict[str, Any]) -> dict[str, Any]:
    """The small dataset with an unread wiki of whose name the two publishers are."""
    named = small["publishers"]
    for number, label in ((0, "North Wiki"), (1, "South Wiki")):
        named[number].update(label=label, in_text=label)
    unread = {"kind": "wiki", "reliability": "D", "reliability_reason": "Open."}
    named.append({"id": "wiki", "label": "Wiki", "in_text": "Wiki", **unread})
    named.append({"id": "thewiki", "label": "Thewiki", "in_text": "Thewiki", **unread})
    small["sources"].append(
        {"id": "wiki-page", "type": "webpage", "title": "A page", "publisher": "wiki", "access": "none"}
    )
    return small


def test_a_publisher_known_through_others_alone_is_all_that_are_called_so(
    wikis: dict[str, Any], save: Callable[..., Path]
) -> None:
    dataset = Dataset(str(save(wikis)))
    both = set().union(*(gone_with(wikis, each["id"]) for each in wikis["publishers"][:2]))
    assert what_if.named(dataset, ["wiki"]) == (("Wiki",), frozenset(both | {"wiki-page"}))
    assert set(dataset.publishers_called("wiki")) == {each["id"] for each in wikis["publishers"][:2]} | {"wiki"}
    assert what_if.only_repeats(dataset, "wiki") is None


def test_a_publisher_is_itself_alone_where_it_was_read_or_another_alone_is_called_so(
    wikis: dict[str, Any], save: Callable[..., Path]
) -> None:
    wikis["publishers"][1]["label"] = "Blogs"
    assert Dataset(str(save(wikis))).publishers_called("wiki") == ["wiki"]
    wikis["publishers"][1]["label"] = "South Wiki"
    wikis["sources"][-1]["access"] = "full"
    assert Dataset(str(save(wikis, "read.json"))).publishers_called("wiki") == ["wiki"]


def test_names_add_up(dataset: Dataset) -> None:
    found = what_if.named(dataset, ["essay", "press", "essay"])
    assert found == (("essay", "Press"), frozenset({"essay", "atlas-2001"}))


def test_an_id_goes_before_another_name_and_a_publisher_before_a_source(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    small["sources"][0]["title"] = "bloggers"
    small["sources"][1]["id"] = "press"
    small["claims"][0]["evidence"][0]["source"] = "press"
    small["publishers"][1]["aliases"] = ["diary"]
    dataset = Dataset(str(save(small)))
    assert what_if.named(dataset, ["bloggers"]).sources == {"blog-2020", "blog-2021"}
    assert what_if.named(dataset, ["press"]).sources == {"atlas-2001"}
    assert what_if.named(dataset, ["diary"]).sources == {"diary"}


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("atlas-2002", "did you mean atlas-2001?"),
        ("pres", "did you mean press?"),
        ("xyz", "chongjin sources lists them all"),
        ("press, essay", "for each of them: --without press --without essay"),
        ("press,xyz", "did you mean press?"),
    ],
)
def test_an_unknown_name_is_told_the_nearest(dataset: Dataset, name: str, hint: str) -> None:
    with pytest.raises(UsageError) as raised:
        what_if.without(dataset, [name])
    assert (raised.value.message, raised.value.hint) == (f"no source or publisher {name!r}", hint)
    assert dataset.overlay is None


def test_a_name_of_several_sources_is_refused(small: dict[str, Any], save: Callable[..., Path]) -> None:
    small["sources"][3]["title"] = small["sources"][0]["title"]
    with pytest.raises(UsageError, match="'Atlas' is the name of more than one source"):
        what_if.named(Dataset(str(save(small))), ["Atlas"])


def test_a_claim_that_falls_is_gone_and_told_of(dataset: Dataset) -> None:
    what_if.without(dataset, ["bloggers", "essay"])
    assert list(dataset.ids(Selection())) == ["CJ-0001", "CJ-0002"]
    with pytest.raises(UsageError, match="nothing supports CJ-0003 without Bloggers and essay"):
        dataset.claim("3")
    for selection, count in (
        (Selection(), 2),
        (Selection(limit=1, offset=1), 2),
        (Selection(match=parse("works")), 1),
        (Selection(grades=(("F", 5),)), 1),
        (Selection(ids=("CJ-0003", "CJ-0001")), 1),
        (Selection(match=parse("opened")), 0),
    ):
        assert what_if.count_fallen(dataset, selection) == count
    dataset.use_overlay(None)
    assert what_if.count_fallen(dataset, Selection()) == 0
    assert len(list(dataset.ids(Selection()))) == 4


def test_a_retired_id_leads_on_to_what_is_left(small: dict[str, Any], save: Callable[..., Path]) -> None:
    small["retired"][0]["replaced_by"] = ["CJ-0001", "CJ-0004"]
    dataset = Dataset(str(save(small)))
    what_if.without(dataset, ["essay"])
    texts, _ = dataset.find("CJ-0005")
    assert [json.loads(text)["id"] for text in texts] == ["CJ-0001"]
    what_if.without(dataset, ["essay", "press", "gazette-1908"])
    with pytest.raises(UsageError, match="CJ-0005 was replaced by CJ-0001, CJ-0004"):
        dataset.find("CJ-0005")


def listed(found: list[Any], *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(each[key] for key in keys) for each in found]


def test_what_depends_on_a_source(dataset: Dataset) -> None:
    keys = ("id", "grade", "status", "without", "status_without")
    assert listed(what_if.dependents(dataset, "press", Selection()), *keys) == [
        ("CJ-0002", "B3", "possible", None, None),
        ("CJ-0001", "A1", "confirmed", "A2", "probable"),
        ("CJ-0003", "C4", "disputed", "C3", "possible"),
    ]
    assert listed(what_if.dependents(dataset, "essay", Selection()), "id", "without") == [("CJ-0004", None)]
    assert what_if.dependents(dataset, "diary", Selection()) == []
    assert dataset.overlay is None


def test_what_depends_on_a_source_in_a_selection(dataset: Dataset) -> None:
    def ids(**wanted: Any) -> list[str]:
        return [each["id"] for each in what_if.dependents(dataset, "press", Selection(**wanted))]

    assert ids(sort="id") == ["CJ-0001", "CJ-0002", "CJ-0003"]
    assert ids(sort="date") == ["CJ-0001", "CJ-0003", "CJ-0002"]
    assert ids(grades=(("B", 6),)) == ["CJ-0002", "CJ-0001"]
    assert ids(limit=1, offset=1) == ["CJ-0001"]
    assert ids(limit=0) == []


def test_what_depends_on_a_source_where_another_is_gone_already(dataset: Dataset) -> None:
    what_if.without(dataset, ["gazette-1908", "blog-2020"])
    assert listed(what_if.dependents(dataset, "press", Selection()), "id", "grade", "without") == [
        ("CJ-0001", "B3", None), ("CJ-0002", "B3", None),
    ]  # fmt: skip
    assert list(dataset.ids(Selection(sort="id"))) == ["CJ-0001", "CJ-0002", "CJ-0004"]


def test_whether_anything_depends_on_a_source(dataset: Dataset) -> None:
    assert dataset.has_dependents("publisher", "press")
    assert dataset.has_dependents("source", "essay")
    assert not dataset.has_dependents("source", "diary")
    what_if.without(dataset, ["essay"])
    assert not dataset.has_dependents("source", "essay")  # what depends on it is gone already


def test_dependents_are_those_of_rests_on(save: Callable[..., Path]) -> None:
    made = large()
    dataset = Dataset(str(save(made)))
    claims = [json.loads(text) for text in dataset.claims(Selection(sort="id"))]
    weights = what_if.weights(dataset, Selection())
    assert weights == sorted(weights, key=lambda each: (-each["weight"], -each["falls"], each["id"]))
    assert weights != sorted(weights, key=lambda each: (-each["falls"], -each["weight"], each["id"]))
    heavy = {each["id"]: each for each in weights}
    by_letter = False
    for publisher in made["publishers"]:
        name = publisher["id"]
        rests = {
            claim["id"]: rest["grade"]
            for claim in claims
            for rest in claim["rests_on"]
            if rest.get("publisher") == name
        }
        depending = what_if.dependents(dataset, name, Selection())
        assert {each["id"]: each["without"] for each in depending} == rests
        assert dataset.has_dependents("publisher", name) == bool(rests)
        order = [(each["without"] is not None, each["grade"][1], each["grade"][0], each["id"]) for each in depending]
        assert order == sorted(order)
        by_letter |= order != sorted(order, key=lambda key: (key[0], key[2], key[1], key[3]))
        assert heavy[name]["weight"] == len(rests)
        assert heavy[name]["falls"] == sum(grade is None for grade in rests.values())
    assert by_letter, "no case tells the order by number from one by letter"


def test_on_whom_most_rests(dataset: Dataset) -> None:
    keys = ("id", "kind", "label", "reliability", "claims", "weight", "falls")
    every = [
        ("press", "publisher", "Press", "B", 2, 3, 1),
        ("bloggers", "publisher", "Bloggers", "C", 2, 1, 1),
        ("essay", "source", "an unsigned text", "F", 2, 1, 1),
        ("gazette-1908", "source", "Gazette", "A", 1, 1, 0),
    ]
    assert listed(what_if.weights(dataset, Selection()), *keys) == every
    assert listed(what_if.weights(dataset, Selection(limit=2, offset=1)), *keys) == every[1:3]
    for order, ids in (
        ("id", "bloggers essay gazette-1908 press"), ("label", "essay bloggers gazette-1908 press"),
        ("claims", "bloggers essay press gazette-1908"),
    ):  # fmt: skip
        assert [each["id"] for each in what_if.weights(dataset, Selection(sort=order))] == ids.split()
    steel = Selection(links=((("topic", "steel"),),))
    assert listed(what_if.weights(dataset, steel), "id", "claims", "weight", "falls") == [
        ("press", 1, 2, 1),
        ("bloggers", 2, 1, 1),
    ]


def test_a_claim_is_judged_whole_only_where_it_is_shown(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = list[str]()

    def watched(claim: Any, *evidence: Any) -> Any:
        shown.append(claim.id)
        return judge(claim, *evidence)

    monkeypatch.setattr(rejudging, "judge", watched)
    what_if.without(dataset, ["press"])
    assert list(dataset.ids(Selection(sort="grade"))) == ["CJ-0001", "CJ-0003", "CJ-0004"]
    assert dataset.count(Selection(statuses=("possible",))) == 1
    assert shown == []
    assert json.loads(dataset.claim("CJ-0001"))["grade"] == "A2"
    assert shown == ["CJ-0001"]


def test_a_damaged_index_is_made_anew_beneath_it(dataset: Dataset) -> None:
    what_if.without(dataset, ["bloggers"])
    before = list(everything(dataset))
    searched = Selection(search=parse("founded"))
    damage_index(dataset)
    assert [json.loads(text)["id"] for text in dataset.claims(searched)] == ["CJ-0002"]
    assert list(everything(dataset)) == before
    assert dataset._times_damaged == 1
