"""The search language, as the expressions it becomes."""

import re
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chongjin_cli.text.expressions import is_literal
from tests.text.little_index import parse

MILLIMETRES = '("mm" OR "millimetre" OR "millimetres" OR "millimeter" OR "millimeters")'


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("steel mill", '("steel") AND ("mill")', None),
        ('"steel mill"', '(- {topics meanings questions rephrased} : "steel mill")', None),
        ('"steel mill', '(- {topics meanings questions rephrased} : "steel mill")', None),
        ("steel -coal", '("steel")', '- {meanings questions rephrased} : "coal"'),
        (
            '-"steel mill" -coal',
            None,
            '- {meanings questions rephrased} : "steel mill" OR - {meanings questions rephrased} : "coal"',
        ),
        ("sanction*", '(- {topics meanings questions rephrased} : "sanction"*)', None),
        ("steel OR iron ore", '("steel" OR "iron") AND ("ore")', None),
        ("OR steel OR", '("steel")', None),
        ("steel AND iron", '("steel") AND ("iron")', None),
        ("1930s", '(("1930s" OR "193x"))', None),
        ("since 1945", '("1945")', None),
        ("수남시장의", '(("수남 남시 시장 장의" OR "수남 남시 시장"))', None),
        ("개항했나요", '(("개항 항했 했나 나요" OR "개항"))', None),
        ("어디인가 порт 哪里", '(("порт")) AND (("порт") OR (questions : "where"))', None),
        ("羅南の師団", '(("羅南 南の の師 師團" OR ("羅南" AND "師團")))', None),
        ("19사단", '(("19 사단" OR (("19" OR "nineteen") AND "사단") OR ("19th" AND "division")))', None),
        (
            "歩兵第七十三連隊",
            '(("歩兵 兵第 第七 七十 十三 三連 連隊" OR ("歩兵 兵第" AND "73" AND "連隊") OR ("73rd" AND "regiment")))',
            None,
        ),
        (
            "제12연대에",
            '(("제 12 연대 대에" OR "제 12 연대" OR (("12" OR "twelve") AND "연대 대에") OR ("12th" AND "regiment")))',
            None,
        ),
        (
            "羅南第111師団",
            '(("羅南 南第 111 師團" OR ("羅南 南第" AND "111" AND "師團") OR ("羅南" AND "111th" AND "division")))',
            None,
        ),
        ("25호관리소", '(("25 호관 관리 리소" OR ("25 호" AND "관리 리소")))', None),
        ("五十嵐", '("五十 十嵐")', None),
        ("B29", '(("b29" OR "b 29"))', None),
        ("11기", '(("11 기" OR (("11" OR "eleven"))))', None),
        ("イワシ漁", '(("イワ ワシ シ漁" OR ("イワ ワシ")))', None),
        ("1945年", '("1945")', None),
        ("1930년대", '(("1930s" OR "193x"))', None),
        ("90년대", '(("1990s" OR "199x"))', None),
        ("в порту", '("порт")', None),
        ("chung-jin", '(("chung jin" OR "chungjin"))', None),
        ("Ch'ŏngjin", '("chongjin")', None),
        ("청진시", '("청진 진시")', None),
        ("시", '("시"*)', None),
        (
            "who built the steel mill?",
            '(("built") AND ("steel") AND ("mill")) AND (("built") OR ("steel") OR ("mill") OR (questions : "who")'
            ' OR ("steel mill") OR ("mill was steel"))',
            None,
        ),
        ("some history of steel", '(("steel")) AND (("steel") OR ("history"))', None),
        ("history OR steel", '("history" OR "steel")', None),
        ("recent history", '("recent") AND ("history")', None),
        ("5800 won", '(("5800" OR "5 800")) AND ("won")', None),
        ("1435 mm", f'(("1435" OR "1 435")) AND ({MILLIMETRES})', None),
        ("1,435mm", f'(("1 435" OR "1435")) AND ({MILLIMETRES})', None),
        ("1435mm gauge", f'(("1435" OR "1 435")) AND ({MILLIMETRES}) AND ("gauge")', None),
        ("2pm", '(("2" OR "two")) AND (("pm" OR "p m"))', None),
        ("mm5 3Am-4 b2pm", '(("mm5" OR "mm 5")) AND (("3am 4" OR "3am4")) AND ("b2pm")', None),
        ("2400000", '(("2400000" OR "2 400 000" OR "2 4 million"))', None),
        ("eleven beacons", '(("eleven" OR "11")) AND ("beacons")', None),
        ("12 destroyers", '(("12" OR "twelve")) AND ("destroyers")', None),
        ("21", '("21")', None),
        ("60만", '(("600000" OR "600 000"))', None),
        ("67万", '(("670000" OR "670 000"))', None),
        ("1.5만", '(("15000" OR "15 000"))', None),
        ("3천", '(("3000" OR "3 000"))', None),
        ("4만 1천", '(("41000" OR "41 000"))', None),
        ("4万1千 囚人", '(("41000" OR "41 000")) AND ("囚人")', None),
        *((f"{kind} Sea Apex", '("sea") AND ("apex")', None) for kind in ("MV", "M/V", "mv", "SS", "MT", "FV")),
        ("SS guards", '("ss") AND ("guards")', None),
        ("under-45s", '(("45")) AND (("45") OR ("under"))', None),
        ("145s", '("145")', None),
        ("90s", '(("1990s" OR "199x"))', None),
        ("nineteenth division", '(("nineteenth" OR "19th")) AND ("division")', None),
        ("19th division", '(("19th" OR "nineteenth")) AND ("division")', None),
        ("3rd", '(("3rd" OR "third"))', None),
        ("second division", '(("second" OR "2nd")) AND ("division")', None),
        ("12k stalls", '(("12000" OR "12 000")) AND ("stalls")', None),
        ("30 thousand", '(("30000" OR "30 000"))', None),
        ("1 million fish", '("million") AND ("fish")', None),
        ("2.1 million dead", '(("2 1" OR "21")) AND ("million") AND ("dead")', None),
        ("a hundred ships", '("hundred") AND ("ships")', None),
        ("harbor", '(("harbor" OR "harbour"))', None),
        ("MiG15", '(("mig15" OR "mig 15"))', None),
        ("880 metres", '("880") AND (("metres" OR "meters" OR "m"))', None),
        ("1960-08", '(("1960 08" OR "196008" OR "august 1960"))', None),
        ("1960-13", '(("1960 13" OR "196013" OR "196 013"))', None),
        ("air-defense", '(("air defense" OR "air defence" OR "airdefense"))', None),
        ("1234567", '(("1234567" OR "1 234 567"))', None),
        ("1" * 16, f'("{"1" * 16}")', None),
        ("ri seol-ju", '("ri") AND (("seol ju" OR "sol ju" OR "seolju" OR "solju"))', None),
        (
            "Lee Sollin",
            '(("lee" OR "ri" OR "rhee" OR "yi" OR "li")) AND ("sollin")',
            None,
        ),
        (
            "Myung-hun",
            '(("myung hun" OR "myunghun" OR "myung hoon" OR "myong hun" OR "myong hoon" OR "myeong hun" OR '
            '"myeong hoon"))',
            None,
        ),
        ("Park", '(("park" OR - {names} : "pak" OR - {names} : "bak"))', None),
        ('"Kang Jok Tal"', '(- {topics meanings questions rephrased} : "kang jok tal")', None),
        ("kang jok tal", '("kang") AND ("jok") AND ("tal")', None),  # may be words
        ("Jok Tal", '("jok") AND ("tal")', None),
        ("Kim Chaek Street", '("kim") AND ("chaek") AND ("street")', None),  # no syllable
        ("park", '("park")', None),
        ("the mid-1950s", '((("1950s" OR "195x"))) AND ((("1950s" OR "195x")) OR ("mid"))', None),
        ("nineties", '(("1990s" OR "199x"))', None),
        ("twenties", '(("1920s" OR "192x"))', None),
        ("1900s", '(("1900s" OR "190x"))', None),
        ("明治41年", '("1908")', None),
        ("昭和元年", '("1926")', None),
        ("주체 104년", '("2015")', None),
        ("노동", '(("노동" OR "로동"))', None),
        ("로동의", '(("로동 동의" OR "로동" OR "노동"))', None),
        ("여성", '(("여성" OR "녀성" OR "려성"))', None),
        ("녀성", '(("녀성" OR "여성"))', None),
        ("라남", '(("라남" OR "나남"))', None),
        ("역", '("역"*)', None),
        ("津から積み出された港", '("津か から ら積 積み み出 出さ され れた た港")', None),
        ("школа", '("школ")', None),
        ("which countries trade?", '("trade")', None),
        ("which came countries", '("countries")', None),
        ("trade came", '("trade") AND ("came")', None),
        ("Gyeongseong", '(("gyeongseong" OR "gyongsong" OR "kyongsong"))', None),
        ("где порт", '(("порт")) AND (("порт") OR (questions : "where"))', None),
        (
            "청진 광장 몇 명",
            '(("청진") AND ("광장")) AND (("청진") OR ("광장") OR ("명"*) OR (questions : "many"))',
            None,
        ),
        ("the", None, None),
        ("of the", None, None),
        ('steel 5"gun', '("steel") AND (("5 gun" OR "5gun"))', None),  # no phrase
        ('steel"gun port"', '("steel") AND (- {topics meanings questions rephrased} : "gun port")', None),
        ("the who", '("the") AND ("who")', None),
        ("who?", '("who")', None),
        ('AND ("', None, None),
        ("", None, None),
        ('- * \' ""', None, None),
        ("NEAR(a b)", '(("near a" OR "neara")) AND ("b")', None),
    ],
)
def test_expressions(text: str, wanted: str | None, unwanted: str | None) -> None:
    assert parse(text)[:2] == (wanted, unwanted)


