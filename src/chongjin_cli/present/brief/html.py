"""A brief in HTML: a page that needs no server, no network and no script, with links to the sources."""

from typing import BinaryIO

from chongjin_cli.present.brief import Page
from chongjin_cli.present.page.rendering import brief


def write(page: Page, out: BinaryIO) -> None:
    """Write the page, in UTF-8 as it says itself."""
    for piece in brief(page):
        out.write(piece.encode())
