"""What is told beside the data, on stderr; no text of a dataset or a user reaches a terminal unescaped."""

import sys

from chongjin_cli.text.escaping import visible


def tell(text: str) -> None:
    """Tell something on stderr; on a terminal lines end between words."""
    from chongjin_cli.present.wrapping import for_reading

    print(for_reading(visible(text), sys.stderr), file=sys.stderr)