def test_what_a_claim_must_have_leaves_out_light_words_and_what_claims_that_say_nothing_of_it_have() -> None:
    search = parse("the history of steel mills")
    assert (search.groups, search.words) == (('("steel")', '("mills")'), ("steel", "mills"))
    assert search.said == '{assertion names dates meanings questions rephrased} : (("steel") AND ("mills"))'
    assert search.lenient is None
    assert parse("recent history").words == ("recent", "history")


def test_two_words_are_one_where_the_index_has_them_so() -> None:
    has = {"deathtoll", "tollsteel"}
    toll = '(("death" OR "deathtoll")) AND (("toll" OR "deathtoll"))'
    assert parse("death toll", has).wanted == toll
    assert parse("the Death of a toll", has).wanted == toll  # question words stand between none
    assert parse("toll death", has).wanted == '("toll") AND ("death")'
    assert parse("death toll").wanted == '("death") AND ("toll")'
    for apart in ("death -toll steel", 'death "toll"', "death to1l", "death OR toll"):
        assert "deathtoll" not in str(parse(apart, has))


def test_what_would_do_if_nothing_has_all_and_the_words_to_spell() -> None:
    search = parse('who built the "steel mill" sanc* -coal')
    assert (
        search.partial
        == '("built") OR (- {topics meanings questions rephrased} : "steel mill") OR (- {topics meanings questions rephrased} : "sanc"*)'
    )
    assert search.words == ("built", "sanc*")
    assert parse("steel").partial is None


