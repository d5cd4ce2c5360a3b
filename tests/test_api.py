"""The Python API and the schemas: typed objects that are what the commands print, and fit what is promised of them."""

import json
from typing import Any

import jsonschema
import pytest

import chongjin_cli
from chongjin_cli import contract
from chongjin_cli.api import Chongjin
from chongjin_cli.app.registry import COMMANDS
from chongjin_cli.errors import DatasetError, UsageError
from chongjin_cli.present.formats import CLAIMS
from chongjin_cli.present.schemas.output import PRINTED, schema
from tests.conftest import SMALL, Run, Save


@pytest.fixture
def dataset(save: Save) -> Chongjin:
    return chongjin_cli.open(str(save(SMALL)))


def ids(claims: list[contract.Claim]) -> list[str]:
    return [claim["id"] for claim in claims]


def test_claims_and_their_filters(dataset: Chongjin) -> None:
    assert ids(dataset.search("founded", sort="date")) == ["CJ-0003", "CJ-0002"]
    assert ids(dataset.search("CJ-0003 CJ-0001")) == ["CJ-0003", "CJ-0001"]
    assert ids(dataset.search("founed", limit=1, sort="id")) == ["CJ-0002"]
    assert ids(dataset.era("japanese rule", grade="B3")) == ["CJ-0001", "CJ-0002"]
    assert ids(dataset.topic("factories")) == ["CJ-0003", "CJ-0002"]
    assert ids(dataset.place("청진", since="2000")) == ["CJ-0004"]
    assert ids(dataset.actor("nippon steel")) == ids(dataset.claims(actor="nippon-steel")) == ["CJ-0002"]
    assert ids(dataset.source("essay")) == ["CJ-0003", "CJ-0004"]
    assert ids(dataset.claims(status="disputed", kind="claim", until="1950", sort="newest", offset=0)) == ["CJ-0003"]
    assert ids(dataset.claims(kind=None, limit=None, offset=None)) == ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"]
    assert ids(dataset.publisher("블로거")) == ids(dataset.claims(publisher="bloggers")) == ["CJ-0003", "CJ-0002"]
    assert (
        ids(dataset.claims(status=["disputed", "unjudged"])) == ids(dataset.source("essay")) == ["CJ-0003", "CJ-0004"]
    )
    assert ids(dataset.claims(era=("colonial", "now"), match="1938")) == ["CJ-0002"]
    assert dataset.claims(kind=[]) == dataset.claims()
    assert [dataset.claim(name)["grade"] for name in ("1", "cj-2", "CJ-0003")] == ["A1", "B3", "C4"]


def test_a_dataset_is_closed_at_the_end_of_a_with(save: Save) -> None:
    with chongjin_cli.open(str(save(SMALL))) as dataset:
        assert dataset.claim(1)["grade"] == "A1"
    for ask in (dataset.claims, dataset.topics, dataset.brief, lambda: dataset.claims(without="press")):
        with pytest.raises(DatasetError, match="the dataset is closed; open it again"):
            ask()


def test_a_dataset_without_a_name_is_none() -> None:
    with pytest.raises(UsageError, match=r"'' names no file; name a dataset file, as in open\('facts.json'\)"):
        chongjin_cli.open("")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("show", "no call 'show': claim(), or claims() of many"),
        ("timeline", "no call 'timeline': claims()"),
        ("overview", "no call 'overview': about()"),
        ("export", "no call 'export'; as a command: chongjin export"),
        ("xyz", "no call 'xyz'"),
    ],
)
def test_a_name_of_a_command_leads_to_the_call(dataset: Chongjin, name: str, message: str) -> None:
    with pytest.raises(AttributeError) as error:
        getattr(dataset, name)
    assert str(error.value) == message


def test_every_command_has_a_call_or_is_told_to_be_a_command_alone(dataset: Chongjin) -> None:
    for name in COMMANDS:
        if not hasattr(dataset, name):
            with pytest.raises(AttributeError, match=f"no call '{name}'(: |; as a command: )"):
                getattr(dataset, name)


