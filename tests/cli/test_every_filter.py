"""Every filter on every command that has it, from the command line and from Python: honoured, or refused."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, get_args

import pytest

import chongjin_cli
from chongjin_cli.api import Chongjin
from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.cli.options import parameters
from chongjin_cli.cli.selecting import tell_topic_of_that_name, tell_wider_topic
from chongjin_cli.errors import UsageError
from chongjin_cli.queries.filters import OF_CLAIMS, OF_NAMES, Filters, Sort
from chongjin_cli.queries.store import Dataset
from chongjin_cli.tui.chosen_filters import ChosenFilters
from tests.conftest import SMALL, Here, Save

ALL = ("CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004")
"""In time."""
FILTERS = {
    "match": ("founded", "2 3"),
    "era": ("now", "4"),
    "topic": ("steel", "2 3"),
    "place": ("works", "2 3"),
    "actor": ("nippon steel", "2"),
    "source": ("essay", "3 4"),
    "publisher": ("press", "1 2"),
    "kind": ("estimate", "4"),
    "status": ("disputed", "3"),
    "grade": ("B", "1 2"),
    "since": ("1938", "2 4"),
    "until": ("1937", "1 3"),
    "during": ("1930s", "2 3"),
}
"""Each filter with a value and the claims that this leaves."""
FLAGS = {name: annotation.__metadata__[0].flags[0] for name, annotation in Filters.__annotations__.items()}
Items = list[str]


@pytest.fixture
def data(small: dict[str, Any], save: Save) -> str:
    """The small dataset with another kind of claim and with figures on three claims."""
    small["claims"][3]["kind"] = "estimate"
    for number, as_of in ((0, "1908"), (3, "2017")):
        figure = {"measure": "workforce", "of": "chongjin", "value": 10, "as_of": as_of}
        small["claims"][number]["figures"] = [figure]
    return str(save(small))


class Form(NamedTuple):
    """A way to ask: the command line, how to read from its output what is listed, and what that should be."""

    line: str
    items: Callable[[str], Items]
    expected: Callable[[Dataset, Iterable[str]], Iterable[str]] = lambda _, ids: ids
    sorts: tuple[str, ...] = OF_CLAIMS[1:]


def of(key: str) -> Callable[[str], Items]:
    """The values of a key in JSON."""
    return lambda text: [each[key] for each in json.loads(text)]


def with_counts(text: str) -> Items:
    return [f"{each['id']} {each['claims']}" for each in json.loads(text)]


def listed_under(key: str, kind: str) -> Callable[[Dataset, Iterable[str]], Items]:
    """The records that claims have under a key, and those that hold these, with how many claims each has."""

    def counted(dataset: Dataset, ids: Iterable[str]) -> Items:
        holders = {
            each["id"]: each.get("broader") or each.get("within") for each in map(json.loads, dataset.records(kind))
        }
        counts: dict[str, int] = {}
        for claim in (json.loads(dataset.claim(name)) for name in ids):
            named = claim[key] if key != "evidence" else [piece["source"] for piece in claim[key]]
            held = set()
            for name in named:
                while name:
                    held.add(name)
                    name = holders.get(name)
            for name in held:
                counts[name] = counts.get(name, 0) + 1
        return [f"{name} {count}" for name, count in counts.items()]

    return counted


def disputed(_: Dataset, ids: Iterable[str]) -> Items:
    return ["founding-of-the-works"] if {"CJ-0002", "CJ-0003"} & set(ids) else []


def measured(_: Dataset, ids: Iterable[str]) -> Items:
    return [name for name in ids if name != "CJ-0003"]


def with_rivals(_: Dataset, ids: Iterable[str]) -> set[str]:
    return {*ids, *(("CJ-0002", "CJ-0003") if {"CJ-0002", "CJ-0003"} & set(ids) else ())}


def of_series(text: str) -> Items:
    return [f"{each['id']} {each['figures']}" for each in json.loads(text)]


def mentioned(pattern: str) -> Callable[[str], Items]:
    return lambda text: list(dict.fromkeys(re.findall(pattern, text, re.M)))


def in_places(text: str) -> Items:
    return list(
        dict.fromkeys(claim["id"] for each in json.loads(text)["features"] for claim in each["properties"]["claims"])
    )


FORMS = [
    Form("era --json", with_counts, listed_under("eras", "era"), OF_NAMES),
    Form("topic --json", with_counts, listed_under("topics", "topic"), OF_NAMES),
    Form("place --json", with_counts, listed_under("places", "place"), OF_NAMES),
    Form("actor --json", with_counts, listed_under("actors", "actor"), OF_NAMES),
    Form("sources --json", with_counts, listed_under("evidence", "source"), OF_NAMES),
    Form("figures --json", of_series, lambda _, ids: [f"workforce {len(found)}"] if (found := measured(_, ids)) else [], OF_NAMES),
    Form("era colonial --json", of("id"), lambda _, ids: [each for each in ids if each != "CJ-0004"]),
    Form("topic industry --json", of("id"), lambda _, ids: [each for each in ids if each in ("CJ-0002", "CJ-0003")]),
    Form("place chongjin --json", of("id")),
    Form("actor nippon-steel --json", of("id"), lambda _, ids: [each for each in ids if each == "CJ-0002"]),
    Form("sources essay --json", of("id"), lambda _, ids: [each for each in ids if each in ("CJ-0003", "CJ-0004")]),
    Form("search chongjin --json", of("id"), sorts=OF_CLAIMS),
    Form("timeline --json", of("id")),
    Form("figures workforce --json", of("claim"), measured),
    Form("disputes --json", of("id"), disputed),
    Form("cite --all", mentioned(r"^\[\^(CJ-\d+)\]:")),
    Form("export jsonl", lambda text: [json.loads(line)["id"] for line in text.splitlines()]),
    Form("export csv", lambda text: [row["id"] for row in csv.DictReader(io.StringIO(text))]),
    Form("export markdown", mentioned(r"^- \*\*(CJ-000[1-4])\*\* \(")),
    Form("export jsonld", mentioned(r'"identifier": "(CJ-000[1-4])"')),
    Form("export json", mentioned(r'^   "id": "(CJ-000[1-4])"'), with_rivals),
    Form("export html", mentioned(r'<summary id=(CJ-000[1-4])>'), with_rivals),
]  # fmt: skip


WITH_RIVALS = ("export json", "export html")
"""They bring along rival answers, and have an order of their own."""


@pytest.fixture
def ask(data: str, here: Here) -> Callable[..., Items]:
    """What a form lists under some options. Raises UsageError where one is refused."""

    def asked(form: Form, *options: str) -> Items:
        _, text, _ = here(*form.line.split(), *options, "--data", data)
        return form.items(text) if text else []

    return asked


OWN = {"source": ("essay",), "publisher": ("atlas-2001",)}
"""The sources that the values of two filters name: of sources those alone are listed, however many their claims have."""


def named_by(name: str, listed: Iterable[str]) -> set[str]:
    """What is listed of sources, with their counts, under a filter."""
    return {each for each in listed if each.split()[0] in OWN.get(name, (each.split()[0],))}


def chosen(found: str) -> Items:
    return [name for name in ALL if name[-1] in found]


def test_the_table_has_every_filter_and_every_command_that_takes_them() -> None:
    assert {*FILTERS, "sort", "limit", "offset"} == set(Filters._fields)
    takes = {name for name in COMMANDS if Filters in load(name).command.__annotations__.values()}
    assert {form.line.split()[0] for form in FORMS} | {"explore", "brief"} == takes


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.line)
def test_a_filter_leaves_what_it_says(form: Form, ask: Callable[..., Items], data: str) -> None:
    dataset = Dataset(data)
    for name, (value, found) in FILTERS.items():
        expected = set(form.expected(dataset, chosen(found)))
        own = named_by(name, expected) if form.line == "sources --json" else expected
        assert set(ask(form, FLAGS[name], value)) == own, name
    both = chosen("2")
    assert set(ask(form, "--actor", "nippon-steel", "--topic", "steel")) == set(form.expected(dataset, both))
    either = chosen("1 2 3 4")
    assert set(ask(form, "--topic", "steel", "--topic", "port")) == set(form.expected(dataset, either))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.line)
def test_an_order_is_honoured_or_refused(form: Form, ask: Callable[..., Items]) -> None:
    for sort in get_args(Sort):
        if sort not in form.sorts or form.line in WITH_RIVALS:
            with pytest.raises(UsageError, match="order"):
                ask(form, "--sort", sort)
        else:
            assert sorted(ask(form, "--sort", sort)) == sorted(ask(form))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.line)
def test_a_limit_and_an_offset_cut_the_list(form: Form, ask: Callable[..., Items]) -> None:
    every = ask(form)
    if form.line in WITH_RIVALS:
        assert (ask(form, "-n", "1"), ask(form, "--offset", "3")) == (["CJ-0001"], ["CJ-0004"])
        return
    for limit, offset in ((1, 0), (2, 1), (0, 0), (9, 0), (9, 9)):
        assert ask(form, "-n", str(limit), "--offset", str(offset)) == every[offset:][:limit]


ORDERS = {
    "date": "CJ-0001 CJ-0003 CJ-0002 CJ-0004",
    "newest": "CJ-0004 CJ-0002 CJ-0003 CJ-0001",
    "grade": "CJ-0001 CJ-0002 CJ-0003 CJ-0004",
    "id": "CJ-0001 CJ-0002 CJ-0003 CJ-0004",
}


@pytest.mark.parametrize("sort", ORDERS)
def test_the_orders_of_claims(sort: str, ask: Callable[..., Items]) -> None:
    for form in FORMS:
        if form.line in ("timeline --json", "search chongjin --json", "export jsonl", "export csv", "cite --all"):
            assert ask(form, "--sort", sort) == ORDERS[sort].split()
        if form.line == "figures workforce --json":
            assert ask(form, "--sort", sort) == measured(Dataset(), ORDERS[sort].split()) if sort else True


@pytest.mark.parametrize(
    ("line", "sort", "found"),
    [
        ("era", None, "colonial 3, now 1, outlook 0"),
        ("era", "claims", "colonial 3, now 1, outlook 0"),
        ("era", "label", "colonial 3, now 1, outlook 0"),
        ("topic", None, "industry 2, steel 2, port 2"),
        ("topic", "id", "industry 2, port 2, steel 2"),
        ("place", None, "chongjin 4, works 2"),
        ("place", "label", "chongjin 4, works 2"),
        ("sources", None, "atlas-2001 2, blog-2020 2, essay 2, blog-2021 1, gazette-1908 1, diary 0"),
        ("sources", "label", "blog-2020 2, atlas-2001 2, blog-2021 1, diary 0, essay 2, gazette-1908 1"),
        ("sources", "id", "atlas-2001 2, blog-2020 2, blog-2021 1, diary 0, essay 2, gazette-1908 1"),
    ],
)
def test_the_orders_of_lists_of_names(line: str, sort: str | None, found: str, ask: Callable[..., Items]) -> None:
    form = next(form for form in FORMS if form.line == f"{line} --json")
    assert ask(form, *(("--sort", sort) if sort else ())) == found.split(", ")


def test_zeros_are_left_out_under_a_filter_only(ask: Callable[..., Items]) -> None:
    sources = next(form for form in FORMS if form.line == "sources --json")
    assert "diary 0" in ask(sources, "-n", "10", "--sort", "claims")
    assert ask(sources, "--topic", "port") == ["atlas-2001 1", "essay 1", "gazette-1908 1"]


def test_the_browser_starts_with_every_filter(data: str) -> None:
    dataset = Dataset(data)
    for name, (value, found) in FILTERS.items():
        repeated = (
            [value]
            if any(each.name == name and each.is_repeatable for each in parameters(load("explore").command))
            else value
        )
        given: Any = {name: repeated}
        filters = Filters(**given)
        assert list(dataset.ids(ChosenFilters(dataset, filters).selection(None))) == chosen(found)


def test_the_same_from_python(data: str) -> None:
    dataset: Chongjin = chongjin_cli.open(data)
    asked = Dataset(data)
    for name, (value, found) in FILTERS.items():
        filters: dict[str, Any] = {name: value}
        ids = chosen(found)
        assert [claim["id"] for claim in dataset.claims(**filters)] == ids
        assert {claim["id"] for claim in dataset.search("chongjin", **filters)} == set(ids)
        for list_of, key, kind in (
            (dataset.eras, "eras", "era"), (dataset.topics, "topics", "topic"), (dataset.places, "places", "place"),
            (dataset.actors, "actors", "actor"), (dataset.sources, "evidence", "source"),
        ):  # fmt: skip
            found_records = {f"{each['id']} {each['claims']}" for each in list_of(**filters)}
            expected = listed_under(key, kind)(asked, ids)
            assert found_records == (named_by(name, expected) if kind == "source" else set(expected)), (name, kind)
        assert [each["id"] for each in dataset.disputes(**filters)] == disputed(asked, ids)
        assert {each["claim"] for each in dataset.figures("workforce", **filters)} == set(measured(asked, ids))
        assert [each["figures"] for each in dataset.measures(**filters)] == [len(measured(asked, ids))][
            : len(measured(asked, ids))
        ]
    assert [each["id"] for each in dataset.publishers(topic="port")] == ["press"]
    assert [each["id"] for each in dataset.publishers(topic="steel")] == ["bloggers", "press"]
    assert [each["id"] for each in dataset.publishers(topic="steel", publisher="press")] == ["press"]
    assert [each["id"] for each in dataset.publishers(topic="steel", source="blog-2020")] == ["bloggers"]
    own = dataset.sources(publisher=["press", "bloggers"], source=["blog-2020", "essay"])
    assert [(each["id"], each["claims"]) for each in own] == [("blog-2020", 2)]
    assert [each["id"] for each in dataset.topics(sort="id", limit=1, offset=1)] == ["port"]
    assert dataset.disputes(limit=0) == []
    assert dataset.measures(offset=1) == []
    for refused in (dataset.topics, dataset.measures):
        with pytest.raises(UsageError, match="a list of names has no order 'grade'"):
            refused(sort="grade")
    with pytest.raises(UsageError, match="a list of claims has no order 'label'"):
        dataset.disputes(sort="label")


def test_a_brief_is_on_what_every_filter_leaves(data: str) -> None:
    dataset: Chongjin = chongjin_cli.open(data)
    for name, (value, found) in FILTERS.items():
        given: dict[str, Any] = {name: value}
        brief = dataset.brief(**given)
        shown = {row["claim"] for part in (brief["identity"], brief["established"]) for row in part}
        assert (brief["claims"], sum(brief["statuses"].values())) == (len(chosen(found)), len(chosen(found))), name
        assert shown <= set(chosen(found)), name
        assert {each["use"]["claim"] for each in brief["figures"] if each["use"]} <= set(chosen(found)), name
        assert [each["id"] for each in brief["disputes"]] == disputed(Dataset(data), chosen(found)), name


def test_newest_is_by_event_and_forecasts_stand_apart(
    small: dict[str, Any],
    save: Save,
) -> None:
    dated = {
        "CJ-0001": ("claim", "2025-05"), "CJ-0002": ("claim", "2017/.."), "CJ-0003": ("forecast", "2024"),
        "CJ-0004": ("claim", "2026"), "CJ-0007": ("claim", None), "CJ-0008": ("claim", "2035"),
        "CJ-0009": ("claim", "1995/2025-06"), "CJ-0010": ("forecast", None),
    }  # fmt: skip
    base = {**SMALL["claims"][0], "figures": []}
    small["claims"] = [
        {**base, "id": name, "kind": kind, **({"date": date} if date else {})} for name, (kind, date) in dated.items()
    ]
    for claim, (_, date) in zip(small["claims"], dated.values(), strict=True):
        if date is None:
            del claim["date"]
    dataset: Chongjin = chongjin_cli.open(str(save(small, "dated.json")))
    assert [claim["id"] for claim in dataset.claims(sort="newest")] == [
        "CJ-0004", "CJ-0009", "CJ-0001", "CJ-0002", "CJ-0008", "CJ-0003", "CJ-0010", "CJ-0007",
    ]  # fmt: skip
    assert [claim["id"] for claim in dataset.era("outlook")] == ["CJ-0008", "CJ-0010"]


def test_what_was_so_until_a_time_is_of_that_time_and_not_of_all_before(small: dict[str, Any], save: Save) -> None:
    for claim, date in zip(small["claims"], ("1908", "../1938-05", "1938-06", "1907"), strict=True):
        claim["date"] = date
    dataset: Chongjin = chongjin_cli.open(str(save(small, "until.json")))
    assert [claim["date"] for claim in dataset.claims()] == ["1907", "1908", "../1938-05", "1938-06"]
    assert [claim["date"] for claim in dataset.claims(sort="newest")] == ["1938-06", "../1938-05", "1908", "1907"]
    assert [claim["date"] for claim in dataset.claims(since=1908, until=1908)] == ["1908"]
    assert [claim["date"] for claim in dataset.claims(since=1938, until="1938-05")] == ["../1938-05"]


@pytest.mark.parametrize(
    ("arguments", "stderr"),
    [
        (("topic", "harbour"), '"harbour" is filed under the topic Port; for the word alone: --match "harbour"\n'),
        (("timeline", "--topic", "factories"), '"factories" is filed under the topic Industry; for the word alone: --match "factories"\n'),
        (("disputes", "--topic", "Factories"), '"Factories" is filed under the topic Industry; for the word alone: --match "Factories"\n'),
        (("topic", "port"), ""),
        (("topic", "STEEL"), ""),
        (("era", "japanese-rule"), ""),
    ],
)  # fmt: skip
def test_a_topic_that_is_wider_than_what_was_asked_for_is_told(
    chongjin: Any, arguments: tuple[str, ...], stderr: str
) -> None:
    result = chongjin(*arguments, "--json")
    assert (result.returncode, result.stderr) == (0, stderr)


@pytest.mark.usefixtures("environment")
def test_a_topic_whose_name_begins_with_what_was_asked_for_is_told_beside_the_wider_one(
    small: dict[str, Any], save: Save, capsys: pytest.CaptureFixture[str]
) -> None:
    small["topics"].append({"id": "harbour-jails", "label": "Jails", "summary": "Jails at the harbour."})
    tell_wider_topic(Dataset(str(save(small))), "harbour")
    assert capsys.readouterr().err == (
        '"harbour" is filed under the topic Port; for the word alone: --match "harbour"; a topic, too: harbour-jails\n'
    )


def test_places_whose_names_begin_as_the_one_that_is_listed_are_told(
    small: dict[str, Any], save: Save, here: Here
) -> None:
    small["places"].append({"id": "works-pier", "label": "Pier", "kind": "facility", "names": {}})
    small["claims"][0]["places"].append("works-pier")
    told = '"works" is Kim Chaek Works here; places whose names begin so: works-pier\n'
    assert here("place", "works", "--data", str(save(small)))[2] == told
    assert here("brief", "works", "--data", str(save(small)))[2] == told
    assert here("place", "works-pier", "--data", str(save(small)))[2] == ""


def test_a_topic_that_has_the_other_name_of_an_era_is_told_with_its_claims(
    small: dict[str, Any], save: Save, capsys: pytest.CaptureFixture[str], here: Here
) -> None:
    small["eras"][0]["aliases"] = ["Salt works", "steel", "reign"]
    small["topics"].append({"id": "salt", "label": "Salt", "summary": "Of the sea.", "aliases": ["salt works"]})
    small["claims"][0]["topics"].append("salt")
    dataset = Dataset(str(save(small)))
    for name, told in (
        ("salt works", '"salt works" is the era Japanese rule here; a topic, too: chongjin topic salt (1 claim)\n'),
        ("Steel", '"Steel" is the era Japanese rule here; a topic, too: chongjin topic steel (2 claims)\n'),
        ("reign", ""),
        ("colonial", ""),
    ):
        tell_topic_of_that_name(dataset, name)
        assert capsys.readouterr().err == told
    for arguments in (("era", "steel"), ("timeline", "--era", "steel")):
        code, _, remark = here(*arguments, "--data", str(save(small)))
        assert code == 0
        assert "a topic, too: chongjin topic steel (2 claims)" in remark
