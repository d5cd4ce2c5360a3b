"""The mend for words where a list takes none: the filters with which it has anything for them."""

from collections.abc import Callable

from chongjin_cli.errors import Mend, UsageError
from chongjin_cli.queries.filters import Filters, is_date
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

Count = Callable[[Dataset, Selection], int]
"""How much a command lists of a selection."""


def instead_of_words(dataset: Dataset, command: str, text: str, count: Count) -> Mend:
    """How a list is narrowed by what was typed: a time, else words or a topic; only what leaves something is named."""
    import json
    from shlex import quote

    end = text.partition(" ")[2]
    if text.startswith(("to ", "until ")) and is_date(end):  # `--from 1905 to 1953`
        return Mend(f"to end with a time: --to {quote(end)}", f"to end with a time: until={json.dumps(end)}")
    tried = (
        {"during": ("as in", Filters(during=text))}
        if is_date(text)
        else {"match": ("as in", Filters(match=text)), "topic": ("on a topic", Filters(topic=[text]))}
    )
    typed, called = list[str](), list[str]()
    for name, (how, filters) in tried.items():
        if _leaves_any(dataset, filters, count):
            typed.append(f"{how}: chongjin {command} --{name} {quote(text)}")
            called.append(f"{how}: {command}({name}={json.dumps(text, ensure_ascii=False)})")
    if not typed:
        return Mend(f"chongjin {command} lists them all", f"{command}() lists them all")
    return Mend("; ".join(typed), "; ".join(called))


def _leaves_any(dataset: Dataset, filters: Filters, count: Count) -> bool:
    try:
        return count(dataset, filters.select(dataset)) > 0
    except UsageError:  # there is no such topic
        return False