def test_all_but_one_of_some_words_may_do() -> None:
    assert parse("built steel mills").lenient == (
        '(("built") AND ("steel") AND ("mills")) OR {assertion names dates meanings questions rephrased} : '
        '((("steel") AND ("mills")) OR (("built") AND ("mills")) OR (("built") AND ("steel")))'
    )
    assert parse('"built" steel mill*').lenient == (
        '((- {topics meanings questions rephrased} : "built") AND ("steel") AND (- {topics meanings questions rephrased} : "mill"*)) OR {assertion names dates meanings questions rephrased} : '
        '(((- {topics meanings questions rephrased} : "built") AND (- {topics meanings questions rephrased} : "mill"*)))'
    )
    assert parse("steel mills").lenient is None
    assert parse('"built" "steel" "mills"').lenient is None
    assert parse("a1 b c d e f g h j k").lenient is None


@pytest.mark.parametrize(
    ("text", "is_question"),
    [
        ("who built mills", True), ("the year when", True), ("is it built", True), ("mills?", True), ("인구 몇 명", True),
        ("mills of steel", False), ("", False),
    ],
)  # fmt: skip
def test_questions(text: str, is_question: bool) -> None:
    assert parse(text).is_question is is_question


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("How many people?", True),
        ("number of camps", True),
        ("몇 명", True),
        ("population", True),
        ("price of rice", True),
        ("청진시 인구", True),
        ("how did it end", False),
        ("many", False),
    ],
)
def test_some_questions_want_a_figure(text: str, counted: bool) -> None:
    assert parse(text).counted is counted


