"""`chongjin brief` on a command line: forms, remarks, exit codes."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

import chongjin_cli
from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.cli.options import options, parameters
from chongjin_cli.commands.brief import command
from chongjin_cli.errors import UsageError
from chongjin_cli.present.schemas.output import schema
from tests.conftest import SMALL, Here, Save

Asked = tuple[int, str, str]


@pytest.fixture
def ask(save: Save, here: Here) -> Callable[..., Asked]:
    """Exit code, stdout and stderr of the command on the small dataset."""
    return lambda *arguments, content=SMALL: here("brief", *arguments, "--data", str(save(content)))


def test_json_is_what_python_returns_and_fits_the_schema(ask: Callable[..., Asked], save: Save) -> None:
    for arguments, name in ((("steel",), "steel"), ((), None), (("1938",), "1938")):
        code, out, _ = ask(*arguments, "--json")
        assert code == 0
        assert json.loads(out) == chongjin_cli.open(str(save(SMALL))).brief(name)
        described = schema("output")
        jsonschema.validate(json.loads(out), {**described["$defs"]["Brief"], "$defs": described["$defs"]})


def test_jsonl_is_one_line_and_fields_are_honoured(ask: Callable[..., Asked]) -> None:
    code, out, _ = ask("steel", "--format", "jsonl", "--fields", "subject.label,figures.use.claim,sources.origins")
    assert (code, out.count("\n")) == (0, 1)
    assert json.loads(out) == {
        "subject": {"label": "Steel"}, "figures": [{"use": {"claim": "CJ-0002"}}], "sources": {"origins": 3},
    }  # fmt: skip
    assert ask("steel", "--fields", "figures.use.claim,claims") == (0, "CJ-0002\t2\n", "")
    with pytest.raises(UsageError, match="--fields: no key 'claim'"):
        ask("steel", "--json", "--fields", "claim")


def test_a_part_of_a_name_is_led_to_it(ask: Callable[..., Asked]) -> None:
    for part, meant in (("nippon", "nippon-steel"), ("chaek", "works")):
        with pytest.raises(UsageError, match=f"no era, topic, place, actor or date '{part}'") as error:
            ask(part)
        assert error.value.hint == f'did you mean {meant}? for words: --match "{part}"'


def test_a_mistake_is_told_before_what_else_has_the_name(
    ask: Callable[..., Asked], small: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    small["eras"][0]["aliases"] = ["Steel"]
    assert ask("steel", content=small)[2] == "also era colonial: chongjin brief --era colonial\n"
    with pytest.raises(UsageError):
        ask("steel", "--fields", "id", content=small)
    assert capsys.readouterr().err == ""


def test_in_a_pipe_it_is_text_and_markdown_on_request(ask: Callable[..., Asked]) -> None:
    code, out, _ = ask("steel")
    assert (code, out.splitlines()[:2]) == (0, ["Steel", "2 claims: 1 possible, 1 disputed; and 1 tied to it."])
    code, out, _ = ask("steel", "--format", "markdown")
    assert (code, out.splitlines()[0]) == (0, "# Steel")
    code, out, _ = ask("steel", "--format", "table")
    assert (code, out.splitlines()[0]) == (0, "Steel")


def test_the_forms_are_those_of_a_page() -> None:
    assert options(command)["--format"].choices == ("table", "json", "jsonl", "markdown", "html")


def test_html_is_a_page_on_request(ask: Callable[..., Asked]) -> None:
    code, out, err = ask("steel", "--format", "html")
    assert (code, out.startswith("<!doctype html>"), "<h1>Steel</h1>" in out, err) == (0, True, True, "")
    assert ask("port", "--kind", "forecast", "--format", "html") == (1, "", "nothing matches\n")
    with pytest.raises(UsageError) as refused:
        ask("steel", "--format", "html", "--fields", "claims")
    assert (refused.value.message, refused.value.hint) == (
        "--fields is not for html, a page to read", "use --format markdown or json",
    )  # fmt: skip


def test_html_is_a_form_of_the_brief_alone() -> None:
    taking = {
        name
        for name in COMMANDS
        for each in parameters(load(name).command)
        if each.name in ("format", "form") and "html" in each.choices
    }
    assert taking == {"brief"}


def test_what_a_name_means_besides_is_told(ask: Callable[..., Asked], small: dict[str, Any]) -> None:
    assert ask("harbour")[2] == '"harbour" is filed under the topic Port; for the word alone: --match "harbour"\n'
    assert ask("port")[2] == ""
    small["places"][1]["names"]["aliases"] = ["Steel"]
    assert ask("steel", content=small)[2] == "also place works: chongjin brief --place works\n"


@pytest.mark.parametrize(
    ("line", "listing"),
    [
        (["port", "--grade", "F", "--topic", "steel"], "topic port --topic steel --grade F"),
        (["--topic", "port", "--grade", "F"], "topic port --grade F"),
        (["--match", "ships", "--kind", "claim"], "timeline --match ships --kind claim"),
        (["2018", "--from", "1990"], "timeline --from 2018 --to 2018"),  # which the year lies in
        (["2018", "--from", "2018-02"], "timeline --to 2018 --from 2018-02"),
        (["port", "--without", "bloggers"], "topic port --without bloggers"),
    ],
)
def test_what_lists_all_can_be_typed(
    ask: Callable[..., Asked], small: dict[str, Any], line: list[str], listing: str
) -> None:
    small["claims"][3]["topics"].append("steel")
    _, out, _ = ask(*line, "--limit", "0", content=small)
    assert f"; chongjin {listing} lists all." in " ".join(out.split())


def test_nothing_found(ask: Callable[..., Asked]) -> None:
    for form in ((), ("--format", "markdown"), ("--format", "table")):
        assert ask("port", "--kind", "forecast", *form) == (1, "", "nothing matches\n")
    code, out, err = ask("port", "--kind", "forecast", "--json")
    assert (code, json.loads(out)["claims"], err) == (1, 0, "nothing matches\n")


def test_a_date_of_which_no_claim_tells_has_no_page_of_figures_of_other_times(ask: Callable[..., Asked]) -> None:
    assert ask("1940") == (1, "", "nothing matches\nof that time is era colonial: chongjin brief colonial\n")
    assert ask("1900") == (1, "", "nothing matches\n")
    code, out, _ = ask("1940", "--fields", "claims,figures", "--json")
    assert (code, json.loads(out)) == (1, {"claims": 0, "figures": []})


def test_a_limit_of_none_leaves_every_part_empty(ask: Callable[..., Asked]) -> None:
    found = json.loads(ask("--limit", "0", "--json")[1])
    assert [key for key, value in found.items() if isinstance(value, list) and value] == []


def test_a_name_of_several_words_needs_no_quotes(ask: Callable[..., Asked]) -> None:
    assert ask("Nippon", "Steel", "--fields", "subject.id")[1] == "nippon-steel\n"