def test_a_time_may_be_a_year_as_a_number(dataset: Chongjin) -> None:
    assert ids(dataset.claims(since=2000)) == ["CJ-0004"]
    assert ids(dataset.claims(during=1937)) == ids(dataset.claims(since=1937, until=1937)) == ["CJ-0003"]
    assert ids(dataset.claims(until=908)) == []


def test_what_to_catch_is_named_at_the_top(dataset: Chongjin) -> None:
    with pytest.raises(chongjin_cli.UsageError) as unknown:
        dataset.figures("xyzzy")
    assert (unknown.value.message, unknown.value.hint) == ("no measure 'xyzzy'", "measures() lists them all")
    with pytest.raises(chongjin_cli.DatasetError) as unread:
        chongjin_cli.open("/nowhere.json")
    assert (unread.value.message, unread.value.hint) == (
        "cannot read /nowhere.json: No such file or directory", "name a dataset file with open()",
    )  # fmt: skip
    assert all(isinstance(error.value, chongjin_cli.ChongjinError) for error in (unknown, unread))


def test_records(dataset: Chongjin) -> None:
    assert [each["id"] for each in dataset.eras()] == ["colonial", "now", "outlook"]
    assert [each["id"] for each in dataset.topics()] == ["industry", "steel", "port"]
    assert [each["id"] for each in dataset.places()] == ["chongjin", "works"]
    assert [each["id"] for each in dataset.actors()] == ["nippon-steel"]
    assert [(each["id"], each["claims"]) for each in dataset.publishers()] == [("bloggers", 2), ("press", 2)]
    assert [(each["id"], each["claims"], each["publisher"], each["reliability"]) for each in dataset.sources()] == [
        ("atlas-2001", 2, "Press", "B"), ("blog-2020", 2, "Bloggers", "C"), ("essay", 2, None, "F"),
        ("blog-2021", 1, "Bloggers", "C"), ("gazette-1908", 1, None, "A"), ("diary", 0, None, "D"),
    ]  # fmt: skip
    assert [(each["id"], each["replaced_by"]) for each in dataset.retired()] == [
        ("CJ-0005", ["CJ-0001"]), ("CJ-0006", []),
    ]  # fmt: skip
    assert dataset.about() == {
        "name": "small", "title": "A small dataset", "version": "1.0.0", "updated": "2026-01-31",
        "license": "CC BY 4.0", "prefix": "CJ",
    }  # fmt: skip


def test_disputes_come_whole_with_the_answer_that_is_favoured(dataset: Chongjin) -> None:
    for filters in ({}, {"status": "disputed"}, {"actor": "nippon-steel"}):
        [dispute] = dataset.disputes(**filters)
        assert (dispute["id"], dispute["question"], dispute["note"], dispute["versions"], dispute["favoured"], dispute["topics"]) == (
            "founding-of-the-works", "When were the steel works founded?", "The years of the law and of the first furnace.",
            ["CJ-0002", "CJ-0003"], "CJ-0002", ["steel"],
        )  # fmt: skip
        assert dispute["claims"] == [dataset.claim("2"), dataset.claim("3")]
    assert dataset.disputes(topic="port") == []
    assert [each["id"] for each in dataset.disputes("founding-of-the-works")] == ["founding-of-the-works"]
    assert dataset.disputes("founding-of-the-works", topic="port") == []
    assert dataset.disputes(2) == dataset.disputes("CJ-0003") == dataset.disputes("founding-of-the-works")
    with pytest.raises(UsageError) as raised:
        dataset.disputes("steel", "founding-of-the-works")
    assert str(raised.value) == (
        'no dispute \'steel\'; as in: disputes(match="steel"); on a topic: disputes(topic="steel")'
    )
    with pytest.raises(UsageError, match=r'it is a dispute: disputes\("founding-of-the-works"\)'):
        dataset.claim("founding-of-the-works")


