"""Help pages: complete, not cut at any width, with examples that the dataset at hand can answer."""

import re
from types import SimpleNamespace
from typing import Annotated, Any, Literal

import pytest

from chongjin_cli.app import help as pages
from chongjin_cli.app.command_line import command_line
from chongjin_cli.app.registry import COMMANDS, load, summary
from chongjin_cli.cli.options import Argument, parameters
from chongjin_cli.flags import Option
from tests.conftest import Run, Save


@pytest.fixture
def small_in_use(save: Save, small: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages in this process have examples from the small dataset."""
    monkeypatch.setenv("CHONGJIN_DATA", str(save(small)))


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_does_is_the_first_line_of_its_file(name: str) -> None:
    assert summary(name) == load(name).__doc__.splitlines()[0].rstrip('"')
    assert len(summary(name)) <= 60
    assert summary(name).endswith(".")


@pytest.mark.usefixtures("small_in_use")
@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_of_a_page_is_longer_than_the_terminal(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for name in (None, *COMMANDS):
        lines = pages.page(name).partition("Examples:")[0].splitlines()
        long = [line for line in lines if len(line) > width]
        assert long == [] or (width == 40 and all(line.startswith("Usage:") for line in long))


def test_all_ways_to_ask_for_the_page_of_a_command_lead_to_it(chongjin: Run) -> None:
    for name in COMMANDS:
        asked = (["help", name], [name, "--help"], [name, "-h"])
        assert [command_line(arguments) for arguments in asked] == [("help", [name])] * 3
    assert chongjin("help", "cite").stdout == chongjin("cite", "--help").stdout == chongjin("cite", "-h").stdout


@pytest.mark.usefixtures("small_in_use")
def test_a_page_has_every_option_with_its_values() -> None:
    for name in COMMANDS:
        page = pages.page(name)
        for parameter in parameters(load(name).command):
            flags = getattr(parameter.about, "flags", (parameter.about.metavar,))
            if parameter.name != "sort":
                assert all(flag in page for flag in (*flags, *parameter.choices))


@pytest.mark.usefixtures("small_in_use")
def test_a_page_has_the_orders_that_its_command_takes_and_no_others(chongjin: Run) -> None:
    of_claims, of_names = ("date", "newest", "grade", "id"), ("claims", "label", "id")
    for command in (
        ("timeline",),
        ("disputes",),
        ("cite", "--all"),
        ("export", "jsonl"),
        ("search", "steel"),
        ("era",),
    ):
        [line] = re.findall("--sort ORDER [^.]*[.] One of: ([^.]*)[.]", " ".join(pages.page(command[0]).split()))
        listed = line.split(", ")
        takes = {"search": ("rank", *of_claims), "era": (*of_claims, *of_names[:2])}.get(command[0], of_claims)
        assert tuple(listed) == takes
        refused = [
            order for order in ("rank", *of_claims, *of_names) if chongjin(*command, "--sort", order).returncode == 2
        ]
        assert set(refused).isdisjoint(listed) or command == ("era",)
        assert {"rank", *of_claims, *of_names} - set(listed) <= set(refused)
    assert [chongjin("era", "colonial", "--sort", order).returncode for order in of_claims] == [0] * 4
    assert [chongjin("era", "--sort", order).returncode for order in of_names] == [0] * 3
    assert "--sort" not in pages.page("brief")
    assert chongjin("brief", "--sort", "date").returncode == 2


def test_the_page_of_the_program_lists_the_commands(chongjin: Run) -> None:
    page = chongjin("--help")
    assert (page.returncode, page.stderr) == (0, "")
    for name in COMMANDS:
        assert re.search(f"^  {name} +{re.escape(summary(name))}$", page.stdout, re.M)
    assert page.stdout == chongjin("help").stdout == chongjin("-h").stdout


@pytest.mark.usefixtures("small_in_use")
def test_the_page_of_the_program_says_which_commands_print_in_which_form() -> None:
    """Its options are those of the overview; not every command has them."""
    forms = ("--format", "--json", "--fields", "--no-pager")
    lacking = {
        name: [flag for flag in forms if flag not in pages.page(name).partition("Options:")[2]] for name in COMMANDS
    }
    page = " ".join(pages.page(None).split())
    without = [name for name, flags in lacking.items() if flags == list(forms)]
    assert f"not for {', '.join(without[:-1])} and {without[-1]}. cite has a `--format` of its own, audit" in page
    others = {name: flags for name, flags in lacking.items() if flags and name not in without}
    assert others == {"cite": ["--json", "--fields", "--no-pager"], "audit": ["--fields"]}


def test_examples_name_what_the_dataset_at_hand_has(chongjin: Run, save: Save, small: dict[str, Any]) -> None:
    def examples(*arguments: str) -> list[str]:
        return re.findall(r"^  (chongjin .*)", chongjin("help", *arguments).stdout.partition("Examples:")[2], re.M)

    assert examples("era")[:2] == ["chongjin era", "chongjin era colonial"]
    assert examples("topic") == [
        "chongjin topic", "chongjin topic industry --from 1990", "chongjin topic industry --sort grade -n 5",
        "chongjin topic --from 2017 --sort claims",
    ]  # fmt: skip
    assert "chongjin show CJ-0001 CJ-0002 --json" in examples("show")
    bare = {key: small[key] for key in ("name", "title", "version", "updated", "license", "prefix")}
    empty = str(save(bare, "empty.json"))
    shown = chongjin("era", "--help", CHONGJIN_DATA=empty).stdout
    assert re.findall("^  (chongjin .*)", shown, re.M) == ["chongjin era"]
    assert "era famine --topic markets" in chongjin("era", "--help", CHONGJIN_DATA="").stdout
    assert chongjin("era", "--help", CHONGJIN_DATA="/nowhere").returncode == 0


@pytest.mark.usefixtures("small_in_use")
def test_every_example_of_a_page_is_understood(chongjin: Run) -> None:
    """Each is run on the small dataset; none is misuse, but where a file or a screen would be needed."""
    for name in COMMANDS:
        if name in ("explore", "init", "diff", "audit"):
            continue
        for example in re.findall(r"^  chongjin (.*)", pages.page(name).partition("Examples:")[2], re.M):
            if "|" not in example and " -o " not in example and "draft.md" not in example:
                arguments = example.partition(" > ")[0].replace("'\"", '"').replace("\"'", '"').replace("'", "").split()
                assert chongjin(*arguments).returncode in (0, 1), example


def trying(
    thing: Annotated[str, Argument("THING", "What to try.")],
    form: Annotated[Literal["plain", "fancy"] | None, Argument("FORM", "In which form.")] = None,
    times: Annotated[
        int | None, Option(("--times", "-t"), "How often, where once is not enough and twice would be too much.", "N")
    ] = None,
    pain: Annotated[Literal["much", "more"] | None, Option(("--with-much-pain",), "How much.", "AMOUNT")] = None,
    long: Annotated[str | None, Option(("--with-much-more-pain",), "How long.", "TIME")] = None,
    era: Annotated[list[str] | None, Option(("--era",), "In this era.", "ERA", "era", "Filters")] = None,
    quiet: Annotated[bool, Option(("--quiet",), "Say nothing.")] = False,
) -> int:
    """A command with all that a page shows."""
    return len((thing, form, times, pain, long, era, quiet))


TRYING = SimpleNamespace(
    command=trying,
    __doc__="Try a thing.\n\nIt is only tried, and nothing comes of it but what is said of it in two lines.",
    EXAMPLES=("chongjin try {topic:steel}",),
)
WIDE = """\
Usage: chongjin try THING [FORM] [OPTIONS]

Try a thing.

It is only tried, and nothing comes of it but what is said
of it in two lines.

Arguments:
  THING                     What to try.
  FORM                      In which form. One of: plain,
                            fancy.

Filters:
  --era ERA                 In this era.

Options:
  -t, --times N             How often, where once is not
                            enough and twice would be too
                            much.
  --with-much-pain AMOUNT   How much. One of: much, more.
  --with-much-more-pain TIME
                            How long.
  --quiet                   Say nothing.
  -h, --help                Print this page.

Examples:
  chongjin try steel
"""
NARROW = """\
Usage: chongjin try THING [FORM] [OPTIONS]

Try a thing.

It is only tried, and nothing comes of it but what is said
of it in two lines.

Arguments:
  THING
      What to try.
  FORM
      In which form. One of: plain, fancy.

Filters:
  --era ERA
      In this era.

Options:
  -t, --times N
      How often, where once is not enough and twice would
      be too much.
  --with-much-pain AMOUNT
      How much. One of: much, more.
  --with-much-more-pain TIME
      How long.
  --quiet
      Say nothing.
  -h, --help
      Print this page.

Examples:
  chongjin try steel
"""


@pytest.mark.parametrize(("width", "page"), [("60", WIDE), ("59", NARROW)])
def test_what_a_page_looks_like(monkeypatch: pytest.MonkeyPatch, width: str, page: str) -> None:
    monkeypatch.setattr(pages, "load", lambda _: TRYING)
    monkeypatch.setenv("COLUMNS", width)
    monkeypatch.delenv("CHONGJIN_DATA", raising=False)
    assert pages.page("try") == page


def test_a_page_is_never_wider_than_is_good_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    widest = max(map(len, pages.page("search").partition("Examples:")[0].splitlines()))
    assert 90 < widest <= 100
    monkeypatch.setenv("COLUMNS", "100")
    assert max(map(len, pages.page("search").partition("Examples:")[0].splitlines())) == widest
