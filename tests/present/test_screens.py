"""The screens as text, at four widths, with and without colour; `pytest --update-screens` writes them anew."""

from pathlib import Path

import pytest

from tests.conftest import Run

FOLDER = Path(__file__).parent / "screens"
SCREENS = {
    "overview": (),
    "era": ("era", "colonial"),
    "eras": ("era",),
    "sources": ("sources",),
    "place": ("place", "works"),
    "search": ("search", "seishin", "1930s"),
    "show": ("show", "CJ-0002"),
    "timeline": ("timeline", "--from", "1900", "--to", "2020"),
    "figures": ("figures", "workforce"),
    "measures": ("figures",),
    "disputes": ("disputes",),
}


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, width: int, chongjin: Run, request: pytest.FixtureRequest) -> None:
    result = chongjin(*SCREENS[name], "--format", "table", COLUMNS=str(width))
    shown = "\n".join(line.rstrip() for line in result.stdout.splitlines()) + "\n"
    file = FOLDER / f"{name}-{width}.txt"
    if request.config.getoption("--update-screens"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")
    assert result.returncode == 0


@pytest.mark.parametrize("name", SCREENS)
def test_colour_adds_nothing_but_colour(name: str, chongjin: Run) -> None:
    from rich.text import Text

    plain = chongjin(*SCREENS[name], "--format", "table", COLUMNS="80", NO_COLOR="1").stdout
    coloured = chongjin(
        *SCREENS[name], "--format", "table", COLUMNS="80", FORCE_COLOR="1", TERM="xterm-256color"
    ).stdout
    assert "\x1b[" in coloured
    assert Text.from_ansi(coloured).plain.split() == plain.split()
