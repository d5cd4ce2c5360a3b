"""What `era`, `topic`, `place`, `actor` and `sources` share: without a name the list, with one its claims."""

from chongjin_cli.options import Data, Filters, Output
from chongjin_cli.output import chosen, print_claims, print_records


def browse(kind: str, name: str | None, filters: Filters, output: Output, data: Data) -> int:
    """List the records of a kind, or the claims of the one that `name` stands for. Raises UsageError if none does."""
    dataset = data.open()
    if name is None:
        return print_records(dataset, kind, output)
    record = dataset.resolve(kind, name)
    heading = dataset.record(kind, record) if chosen(output) == "table" else None
    return print_claims(dataset, filters.select(dataset, None, (kind, record)), output, heading)
