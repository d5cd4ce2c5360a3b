"""The citation that is copied, the address that is opened."""

from chongjin_cli.present.details import details
from chongjin_cli.queries.store import Dataset
from chongjin_cli.tui.sources import citation, first_address
from tests.tui.conftest import Play


def test_a_citation_of_the_claim_is_copied_in_one_line(play: Play) -> None:
    seen = play("y")
    assert seen.copied == (
        "The port of Chongjin was opened to trade on 1 April 1908. (CJ-0001, A1 confirmed; "
        "supported by Gazette; Atlas, A. Author, Press, 2001, p. 7, https://example.org/atlas)"
    )
    assert "Sent to the clipboard" in seen.text
    assert f"│ Sent to the clipboard{' ' * 14}│" in play("y", width=40).text  # as wide as the terminal
    assert play("j", "y").copied == (
        "The steel works of Chongjin were founded in 1937, according to Bloggers (2020), citing a former engineer (2019); "
        "A. Author (2001) says otherwise. (CJ-0003, C4 disputed; supported by =Blog, Bloggers (블로거), May 2020; "
        "partly supported by Blog again, Bloggers (블로거), 2021; see also essay)"
    )
    assert "; disputed by =Blog, Bloggers (블로거), May 2020)" in play("j", "j", "y").copied


def test_a_citation_names_a_source_by_its_id_where_it_has_no_title(dataset: Dataset) -> None:
    cited = citation(details(dataset, dataset.claim("4")))
    assert cited.endswith("(CJ-0004, F6 unjudged; supported by essay, p1.s1)")


def test_only_the_publishers_own_page_is_opened(dataset: Dataset) -> None:
    assert first_address(details(dataset, dataset.claim("1"))) == "https://example.org/atlas"
    text = dataset.claim("1").replace('"url": "https://example.org/atlas"', '"url": null')
    assert first_address(details(dataset, text)) is None


def test_what_is_opened_supports_the_claim_or_a_part_of_it(dataset: Dataset) -> None:
    page = '"url": "https://example.org/atlas"'
    text = dataset.claim("1")
    assert text.count(page) == 1  # of its second source
    before, behind = text.rsplit('"stance": "supports"', 1)
    for stance, opened in (("partly", "https://example.org/atlas"), ("disputes", None), ("context", None)):
        assert first_address(details(dataset, f'{before}"stance": "{stance}"{behind}')) == opened