_INDEX = sqlite3.connect(":memory:")
_INDEX.execute("CREATE VIRTUAL TABLE words USING fts5(assertion, names, topics, dates, meanings, questions, rephrased)")


@given(st.text() | st.text(alphabet='ab *"-()^:+{}ORANDNEAR청진\x00', max_size=30))
def test_no_input_is_a_syntax_error(text: str) -> None:
    search = parse(text)
    for expression in (search.wanted, search.unwanted, search.partial, search.lenient):
        if expression is not None:
            _INDEX.execute("SELECT * FROM words WHERE words MATCH ?", (expression,)).fetchall()


@pytest.mark.parametrize(
    ("typed", "year"), [("'45", "1945"), ("’31", "1931"), ("'30", "2030"), ("‘09", "2009"), ("'99", "1999")]
)
def test_a_year_of_two_digits(typed: str, year: str) -> None:
    assert parse(f"landing {typed}").groups == parse(f"landing {year}").groups


@pytest.mark.parametrize("typed", ["o'45", "'45s", "'455", "'45'"])
def test_other_numbers_after_an_apostrophe_are_no_years(typed: str) -> None:
    assert "1945" not in str(parse(f"landing {typed}").groups)


def test_a_season_is_said_by_its_months_and_the_year_alone_must_be() -> None:
    search = parse("landing in summer, 1945")
    assert search.groups == ('("landing")', '("1945")')
    assert search.wanted is not None
    assert '("summer" OR "194506" OR "194507" OR "194508")' in search.wanted


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("fog 26 May 2025", ('("fog")', '(("26" OR "20250526"))', '(("may" OR "20250526"))', '("2025")')),
        (
            "fog, sept. 9, 2025",
            ('("fog")', '(("sept" OR "20250909"))', '((("9" OR "nine") OR "20250909"))', '("2025")'),
        ),
        ("45 May 2025", ('("45")', '("may")', '("2025")')),
        ("fog 26 May", ('("fog")', '("26")', '("may")')),
        ("fog 26 maypoles 1825", ('("fog")', '("26")', '("maypoles")', '("1825")')),
        (
            "9–10 June 2025",
            (
                '((("9 10" OR "910") OR "20250609" OR "20250610"))',
                '(("june" OR "20250609" OR "20250610"))',
                '("2025")',
            ),
        ),
    ],
)
def test_a_day_of_a_month_is_said_by_dates_too(text: str, groups: tuple[str, ...]) -> None:
    assert parse(text).groups == groups


@pytest.mark.parametrize("month", ["8월", "8월에", "8月"])
def test_a_month_in_korean_or_japanese_is_that_of_its_year(month: str) -> None:
    assert '"194508"' in (parse(f"1945년 {month} 상륙").wanted or "")
    assert '08"' not in (parse(f"{month} 상륙").wanted or "")
    assert '"1945' not in (parse("1945년 13월 상륙").wanted or "").replace('"1945"', "")


@pytest.mark.parametrize(("decade", "dated"), [("00s", "200"), ("10s", "201"), ("20s", "192"), ("90s", "199")])
def test_a_decade_of_two_digits_is_of_the_last_century_or_begins_this_one(decade: str, dated: str) -> None:
    assert parse(f"landing {decade}").groups[1] == f'(("{dated}0s" OR "{dated}x"))'


def test_a_season_of_no_year_is_a_word_like_others() -> None:
    assert parse("summer camp").groups == ('("summer")', '("camp")')


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("fifteenth century", '"15th century" OR "fifteenth century"'),
        ("15th-century", '"15th century" OR "fifteenth century"'),
        ("1400s", '"15th century" OR "fifteenth century"'),
    ],
)
def test_a_century_is_named_or_told_by_its_decades(typed: str, named: str) -> None:
    decades = " OR ".join(f'"14{decade}x"' for decade in range(10))
    assert parse(f"forts {typed}").groups == ('("forts")', f"(({named} OR {decades}))")


