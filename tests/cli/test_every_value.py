"""What passes `validate` works: every value that may stand for a key, on every command that reads it."""

import copy
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.app.fast_args import read
from chongjin_cli.app.registry import load
from chongjin_cli.cli.options import call
from chongjin_cli.dataset.loading import examine
from chongjin_cli.present.exports import FORMATS
from tests.conftest import Save

At = tuple[str | int, ...]
VALUES: tuple[Any, ...] = (
    "", " ", "x", "x" * 80, "x" * 4000, "[b]*_|`<i>", "OR", "../..", "0000", "/0000-01", "-9999", "19XX", "1908-21",
    "https://a:b", 0, 10**15, -1e15, None, [], [""], {},
)  # fmt: skip
LINES = (
    "search founded 1938", "search works --json", "show 1 2 3 4", "show 1 2 3 4 --json", "timeline", "timeline --format markdown",
    "timeline --without press", "figures", "figures workforce", "figures workforce --format markdown", "brief", "brief works",
    "brief 1938", "brief steel --format markdown", "brief --format html", "brief --json", "era", "era colonial", "topic",
    "topic industry", "place", "place chongjin", "actor", "actor nippon-steel", "sources", "sources atlas-2001",
    "sources --format markdown", "disputes", "disputes --json", "cite 1 2 3 4", "cite 1 2 3 4 --format bibtex",
    "cite 1 2 3 4 --format ris", "cite 1 2 3 4 --format csl-json", *(f"export {name}" for name in FORMATS), "export json 1 2",
)  # fmt: skip
DRAWN = ("search", "show", "timeline", "figures", "brief", "era", "topic", "place", "actor", "sources", "disputes")
"""Commands that draw tables and panels in a terminal."""


@pytest.fixture
def whole(small: dict[str, Any]) -> dict[str, Any]:
    """The small dataset with something for each key that it lacks."""
    for number, radius in ((0, 5000), (1, 100)):
        small["places"][number]["coordinates"] = {
            "lat": 41.7 + number, "lon": 129.7, "radius": radius, "source": "atlas-2001",
        }  # fmt: skip
    for number, of, amount in ((0, "chongjin", 5000), (2, "works", 800)):
        small["claims"][number]["figures"] = [
            {"measure": "workforce", "of": of, "value": amount, "as_of": small["claims"][number]["date"]}
        ]
    small["claims"][2]["evidence"][0]["origin"] = "diary"
    small["claims"][2]["checked"] = "2026-01-03"
    small["topics"][2]["broader"] = "industry"
    return small


def places(node: Any, at: At = ()) -> Iterator[At]:
    """The place of every value in a dataset, but of whole lists of records and of ids, by which the commands ask."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if at and key != "id":
            yield (*at, key)
        yield from places(value, (*at, key))


def put(dataset: Any, at: At, value: Any) -> Any:
    """The dataset with a value at a place."""
    changed = copy.deepcopy(dataset)
    node = changed
    for key in at[:-1]:
        node = node[key]
    node[at[-1]] = value
    return changed


def is_valid(path: Path) -> bool:
    return examine(path)[0] is not None


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Callable[[str, Path], int]:
    """Run a command line in this process on a dataset, and give its exit code."""

    def ran(line: str, path: Path) -> int:
        name, *arguments = line.split()
        code = call(load(name).command, read(load(name), [*arguments, "--data", str(path)]))
        sys.stdout.flush()
        capfd.readouterr()
        return code

    return ran


@pytest.mark.parametrize("value", VALUES, ids=lambda value: f"{value!r:.20}")
def test_what_validates_works(
    value: Any,
    whole: dict[str, Any],
    save: Save,
    run: Callable[[str, Path], int],
    environment: dict[str, str],  # noqa: ARG001
) -> None:
    """The value stands everywhere at once where it may."""
    dataset = whole
    for at in list(places(whole)):
        try:
            changed = put(dataset, at, value)
        except (KeyError, IndexError, TypeError):  # within what the value took the place of
            continue
        dataset = changed if is_valid(save(changed)) else dataset
    path = save(dataset)
    for line in LINES:
        assert run(line, path) in (0, 1), (line, json.dumps(dataset, ensure_ascii=False))
        if line.split()[0] in DRAWN and "--" not in line:
            assert run(f"{line} --format table", path) in (0, 1), line
