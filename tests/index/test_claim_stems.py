"""The stems that the index has of each claim."""

from typing import Any

from chongjin_cli.index.claim_stems import stems_of


def test_they_are_of_the_assertion_of_english_questions_and_of_each_part_of_what_sources_tell_for_it() -> None:
    told = {"publisher": "Press", "title": None, "source": "atlas"}
    claim: Any = {
        "assertion": "The port of Chongjin was opened in 1908.",
        "questions": ["When did Chongjin's port open, in A or B?", "청진항은 언제 열렸나?"],
        "evidence": [
            {**told, "stance": "supports", "says": "Of the port: it opened in 1908; two ships called that year."},
            {**told, "stance": "disputes", "says": "That it opened in 1910."},
            {**told, "stance": "partly", "says": "It was there before and after."},
            {**told, "stance": "partly", "says": "Opened by decree."},
        ],
    }
    assert stems_of(claim) == (
        "port chongjin open 1908",
        "chongjin port open",
        "port open 1908\nport two ship call\n\nopen decre",
    )
