"""JSON Schemas of a dataset file, of the output and of the exports in JSON."""

from typing import TYPE_CHECKING, Any, Literal

from chongjin_cli.errors import UsageError
from chongjin_cli.present import exports

OF_THE_PROGRAM = ("file", "output")

if TYPE_CHECKING:
    SchemaName = str
else:
    SchemaName = Literal[OF_THE_PROGRAM + tuple(exports.FORMATS)]


def schema(name: str) -> dict[str, Any]:
    """The schema of that name. Raises UsageError for an export that has none."""
    if name in OF_THE_PROGRAM:
        from chongjin_cli.present.schemas import output

        return output.schema(name)
    described = getattr(exports.load(name), "schema", None)
    if described is None:
        having = [each for each in exports.FORMATS if hasattr(exports.load(each), "schema")]
        raise UsageError(f"export {name} has no JSON Schema", f"there are: {', '.join([*OF_THE_PROGRAM, *having])}")
    found: dict[str, Any] = described()
    return found
