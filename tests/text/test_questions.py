"""Questions of scripts without Latin letters in plain words."""

import pytest

from chongjin_cli.text.questions import in_plain_words
from tests.text.little_index import parse


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("清津はいつ開港しましたか？", "清津 開港 いつ ?"),
        ("コッチェビとは何ですか", "コッチェビ 何 ?"),
        ("清津の人口は何人ですか", "清津 人口 何人 ?"),
        ("羅南に師団が置かれたのはいつですか", "羅南 師団 いつ ?"),
        ("なぜ清津に工場が多いのですか", "清津 工場 なぜ ?"),
        ("誰が見ましたか", "見 誰 ?"),
    ],
)
def test_japanese_is_parted_at_particles_and_loses_its_polite_ending(question: str, read: str) -> None:
    assert in_plain_words(question) == read


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("清津港是什么时候开放的？", "清津港 开放 什么时候 ?"),
        ("清津有多少人口？", "清津 人口 多少 ?"),
        ("谁观看了驱逐舰的下水？", "观看 驱逐舰 下水 谁 ?"),
        ("流浪儿是什么？", "流浪儿 什么 ?"),
        ("为什么工厂停产了？", "工厂停产 为什么 ?"),
        ("韩国给清津送过大米吗？", "韩国 清津送 大米 ?"),
    ],
)
def test_chinese_is_parted_at_what_ties_words_together(question: str, read: str) -> None:
    assert in_plain_words(question) == read


def test_korean_is_read_by_its_own_rules() -> None:
    assert in_plain_words("꽃제비가 뭐예요?") == "꽃제비 무엇 ?"


@pytest.mark.parametrize(
    "text", ["清津 人口", "清津の人口", "清津的人口", '"꽃제비가" 뭐예요?', "쌀 -배가 왜?", "когда порт?", "이름?*"]
)
def test_what_is_no_such_question_or_uses_the_search_language_stays_as_it_is(text: str) -> None:
    assert in_plain_words(text) == text


@pytest.mark.parametrize(
    ("word", "asked"),
    [("언제", "when"), ("いつ", "when"), ("什么时候", "when"), ("谁", "who"), ("почему", "why"), ("몇", "many")],
)
def test_claims_known_to_answer_such_a_question_come_first(word: str, asked: str) -> None:
    search = parse(f"청진 {word} ?")
    assert search.is_question
    assert f'(questions : "{asked}")' in (search.wanted or "")
    assert search.groups == parse("청진").groups
