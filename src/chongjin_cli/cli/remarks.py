"""What is told beside the data, on stderr; no text of a dataset or a user reaches a terminal unescaped."""

from chongjin_cli.text.escaping import visible


def tell(text: str) -> None:
    """Tell something on stderr; on a terminal lines end between words."""
    from chongjin_cli.present import wrapping
    from chongjin_cli.present.to_type import to_type

    wrapping.tell(visible(to_type(text)))
