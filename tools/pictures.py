"""Draws the pictures of the README from the real data: python tools/pictures.py"""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from chongjin_cli import render
from chongjin_cli.options import Filters
from chongjin_cli.query import Dataset

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
WIDTH = 100
# Rich's drawing, but with the fonts a reader has instead of one from the net.
SVG = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def main() -> None:
    """Write each picture as SVG."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (title, draw) in PICTURES.items():
        console = Console(
            width=WIDTH, record=True, file=io.StringIO(), force_terminal=True, highlight=False, markup=False
        )
        render.console = lambda console=console: console  # type: ignore[misc]
        draw(Dataset())
        svg = console.export_svg(title=title, unique_id=name, code_format=SVG)
        (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


def _era(dataset: Dataset) -> None:
    selection = Filters(grade="C2", limit=7).select(dataset, None, ("era", "colonial"))
    claims = list(dataset.claims(selection))
    render.claims(claims, len(claims), 0, dataset.record("era", "colonial"))


def _show(dataset: Dataset) -> None:
    [text] = dataset.claims(Filters(limit=1).select(dataset, dataset.understand("Camp 25 prisoners 5,000 disputed")[0]))
    claim = json.loads(text)
    render.claim(claim, [json.loads(dataset.claim(relation["claim"])) for relation in claim["relations"]])


PICTURES: dict[str, tuple[str, Callable[[Dataset], None]]] = {
    "era": ("chongjin era colonial --grade C2", _era),
    "show": ("chongjin show", _show),
}


if __name__ == "__main__":
    main()
