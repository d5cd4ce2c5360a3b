"""HTML: a page that needs no server and no network, to search, to print and to hand on."""

from typing import BinaryIO

from chongjin_cli.present.exports.collect import Export

BINARY = True
JSON = False


def write(export: Export, out: BinaryIO) -> None:
    """Write the page, with the rival answers in the disputes of its claims, so that each dispute is whole."""
    from chongjin_cli.present.page.rendering import parts

    for part in parts(export):
        out.write(part.encode())