def test_figures_and_measures(dataset: Chongjin) -> None:
    [point] = dataset.figures("Work force")
    assert point["dates"] == {"from": "1938-01-01", "to": "1938-12-31", "label": "1938"}
    assert {key: value for key, value in point.items() if key != "dates"} == {
        "measure": "workforce", "of": "works", "value": None, "low": 900, "high": 1200, "unit": "people", "as_of": "1938",
        "claim": "CJ-0002", "grade": "B3", "status": "possible", "sources": ["Press"],
        "statement": "The steel works of Chongjin were founded in 1938, according to A. Author (2001).",
    }  # fmt: skip
    assert [(each["id"], each["label"], each["of"], each["figures"]) for each in dataset.measures()] == [
        ("workforce", "Workforce", ["works"], 1)
    ]
    assert dataset.measures(topic="port") == []
    assert dataset.figures("workforce", topic="port") == []


def test_a_claim_by_its_number(dataset: Chongjin) -> None:
    assert dataset.claim(1) == dataset.claim("1") == dataset.claim("CJ-0001")


def test_a_claim_with_all_that_is_computed_from_it(dataset: Chongjin) -> None:
    claim = dataset.claim("3")
    evidence = claim.pop("evidence")  # type: ignore[misc]
    assert claim == {
        "id": "CJ-0003",
        "statement": "The steel works of Chongjin were founded in 1937, according to Bloggers (2020), citing a former engineer (2019); A. Author (2001) says otherwise.",
        "assertion": "The steel works of Chongjin were founded in 1937.",
        "attribution": "according to Bloggers (2020), citing a former engineer (2019); A. Author (2001) says otherwise",
        "kind": "claim", "status": "disputed", "grade": "C4", "credibility": 4,
        "reason": "one source (C) supports it; one source (D) supports a part of it; one source (B) disputes it",
        "origins_supporting": 1, "origins_disputing": 1,
        "rests_on": [
            {"publisher": "bloggers", "grade": None}, {"source": "blog-2020", "grade": None},
            {"publisher": "press", "grade": "C3"},
        ],
        "raised_by": "an independent source of A that supports it",
        "date": "1937", "dates": {"from": "1937-01-01", "to": "1937-12-31", "label": "1937"},
        "eras": ["colonial"], "topics": ["steel"], "places": ["works"], "actors": [], "figures": [],
        "disputes": ["founding-of-the-works"], "relations": [{"type": "follows", "claim": "CJ-0001"}],
        "note": "The blog names no source.", "questions": [], "added": None, "changed": None, "checked": None,
    }  # fmt: skip
    assert evidence[1] == {
        "source": "blog-2021", "title": "Blog again", "publisher": "Bloggers", "publisher_id": "bloggers", "issued": "2021",
        "url": None, "copy": None, "reliability": "C", "stance": "partly", "part": "founded before 1938",
        "says": "Quotes the diary.", "speaker": None, "basis": None, "said": None, "repeats": None, "origin": "diary",
        "counts_as": "diary", "effective": "D", "locator": None,
    }  # fmt: skip


def test_the_api_gives_what_the_commands_print(dataset: Chongjin, chongjin: Run) -> None:
    assert dataset.era("colonial") == json.loads(chongjin("era", "colonial", "--json").stdout)
    assert dataset.disputes() == json.loads(chongjin("disputes", "--json").stdout)
    assert dataset.figures("workforce") == json.loads(chongjin("figures", "workforce", "--json").stdout)


