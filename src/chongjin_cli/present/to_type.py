"""Commands in hints, as they are to be typed: with the dataset file that an option of the command line names."""

ON_A_DATASET = (
    "era", "topic", "place", "actor", "sources", "search", "explore", "show", "cite", "open", "export", "timeline",
    "figures", "disputes", "brief", "audit",
)  # fmt: skip
"""The commands whose answer is another with another dataset, if no file is among their words."""
_option = ""


def use_data(file: str | None) -> None:
    """Say which dataset file the command line names by an option; None if it names none."""
    global _option
    if file is None:
        _option = ""
        return
    from shlex import quote

    _option = f"--data {quote(file)} "


def to_type(text: str) -> str:
    """A text whose commands name that file, as in `chongjin --data w.json show 2`, if there is one.

    What a user typed is left alone: messages repeat it in quotes. So is help, which is the same with every dataset.
    """
    if not _option:
        return text
    import re

    command = rf"(?<![\w'\"])chongjin (?=(?:{'|'.join(ON_A_DATASET)})\b(?! --help))"
    return re.sub(command, lambda found: found[0] + _option, text)
