"""What is told beside the data, on stderr; no text of a dataset or a user reaches a terminal unescaped."""

import sys

from chongjin_cli.text.escaping import visible


def tell(text: str) -> None:
    """Tell something on stderr."""
    print(visible(text), file=sys.stderr)
