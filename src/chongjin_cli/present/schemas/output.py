"""JSON Schemas (draft 2020-12): of a dataset file, and of the objects that commands print."""

from functools import cache
from types import GenericAlias, UnionType
from typing import Any, NotRequired, Union, get_args, get_origin, is_typeddict

from pydantic import Field, create_model
from pydantic.json_schema import models_json_schema

from chongjin_cli import contract
from chongjin_cli.dataset.model import DRAFT, file_schema

Schema = dict[str, Any]
PRINTED = (
    contract.Claim, contract.Era, contract.Topic, contract.Place, contract.Actor, contract.Publisher, contract.Source,
    contract.Point, contract.Measure, contract.Dispute, contract.Retired, contract.Finding,
    contract.Overview, contract.Brief, contract.Dependent, contract.Weight, contract.Change, contract.Audited,
    contract.Answered,
)  # fmt: skip


def schema(name: str) -> Schema:
    """The schema of a dataset `file`, or of everything printed with a definition for each kind of object."""
    if name == "file":
        return file_schema()
    printed = {"anyOf": [reference(each.__name__) for each in PRINTED]}
    about = "An object, as `show` and each line of jsonl print it, or an array of objects, as lists do."
    either = {"description": about, "anyOf": [printed, {"type": "array", "items": printed}]}
    return document("Output of chongjin", either)


def document(title: str, content: Schema) -> Schema:
    """A whole schema, with the definitions of the objects that are printed."""
    _, definitions = models_json_schema([(_model(each), "serialization") for each in PRINTED])
    return {"$schema": DRAFT, "title": title, **content, "$defs": definitions["$defs"]}


def described(properties: Schema) -> Schema:
    """The schema of an object that has all of these properties."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def reference(name: str) -> Schema:
    """The schema of an object that is printed, by the name of its type."""
    return {"$ref": f"#/$defs/{name}"}


@cache
def _model(printed: Any) -> Any:
    """A Pydantic model of a TypedDict; Pydantic itself reads those of the standard library from Python 3.12 on only."""
    fields: dict[str, Any] = {}
    for key, annotation in printed.__annotations__.items():
        wanted = get_args(annotation)[0] if get_origin(annotation) is NotRequired else annotation
        default = ... if key in printed.__required_keys__ else None
        # Under names of their own, as a model can have no field `from` or `copy`.
        fields[f"{key}_"] = (_translated(wanted), Field(default, alias=key))
    name: str = printed.__name__
    return create_model(name, __doc__=printed.__doc__, **fields)


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
