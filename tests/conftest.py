"""A small dataset to ask, and the program to ask it with, as a user would run it."""

import copy
import importlib.util
import json
import os
import pty
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from chongjin_cli.app.fast_args import read
from chongjin_cli.app.registry import load
from chongjin_cli.cli.options import call

ROOT = Path(__file__).parent.parent
CHONGJIN = (sys.executable, "-m", "chongjin_cli")
END = b"\0the program has ended\0"
"""What is written to a terminal after its program has ended: no program writes it."""
Save = Callable[..., Path]
Run = Callable[..., "subprocess.CompletedProcess[str]"]
Here = Callable[..., tuple[int, str, str]]
"""What the fixtures `save`, `chongjin` and `here` are."""

SMALL: dict[str, Any] = {
    "name": "small",
    "title": "A small dataset",
    "version": "1.0.0",
    "updated": "2026-01-31",
    "license": "CC BY 4.0",
    "prefix": "CJ",
    "eras": [
        {"id": "colonial", "label": "Japanese rule", "dates": "1908-04/1945-08-16", "summary": "Under Japan.",
         "aliases": ["japanese-rule"]},
        {"id": "now", "label": "Now", "dates": "2016/2026", "summary": "Lately."},
        {"id": "outlook", "label": "Outlook", "dates": "2027/..", "summary": "To come."},
    ],
    "topics": [
        {"id": "industry", "label": "Industry", "summary": "Works.", "aliases": ["factories"]},
        {"id": "steel", "label": "Steel", "summary": "Iron and steel.", "broader": "industry"},
        {"id": "port", "label": "Port", "summary": "The harbour.", "aliases": ["harbour"]},
    ],
    "places": [
        {"id": "chongjin", "label": "Chongjin", "kind": "city",
         "names": {"ko": "청진", "hanja": "淸津", "mr": "Ch'ŏngjin", "rr": "Cheongjin", "ja": "Seishin",
                   "aliases": ["Чхонджин"]}},
        {"id": "works", "label": "Kim Chaek Works", "kind": "works", "names": {"ko": "김책제철"}, "within": "chongjin"},
    ],
    "actors": [{"id": "nippon-steel", "label": "Nippon Steel", "kind": "company"}],
    "measures": [
        {"id": "workforce", "label": "Workforce", "unit": "people", "summary": "People who work there."},
    ],
    "publishers": [
        {"id": "press", "label": "Press", "in_text": "the Press", "kind": "academic-publisher", "country": "GB",
         "reliability": "B", "reliability_reason": "A university press."},
        {"id": "bloggers", "label": "Bloggers", "in_text": "Bloggers", "aliases": ["블로거"], "kind": "blog",
         "reliability": "C", "reliability_reason": "Known for care."},
    ],
    "sources": [
        {"id": "atlas-2001", "type": "book", "title": "Atlas", "authors": ["A. Author"], "publisher": "press",
         "issued": "2001", "url": "https://example.org/atlas", "copy": "https://mirror.example.org/atlas",
         "language": "en", "access": "full", "read": "2026-01-30"},
        {"id": "gazette-1908", "type": "legislation", "title": "Gazette", "access": "excerpt", "reliability": "A",
         "reliability_reason": "The law itself."},
        {"id": "blog-2020", "type": "post-weblog", "title": "=Blog", "publisher": "bloggers", "issued": "2020-05",
         "access": "full"},
        {"id": "blog-2021", "type": "post-weblog", "title": "Blog again", "publisher": "bloggers", "issued": "2021",
         "access": "full", "origin": "diary"},
        {"id": "diary", "type": "document", "title": "Diary", "authors": ["An Engineer"], "access": "none",
         "reliability": "D", "reliability_reason": "One man's word.", "about": "Known from Bloggers only."},
        {"id": "essay", "type": "document", "access": "full", "reliability": "F", "reliability_reason": "Unsigned."},
    ],
    "claims": [
        {"id": "CJ-0001", "assertion": "The port of Chongjin was opened to trade on 1 April 1908.", "kind": "claim",
         "date": "1908-04-01", "topics": ["port"], "places": ["chongjin"],
         "evidence": [
             {"source": "gazette-1908", "stance": "supports", "says": "Opens the port from 1 April 1908.",
              "basis": "official"},
             {"source": "atlas-2001", "stance": "supports", "says": "Dates the opening to 1 April 1908.",
              "locator": "p. 7"},
         ],
         "added": "2026-01-01", "changed": "2026-01-02", "checked": "2026-01-03"},
        {"id": "CJ-0002", "assertion": "The steel works of Chongjin were founded in 1938.", "kind": "claim",
         "date": "1938", "topics": ["steel"], "places": ["works"], "actors": ["nippon-steel"],
         "figures": [{"measure": "workforce", "of": "works", "low": 900, "high": 1200, "as_of": "1938"}],
         "evidence": [
             {"source": "atlas-2001", "stance": "supports", "says": "Founded in 1938."},
             {"source": "blog-2020", "stance": "disputes", "says": "Founded in 1937."},
         ]},
        {"id": "CJ-0003", "assertion": "The steel works of Chongjin were founded in 1937.", "kind": "claim",
         "date": "1937", "topics": ["steel"], "places": ["works"],
         "evidence": [
             {"source": "blog-2020", "stance": "supports", "says": "Founded in 1937.", "speaker": "a former engineer",
              "basis": "testimony", "said": "2019"},
             {"source": "blog-2021", "stance": "partly", "part": "founded before 1938", "says": "Quotes the diary."},
             {"source": "essay", "stance": "context", "says": "Speaks of works."},
         ],
         "relations": [{"type": "follows", "claim": "CJ-0001"}],
         "note": "The blog names no source."},
        {"id": "CJ-0004", "assertion": "Ships have been idle in Chongjin harbour since 2017.", "kind": "claim",
         "date": "2017/..", "topics": ["port"], "places": ["chongjin"],
         "evidence": [{"source": "essay", "stance": "supports", "says": "Idle since 2017.", "locator": "p1.s1"}],
         "questions": ["Is it deserted?"]},
    ],
    "disputes": [
        {"id": "founding-of-the-works", "question": "When were the steel works founded?",
         "claims": ["CJ-0002", "CJ-0003"], "note": "The years of the law and of the first furnace."},
    ],
    "retired": [
        {"id": "CJ-0005", "replaced_by": ["CJ-0001"], "on": "2026-01-02", "reason": "The same as CJ-0001."},
        {"id": "CJ-0006", "on": "2026-01-02", "reason": "Its page could not be found again."},
    ],
}  # fmt: skip


