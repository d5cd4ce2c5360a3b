"""Korean questions: what is a polite ending, a question word, a particle is no word to look for."""

import pytest

from chongjin_cli.text.korean import question_in_plain_words


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("꽃제비가 뭐예요?", "꽃제비 무엇 ?"),
        ("꽃제비란 무엇인가요?", "꽃제비 무엇 ?"),
        ("주체철이 뭔가요", "주체철 무엇 ?"),
        ("청진은 어디입니까?", "청진 어디 ?"),
        ("쌀값은 얼마였나요?", "쌀값 얼마나 ?"),
        ("구역이 몇 개 있나요?", "구역 몇 ?"),
        ("제강소는 몇 년도에 멈췄습니까?", "제강소 중단 OR stopped OR halted 언제 ?"),
        ("6군단 사건은 누가 막았는지", "6군단 사건 누가 ?"),
        ("수용소가 있었던 곳이 어느 곳이에요?", "수용소 곳 어디 ?"),
    ],
)
def test_says_by_one_word_at_the_end_what_is_asked_for(question: str, read: str) -> None:
    assert question_in_plain_words(question) == read


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("남한이 쌀을 보냈나요?", "남한 쌀 보내 OR 보낸 OR sent OR shipped OR delivered ?"),
        ("남한이 보낸 쌀이 왔어요?", "남한 보내 OR 보낸 OR sent OR shipped OR delivered 쌀 ?"),
        ("도시가 왜 커졌어요?", "도시 성장 OR 커지 OR grew OR growth OR expansion 왜 ?"),
        ("굶어 죽은 사람은 몇 명이에요?", "아사 OR 굶어죽 OR starved OR starvation 사람 몇 ?"),
        ("청진은 언제 항구가 되었나요?", "청진 개항 언제 ?"),
        ("왜 일본 군대가 있었어요?", "일본군 왜 ?"),
        ("항구는 얼마나 깊습니까?", "항구 수심 OR 깊이 OR depth OR deep 얼마나 ?"),
    ],
)
def test_a_verb_is_what_sources_say_for_it(question: str, read: str) -> None:
    assert question_in_plain_words(question) == read


@pytest.mark.parametrize(
    "verb", ["개항했나요", "개항했어요", "개항하였습니까", "개항합니까", "개항되었나요", "개항됐는지"]
)
def test_a_verb_made_of_a_noun_is_that_noun(verb: str) -> None:
    assert question_in_plain_words(f"청진은 언제 {verb}?") == "청진 개항 언제 ?"


def test_another_verb_is_left_out_beside_two_nouns_and_is_its_stem_beside_fewer() -> None:
    assert question_in_plain_words("청진에서 기차가 녹슬었나요?") == "청진 기차 ?"
    assert question_in_plain_words("기차가 녹슬었나요?") == "기차 녹슬 ?"


def test_helping_verbs_and_what_one_can_do_say_nothing() -> None:
    assert question_in_plain_words("청진에서 오로라를 볼 수 있나요?") == "청진 오로라 ?"
    assert question_in_plain_words("오로라가 있습니까?") == "오로라 ?"


def test_an_object_of_one_syllable_loses_its_particle_and_another_noun_keeps_it() -> None:
    assert question_in_plain_words("2008년에 쌀을 받았나요?") == "2008년 쌀 ?"
    assert question_in_plain_words("마을이 있나요?") == "마을 ?"


def test_of_a_noun_two_syllables_are_left() -> None:
    assert question_in_plain_words("고로 용량은 얼마예요?") == "고로 용량 얼마나 ?"


@pytest.mark.parametrize("text", ["청진 인구", "북한 가요", "김책제철소의 용광로", "있나요?"])
def test_what_asks_nothing_stays_as_it_is(text: str) -> None:
    assert question_in_plain_words(text) == text
