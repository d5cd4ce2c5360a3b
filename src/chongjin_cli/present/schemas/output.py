"""JSON Schemas (draft 2020-12): of a dataset file, and of the objects that commands print."""

from functools import cache
from types import GenericAlias, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, is_typeddict

from pydantic import Field, create_model
from pydantic.json_schema import models_json_schema

from chongjin_cli import contract
from chongjin_cli.dataset.model import file_schema

Name = Literal["file", "output"]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
PRINTED = (
    contract.Claim, contract.Era, contract.Topic, contract.Place, contract.Actor, contract.Source, contract.Point,
    contract.Measure, contract.Dispute, contract.Finding,
)  # fmt: skip


def schema(name: Name) -> dict[str, Any]:
    """The schema of that name: of the file, or of everything printed with a definition for each kind of object."""
    if name == "file":
        return file_schema()
    _, definitions = models_json_schema([(_model(described), "serialization") for described in PRINTED])
    printed = {"anyOf": [{"$ref": f"#/$defs/{described.__name__}"} for described in PRINTED]}
    return {
        "$schema": DRAFT,
        "title": "Output of chongjin",
        "description": "An object, as `show` and each line of jsonl print it, or an array of objects, as lists do.",
        "anyOf": [printed, {"type": "array", "items": printed}],
        "$defs": definitions["$defs"],
    }


@cache
def _model(described: Any) -> Any:
    """A Pydantic model of a TypedDict; Pydantic itself reads those of the standard library from Python 3.12 on only."""
    fields: dict[str, Any] = {}
    for key, annotation in described.__annotations__.items():
        wanted = get_args(annotation)[0] if get_origin(annotation) is NotRequired else annotation
        default = ... if key in described.__required_keys__ else None
        fields[f"{key}_" if key == "from" else key] = (_translated(wanted), Field(default, alias=key))
    name: str = described.__name__
    return create_model(name, __doc__=described.__doc__, **fields)


def _translated(annotation: Any) -> Any:
    """The same type with models in place of TypedDicts."""
    if is_typeddict(annotation):
        return _model(annotation)
    arguments = tuple(_translated(argument) for argument in get_args(annotation))
    if get_origin(annotation) is list:
        return GenericAlias(list, arguments)
    if isinstance(annotation, UnionType):
        return Union[arguments]  # noqa: UP007 - of types known only now
    return annotation
