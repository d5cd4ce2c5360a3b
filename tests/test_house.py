"""The house: a module imports only from rooms before its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import chongjin_cli

HOUSE = Path(chongjin_cli.__file__).parent
ROOMS = (
    "errors", "contract", "flags", "extras", "shipped", "interrupts", "atomic_file", "text", "dataset", "index", "queries", "analysis", "api",
    "present", "cli", "tui", "assistant", "commands", "app", "__main__",
)  # fmt: skip
"""In the order in which data flows."""


def imports(file: Path) -> Iterator[str]:
    """The modules of the house that a file imports, at its top or within a function, but for types alone."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "chongjin_cli":
            whole = node.module == "chongjin_cli"
            yield from (f"chongjin_cli.{name.name}" for name in node.names) if whole else (node.module,)


def test_rooms_import_only_from_rooms_before_their_own() -> None:
    climbing = []
    for file in sorted(HOUSE.rglob("*.py")):
        room = file.relative_to(HOUSE).parts[0].removesuffix(".py")
        for module in imports(file):
            other = module.split(".")[1]
            if room in ROOMS and other in ROOMS and ROOMS.index(other) > ROOMS.index(room):
                climbing.append(f"{file.relative_to(HOUSE)} imports {module}")
    assert climbing == []


def test_every_room_has_its_place() -> None:
    rooms = {path.stem for path in HOUSE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert rooms - {"__init__"} <= set(ROOMS)