@pytest.mark.parametrize(
    ("filters", "message", "hint"),
    [
        ({"eraa": "now"}, "no filter 'eraa'", "there are: match, era, topic, "),
        ({"era": "colonail"}, "no era 'colonail'", "did you mean colonial?"),
        ({"era": "colon"}, "no era 'colon'", "did you mean colonial?"),
        ({"actor": "port"}, "no actor 'port'", 'it is a topic: topic("port")'),
        ({"topic": "essay"}, "no topic 'essay'", 'it is a source: source("essay")'),
        ({"place": "workforce"}, "no place 'workforce'", 'it is measured: figures("workforce")'),
        ({"actor": "zzz"}, "no actor 'zzz'", "actors() lists them all"),
        ({"source": "zzz"}, "no source 'zzz'", "sources() lists them all"),
        ({"source": "press"}, "no source 'press'", 'it is a publisher: publisher("press"); its sources: sources(publisher="press"); what rests on it: depends("press")'),
        ({"publisher": "engineer"}, "no publisher 'engineer'", 'who wrote what is told by "authors" of sources()'),
        ({"publisher": "zzz"}, "no publisher 'zzz'", "publishers() lists them all"),
        ({"without": "zzz"}, "no source or publisher 'zzz'", "sources() lists them all"),
        ({"era": "1990s"}, "no era '1990s'", "eras() lists them all; for a time: claims(during='1990s')"),
        ({"era": ["now", "colonail"]}, "no era 'colonail'", "did you mean colonial?"),
        ({"era": 1908}, "era: 1908 cannot be used", "give a text, or a list of texts"),
        ({"era": ["now", 7]}, "era: ['now', 7] cannot be used", "give a text, or a list of texts"),
        ({"publisher": {"press"}}, "publisher: {'press'} cannot be used", "give a text, or a list of texts"),
        ({"kind": "fact"}, "kind: 'fact' is not one of them", "there are: claim, estimate, allegation, forecast, opinion, utterance"),
        ({"status": "sure"}, "status: 'sure' is not one of them", "there are: confirmed, probable, possible, disputed, improbable, unjudged"),
        ({"status": 1}, "status: 1 cannot be used", "give a text, or a list of texts"),
        ({"sort": "size"}, "sort: 'size' is not one of them", "there are: rank, date, newest, grade, id"),
        ({"sort": ["date"]}, "sort: ['date'] cannot be used", "give a text"),
        ({"grade": "G7"}, "grade: 'G7' is no grade", "a letter A to F, a number 1 to 6, or both, as in C3"),
        ({"grade": 3}, "grade: 3 cannot be used", "give a text, or a list of texts"),
        ({"since": -5}, "since: -5 cannot be used", "give a text"),
        ({"until": 10_000}, "until: 10000 cannot be used", "give a text"),
        ({"during": True}, "during: True cannot be used", "give a text"),
        ({"until": "never"}, "until: 'never' is no ", None),
        ({"limit": "5"}, "limit: '5' cannot be used", "give a whole number"),
        ({"limit": True}, "limit: True cannot be used", "give a whole number"),
        ({"limit": 2.5}, "limit: 2.5 cannot be used", "give a whole number"),
        ({"limit": [1]}, "limit: [1] cannot be used", "give a whole number"),
        ({"limit": -1}, "limit: -1 is out of range", "a whole number from 0 on"),
    ],
)  # fmt: skip
def test_a_filter_that_cannot_be_used(
    dataset: Chongjin, filters: dict[str, Any], message: str, hint: str | None
) -> None:
    for ask in (dataset.claims, dataset.disputes, dataset.measures, lambda **given: dataset.search("steel", **given)):
        with pytest.raises(UsageError) as caught:
            ask(**filters)
        assert caught.value.message.startswith(message)
        assert hint is None or (caught.value.hint or "").startswith(hint)


@pytest.mark.parametrize(
    ("filters", "message", "hint"),
    [
        (
            {"name": "1990/.."},
            "'1990/..' is open on one side",
            "name both ends, as in 1995/1998, or use since or until",
        ),
        ({"offset": 1}, "a brief has no offset", "limit N shows at most N claims in each of its parts"),
        ({"sort": "date"}, "a brief has no sort", "its claims stand in the order of time"),
    ],
)
def test_errors_name_parameters_and_no_options(
    dataset: Chongjin, filters: dict[str, Any], message: str, hint: str
) -> None:
    with pytest.raises(UsageError) as caught:
        dataset.brief(**filters)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize("value", [None, 7, True, 1.5, b"steel", [], ["steel"]])
@pytest.mark.parametrize(
    ("ask", "parameter"),
    [
        ("search", "words"), ("era", "name"), ("topic", "name"), ("place", "name"), ("actor", "name"), ("source", "name"),
        ("publisher", "name"), ("depends", "name"), ("figures", "measure"), ("brief", "name"), ("audit", "text"),
    ],
)  # fmt: skip
def test_what_is_asked_about_is_a_text(dataset: Chongjin, ask: str, parameter: str, value: object) -> None:
    """Only a brief may be on nothing in particular, or on a year as a number."""
    if ask == "brief" and value in (None, 7):
        assert dataset.brief(None)["subject"]["kind"] == "dataset"
        assert dataset.brief(1938)["subject"] == dataset.brief("1938")["subject"]
        assert dataset.brief(7)["subject"]["label"] == "7"
        return
    with pytest.raises(UsageError) as caught:
        getattr(dataset, ask)(value)
    assert (caught.value.message, caught.value.hint) == (f"{parameter}: {value!r} cannot be used", "give a text")


