"""Makes visible what came from outside: what a terminal would obey, or an eye not see, is written as an escape."""


def visible(text: str) -> str:
    """The text on one line, with escapes (`\\x1b`, `\\u202e`, `\\n`) for all that does not print as itself."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else repr(each)[1:-1] for each in text)


def visible_lines(text: str, longest: int | None = None) -> str:
    """The same for a text of several lines, each cut where it is longer."""
    lines = map(visible, text.split("\n"))
    return "\n".join(line if longest is None or len(line) <= longest else line[:longest] + "…" for line in lines)
