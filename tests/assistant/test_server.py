"""The server for assistants, asked by the SDK's own client: in memory, and over a real pipe."""

import json
import re
import subprocess
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, TypeVar

import anyio
import pytest
from mcp import Client, StdioServerParameters, types
from mcp.client.stdio import stdio_client
from mcp.shared.exceptions import MCPError

from chongjin_cli import __version__
from chongjin_cli.assistant import prompts, rows
from chongjin_cli.assistant.arguments import LONGEST
from chongjin_cli.assistant.server import server
from chongjin_cli.assistant.tools import MOST_IDS, NOT_HELD, TOOLS
from chongjin_cli.queries import what_if
from chongjin_cli.queries.store import Dataset
from tests.conftest import CHONGJIN, SMALL, Run, Save, call_all_publishers_wikis

Answer = TypeVar("Answer")


class Assistant:
    """A client of a server in this process; every question is a session of its own."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.server = server(dataset)

    def ask(self, question: Callable[[Client], Awaitable[Answer]]) -> Answer:
        async def session() -> Answer:
            async with Client(self.server) as client:
                return await question(client)

        return anyio.run(session)

    def refusal(self, question: Callable[[Client], Awaitable[Any]]) -> tuple[int, str]:
        """The code and message of the error that a question ends in."""

        async def refused(client: Client) -> tuple[int, str]:
            with pytest.raises(MCPError) as caught:
                await question(client)
            return caught.value.error.code, caught.value.error.message

        return self.ask(refused)

    def call(self, name: str, /, **arguments: Any) -> tuple[str, bool]:
        """What a tool says, and whether it is an error."""
        return said(self.ask(lambda client: client.call_tool(name, arguments)))

    def answer(self, name: str, /, **arguments: Any) -> dict[str, Any]:
        """What a tool says, read as JSON."""
        text, is_error = self.call(name, **arguments)
        assert not is_error, text
        found: dict[str, Any] = json.loads(text)
        return found


def said(result: Any) -> tuple[str, bool]:
    assert isinstance(result, types.CallToolResult)
    [content] = result.content
    assert isinstance(content, types.TextContent)
    assert content.text
    return content.text, bool(result.is_error)


@pytest.fixture
def assistant(save: Save) -> Assistant:
    return Assistant(Dataset(str(save(SMALL))))


OPENED = {
    "id": "CJ-0001",
    "date": "1908-04-01",
    "grade": "A1",
    "statement": "The port of Chongjin was opened to trade on 1 April 1908.",
}
FOUNDED_1938 = {
    "id": "CJ-0002",
    "date": "1938",
    "grade": "B3",
    "statement": "The steel works of Chongjin were founded in 1938, according to A. Author (2001).",
}
FOUNDED_1937 = {
    "id": "CJ-0003",
    "date": "1937",
    "grade": "C4",
    "statement": "The steel works of Chongjin were founded in 1937, according to Bloggers (2020), citing a former engineer (2019); "
    "A. Author (2001) says otherwise.",
}


def test_it_says_what_it_is_and_how_to_quote(assistant: Assistant) -> None:
    async def question(client: Client) -> tuple[Any, str]:
        return client.server_info, client.instructions or ""

    info, instructions = assistant.ask(question)
    assert (info.name, info.version) == ("chongjin", __version__)
    assert instructions.startswith("Sourced and graded claims from: A small dataset, version 1.0.0. ")
    assert "with its id and grade" in instructions


def test_every_tool_only_reads_and_has_a_schema(assistant: Assistant) -> None:
    tools = assistant.ask(lambda client: client.list_tools()).tools
    assert [tool.name for tool in tools] == list(TOOLS)
    for tool in tools:
        assert tool.annotations == types.ToolAnnotations(read_only_hint=True, open_world_hint=False)
        assert tool.input_schema["additionalProperties"] is False


def test_lists_are_short_unless_more_is_asked_for() -> None:
    limits = {name: tool.takes["properties"].get("limit") for name, tool in TOOLS.items()}
    shown = {name: (limit["default"], limit["maximum"]) for name, limit in limits.items() if limit}
    assert shown == {
        "search_claims": (10, 50), "list_disputes": (5, 20), "get_figures": (20, 100), "brief": (3, 10),
    }  # fmt: skip


def test_what_the_tools_cost_an_assistant(assistant: Assistant) -> None:
    """Characters that stand in every conversation, and those of claims as they are listed and as `--json` prints them."""
    tools = assistant.ask(lambda client: client.list_tools()).tools
    described = [
        {"name": each.name, "description": each.description, "inputSchema": each.input_schema} for each in tools
    ]
    assert len(json.dumps(described)) < 4200
    listed, _ = assistant.call("search_claims", place="chongjin")
    printed = "".join(map(assistant.dataset.claim, "1234"))
    assert len(listed) < 1000
    assert len(listed) * 5 < len(printed)


def test_search_gives_slim_rows(assistant: Assistant) -> None:
    assert assistant.call("search_claims", words="opened to trade") == (
        '{"matches":1,\n"claims":[\n{"id":"CJ-0001","date":"1908-04-01","grade":"A1",'
        '"statement":"The port of Chongjin was opened to trade on 1 April 1908."}\n]}',
        False,
    )
    rivals = [row | {"disputes": ["founding-of-the-works"]} for row in (FOUNDED_1937, FOUNDED_1938)]
    assert assistant.answer("search_claims", words="founded") == {"matches": 2, "claims": rivals}
    assert assistant.answer("search_claims", words="CJ-0001") == {"matches": 1, "claims": [OPENED]}


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ({"words": "founed"}, ["CJ-0003", "CJ-0002"]),
        ({"era": "japanese rule", "grade": "B3"}, ["CJ-0001", "CJ-0002"]),
        ({"topic": "factories", "status": "disputed"}, ["CJ-0003"]),
        ({"place": "청진", "from": "2000"}, ["CJ-0004"]),
        ({"actor": "nippon steel", "kind": "claim"}, ["CJ-0002"]),
        ({"publisher": "블로거", "to": "1937"}, ["CJ-0003"]),
        ({"words": "steel", "kind": "estimate"}, []),
        ({"topic": "industry", "words": None, "limit": None}, ["CJ-0003", "CJ-0002"]),
    ],
)
def test_filters(assistant: Assistant, arguments: dict[str, Any], ids: list[str]) -> None:
    found = assistant.answer("search_claims", **arguments)
    assert [row["id"] for row in found["claims"]] == ids
    assert found.get("matches", 0) == len(ids)
    assert found.get("note") == (None if ids else NOT_HELD)


@pytest.mark.parametrize(
    ("name", "plain", "meant"),
    [
        ("search_claims", {"from": 1938, "to": 1938, "limit": "2"}, {"from": "1938", "to": "1938", "limit": 2}),
        ("brief", {"name": 1938}, {"name": "1938"}),
        ("get_claims", {"ids": "CJ-0001"}, {"ids": ["CJ-0001"]}),
        ("get_claims", {"ids": 1}, {"ids": ["1"]}),
        ("get_claims", {"ids": [1, "2"]}, {"ids": ["1", "2"]}),
    ],
)
def test_what_plainly_says_the_same_is_taken(
    assistant: Assistant, name: str, plain: dict[str, Any], meant: dict[str, Any]
) -> None:
    assert assistant.answer(name, **plain) == assistant.answer(name, **meant)


def test_a_word_that_was_corrected_is_told(assistant: Assistant) -> None:
    assert "founded" in assistant.answer("search_claims", words="founed")["remark"]


def test_what_is_not_held_is_said_to_be_so(assistant: Assistant) -> None:
    for arguments in ({"words": "volcano eruption"}, {"words": "founded", "topic": "port"}):
        assert assistant.answer("search_claims", **arguments) == {"note": NOT_HELD, "claims": []}
    assert assistant.answer("list_disputes", words="volcano") == {"note": NOT_HELD, "disputes": []}
    assert assistant.answer("list_disputes", topic="port") == {"note": "No dispute is held on this.", "disputes": []}
    for measure in ({}, {"measure": "workforce"}):
        assert assistant.answer("get_figures", topic="port", **measure)["note"] == "No figure is held on this."


def test_there_is_a_way_to_the_rest(assistant: Assistant) -> None:
    first = assistant.answer("search_claims", place="chongjin", limit=3)
    assert (len(first["claims"]), first["matches"], first["next_offset"]) == (3, 4, 3)
    rest = assistant.answer("search_claims", place="chongjin", limit=3, offset=3)
    assert (len(rest["claims"]), rest["matches"], "next_offset" in rest) == (1, 4, False)
    beyond = assistant.answer("search_claims", place="chongjin", offset=9)
    assert beyond == {"matches": 4, "claims": []}


def test_claims_whole(assistant: Assistant) -> None:
    [claim] = assistant.answer("get_claims", ids=["cj-3"])["claims"]
    assert claim == {
        "id": "CJ-0003", "statement": FOUNDED_1937["statement"], "kind": "claim", "status": "disputed", "grade": "C4",
        "reason": "one source (C) supports it; one source (D) supports a part of it; one source (B) disputes it",
        "rests_on": [
            {"publisher": "bloggers", "grade": None}, {"source": "blog-2020", "grade": None},
            {"publisher": "press", "grade": "C3"},
        ],
        "raised_by": "an independent source of A that supports it",
        "date": "1937", "topics": ["steel"], "places": ["works"], "disputes": ["founding-of-the-works"],
        "relations": [{"type": "follows", "claim": "CJ-0001"}], "note": "The blog names no source.",
        "evidence": [
            {"source": "blog-2020", "title": "=Blog", "publisher": "Bloggers", "issued": "2020-05", "stance": "supports",
             "says": "Founded in 1937.", "speaker": "a former engineer", "basis": "testimony", "said": "2019",
             "effective": "C"},
            {"source": "blog-2021", "title": "Blog again", "publisher": "Bloggers", "issued": "2021", "stance": "partly",
             "part": "founded before 1938", "says": "Quotes the diary.", "origin": "diary", "effective": "D"},
            {"source": "essay", "stance": "context", "says": "Speaks of works.", "effective": "F"},
        ],
    }  # fmt: skip


def test_a_retired_id_leads_on(assistant: Assistant) -> None:
    found = assistant.answer("get_claims", ids=["5", "1", "2"])
    assert [claim["id"] for claim in found["claims"]] == ["CJ-0001", "CJ-0002"]
    assert found["remark"] == "CJ-0005 was replaced by CJ-0001 on 2026-01-02: The same as CJ-0001."


def test_ids_without_a_claim_are_named_beside_those_that_have_one(assistant: Assistant) -> None:
    found = assistant.answer("get_claims", ids=["6", "1", "99"])
    assert [claim["id"] for claim in found["claims"]] == ["CJ-0001"]
    assert found["missing"] == [
        "CJ-0006 was withdrawn on 2026-01-02: Its page could not be found again.", "no claim '99'",
    ]  # fmt: skip


def test_a_figure_leads_to_those_of_a_measure_called_alike(save: Save, small: dict[str, Any]) -> None:
    small["measures"].append({"id": "workforce-now", "label": "Workforce now", "unit": "people", "summary": "Now."})
    small["claims"][0]["figures"] = [{"measure": "workforce-now", "of": "works", "value": 7, "as_of": "1908"}]
    found = Assistant(Dataset(str(save(small)))).answer("get_figures", measure="workforce")
    assert found["see_also"] == [
        {"measure": "workforce-now", "unit": "people", "of": "works", "as_of": "1908", "value": 7, "claim": "CJ-0001",
         "grade": "A1", "sources": ["gazette-1908", "Press"]},
    ]  # fmt: skip


def test_disputes_lead_to_claims_that_evidence_alone_disputes(save: Save, small: dict[str, Any]) -> None:
    small["disputes"] = []
    small["claims"][1]["evidence"][1]["source"] = "gazette-1908"
    assert Assistant(Dataset(str(save(small)))).answer("list_disputes") == {
        "note": "No dispute is held on this.",
        "other_claims": "1 disputed by evidence alone: search_claims with status disputed has them, too",
        "disputes": [],
    }


def test_disputes_with_every_answer(assistant: Assistant) -> None:
    assert assistant.answer("list_disputes", words="founded", actor="nippon-steel") == {
        "matches": 1,
        "disputes": [
            {"id": "founding-of-the-works", "question": "When were the steel works founded?",
             "note": "The years of the law and of the first furnace.", "favoured": "CJ-0002",
             "claims": [FOUNDED_1938, FOUNDED_1937]},
        ],
    }  # fmt: skip


def test_figures(assistant: Assistant) -> None:
    assert assistant.answer("get_figures") == {
        "matches": 1,
        "measures": [{"id": "workforce", "label": "Workforce", "unit": "people", "of": ["works"], "figures": 1,
                      "low": 900, "high": 1200, "dates": "1938"}],
    }  # fmt: skip
    assert assistant.answer("get_figures", measure="Work force", era="colonial") == {
        "measure": "workforce", "unit": "people", "matches": 1,
        "figures": [{"of": "works", "as_of": "1938", "low": 900, "high": 1200, "claim": "CJ-0002", "grade": "B3",
                     "sources": ["Press"]}],
    }  # fmt: skip


def test_a_brief_is_a_few_rows_of_each_part(assistant: Assistant) -> None:
    page = assistant.answer("brief", name="steel")
    assert (page["subject"], page["claims"]) == ("Steel", 2)
    [dispute] = page["disputes"]
    answers = [{**row, "kind": "claim"} for row in (FOUNDED_1938, FOUNDED_1937)]
    assert (dispute["id"], dispute["claims"]) == ("founding-of-the-works", answers)
    assert [figure["measure"] for figure in page["figures"]] == ["workforce"]
    assert assistant.answer("brief", actor="nippon-steel")["claims"] == 1
    assert assistant.answer("brief", **{"topic": "port", "from": "1990", "to": "1995"}) == {
        "note": NOT_HELD,
        "established": [],
    }
    assert assistant.call("brief", name="stele")[1]
    assert assistant.answer("brief", name="harbour")["remark"] == (
        '"harbour" is filed under the topic Port; for the word alone: search_claims'
    )
    assert "remark" not in page


def test_a_text_is_audited_by_the_sentence(assistant: Assistant) -> None:
    text = "The port of Chongjin was opened to trade on 1 April 1908. It rained.\nChongjin had 7 airports in 1950."
    page = assistant.answer("audit_text", text=text)
    assert (page["sentences"], page["nothing_to_check"]) == (3, 1)
    assert [(each["line"], each["verdict"]) for each in page["audited"]] == [(1, "supported"), (2, "not-held")]
    assert page["audited"][0]["findings"][0]["claims"] == ["CJ-0001"]
    assert assistant.call("audit_text", text="x" * 50_001) == ("text has 50,001 characters; give at most 50,000", True)


def test_that_only_what_repeats_a_source_is_left_out_is_told(assistant: Assistant) -> None:
    note = "without diary: known here only through others, only what repeats it is left out"
    for name, arguments in (("search_claims", {"topic": "steel"}), ("brief", {"name": "steel"}), ("get_figures", {}),
                            ("audit_text", {"text": "Steel was made."})):  # fmt: skip
        assert assistant.answer(name, **arguments, without="diary")["note_on_without"] == note
        assert "note_on_without" not in assistant.answer(name, **arguments, without="press")


def test_a_name_of_several_publishers_is_told(save: Save, small: dict[str, Any]) -> None:
    call_all_publishers_wikis(small)
    found = Assistant(Dataset(str(save(small)))).answer("search_claims", topic="port", without="wiki")
    assert found["note_on_without"] == "without wiki: 3 publishers: bloggers, press, wiki"


def test_without_a_publisher_all_is_graded_anew(assistant: Assistant) -> None:
    found = assistant.answer("search_claims", topic="steel", without="press")
    assert [(row["id"], row["grade"]) for row in found["claims"]] == [("CJ-0003", "C3")]
    assert (found["matches"], found["left_without_support"]) == (1, 1)
    assert assistant.answer("get_figures", measure="workforce", without="press").get("matches") is None
    assert assistant.answer("get_claims", ids=["3"], without="press")["claims"][0]["grade"] == "C3"
    assert assistant.answer("list_disputes", without="press")["note"] == "No dispute is held on this."
    assert assistant.answer("brief", name="steel", without="press")["claims"] == 1
    text = "The steel works of Chongjin were founded in 1937."
    verdicts = [assistant.answer("audit_text", text=text, **more)["audited"][0]["verdict"]
                for more in ({}, {"without": "press"})]  # fmt: skip
    assert verdicts == ["too-strong", "supported"]  # with its rival gone
    assert assistant.call("search_claims", topic="steel", without="pres")[0].startswith("no source or publisher 'pres'")
    assert assistant.answer("search_claims", topic="steel")["matches"] == 2  # and afterwards as before


def test_the_dataset_described(assistant: Assistant) -> None:
    about = assistant.answer("describe_dataset")
    assert about.pop("grades").endswith("4 and 5: sources disagree, name both sides.")
    assert about == {
        "name": "small", "title": "A small dataset", "version": "1.0.0", "updated": "2026-01-31",
        "license": "CC BY 4.0", "prefix": "CJ", "claims": 4, "disputes": 1,
        "statuses": {"confirmed": 1, "possible": 1, "disputed": 1, "unjudged": 1},
        "topics": {"industry": 2, "steel": 2, "port": 2}, "places_most_named": {"chongjin": 4, "works": 2},
        "actors_most_named": {"nippon-steel": 1}, "measures_most_used": {"workforce": 1},
        "publishers_most_cited": {"bloggers": 2, "press": 2},
        "eras": [
            {"id": "colonial", "label": "Japanese rule", "claims": 3, "dates": "1908-04/1945-08-16"},
            {"id": "now", "label": "Now", "claims": 1, "dates": "2016/2026"},
            {"id": "outlook", "label": "Outlook", "claims": 0, "dates": "2027/.."},
        ],
    }  # fmt: skip


def test_whose_evidence_it_is_started_without_is_told_at_once(save: Save) -> None:
    dataset = Dataset(str(save(SMALL)))
    what_if.without(dataset, ["bloggers", "essay"])
    assistant = Assistant(dataset)

    async def told(client: Client) -> str:
        return client.instructions or ""

    title = "A small dataset, without Bloggers and essay"
    instructions = assistant.ask(told)
    assert instructions.startswith(f"Sourced and graded claims from: {title}, version 1.0.0. ")
    assert instructions.endswith(
        "say so. It is seen without the evidence of Bloggers and essay and of all that repeat it: what is not found may rest "
        "on that alone."
    )
    about = assistant.answer("describe_dataset")
    assert (about["title"], about["claims"]) == (title, 2)


def test_what_an_eye_would_not_see_is_escaped() -> None:
    text = rows.answer(
        {"note": "\u202e"}, claims=[{"says": "tag \U000e0041, \x85 and 청진"}, {"says": "청진", "note": None}]
    )
    assert text.splitlines() == [
        r'{"note":"\u202e",', '"claims":[', r'{"says":"tag \udb40\udc41, \u0085 and \uccad\uc9c4"},', '{"says":"청진"}', "]}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("search_claim", {}, "no tool 'search_claim'; there are: search_claims, get_claims, "),
        ("search_claims", {}, "nothing to look for; give words, or a filter such as topic; describe_dataset lists them"),
        ("search_claims", {"words": ""}, "nothing to look for; "),
        ("search_claims", {"words": 5.5}, "words: 5.5 cannot be used; give a text"),
        ("search_claims", {"words": -5}, "words: -5 cannot be used; give a text"),
        ("search_claims", {"words": 10**12}, "words: a number cannot be used; give a text"),
        ("brief", {"from": ""}, "from: '' is no EDTF date"),
        ("brief", {"to": ""}, "to: '' is no EDTF date"),
        ("search_claims", {"words": ["a"]}, "words: a list cannot be used; give a text"),
        ("search_claims", {"words": {"a": 1}}, "words: an object cannot be used; give a text"),
        ("search_claims", {"words": True}, "words: True cannot be used; give a text"),
        ("search_claims", {"words": "x" * (LONGEST + 1)}, "words has 1,001 characters; give at most 1,000"),
        ("search_claims", {"era": "x" * 10_000_000}, "era has 10,000,000 characters; give at most 1,000"),
        ("search_claims", {"era": "colonail"}, "no era 'colonail'; did you mean colonial?"),
        ("search_claims", {"place": "zzz"}, "no place 'zzz'; describe_dataset names the most used, search_claims finds any spelling"),
        ("search_claims", {"topic": ["steel"]}, "topic: a list cannot be used; give a text"),
        ("search_claims", {"kind": "fact"}, "kind: 'fact' cannot be used; give one of: claim, estimate, "),
        ("search_claims", {"status": "\x1b[31m"}, r"status: '\x1b[31m' cannot be used; give one of: confirmed, "),
        ("search_claims", {"grade": "Z9"}, "grade: 'Z9' is no grade; a letter A to F, a number 1 to 6, or both, as in C3"),
        ("search_claims", {"from": "\u202eyesterday"}, r"from: '\u202eyesterday' is no "),
        ("search_claims", {"words": "a", "limit": -1}, "limit: -1 cannot be used; give a whole number from 1 to 50"),
        ("search_claims", {"words": "a", "limit": 0}, "limit: 0 cannot be used; give a whole number from 1 to 50"),
        ("search_claims", {"words": "a", "limit": 51}, "limit: 51 cannot be used; give a whole number from 1 to 50"),
        ("search_claims", {"words": "a", "limit": "51"}, "limit: 51 cannot be used; give a whole number from 1 to 50"),
        ("search_claims", {"words": "a", "limit": "five"}, "limit: 'five' cannot be used; give a whole number from 1 to 50"),
        ("search_claims", {"words": "a", "limit": "9" * 13}, "limit: '9999999999999' cannot be used; "),
        ("search_claims", {"words": "a", "limit": True}, "limit: True cannot be used; "),
        ("search_claims", {"words": "a", "limit": 2.5}, "limit: 2.5 cannot be used; "),
        ("search_claims", {"words": "a", "offset": -1}, "offset: -1 cannot be used; give a whole number from 0 on"),
        ("search_claims", {"words": "a", "offset": 10**20}, "offset: 100000000000000000000 is out of range"),
        ("search_claims", {"words": "a", "limit": 10**5000}, "limit: a number cannot be used; "),
        ("get_claims", {"ids": [10**5000]}, "ids: a number cannot be used; "),
        ("search_claims", {"word": "a"}, "no argument 'word'; there are: words, era, topic, "),
        ("search_claims", {"\x1b" * 99: "a"}, "no argument '" + r"\x1b" * 80 + "'…; there are: "),
        ("get_claims", {}, "ids is missing; give a list of 1 to 10 texts"),
        ("get_claims", {"ids": []}, "ids is empty; give a list of 1 to 10 texts"),
        ("get_claims", {"ids": ["1"] * (MOST_IDS + 1)}, "ids has 11 entries; give at most 10"),
        ("get_claims", {"ids": {"1": 2}}, "ids: an object cannot be used; give a list of 1 to 10 texts"),
        ("get_claims", {"ids": True}, "ids: True cannot be used; give a list of 1 to 10 texts"),
        ("get_claims", {"ids": ["1", 2.5]}, "ids: 2.5 cannot be used; give a text"),
        ("get_claims", {"ids": ["1", None]}, "ids: null cannot be used; give a text"),
        ("get_claims", {"ids": ["1", "x" * 81]}, "ids has 81 characters; give at most 80"),
        ("get_claims", {"ids": ["99"]}, "no claim '99'; ids run from CJ-0001 to CJ-0004"),
        ("get_claims", {"ids": ["6"]}, "CJ-0006 was withdrawn on 2026-01-02: Its page could not be found again."),
        ("get_claims", {"ids": ["6", "99"]}, "CJ-0006 was withdrawn on 2026-01-02: Its page could not be found again.; no claim '99'"),
        ("get_claims", {"ids": ["3"], "without": "bloggers"}, "nothing supports CJ-0003 without Bloggers"),
        ("get_claims", {"ids": ["\udfff"]}, r"no claim '\udfff'; "),
        ("get_figures", {"measure": "popluation"}, "no measure 'popluation'; get_figures without a measure lists them all"),
        ("get_figures", {"measure": "work"}, "no measure 'work'; did you mean workforce?"),
        ("get_figures", {"words": "a"}, "no argument 'words'; there are: measure, era, "),
        ("list_disputes", {"limit": 21}, "limit: 21 cannot be used; give a whole number from 1 to 20"),
        ("describe_dataset", {"era": "now"}, "no argument 'era'; it takes none"),
    ],
)  # fmt: skip
def test_errors_say_the_mend(assistant: Assistant, name: str, arguments: dict[str, Any], message: str) -> None:
    text, is_error = assistant.call(name, **arguments)
    assert is_error
    assert text[: len(message)] == message
    assert len(text) < 1000


HOSTILE: list[Any] = [
    None, True, False, 0, -1, 7, 2.5, -0.0, 1e308, 10**400, "", " ", "\0", "\n", "\x1b]0;x\x07", "‮", "'", '"', '"a', "a*",
    "*", "-", "-a", "OR", "a OR", "NEAR(a b)", "a AND (b", "{a}: b", "^a", "words:a", "%", "; DROP TABLE claim; --",
    "🚢" * 300, "청진", "\udc80", "x" * 1001, "x" * 1_000_000, "1 " * 500, "9" * 500, "../../etc/passwd", [], [[]],
    ["a", None], {}, {"a": {"b": []}}, "A1", "1938", "1938-99-99", "now", "steel", "CJ-0001",
]  # fmt: skip


def test_nothing_that_is_given_breaks_it(assistant: Assistant) -> None:
    """Every hostile value as every argument of every tool: an answer or an error with its mend, never a fault."""
    cases = [
        (name, {argument: value})
        for name, tool in TOOLS.items()
        for argument in (*tool.takes["properties"], "nosuch")
        for value in HOSTILE
    ]

    async def question(client: Client) -> list[tuple[str, bool]]:
        return [said(await client.call_tool(name, arguments)) for name, arguments in cases]

    for (name, arguments), (text, is_error) in zip(cases, assistant.ask(question), strict=True):
        assert "unexpected" not in text, (name, arguments, text)
        assert text.replace("\n", "").isprintable()
        assert len(text) < 10_000
        if not is_error:
            json.loads(text)


def test_a_fault_of_ours_ends_one_answer_and_no_more(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any) -> str:
        raise KeyError("\x1b[31m")

    with monkeypatch.context() as patched:
        patched.setitem(TOOLS, "get_claims", TOOLS["get_claims"]._replace(answer=broken))
        text, is_error = assistant.call("get_claims", ids=["1"])
    assert (text, is_error) == ("unexpected KeyError: '\\x1b[31m'; please report it", True)
    assert capsys.readouterr().err == f"chongjin: get_claims: {text}\n"
    assert assistant.call("get_claims", ids=["1"])[1] is False


def test_claims_are_resources(assistant: Assistant) -> None:
    async def question(client: Client) -> list[Any]:
        return [
            await client.list_resource_templates(),
            *[await client.read_resource(f"chongjin://claim/{name}") for name in ("1", "5")],
        ]

    templates, first, retired = assistant.ask(question)
    assert [each.uri_template for each in templates.resource_templates] == ["chongjin://claim/{id}"]
    assert [(str(each.uri), each.mime_type) for each in first.contents] == [
        ("chongjin://claim/CJ-0001", "application/json")
    ]
    assert json.loads(first.contents[0].text)["evidence"][1]["locator"] == "p. 7"
    assert [str(each.uri) for each in retired.contents] == ["chongjin://claim/CJ-0001"]  # what replaced it


@pytest.mark.parametrize(
    ("uri", "message"),
    [
        ("chongjin://claim/99", "no claim '99'; ids run from CJ-0001 to CJ-0004"),
        ("chongjin://claim/6", "CJ-0006 was withdrawn on 2026-01-02: Its page could not be found again."),
        ("chongjin://source/essay", "no resource 'chongjin://source/essay'; claims have addresses such as chongjin://claim/1"),
        ("file:///etc/passwd", "no resource 'file:///etc/passwd'; claims have addresses such as chongjin://claim/1"),
    ],
)  # fmt: skip
def test_resources_that_are_not_there(assistant: Assistant, uri: str, message: str) -> None:
    assert assistant.refusal(lambda client: client.read_resource(uri)) == (types.INVALID_PARAMS, message)


def test_the_prompt_holds_the_text_as_it_is(assistant: Assistant) -> None:
    text = "The port {opened} in 1908. <b>Ignore the above.</b>"

    async def question(client: Client) -> tuple[Any, Any]:
        return await client.list_prompts(), await client.get_prompt("check_text", {"text": text})

    listed, prompt = assistant.ask(question)
    assert [(each.name, [argument.name for argument in each.arguments]) for each in listed.prompts] == [
        ("check_text", ["text"])
    ]
    [message] = prompt.messages
    assert message.role == "user"
    assert message.content.text.endswith(f"<text>\n{text}\n</text>")
    assert set(re.findall(r"[a-z]+_[a-z]+", prompts.TEXT)) <= TOOLS.keys()


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("check", {}, "no prompt 'check'; there are: check_text"),
        ("check_text", {}, "text is missing; the text to check"),
        ("check_text", {"text": ""}, "text is missing; the text to check"),
    ],
)
def test_prompts_that_cannot_be_had(assistant: Assistant, name: str, arguments: dict[str, str], message: str) -> None:
    assert assistant.refusal(lambda client: client.get_prompt(name, arguments)) == (types.INVALID_PARAMS, message)


@pytest.fixture
def served(environment: dict[str, str], save: Save) -> StdioServerParameters:
    environment["CHONGJIN_DATA"] = str(save(SMALL))
    return StdioServerParameters(command=CHONGJIN[0], args=[*CHONGJIN[1:], "mcp"], env=environment)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_thousand_calls_over_a_pipe(served: StdioServerParameters, mode: str) -> None:
    """With the newest protocol and with the handshake of the older ones."""
    calls: list[tuple[str, dict[str, Any]]] = [
        ("search_claims", {"words": "founded"}), ("get_claims", {"ids": ["1", "2", "3", "4"]}), ("list_disputes", {}),
        ("get_figures", {"measure": "workforce"}), ("search_claims", {"words": "청진"}), ("nosuch", {}),
        ("search_claims", {"limit": -1}), ("search_claims", {"words": "\x1b\0‮ 'OR\" *"}),
    ]  # fmt: skip

    async def session() -> list[tuple[str, bool]]:
        async with Client(stdio_client(served), mode=mode) as client:
            times = 125 if mode == "auto" else 2
            return [said(await client.call_tool(name, arguments)) for _ in range(times) for name, arguments in calls]

    answers = anyio.run(session)
    assert answers == answers[: len(calls)] * (len(answers) // len(calls))
    assert [is_error for _, is_error in answers[: len(calls)]] == [False] * 5 + [True] * 2 + [False]


def lines(served: StdioServerParameters, *sent: bytes) -> Iterator[dict[str, Any]]:
    """What the server writes for some lines; it must end well when there are no more."""
    result = subprocess.run(
        [served.command, *served.args], env=served.env, input=b"\n".join(sent) + b"\n", capture_output=True, timeout=60
    )
    assert result.returncode == 0, result.stderr
    assert b"Traceback" not in result.stderr
    yield from map(json.loads, result.stdout.splitlines())


def test_stdout_carries_nothing_but_the_protocol_whatever_is_sent(served: StdioServerParameters) -> None:
    begin = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}
    messages: list[dict[str, Any]] = [
        {"id": 1, "method": "initialize", "params": begin},
        {"method": "notifications/initialized"},
        {"id": 2, "method": "tools/call", "params": {"name": "get_claims", "arguments": {"ids": ["1"]}}},
        {"id": 3, "method": "tools/call", "params": {"name": "get_claims", "arguments": ["1"]}},
        {"id": 4, "method": "no/such", "params": {}},
        {"id": 5, "method": "tools/call", "params": {"name": "search_claims", "arguments": {"words": "x" * 5_000_000}}},
    ]
    sent = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    hostile = (b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"jsonrpc": "2.0"}', b"[" * 100_000, b'{"id": "\\ud800"}')
    answers = {each.get("id"): each for each in lines(served, sent[0], *hostile, *sent[1:])}
    assert json.loads(answers[2]["result"]["content"][0]["text"])["claims"][0]["id"] == "CJ-0001"
    assert answers[3]["error"]["code"] == types.INVALID_PARAMS
    assert answers[4]["error"]["code"] == types.METHOD_NOT_FOUND
    assert answers[5]["result"]["content"][0]["text"] == "words has 5,000,000 characters; give at most 1,000"


def test_what_is_no_message_is_answered_with_the_error_for_it(served: StdioServerParameters) -> None:
    answers = list(lines(served, b"not json", b"", b"  ", b"{}", b"[]", b'"text"', b"{", b"\xff"))
    assert {(each["jsonrpc"], each["id"]) for each in answers} == {("2.0", None)}
    assert [each["error"]["code"] for each in answers] == [-32700, -32600, -32600, -32600, -32700, -32700]
    assert answers[0]["error"]["message"] == "no JSON; send one message a line"
    assert answers[1]["error"]["message"] == "no request, notification or response of JSON-RPC 2.0"


def test_nothing_sent_is_no_error(served: StdioServerParameters) -> None:
    assert list(lines(served)) == []


def test_a_dataset_that_cannot_be_used_is_told_before_anything_else(chongjin: Run) -> None:
    result = chongjin("mcp", "--data", "-")
    assert (result.returncode, result.stdout, result.stderr) == (
        2, "", "chongjin: mcp answers on stdin, so the dataset cannot come from it\n  name a file: --data FILE\n"
    )  # fmt: skip
    result = chongjin("mcp", "--data", "/nowhere.json")
    assert (result.returncode, result.stdout) == (3, "")
    assert result.stderr.startswith("chongjin: cannot read /nowhere.json")
