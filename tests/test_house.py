"""The house: a module imports only from rooms before its own, and none in a circle."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import chongjin_cli

HOUSE = Path(chongjin_cli.__file__).parent
ROOMS = (
    "errors", "vocabulary", "contract", "flags", "extras", "shipped", "interrupts", "atomic_file", "text", "dataset", "index", "queries", "analysis", "api",
    "present", "cli", "tui", "assistant", "commands", "app", "__main__",
)  # fmt: skip
"""In the order in which data flows."""
ROOMS_OF_AUDIT = (
    "codes", "wording", "dates", "amounts", "names", "reading", "held", "comparing", "findings", "examination", "auditor",
)  # fmt: skip
"""The same within `analysis/audit`: from the words of a text to what is found of it."""


def name_of(file: Path) -> str:
    """What a file is imported as."""
    return ".".join(file.relative_to(HOUSE.parent).with_suffix("").parts).removesuffix(".__init__")


MODULES = {name_of(file): file for file in sorted(HOUSE.rglob("*.py"))}


def imports(file: Path) -> Iterator[str]:
    """The modules of the house that a file imports, at its top or within a function, also for types alone."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module in MODULES:
            for name in node.names:
                within = f"{node.module}.{name.name}"
                yield within if within in MODULES else node.module


@pytest.mark.parametrize(("within", "rooms"), [("", ROOMS), ("analysis.audit.", ROOMS_OF_AUDIT)])
def test_rooms_import_only_from_rooms_before_their_own(within: str, rooms: tuple[str, ...]) -> None:
    house, climbing = f"chongjin_cli.{within}", []
    for name, file in MODULES.items():
        for module in imports(file):
            room, other = (each.removeprefix(house).partition(".")[0] for each in (name, module))
            if room in rooms and other in rooms and rooms.index(other) > rooms.index(room):
                climbing.append(f"{name} imports {module}")
    assert climbing == []


def test_no_module_imports_one_that_imports_it() -> None:
    needed = {name: {*imports(file)} - {"chongjin_cli"} for name, file in MODULES.items()}
    TopologicalSorter(needed).prepare()  # raises CycleError, which names the circle


@pytest.mark.parametrize(("house", "rooms"), [(HOUSE, ROOMS), (HOUSE / "analysis" / "audit", ROOMS_OF_AUDIT)])
def test_every_room_has_its_place(house: Path, rooms: tuple[str, ...]) -> None:
    found = {path.stem for path in house.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert found - {"__init__"} <= set(rooms)