@pytest.mark.parametrize("typed", ["20th century", "fifteenth division", "1400 forts"])
def test_a_century_that_is_of_little_help_or_none_is_looked_for_as_it_stands(typed: str) -> None:
    assert "0x" not in str(parse(typed).groups)


@pytest.mark.parametrize("time", ["1955", "the 1990s", "the nineties", "the eighteenth century"])
def test_the_end_of_a_time_is_dated_in_it(time: str) -> None:
    groups = parse(f"prisoners at the end of {time}").groups
    assert '("end")' not in groups
    assert len(groups) == 2


@pytest.mark.parametrize(
    "text", ["1990년대 말 청진", "1950년 초 청진", "Чхонджин начало 1950 года", "в конце 1950 года Чхонджин"]
)
def test_so_it_is_in_other_languages(text: str) -> None:
    assert len(parse(text).groups) == 2


@pytest.mark.parametrize("text", ["end of the quay", "fall of output in the 1990s"])
def test_the_end_of_a_thing_and_the_fall_of_another_are_words_like_others(text: str) -> None:
    assert f'("{text.split()[0]}")' in parse(text).groups


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("who shelled Chongjin?", ["shelled chongjin", "chongjin was shelled"]),
        ("when did coal ships leave", ["coal ships", "ships was coal", "ships leave", "leave was ships"]),
        ("who shelled the port", []),  # not side by side
        ("when was Chongjin 2 shelled", []),
        ("what happened before landings", []),  # one says little
        ("which countries trade", []),  # or is asked for
        ("who shelled -Chongjin", []),
        ("who shelled OR bombed", []),
        ("who shelled 청진", []),
        ("shelled Chongjin", []),  # no question
    ],
)
def test_words_of_a_question_that_stand_side_by_side_rank_claims_that_have_them_so(
    text: str, phrases: list[str]
) -> None:
    assert re.findall(r'\("([a-z]+ [a-z ]+)"\)', parse(text).wanted or "") == phrases


@pytest.mark.parametrize("asked", ["what year", "which day", "in which era", "what century"])
def test_what_year_asks_when(asked: str) -> None:
    search = parse(f"{asked} was the city founded")
    assert search.groups == ('("founded")',)
    assert search.wanted is not None
    assert '(questions : "when")' in search.wanted


def test_which_country_does_not_ask_when() -> None:
    assert "when" not in str(parse("which country founded the city").wanted)


@pytest.mark.parametrize("typed", ["Kang Jok Tal", "Kang Jok-tal", "Gang Chok-dal", "Jok-tal Kang", '"Gang Jok Tal"'])
def test_a_name_of_three_syllables_is_looked_for_as_it_is_spelt_where_it_occurs(typed: str) -> None:
    search = parse(typed, "kang jok tal")
    assert search.wanted == '(- {topics meanings questions rephrased} : "kang jok tal")'
    assert not search.names_a_stranger


def test_a_phrase_that_says_more_than_a_name_is_looked_for_as_typed() -> None:
    search = parse('"Gang Jok Tal tanker"', "kang jok tal")
    assert search.wanted == '(- {topics meanings questions rephrased} : "gang jok tal tanker")'


