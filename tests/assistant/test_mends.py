"""Errors as an assistant can act on them: nothing that has to be typed into a shell."""

import pytest

from chongjin_cli.assistant.mends import NAMES_ARE_FOUND, said
from chongjin_cli.errors import UsageError


@pytest.mark.parametrize(
    ("hint", "mend"),
    [
        ("chongjin topic lists them all", NAMES_ARE_FOUND),
        ("chongjin figures lists them all", "get_figures without a measure lists them all"),
        ("in that time: chongjin figures population --from 2015", 'in that time: get_figures {"measure": "population", "from": "2015"}'),
        ("in that time: chongjin brief 'steel works' --during 1990s", 'in that time: brief {"name": "steel works", "from": "1990s", "to": "1990s"}'),
        ("said: chongjin figures --match 청진; did you mean port?", 'said: search_claims {"words": "청진"}; did you mean port?'),
        ("what says it: chongjin search голод", 'what says it: search_claims {"words": "голод"}'),
        ("one page a name: chongjin brief a; chongjin brief b", 'one page a name: brief {"name": "a"}; brief {"name": "b"}'),
        ('did you mean port? for words: --match "big wave"', 'did you mean port? for words: search_claims {"words": "big wave"}'),
        ("it is a publisher: chongjin brief --publisher press", 'it is a publisher: brief {"publisher": "press"}'),
        ("it is a publisher: chongjin timeline --publisher press", 'it is a publisher: search_claims {"publisher": "press"}'),
        ("it is a source: chongjin timeline --source essay", f"it is a source: {NAMES_ARE_FOUND}"),
        ("chongjin timeline lists them all", NAMES_ARE_FOUND),
        ("as in: chongjin brief one two", f"as in: {NAMES_ARE_FOUND}"),
        ("as in: chongjin brief 'one", f"as in: {NAMES_ARE_FOUND}"),
        ("name both ends, or use --from or --to", "name both ends, or use from or to"),
        ("write 1990--1995", "write 1990--1995"),
    ],
)  # fmt: skip
def test_commands_are_named_as_tools_and_options_as_arguments(hint: str, mend: str) -> None:
    assert said(UsageError("--from: 'x' is no date", hint)) == f"from: 'x' is no date; {mend}"


def test_an_error_may_have_no_mend() -> None:
    assert said(UsageError("no \x1b")) == r"no \x1b"
