"""What is known, claimed and disputed about Chongjin, North Korea."""

from typing import TYPE_CHECKING

from chongjin_cli.errors import ChongjinError, DatasetError, UsageError

if TYPE_CHECKING:
    from chongjin_cli.api import Chongjin

__all__ = ["ChongjinError", "DatasetError", "UsageError", "open"]
__version__ = "0.2.0"


def open(path: str | None = None) -> "Chongjin":  # noqa: A001 - as in `gzip.open`
    """Open the dataset that comes with the program, or another file, to ask it questions from Python."""
    from chongjin_cli.api import Chongjin

    return Chongjin(path)