def tool(name: str) -> Any:
    """The script of that name in tools/, as a module."""
    specification = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def terminal(arguments: Sequence[str], environment: dict[str, str]) -> str:
    """What the program shows in a terminal, stdout and stderr together."""
    return on_a_terminal(arguments, environment)[1]


def on_a_terminal(
    arguments: Sequence[str], environment: dict[str, str], key: bytes = b"", when: str = "\0"
) -> tuple[int, str]:
    """Exit code and output of the program in a terminal, where a key is pressed as soon as it shows a text."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*CHONGJIN, *arguments], env=environment, stdin=follower, stdout=follower, stderr=follower, close_fds=True
    )
    # What is left to read is lost now and then when the last holder of a terminal closes it. This end stays open, and
    # a mark after the program's last word says that all of it was read.
    marking = threading.Thread(target=lambda: (process.wait(), os.write(follower, END)))
    marking.start()
    shown, pressed = b"", False
    while not shown.endswith(END):
        shown += os.read(leader, 65536)
        if not pressed and when.encode() in shown:
            os.write(leader, key)
            pressed = True
    marking.join()
    os.close(follower)
    os.close(leader)
    code, shown = process.returncode, shown.removesuffix(END)
    return code, shown.decode()


def call_all_publishers_wikis(small: dict[str, Any]) -> None:
    """Let publishers be called so that one whom nobody read has a name that ends those of the others."""
    for number, label in ((0, "North Wiki"), (1, "South Wiki")):
        small["publishers"][number].update(label=label, in_text=label)
    small["publishers"].append(
        {
            "id": "wiki",
            "label": "Wiki",
            "in_text": "Wiki",
            "kind": "wiki",
            "reliability": "D",
            "reliability_reason": "Open.",
        }
    )
    small["sources"].append({"id": "page", "type": "webpage", "title": "A page", "publisher": "wiki", "access": "none"})


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-screens", action="store_true", help="write the screens of tests/present/screens anew")


def pytest_configure() -> None:
    """Let programs be interrupted even where the tests run in the background of a shell, which ignores SIGINT.

    And let an example take as long as it takes: a busy machine is no fault of the program.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    hypothesis.settings.register_profile("chongjin", deadline=None)
    hypothesis.settings.load_profile("chongjin")


@pytest.fixture
def small() -> dict[str, Any]:
    """A copy of the small dataset, to change at will."""
    return copy.deepcopy(SMALL)


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """An environment with a cache folder of its own and no terminal settings."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "TEMP", "TMPDIR")}
    cache = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    return {**kept, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(cache), "PYTHONUTF8": "1", "COLUMNS": "100"}


@pytest.fixture
def save(tmp_path: Path, environment: dict[str, str]) -> Save:  # noqa: ARG001 - for its cache folder
    """Write an object as a dataset file and return its path; the index of it goes to a cache folder of its own."""

    def write(content: Any, name: str = "small.json") -> Path:
        path = tmp_path / name
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return path

    return write


@pytest.fixture
def here(environment: dict[str, str], capsys: pytest.CaptureFixture[str]) -> Here:  # noqa: ARG001 - for its cache folder
    """Exit code, stdout and stderr of a command line in this process; what it raises is raised."""

    def run(name: str, *arguments: str) -> tuple[int, str, str]:
        module = load(name)
        values = read(module, arguments)
        capsys.readouterr()
        return call(module.command, values), *capsys.readouterr()

    return run


@pytest.fixture
def chongjin(environment: dict[str, str], save: Save) -> Run:
    """Run the program in a process of its own, on the small dataset unless told otherwise; `stdin` is for its stdin."""
    path = save(SMALL)

    def run(*arguments: str, stdin: str | None = None, **variables: str) -> "subprocess.CompletedProcess[str]":
        settings = {**environment, "CHONGJIN_DATA": str(path), **variables}
        given: dict[str, Any] = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
        return subprocess.run(
            [*CHONGJIN, *arguments], env=settings, capture_output=True, encoding="utf-8", timeout=60, **given
        )

    return run
