"""Where sentences begin and end, in plain text and Markdown, and at which line and column."""

import pytest

from chongjin_cli.analysis.audit.wording import sentences as texts
from chongjin_cli.analysis.audit.wording.sentences import sentences


def cut(text: str) -> list[str]:
    return [each.text for each in sentences(text.splitlines(keepends=True))]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Navy shelled it.",
        "Mr. Kim left. He came back.",
        "Camp No. 25 is there.",
        "On Oct. 5, 1950 it was shelled.",
        "Nippon Steel Co. ran the works.",
        "J. Smith wrote it.",
        "It cost 3.5 million won.",
        "It lasted, e.g. in Ranam, for years.",
        "He came at 3 p.m. on Monday.",
    ],
)
def test_full_stops_that_end_no_sentence(text: str) -> None:
    assert len(cut(text)) == text.count(". He") + 1


def test_sentences_end_at_stops_marks_and_quotes() -> None:
    assert cut('It was hot. "Is it?" he asked! The mean is 21 °C. Fog is rare. 청진은 도시다。다음。') == [
        "It was hot.", '"Is it?" he asked!', "The mean is 21 °C.", "Fog is rare.", "청진은 도시다。", "다음。",
    ]  # fmt: skip
    assert cut("He met the U.S. The next day he left.") == ["He met the U.S.", "The next day he left."]


def test_lines_and_columns_count_from_one_in_characters() -> None:
    text = "Erst. Ein Satz,\nder weitergeht. Noch\r\neiner.\n\nZweiter Absatz.\n"
    places = [(each.line, each.column, each.text, each.paragraph) for each in sentences(text.splitlines(keepends=True))]
    assert places == [
        (1, 1, "Erst.", 0),
        (1, 7, "Ein Satz, der weitergeht.", 0),
        (2, 17, "Noch einer.", 0),
        (5, 1, "Zweiter Absatz.", 1),
    ]
    for each in sentences(text.splitlines(keepends=True)):
        assert " ".join(text[each.begin : each.end].split()) == each.text
    second = list(sentences(text.splitlines(keepends=True)))[1]
    assert second.place(second.masked.index("weitergeht")) == (2, 5)


@pytest.mark.parametrize(
    "reference",
    [
        "(CJ-0639, A2)", "[CJ-0639]", "(see CJ-0639; CJ-0640)", "[7]", "[3, 5]", "[3–5]", "[7](notes.md)", "(p. 44)",
        "(pp. 4–5)", "(UN 2009)", "(Demick 2010: 44)", "(Cumings, 1981, p. 5)", "(Lee and Kim 2010; Pak et al. 2011)",
    ],
)  # fmt: skip
def test_references_are_no_part_of_a_sentence(reference: str) -> None:
    assert cut(f"The port opened in 1908 {reference}. It grew.") == ["The port opened in 1908.", "It grew."]
    assert cut(f"The port opened in 1908.{reference} It grew.")[-1] == "It grew."


def test_brackets_with_a_time_or_number_are_part_of_it() -> None:
    for text in ("It ended (May 1945).", "It stood (since 1945) here.", "It was mended (7 times).", "The war (1950)."):
        assert cut(text) == [text]


def test_lists_of_claims_are_read_without_ids_dates_and_grades() -> None:
    said = ["The port was opened.", "It grew."]
    assert cut("CJ-0001\nThe port was opened.\n\nCJ-0002\nIt grew.\n") == said
    assert cut("CJ-0001\t1908-04-01\tB1\tThe port was opened.\nCJ-0002\t\tC2\tIt grew.\n") == said
    assert (
        cut("- **CJ-0001** (B1 confirmed, 1908): The port was opened.\n- **CJ-0002** (C2 probable): It grew.\n") == said
    )
    assert (
        cut("  CJ-0001 B1 (about\n    1908)  The port was\n    opened. [Voice 2008 +2]\n  CJ-0002 C2  It grew.\n")
        == said
    )
    assert cut("Trade: CJ-0001 B1  The port was opened. CJ-0002\n    C2  It grew.\n")[1:] == said[1:]


def test_markup_is_no_part_of_a_sentence() -> None:
    text = (
        "---\ntitle: Not read.\n---\n# A *heading*\n\n- One [link](http://x.org/a.b).\n- **Two** `code`.[^1]\n"
        "\n> A quote.\n\n```\nNo. Sentence.\n```\n| a | b |\n| --- | --- |\n| c | 5 |\n\n[^1]: A note.\n\n    Its end.\n\nLast. <b>X</b>\n"
    )
    assert cut(text) == ["A heading", "One link.", "Two.", "A quote.", "Last.", "X"]
    headings = [each.is_heading for each in sentences(text.splitlines(keepends=True))]
    assert headings == [True, False, False, False, False, False]


def test_tables_are_passed_over() -> None:
    text = "Before it.\n| Year | People |\n| --- | --: |\n| 1945 | 234,388 |\nBehind it.\n\n> | a |\n> |---|\n> | 5 |\n"
    assert [(each.text, each.line) for each in sentences(text.splitlines(keepends=True))] == [
        ("Before it.", 1), ("Behind it.", 5),
    ]  # fmt: skip


def test_a_long_paragraph_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "LONGEST_BLOCK", 20)
    pieces = ["A first piece of a line. ", "And a second one. ", "The end.\n", "Next line.\n"]
    found = [(each.line, each.column, each.text) for each in sentences(pieces)]
    assert found == [
        (1, 1, "A first piece of a line."),
        (1, 26, "And a second one."),
        (1, 44, "The end."),
        (2, 1, "Next line."),
    ]


def test_nothing_in_a_text_of_nothing() -> None:
    assert cut("\n\n--- ***\n...\n") == []