def test_a_name_that_nobody_has_is_a_stranger_s() -> None:
    search = parse("Kang Jok Tal shot", "shot tal kang jok".split())
    assert search.wanted == '("shot") AND (- {topics meanings questions rephrased} : "kang jok tal")'
    assert search.names_a_stranger
    assert search.persons == ('(- {topics meanings questions rephrased} : "kang jok tal")',)
    assert (
        search.partial
        == '("shot") OR (- {topics meanings questions rephrased} : "kang jok tal") OR ("kang" OR "gang") OR "jok" OR "tal"'
    )


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("time zone", ('((- {meanings rephrased} : "time zone" OR "timezone"))',)),
        ("what time zone", ('((- {meanings rephrased} : "time zone" OR "timezone"))',)),
        ("first traffic lights", ('("first")', '((- {meanings rephrased} : "traffic lights" OR "trafficlights"))')),
        ("tram fares", ('((- {meanings rephrased} : "tram fares" OR "tramfares"))',)),
        ("traffic and lights", ('("traffic")', '("lights")')),
        ('"time zone"', ('(- {topics meanings questions rephrased} : "time zone")',)),
        ("time OR zone", ('("time" OR "zone")',)),
    ],
)
def test_a_thing_called_by_two_words_is_looked_for_as_one(text: str, groups: tuple[str, ...]) -> None:
    assert parse(text).groups == groups
    assert is_literal(groups[-1]) == (
        ("zone" in text and "OR" not in text) or "traffic lights" in text or "tram" in text
    )


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("name three industries", ('("industries")',)),
        ("Please give me 3 old ships", ('("old")', '("ships")')),
        ("three ships", ('(("three" OR "3"))', '("ships")')),
        ("name 5 March", ('(("5" OR "five"))', '("march")')),
        ("list 3 of them", ('(("3" OR "three"))',)),
    ],
)
def test_who_asks_for_so_many_things_looks_for_the_things(text: str, groups: tuple[str, ...]) -> None:
    assert parse(text).groups == groups


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("1950-53", ["1950 53", "1950", "1951", "1952", "1953"]),
        ("1998–2000", ["1998 2000", "1998", "1999", "2000"]),
        ("1900-1919", ["1900 1919", *(str(year) for year in range(1900, 1920))]),
        ("1900-1920", ["1900 1920", "19001920", "19 001 920"]),  # too long
        ("1950-10", ["1950 10", "195010", "october 1950"]),  # a month
    ],
)
def test_a_span_is_any_of_its_years(text: str, forms: list[str]) -> None:
    (group,) = parse(text).groups
    assert group.strip("()").replace('"', "").split(" OR ") == forms


@pytest.mark.parametrize("text", ["Chosen railway", "the bank of Chosen"])
def test_chosen_is_a_name_of_korea_under_japan(text: str) -> None:
    assert any('("korea" OR "korean") AND dates' in group for group in parse(text).groups)


@pytest.mark.parametrize("text", ["chosen railway", "Chosen", "Chosen as a port", "Chosen by lot"])
def test_chosen_may_be_no_name(text: str) -> None:
    assert '("chosen")' in parse(text).groups


def test_the_united_nations_are_no_part_of_a_name() -> None:
    un = '(("united nations" OR ("un" NOT ("jong un" OR "chong un" OR "jung un"))))'
    assert parse("UN bans").groups == (un, '("bans")')
    assert parse("un bans").groups == (un, '("bans")')
    assert parse("kim jong un").groups == ('("kim")', '("jong")', '("un")')


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("US", ('("american")',)),
        ("the US, in 1950", ('("american")', '("1950")')),
        ("US consul", ('("american")', '("consul")')),
        ("us consul", ('("us")', '("consul")')),
        ("WITHOUT US CONSULS", ('("us")', '("consuls")')),
        ("consul -US", ('("consul")',)),
        ('"US consul"', ('(- {topics meanings questions rephrased} : "us consul")',)),
    ],
)
def test_the_us_in_capitals_is_the_country(text: str, groups: tuple[str, ...]) -> None:
    assert parse(text).groups == groups


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("who was the US consul", {"american"}),
        ("when was the old pier built by Ohta", {"old", "pier", "built"}),
        ("In which year was the old pier built?", {"old", "pier", "built"}),
        ("what year is it", set()),
        ("who trained the football team?", {"trained"}),
        ("Who was the captain of the ferry", {"captain"}),
        ("who did the pier belong to", set()),
        ("the pier of those who paid", set()),
        ("how much did the ferry cost to build", {"cost"}),
        ("how much coal did the ferry take", set()),
        ("crew size of the ferry Haru", {"crew", "size"}),
        ("what is the top speed of Haru", {"top", "speed"}),
        ("crew size of the ferry", set()),
        ("theatre in Zhapu", set()),
        ("where is the theatre", set()),
        ("How fast can the ship sail?", {"fast"}),
        ("how long is the quay", set()),
        ("how ships sail", set()),
        ("a fast ship", set()),
    ],
)
def test_what_a_question_is_about(text: str, about: set[str]) -> None:
    assert parse(text).about == about