@pytest.mark.parametrize(
    ("given", "message", "hint"),
    [
        ({"select": 7}, "select: 7 cannot be used", "give a text, or a list of texts"),
        ({"ignore": ["W", 7]}, "ignore: ['W', 7] cannot be used", "give a text, or a list of texts"),
        ({"path": None}, "path: None cannot be used", "give a text"),
        ({"select": "Z9"}, "select: no code begins with 'Z9'", None),
        ({"ignore": ","}, "ignore: names no code", None),
    ],
)
def test_an_audit_that_cannot_be_made(dataset: Chongjin, given: dict[str, Any], message: str, hint: str | None) -> None:
    with pytest.raises(UsageError) as caught:
        dataset.audit("The works were founded in 1938.", **given)
    assert caught.value.message == message
    assert caught.value.hint == hint or (hint is None and str(caught.value.hint).startswith("there are: E101, "))


def test_a_brief_leaves_out_sources_like_every_question(dataset: Chongjin) -> None:
    whole, left = dataset.brief("steel"), dataset.brief("steel", without="press")
    assert (whole["claims"], left["claims"]) == (2, 1)
    assert dataset.brief("steel") == whole


@pytest.mark.parametrize("name", ["", "nope", ["press", ""]])
def test_what_is_left_out_must_be_there(dataset: Chongjin, name: str | list[str]) -> None:
    for ask in (dataset.claims, dataset.weights, dataset.brief, lambda **given: dataset.audit("", **given)):
        with pytest.raises(UsageError, match="no source or publisher"):
            ask(without=name)


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("CJ-0099", "no claim 'CJ-0099'", "ids run from CJ-0001 to CJ-0004"),
        ("5", "CJ-0005 was replaced by CJ-0001 on 2026-01-02: The same as CJ-0001.", "see CJ-0001"),
        ("CJ-0006", "CJ-0006 was withdrawn on 2026-01-02: Its page could not be found again.", None),
    ],
)
def test_a_claim_that_is_not_there_any_more_or_never_was(
    dataset: Chongjin, name: str, message: str, hint: str | None
) -> None:
    with pytest.raises(UsageError) as caught:
        dataset.claim(name)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("arguments", "definition"),
    [
        (("era", "colonial"), "Claim"), (("search", "1938"), "Claim"), (("era",), "Era"), (("topic",), "Topic"),
        (("place",), "Place"), (("actor",), "Actor"), (("sources",), "Source"), (("disputes",), "Dispute"),
        (("figures",), "Measure"), (("figures", "workforce"), "Point"), (("timeline",), "Claim"), (("validate",), "Finding"),
        (("sources", "press", "--depends"), "Dependent"), (("sources", "--by-weight"), "Weight"),
    ],
)  # fmt: skip
def test_what_is_printed_fits_the_schema(chongjin: Run, arguments: tuple[str, ...], definition: str) -> None:
    whole = schema("output")
    printed = json.loads(chongjin(*arguments, "--json").stdout)
    assert printed
    jsonschema.validate(printed, whole)
    for each in printed:
        jsonschema.validate(each, {"$ref": f"#/$defs/{definition}", "$defs": whole["$defs"]})


def test_the_schema_requires_every_key_of_the_contract() -> None:
    definitions = schema("output")["$defs"]
    assert set(definitions["Claim"]["required"]) == set(CLAIMS.keys)
    assert {described.__name__ for described in PRINTED} <= set(definitions)


def test_the_schema_command(chongjin: Run) -> None:
    assert json.loads(chongjin("schema").stdout) == schema("file")
    assert json.loads(chongjin("schema", "output").stdout) == schema("output")
    assert chongjin("schema", "nosuch").returncode == 2
