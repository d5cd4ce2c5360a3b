"""The stems of words, and those of a text that tell anything."""

import apsw

from chongjin_cli.index.layout import TOKENIZER
from chongjin_cli.text.stems import stem, stemmed, stems_in


def test_a_word_is_cut_as_the_index_cuts_it() -> None:
    written = ["harbours", "ships", "opened", "running", "nationalised", "tram", "청진", "4000"]
    table = apsw.Connection(":memory:")
    table.execute(f"CREATE VIRTUAL TABLE words USING fts5(word, {TOKENIZER})")
    table.execute("CREATE VIRTUAL TABLE cut USING fts5vocab(words, 'instance')")
    table.executemany("INSERT INTO words(rowid, word) VALUES (?, ?)", enumerate(written))
    assert [stemmed(word) for word in written] == [
        term for (term,) in table.execute("SELECT term FROM cut ORDER BY doc")
    ]


def test_stems_of_irregular_words_are_those_of_their_bases() -> None:
    assert stem("sank") == stem("sinking") == stem("sunk")
    assert stem("built") == stem("builds")
    assert stem("wharves") == stem("wharf")
    assert stem("relaunched") == stem("launched")
    assert stem("청진") == "청진"


def test_the_stems_of_a_text_are_those_of_words_that_tell_anything_each_once() -> None:
    assert list(stems_in("The Yard's 2 ships were built there, and a ship sank: 청진 조선소.")) == [
        "yard", "2", "ship", "build", "sink", "청진", "조선", "선소",
    ]  # fmt: skip
