"""Commands in hints name the dataset file that an option named."""

from collections.abc import Iterator

import pytest

from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.cli.options import Data
from chongjin_cli.present.to_type import ON_A_DATASET, to_type, use_data


@pytest.fixture(autouse=True)
def of_no_option() -> Iterator[None]:
    yield
    use_data(None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("chongjin show 2 shows CJ-0002", "chongjin --data w.json show 2 shows CJ-0002"),
        ("as in: chongjin era now, or chongjin cite 1", "as in: chongjin --data w.json era now, or chongjin --data w.json cite 1"),
        ("chongjin topic, era and place list them", "chongjin --data w.json topic, era and place list them"),
        ("chongjin era --help lists its options", "chongjin era --help lists its options"),
        ("chongjin help grades", "chongjin help grades"),
        ("chongjin validate FILE", "chongjin validate FILE"),
        ("chongjin diff OLD NEW", "chongjin diff OLD NEW"),
        ("chongjin placement", "chongjin placement"),
        ("nothing matches 'chongjin era'", "nothing matches 'chongjin era'"),
        ('"chongjin era" is the source essay here', '"chongjin era" is the source essay here'),
        ("pychongjin era", "pychongjin era"),
    ],
)  # fmt: skip
def test_what_is_to_be_typed_names_the_file(text: str, told: str) -> None:
    assert to_type(text) == text
    use_data("w.json")
    assert to_type(text) == told


def test_a_name_that_a_shell_would_take_apart_is_quoted() -> None:
    use_data("my \\1 file.json")
    assert to_type("chongjin era now") == "chongjin --data 'my \\1 file.json' era now"
    use_data("-")
    assert to_type("chongjin era now") == "chongjin --data - era now"


def test_every_command_that_answers_from_a_dataset_is_known() -> None:
    """`mcp` is for an assistant to start."""
    answering = [name for name in COMMANDS if Data in load(name).command.__annotations__.values()]
    assert sorted(ON_A_DATASET) == sorted({*answering} - {"mcp"})
