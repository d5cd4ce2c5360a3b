"""The house: a module imports only from rooms before its own, and none in a circle."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import chongjin_cli

HOUSE = Path(chongjin_cli.__file__).parent
ROOMS = (
    "errors", "vocabulary", "contract", "flags", "extras", "shipped", "interrupts", "atomic_file", "text", "dataset", "index", "queries", "analysis", "api",
    "present", "cli", "tui", "assistant", "commands", "app", "__main__",
)  # fmt: skip
"""In the order in which data flows."""


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


def test_rooms_import_only_from_rooms_before_their_own() -> None:
    climbing = []
    for file in MODULES.values():
        room = file.relative_to(HOUSE).parts[0].removesuffix(".py")
        for module in imports(file):
            other = module.partition(".")[2].partition(".")[0]
            if room in ROOMS and other in ROOMS and ROOMS.index(other) > ROOMS.index(room):
                climbing.append(f"{file.relative_to(HOUSE)} imports {module}")
    assert climbing == []


def test_no_module_imports_one_that_imports_it() -> None:
    needed = {name: {*imports(file)} - {"chongjin_cli"} for name, file in MODULES.items()}
    TopologicalSorter(needed).prepare()  # raises CycleError, which names the circle


def test_every_room_has_its_place() -> None:
    rooms = {path.stem for path in HOUSE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert rooms - {"__init__"} <= set(ROOMS)
