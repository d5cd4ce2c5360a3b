"""Draws the pictures of the README from the real data.

The pictures of the page need Chromium, `pip install ".[playwright]"` and a font with Korean letters (Noto).
"""

import argparse
import io
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from chongjin_cli.present import exports
from chongjin_cli.present.details import details
from chongjin_cli.present.exports.collect import gather
from chongjin_cli.present.labels import Labels
from chongjin_cli.present.screens import claim, claims, disputes, figures, parts, records
from chongjin_cli.present.series import series
from chongjin_cli.queries import disputes as conflicts
from chongjin_cli.queries.figures import points
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
WIDTH = 100
# Rich's drawing, but with the fonts a reader has instead of one from the net.
SVG = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def main() -> None:
    """Write each picture as SVG."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (title, draw) in PICTURES.items():
        console = Console(width=WIDTH, record=True, file=io.StringIO(), force_terminal=True, highlight=False)
        parts.console = lambda console=console: console  # type: ignore[misc]
        draw(Dataset())
        svg = console.export_svg(title=title, unique_id=name, code_format=SVG)
        (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")
    _page()


def _page() -> None:
    """Write each picture of the page of `export html` as PNG."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "page.html"
        with file.open("wb") as out:
            exports.load("html").write(gather(Dataset(), Selection()), out)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        for name, (address, scheme, width, height) in PAGES.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(file.as_uri() + address)
            page.evaluate("document.activeElement.blur()")
            page.wait_for_timeout(1000)  # what is out of sight follows when there is time
            page.screenshot(path=FOLDER / f"{name}.png")
        browser.close()


def _era(dataset: Dataset) -> None:
    labels = Labels(dataset)
    records.draw_heading(labels.record("era", "colonial"), labels)
    found = list(dataset.claims(Filters(grade="C2", limit=7).select(dataset, None, (("era", "colonial"),))))
    claims.draw(found, len(found), 0)


def _show(dataset: Dataset) -> None:
    claim.draw(details(dataset, dataset.claim(SHOWN_CLAIM)))


def _figures(dataset: Dataset) -> None:
    found = points(dataset, Selection(), "population")
    shown = series(Labels(dataset), "population", found)[:1]
    figures.draw_series(shown, 0, len(shown[0].points))


def _disputes(dataset: Dataset) -> None:
    found = list(conflicts.disputes(dataset, Filters(topic="steel").select(dataset)))[1:3]
    disputes.draw(found, Labels(dataset), 0, len(found))


SHOWN_CLAIM = "CJ-0248"
PICTURES: dict[str, tuple[str, Callable[[Dataset], None]]] = {
    "era": ("chongjin era colonial --grade C2", _era),
    "show": (f"chongjin show {SHOWN_CLAIM}", _show),
    "figures": ("chongjin figures population", _figures),
    "disputes": ("chongjin disputes --topic steel", _disputes),
}
PAGES: dict[str, tuple[str, Literal["light", "dark"], int, int]] = {
    "page-light": ("", "light", 1280, 800),
    "page-dark": (f"#{SHOWN_CLAIM}", "dark", 1280, 800),
    "page-phone": ("#?q=steel", "light", 390, 844),
}
"""Of each picture of the page the address within it, the colours, and width and height in pixels."""


if __name__ == "__main__":
    main()
