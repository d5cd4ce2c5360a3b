"""One claim read whole."""

from tests.tui.conftest import Play


def test_keys_scroll_the_claim(play: Play) -> None:
    def top(*keys: str) -> str:
        return play("j", "enter", *keys, width=60, height=12).lines[3].strip("┃ ")

    assert top() == "The steel works of Chongjin were founded in 1937."
    assert top("j").startswith("according to Bloggers (2020), citing a former engineer ")
    assert top("j", "j", "j", "j").startswith("Grade      C4 disputed: one source (C) supports it;")
    assert top("G") != top("ctrl+d") != top()
    assert top("G", "g") == top("ctrl+d", "ctrl+u") == top(" ", "pageup") == top("j", "k") == top()
    assert "Follows" in play("j", "enter", "G", width=60, height=12).text
