"""The selection that a command's filters ask for, with a remark where a name means more than it says."""

import sys

from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.escaping import visible
from chongjin_cli.text.query_language import Search


def select(
    filters: Filters, dataset: Dataset, search: Search | None = None, *links: tuple[str, str], names: bool = False
) -> Selection:
    """The selection of the filters, as `Filters.select` has it, after a remark on topics that are wider than asked."""
    selection = filters.select(dataset, search, *links, names=names)
    for name in filters.topic or ():
        tell_wider_topic(dataset, name)
    return selection


def tell_wider_topic(dataset: Dataset, name: str) -> None:
    """Say on stderr which topic is meant by a name that is not its own: `coal` is filed under Trade."""
    label = dataset.alias_of("topic", name)
    if label is not None:
        remark = f'"{name}" is filed under the topic {label}; for the word alone: --match "{name}"'
        print(visible(remark), file=sys.stderr)
