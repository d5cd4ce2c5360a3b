"""The search language: words, "a phrase", -without, prefix* and OR, as expressions of SQLite's FTS5.

Nothing a user types is a syntax error: what is not of the language is read as words or passed over.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import dropwhile, groupby, islice, pairwise, product, takewhile
from typing import NamedTuple

from chongjin_cli.text.folding import (
    fold,
    is_wide,
    other_names,
    other_romanisations,
    other_spellings,
    plain,
    script,
    words,
)

_TERM = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
# 1945年, 1930년대
_YEAR = r"(?<![0-9])([0-9]{4})(?:(?P<decade>년대|年代)|년|年)"
# 90년대
_DECADE = r"(?<![0-9])([1-9]0)(?:년대|年代)"
# 明治41年, 昭和20年, 주체104년: years that are counted from the first of a reign, or of Juche.
_REIGNS = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
    "메이지": 1867, "명치": 1867, "다이쇼": 1911, "쇼와": 1925, "주체": 1911,
}  # fmt: skip
_YEAR_OF_REIGN = rf"({'|'.join(_REIGNS)})\s?([0-9]{{1,3}}|元)\s?[年년]"
# The mid-1950s, early-modern, under-45, 15th-century: how words are joined that stand apart as well.
_JOINED = r"(?i)\b(mid|early|late|under|over|\w+(?=-centur))-(?=\w)"
# Summer '45: the years of a century, the last or this one.
_SHORT_YEAR = r"(?<!\w)['’‘]([0-9]{2})(?![\w'’])"
_THIS_CENTURY = 30
"""From so many years on they are of the last century."""
# What months of a year a season has.
_SEASONS = {
    "spring": ("03", "04", "05"),
    "summer": ("06", "07", "08"),
    "autumn": ("09", "10", "11"),
    "fall": ("09", "10", "11"),
    "winter": ("01", "02", "12"),
}
_PARTS = frozenset("beginning close end half middle outset second start turn".split())
"""What a decade or a century has, too."""
_YEAR_OF_FOUR = r"(?<![\w.,])((?:1[4-9]|20)[0-9]{2})(?!\w)"
_TENS = "twen thir for fif six seven eigh nine".split()
_DECADE_OR_CENTURY = rf"(?i)(?<![\w.,])(?:1[4-9]|20)[0-9]0s\b|\b(?:{'|'.join(_TENS)})ties\b|\bcentury\b"
# The 45s are people of 45, but the 90s are years.
_MANY_OF = r"(?<![\w.,])([0-9]{0,2}[1-9])s\b"
# 60만, 60万, 12k, 30 thousand: how many times ten the number before it is to be taken.
_MULTIPLIED = r"(?i)(?<![\w.,])([0-9][0-9,]*(?:\.[0-9]+)?)\s?(k\b|thousand\b|천(?!간)|千|만|万|萬|억|億|亿)"
# 4만 1천: a number in two parts.
_IN_PARTS = r"([0-9]+)\s?([만万萬])\s?([0-9]+)\s?([천千])"
_TIMES = {"k": 3, "thousand": 3, "천": 3, "千": 3, "만": 4, "万": 4, "萬": 4, "억": 8, "億": 8, "亿": 8}
# One million is a million; the 1 of 2.1 million is not one.
_ONE_OF = r"(?i)(?<![\w.,])(?:1|one|a) (?=(?:hundred|thousand|million|billion|dozen)\b)"
_ROUND = ("hundred", "thousand", "million", "billion", "dozen")
# Words that ask, and others of plain questions: they say nothing about what is asked for.
_ASKING = frozenset(
    "how hows what whats when where wheres which who whom whose why "
    "언제 어디 어디서 어디에 어디인가 누가 누구 누구인가 무엇 무엇인가 무슨 뭐 왜 어떤 어떻게 얼마나 얼마 몇 몇명 어느 "
    "いつ どこ だれ 誰 何 なに なぜ どう いくつ いくら 何人 何年 "
    "什么 什么時候 何時 谁 哪里 哪个 哪些 哪年 多少 多大 多遠 为什么 怎么 "
    "где зачем как какая какие какое какой каков когда кто куда почему сколько такая такие такое такой чем что".split()
)
# Curated questions have these, too: of claims with the words of a question those that answer it so come first.
_ASKED = frozenset("how many much when where who why".split())
# The same in other languages, folded.
_ASKED_IN = {
    word: asked
    for asked, typed in {
        "when": "언제 いつ 什么時候 何時 когда",
        "where": "어디 どこ 哪里 где",
        "who": "누가 誰 кто",
        "why": "왜 なぜ 为什么 почему зачем",
        "many": "몇 何人 多少 сколько",
    }.items()
    for word in typed.split()
}
_ASKING_FIRST = frozenset("are can could did do does had has have is was were will would".split())
QUESTION_WORDS = frozenset(
    "a about ago an and any at be because been by during ever for from happened happens i in isnt it its long many me "
    "much of on or quite really since so some tell than that the their them then there these they this those to until "
    "via wasnt were with you actually ever now please today "
    "대한 대해 있는 있는가 있었나 있나 있나요 있습니까 인가 인가요 "
    "в во есть из и или к ли на о об по с со у был была было были".split()
).union(_ASKING, _ASKING_FIRST)
# Nor do these beside them.
_HELPING_WORDS = frozenset("came come comes get gets go goes going got like take takes taken took went".split())
# A claim that lacks these may still be an answer: they turn up in many a query, and none is about them.
LIGHT_WORDS = frozenset(
    "about according account accounts across actual affect affected after again against all almost alone along "
    "already also although always am among amount another anybody anyone anything anyway around aspect available away "
    "back bad based before behind being believe believed below beneath besides best better between beyond big both "
    "bring brought but called case caused certain city common completely concerning condition consider considered "
    "could couldnt current currently data describe described description detail details did didnt different doesnt "
    "doing done dont down due during each early either else enough entire especially etc even event events ever every "
    "everybody everyone everything evidence exact exactly example examples exist existed exists explain explanation "
    "extent fact facts famous few finally find full further gave generally give given gives good great had happen "
    "happening has have having he her here him his historical history hold however if impact important in incident "
    "include included includes including indeed info information instead interesting into involve involved is issue "
    "issues itself just keep kept key kind know known last late lately later latest least less let list little look "
    "looked looking looks main mainly major make makes making matter maybe mention mentioned mid might moment more "
    "most mostly must myself name named near nearby nearly need needed needs never new news no nobody none nor not "
    "notable nothing nowadays number numbers occur occurred off often once one ones only onto or other others "
    "otherwise our out over overall overview own part particular parts per perhaps person piece place places "
    "point possible possibly present problem problems put question questions rather real reason reasons recent "
    "recently regarding "
    "related remain remained report reported reports result results right role said same say saying says see seem "
    "seemed seems seen several shall she should show showed shown shows similar situation small somebody someone "
    "something sometimes somewhere soon sort source sources special specific still stories story such summary sure "
    "talk tell telling than thing things think thought through throughout time times together told too topic total "
    "toward towards tried true try turn turned type types typical typically under unlike until up upon use used uses "
    "using usual usually various very want wanted way ways we well whatever whereabouts whether while whole will "
    "without word words would wouldnt yes yet you your "
    "became become becomes becoming centuries century decade decades everywhere react "
    "reach reached reaches reacted reaction ran run running runs supposed "
    "것 관련 관한 내용 뉴스 당시 대하여 대해서 때 발생 역사 이야기 정보 중 후 가장 개요 거리 결과 경위 경우 공식 "
    "과거 과정 관계 구체적 규모 그때 근처 기간 기록 기준 기타 까닭 나라 날 날짜 내역 년 년도 다시 도시 동안 된 "
    "목록 명 명칭 모습 모든 모양 무렵 문제 방법 배경 부분 뿐 사건 사람 사례 사실 사이 사정 상태 상황 생긴 설명 "
    "세운 소개 수 숫자 시간 시기 시대 시점 실제 실태 연대 연도 연혁 영향 예 오늘 오늘날 옛 원인 위치 유래 의미 "
    "이유 이전 이후 이름 인원 일 일대 일부 자료 자세히 장소 전 전체 정도 종류 주변 주요 지금 지난 지역 차이 처음 "
    "나온 나오는 쪽 쪽으로 해서 요즘 모습 자리 총 최근 최대 최소 최초 추정 크기 특징 하나 한 해 현재 현황 현실 "
    "今 全部 あと 後 こと について とき もの 関する 情報 歴史 "
    "場所 位置 名前 名称 時期 時代 年 年度 年代 理由 原因 背景 経緯 規模 状況 現状 実態 結果 影響 概要 種類 由来 "
    "意味 当時 最初 最近 最大 現在 総数 数 人 人々 様子 問題 事件 一覧 信息 关于 历史 的 了 年份 时间 时候 位置 "
    "地点 名称 名字 原因 背景 规模 情况 现状 结果 影响 概况 种类 来历 含义 当时 最早 最近 最大 目前 现在 总数 "
    "数量 人数 问题 事件 哪里 第一 история информация про также это этот были данные при город города городе год "
    "года году лет место название имя причина причины время дата период количество число размер значение "
    "последствия роль список описание сейчас сегодня тогда впервые первый последний самый всего через после "
    "перед между".split()
)
# A Korean verb in a form that asks (`만들었나`): how things came about is seldom said in the same word.
_ASKING_ENDINGS = tuple("었나 았나 였나 했나 됐나 갔나 졌나 왔나 렀나 나요 는가 은가 던가 인가 을까 습니까".split())
# By what a question in Korean, Japanese or Chinese is known: how it ends, or what is in it.
_ENDS_OF_QUESTIONS = frozenset("?？까요나니지죠가吗嗎呢か")
_PARTS_THAT_ASK = (
    "언제 어디 누구 누가 무엇 무슨 뭐 뭘 뭔 왜 어떤 어떻게 얼마 몇 어느 며칠 "
    "いつ どこ だれ なぜ どうして どの どれ いく 何 誰 什 谁 哪 多少 几 为何 怎么".split()
)
# Nor these after "which" or "what".
_ANSWERS = frozenset("century country countries date day decade era kind month period sort time year years".split())
_DATING = _ANSWERS.difference(("country", "countries", "kind", "sort"))
COUNTED = "xx"
"""Begins what a claim gives a number of, among its meanings: no other word does."""
NAMED, COUNTED_WITHIN = 2, 4
"""How many words after `number of` name what is counted, and how many after a number may."""
# What happened in 2008: what befell, not how many people there were.
_HAPPENED = r"(?i)\b(?:what|anything) (?:has |had |else )?(?:happened|occurred|took place|befell)\b|\bevents (?:of|in) "
# What a question is about, in the forms that ask for a thing of its own: of it no part may be missing.
_ASKED_ABOUT = re.compile(
    r"(?i)\b(?:"
    r"(?:how many|number of)\s+(?P<many>.+?)(?=\s(?:are|is|were|was|do|does|did|has|have|can|could|in|at|on|of)\b|\?|$)"
    r"|when (?:did|does|will) .+? (?:get|have) (?P<got>.+?)(?=\s(?:in|at|on|for)\b|\?|$)"
    r"|when (?:do|does|did) (?P<does>.+?) (?:open|close|start|end|begin|run|shut)\b"
    r"|when (?:was|were|is) (?P<made>.+? (?:built|opened|founded|established|closed|set up|created|completed|bombed|"
    r"constructed|introduced|installed|invented|made|begun|started|shut|rebuilt))\b"
    r"|(?:is|are|was|were) there (?:any |an? |still )*(?P<there>.+?)(?=\s(?:in|at|on|near|of|from|to|between)\b|\?|$)"
    r"|(?:does|do|did) \S+ (?:still )?have (?:any |an? )?(?P<has>.+?)(?=\s(?:in|at|on|near|of|from|to|for|with)\b|\?|$)"
    r")"
)
# How many times is no number of things.
_NUMBER_OF = r"(?i)(?<!by )\b(?:how many(?! (?:times|are|were|was|is|did|do|does|have|has|had)\b)|number of)\s+(.+)"
# Kang Jong Chol, Kang Jong-chol: a Korean family name and a given name of two syllables.
_SYLLABLE = (
    "(?i:(?:tch|ch|kk|pp|tt|ss|jj|sh|[bcdghjklmnprstwy])?[wy]?(?:ae|ai|eo|eu|ee|oo|oi|ou|ui|[aeiou])"
    "(?:ng|ck|[bghklmnprt])?)"
)
_PERSON = rf"(?<![\w-])(?=[A-Z][a-z]+ [A-Z])({_SYLLABLE}) ({_SYLLABLE})(?: (?=[A-Z])|-)({_SYLLABLE})(?![\w-])"
# What one calls by two words of which neither alone says what it is: found only where they stand together.
_OF_TWO_WORDS = frozenset(
    "time zone/sister city/sister cities/twin city/twin cities/twin town/twin towns/city hall/town hall/traffic light/"
    "traffic lights/department store/department stores/driving school/driving schools/driving licence/cable car/"
    "cable cars/phone book/area code/dialling code/post code/postal code/zip code/phone number/swimming pool/"
    "opening hours/golf course/fire station/petrol station/gas station/parking lot/life expectancy/birth rate/"
    "crime rate/exchange rate/exchange rates/nuclear power/solar power/wind power/test site/time table/night club/"
    "nursing home/shopping mall/shopping centre/public library/ski resort/ice rink/train crash/plane crash/"
    "car crash/bus crash/air crash".split("/")
)
# The UN, not a part of a leader's name.
_UNITED_NATIONS = '("united nations" OR ("un" NOT ("jong un" OR "chong un" OR "jung un")))'
_PART_OF_A_NAME = r"(?i)[jcg]h?[aeou]+ng[ -]un\b"
# Chongjin Steel Works
_TITLE = r"(?<![\w-])[A-Z][a-z]+(?: [A-Z][a-z]+)+(?![\w-])"
_MONTH_OF_A_YEAR = r"((?:1[4-9]|20)[0-9]{2})-(0[1-9]|1[0-2])"
# 1950-53, 1959–1984
_SPAN = "((?:1[4-9]|20)[0-9]{2})[-–—]([0-9]{4}|[0-9]{2})"
_LONGEST_SPAN = 20
"""Years of a span of which each is looked for."""
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH_NAMES = _MONTHS.casefold().split("|")
# Numbers that count nothing: of names, days and years.
_DATES = rf"No\. \d+|\b\d{{1,2}} (?:{_MONTHS})\b|\b(?:1[4-9]|20)\d\ds?\b"
_WORD_OR_NUMBER = r"\d[\d.,]*|[^\W\d_]+"
_COUNTING = frozenset(
    "a an no none half two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty hundred hundreds thousand thousands million dozen "
    "dozens".split()
)
# Asked how much it is so, a question wants a figure; how long people waited is no length.
OF_MEASURE = frozenset("big cold deep far fast high hot large long many much old tall wide".split())
MEASURED = frozenset(
    "population area capacity workforce wage wages price prices temperature distance depth height".split()
)
# How long it is wants its length: `long` alone is passed over, for of what happens it asks the time.
_HOW_LONG_IT_IS = r"(?i)\bhow long (?:is|are)\b"
_LENGTH = '("length" OR "long")'
_COUNTED_WITHIN = (
    "몇 얼마 인구 면적 가격 쌀값 いくつ いくら 何人 人口 面積 価格 多少 面积 价格 "
    "сколько население площадь цена".split()
)
# What follows a Korean noun without a space, particles and the endings of verbs made of it, the longer first.
PARTICLES = tuple(
    "했습니까 됐습니까 졌습니까 되었나요 했나요 됐나요 졌나요 되었나 인가요 입니까 "
    "에서는 에서의 했나 됐나 졌나 했다 됐다 졌다 "
    "하는 되는 하다 되다 인가 에서 으로 에게 까지 부터 에는 에도 "
    "들이 들은 들의 들을 한 된 들 의 은 는 이 가 을 를 에 로 와 과 도".split()
)
# Where a claim says something itself, not in its evidence or by its sources.
_ITSELF = "{assertion names dates meanings questions} : "
# Where a claim has the words that --match looks for: no names but labels of its own, and nothing that is of others.
_IN_ITS_WORDS = "{assertion evidence dates meanings questions labels} : "
# What stands in quotes, begins a word or is not wanted is meant literally: no other words for it will do.
_LITERALLY = "- {meanings questions} : "
# What is called by two words is meant so, wherever a claim has them side by side.
_AS_ONE = "- {meanings} : "


class Search(NamedTuple):
    """FTS5 expressions, None where nothing is asked: what a claim must have, what it must not have, what would do.

    `groups` are what a claim must have one by one, and `words` those of them that are plain words, as typed; light
    words are none of them, but claims that have them come first. `partial` is for when nothing has all that is wanted;
    `counted` says that a figure is asked for, `about` which words a claim must not lack, `happened` that events are
    asked for, which no figures are. `lenient` is for questions, seldom answered in their own words, and for what is
    nowhere `said` by a claim itself: what is wanted, or all but one of it so said.
    """

    wanted: str | None
    unwanted: str | None
    partial: str | None = None
    words: tuple[str, ...] = ()
    counted: bool = False
    lenient: str | None = None
    groups: tuple[str, ...] = ()
    is_question: bool = False
    number_of: str | None = None
    about: frozenset[str] = frozenset()
    happened: bool = False

    @property
    def said(self) -> str:
        """What is wanted, in what a claim says itself."""
        return said(self.groups)


NO_ANSWER = "Nothing in the dataset answers this. Nearest claims, which are not answers"


class Understanding(NamedTuple):
    """What to search for, a remark where it is not quite what was typed, and whether that finds answers.

    Where the dataset does not hold what was asked, what is found is only near it.
    """

    search: Search
    remark: str | None = None
    is_answer: bool = True


def said(groups: Iterable[str]) -> str:
    """All of some groups, in what a claim says itself."""
    return itself(" AND ".join(groups))


def itself(expression: str) -> str:
    """An expression, in what a claim says itself."""
    return f"{_ITSELF}({expression})"


def in_its_words(expression: str) -> str:
    """An expression, in what a claim and its evidence say, in other words for that, its questions, date and labels."""
    return f"{_IN_ITS_WORDS}({expression})"


def but_for_evidence(expression: str) -> str:
    """An expression, but not in evidence and its sources."""
    return f"- {{evidence sources}} : ({expression})"


def literal(group: str) -> bool:
    """Whether a group is meant as it stands."""
    return _LITERALLY in group or _AS_ONE in group


def parse(text: str, is_one: Callable[[str], bool] | None = None) -> Search:
    """Read what a user typed; terms are ANDed, `OR` between two terms lets either do. Never raises.

    Other words for things may be two: the index has `death toll`, which deaths are called, in one, `deathtoll`, since
    who asks for a toll means another. `is_one` says of two words that follow one another whether it has them so.
    """
    groups: list[list[str]] = []
    unwanted: list[str] = []
    plain: list[tuple[str, str]] = []
    either = False
    if any(mark in text for mark in "'’‘"):
        text = re.sub(_SHORT_YEAR, lambda year: f"{19 if int(year[1]) > _THIS_CENTURY else 20}{year[1]}", text)
    if "-" in text:
        text = re.sub(_JOINED, r"\1 ", text)
    if not text.isascii():
        text = re.sub(_YEAR_OF_REIGN, lambda year: f"{_REIGNS[year[1]] + int(year[2].replace('元', '1'))} ", text)
        text = re.sub(_DECADE, r"19\1s ", text)
        text = re.sub(_YEAR, lambda year: f"{year[1]}{'s' if year['decade'] else ''} ", text)
    text = _with_plain_numbers(text)
    terms = list(_TERM.finditer(text))
    asked = _meaningful(terms)
    persons = _persons(text)
    parts = list[str]()
    in_one = _in_one(asked, is_one) if is_one else {}
    together = _together(terms, text)
    for term in asked:
        if term["word"] == "OR":
            either = bool(groups)
            continue
        expression = _expression(term)
        if not expression:
            continue
        expression = _any_of([expression, *in_one.get(term.start(), ()), *_months(term, text)])
        if fold(term["word"] or "") == "un" and not re.search(_PART_OF_A_NAME, text):
            expression = _UNITED_NATIONS
        expression = together.get(term.start()) or _century(term, text) or expression
        if any(term.start() in range(*person.span()) for person in persons):
            parts.append(expression)
        elif term["without"]:
            unwanted.append(expression)
        elif either:
            groups[-1].append(expression)
        else:
            groups.append([expression])
        if not term["without"] and term["word"]:
            plain.append((expression, term["word"]))
        either = False
    if asks_length(text):
        groups.append([_LENGTH])
    groups += [[_name_of_a_person(*person.groups())] for person in persons]
    light = {
        expression
        for expression, word in plain
        if (_is_light(word) or fold(word) in _of_a_time(text)) and expression not in together.values()
    }
    if all(light.issuperset(group) for group in groups):
        light.clear()
    every = _once(f"({' OR '.join(_once(group))})" for group in groups)
    each = _once(f"({' OR '.join(_once(group))})" for group in groups if not light.issuperset(group))
    counted = [f'("{token}")' for token in asked_number(text)]
    about = _asked_about(text)
    besides = [group for group in every if group not in each] + _asked(terms, each) + counted + _titles(text)
    return Search(
        _ranked_by(each, besides, " AND ".join(each)),
        " OR ".join(_once(unwanted)) or None,
        " OR ".join([*every, *parts]) if len(every) + len(parts) > 1 else None,
        tuple(_once(word for expression, word in plain if expression not in light)),
        counted=_is_counted(text),
        lenient=_ranked_by(each, besides, all_but_one(each)),
        groups=tuple(each),
        is_question=_asks(terms, text),
        number_of=" OR ".join(counted) or None,
        about=about,
        happened=re.search(_HAPPENED, text) is not None,
    )


def _asked_about(text: str) -> frozenset[str]:
    """The words for what a question is about, as in `is there an airport`, `when was the theatre built`."""
    asked = _ASKED_ABOUT.search(text)
    named = next(filter(None, asked.groups())) if asked else ""
    return frozenset(fold(word) for word in named.split() if not _is_by_the_way(fold(word)))


def _persons(text: str) -> list[re.Match[str]]:
    """The Korean names of three parts that a text has, unless it uses the search language."""
    return [] if '"' in text or " OR " in text else list(re.finditer(_PERSON, text))


def _titles(text: str) -> list[str]:
    """Words with capitals that follow one another in a text, as what they name together is found first."""
    if '"' in text or " OR " in text or text.istitle():
        return []
    apart = re.sub(_PERSON, " ", text)  # of a name of three parts none is elsewhere
    return [f"({_quoted(words(title[0]))})" for title in re.finditer(_TITLE, apart)]


def _name_of_a_person(*parts: str) -> str:
    """A name whose parts stand side by side, as anybody spells it: each of them alone may be of another's name."""
    family, *given = map(fold, parts)
    spelt = product(*([part, *other_romanisations(part), *other_names(part)] for part in (family, *given)))
    forms = [_quoted([*each]) for each in islice(spelt, SPELLINGS_OF_A_PERSON)]
    return _LITERALLY + _any_of([*forms, _quoted([family, "".join(given)])])


def _months(term: re.Match[str], text: str) -> list[str]:
    """The months of a season of a year that a text names, as dates have them."""
    months = _SEASONS.get(fold(term["word"] or ""), ())
    year = re.search(_YEAR_OF_FOUR, text) if months and not term["without"] else None
    return [_quoted([year[1] + month]) for month in months] if year else []


def _century(term: re.Match[str], text: str) -> str | None:
    """A century that a text names, the `15th century` or the `1400s`, in words or as dates have its decades."""
    word = fold(term["word"] or "")
    ordinal = f"{int(word[:2]) + 1}th" if re.fullmatch("1[0-8]00s", word) else _ORDINALS.get(word, word)
    if ordinal not in _CENTURIES or not (word[-1] == "s" or re.search(rf"(?i)\b{word}[ -]centur", text)):
        return None
    named = [_quoted([each, "century"]) for each in (ordinal, _ORDINALS_IN_WORDS[ordinal])]
    return _any_of([*named, *(_quoted([f"{_CENTURIES[ordinal]}{decade}x"]) for decade in range(10))])


def _together(terms: list[re.Match[str]], text: str) -> dict[int, str]:
    """By where their words begin, the things that are called by two words, unless a text uses the search language."""
    found: dict[int, str] = {}
    if '"' in text or " OR " in text:
        return found
    for one, other in pairwise(terms):
        parts = [fold(one["word"] or ""), fold(other["word"] or "")]
        if " ".join(parts) in _OF_TWO_WORDS and _is_plain(one):
            found[one.start()] = found[other.start()] = _any_of([_AS_ONE + _quoted(parts), _quoted(["".join(parts)])])
    return found


def _in_one(terms: list[re.Match[str]], is_one: Callable[[str], bool]) -> dict[int, list[str]]:
    """By where they begin, the things of two words that plain words are part of, as the index has them in one."""
    joined: dict[int, list[str]] = {}
    for one, other in pairwise(terms):
        if _is_plain(one) and _is_plain(other) and is_one(whole := fold(one["word"] + other["word"])):
            for term in (one, other):
                joined.setdefault(term.start(), []).append(_quoted([whole]))
    return joined


def _is_plain(term: re.Match[str]) -> bool:
    """Whether a term is a word of Latin letters, not more and not less."""
    word = term["word"]
    return bool(word) and not term["without"] and word != "OR" and word.isascii() and word.isalpha()


def may_ask(text: str) -> bool:
    """Whether a text may be a question in a script without Latin letters, of which words are to be read otherwise."""
    return not text.isascii() and (
        text.rstrip()[-1:] in _ENDS_OF_QUESTIONS or any(map(text.__contains__, _PARTS_THAT_ASK))
    )


def asked_number(text: str) -> list[str]:
    """What a text asks the number of, as the index has it: `number of taxis`, `how many taxis` ask for `xxtaxis`."""
    asked = re.search(_NUMBER_OF, text)
    said = dropwhile(_is_by_the_way, words(asked[1])) if asked else ()
    named = islice(takewhile(lambda word: not _is_by_the_way(word), said), NAMED)
    return [COUNTED + word for word in named if word.isalpha()]


def asks_length(text: str) -> bool:
    """Whether a text asks how long something is."""
    return re.search(_HOW_LONG_IT_IS, text) is not None


def _is_by_the_way(word: str) -> bool:
    return word in QUESTION_WORDS or word in LIGHT_WORDS


def counted_in(text: str, is_figure: bool = False) -> list[str]:
    """What a text gives a number of, as the index has it: for `300 primary schools` `xxprimary` and `xxschools`.

    One that states a figure may give it of anything that it speaks of.
    """
    said = [word.casefold() for word in re.findall(_WORD_OR_NUMBER, re.sub(_DATES, " ", text))]
    numbers = [place for place, word in enumerate(said) if word[0].isdecimal() or word in _COUNTING]
    after = said if is_figure else [word for place in numbers for word in said[place + 1 :][:COUNTED_WITHIN]]
    return [COUNTED + word for word in dict.fromkeys(after) if word.isascii() and word.isalpha()]


def _with_plain_numbers(text: str) -> str:
    """A text in which 60万 is 600000, and one million a million. What is rare is looked for only where it may be."""
    if any(map(str.isdecimal, text)):
        text = re.sub(_IN_PARTS, lambda found: f"{_added(*found.groups())} ", text)
        text = re.sub(_MANY_OF, r"\1", text)
        text = re.sub(_MULTIPLIED, lambda found: f"{_times(found[1], found[2])} ", text)
    lower = text.casefold()
    return re.sub(_ONE_OF, "", text) if any(number in lower for number in _ROUND) else text


def _times(number: str, unit: str) -> str:
    """A number with its unit multiplied out: `600000` for 60 and 万."""
    digits, _, decimals = number.replace(",", "").partition(".")
    power = _TIMES[unit.casefold()]
    return digits + decimals[:power].ljust(power, "0")


def _added(number: str, unit: str, smaller: str, its: str) -> int:
    """A number of two parts with their units: 41000 for 4만 1천."""
    return int(_times(number, unit)) + int(_times(smaller, its))


def _is_light(word: str) -> bool:
    """Whether a claim that lacks a word may still be an answer: with its particle or without."""
    bare = fold(word)
    if bare in LIGHT_WORDS or (bare.isascii() is False and _bare(bare) in LIGHT_WORDS):
        return True
    return len(bare) > 2 and script(bare[-1]) == "hangul" and bare.endswith(_ASKING_ENDINGS)


def _of_a_time(text: str) -> frozenset[str]:
    """The words of a text that name a part of its year, decade or century: the summer, the end of it.

    Claims are dated so or in its months: the year is what tells.
    """
    if re.search(_YEAR_OF_FOUR, text):
        return _PARTS.union(_SEASONS)
    return _PARTS if re.search(_DECADE_OR_CENTURY, text) else frozenset()


def _is_counted(text: str) -> bool:
    """Whether a figure is asked for."""
    typed = [fold(word) for word in text.split()]
    pairs = set(pairwise(typed))
    return (
        not MEASURED.isdisjoint(typed)
        or ("number", "of") in pairs
        or any(one == "how" and other in OF_MEASURE for one, other in pairs)
        or any(word in text.casefold() for word in _COUNTED_WITHIN)
    )


def _asked(terms: list[re.Match[str]], each: list[str]) -> list[str]:
    """What a question asks for, as the questions have it that claims are known to answer."""
    folded = [fold(term["word"] or "") for term in terms]
    asked = [_ASKED_IN.get(word, word) for word in folded]
    asks_when = any(word in ("which", "what") and kind in _DATING for word, kind in pairwise(folded))
    typed = _once([*asked, "when"] if asks_when else asked)
    return [f'(questions : "{word}")' for word in typed if word in _ASKED and f'("{word}")' not in each]


def _ranked_by(each: list[str], light: list[str], wanted: str | None) -> str | None:
    """What is wanted, so that claims which have light words besides are ranked before others."""
    return f"({wanted}) AND ({' OR '.join([*each, *light])})" if wanted and light else wanted or None


def _once(expressions: Iterable[str]) -> list[str]:
    """Each expression once: SQLite would look for every repetition anew."""
    return list(dict.fromkeys(expressions))


def all_but_one(each: list[str]) -> str | None:
    """All of some groups, or all but one of the plain words among them in what a claim says itself.

    None of fewer than three groups, or of so many that it would say little.
    """
    plain = [place for place, group in enumerate(each) if not literal(group)]
    most = [" AND ".join(each[:place] + each[place + 1 :]) for place in plain]
    if not most or not 2 < len(each) < MANY_WORDS:
        return None
    return f"({' AND '.join(each)}) OR {_ITSELF}({' OR '.join(f'({some})' for some in most)})"


LEAST_LEFT = 1 / 3
"""The share of a run that its pieces must make up for it to be read as these alone."""
_FIRST_SYLLABLE, _SYLLABLES, _INITIALS, _WITH_A_VOWEL = 0xAC00, 11_172, 19, 28
"""How Unicode orders the syllables of Hangul: by the consonant they begin with, the vowel, and how they end."""
_LIKE_Y = frozenset((2, 3, 6, 7, 12, 17, 20))
"""Vowels that begin with the sound of y, and i, by their number."""
_N, _R, _NONE = 2, 5, 11
SHORTEST_KOREAN = 2
"""Syllables of a word that may begin in two ways."""
# By whether the vowel is like y: what else a word may begin with.
_INITIALS_OF_NORTH_AND_SOUTH: dict[bool, dict[int, tuple[int, ...]]] = {
    True: {_N: (_NONE,), _R: (_NONE,), _NONE: (_N, _R)},
    False: {_N: (_R,), _R: (_N,)},
}
_SHORTEST_NAME = 6
"""Letters of a Russian adjective that may be made of a name or noun."""
_RUSSIAN_ADJECTIVES = ("ск", "ьн", "н")
"""How adjectives end that are made of one (`футбольный`), but for their own endings."""
# What is left of a Russian verb begins what is done as well: `бомбили` is `бомб…`, `построили` is `постро…`.
_RUSSIAN_VERB = (
    "([а-я]{3,}?(?:[бвгджзклмнпрстфхцчшщ]|о))(?:ир)?"
    "(?:(?:ова|ыва|ива|ну|[аеиыя])?(?:л[аио]?|ть|н[аоы])|[аеу]?ю?[еиуюая]т|[еая]н[аоы]?)(?:с[ья])?"
)
_YEARS = range(1800, 2101)
"""Numbers of four digits or more that are none of these may be written with commas: `5800` as `5,800`."""
MOST_SPELLINGS = 16
"""Spellings of a name that are looked for."""
SPELLINGS_OF_A_PERSON = 100
"""The same of a name of three parts, each of which has several."""
_IN_WORDS = dict(
    enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        2,
    )
)
_NUMBERS = {word: str(number) for number, word in _IN_WORDS.items()}
_ORDINALS = {
    word: f"{number}{ {'second': 'nd', 'third': 'rd'}.get(word, 'th') }"
    for number, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        2,
    )
}
_CENTURIES = {f"{number}th": str(number - 1) for number in range(11, 20)}
"""What the years of a century begin with, but of the last and this one, of which nearly all is told."""
_ORDINALS_IN_WORDS = {number: word for word, number in _ORDINALS.items()}
_DECADES = {
    word: f"{decade}x"
    for decade, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 192)
}
_UNITS = {
    name: (sign,)
    for sign, names in {
        "m": "metre metres meter meters", "km": "kilometre kilometres kilometer kilometers", "cm": "centimetres",
        "t": "tonne tonnes ton tons", "kw": "kilowatt kilowatts", "mw": "megawatt megawatts",
        "ha": "hectare hectares", "kg": "kilo kilos kilogram kilograms kilogramme kilogrammes",
        "mm": "millimetre millimetres millimeter millimeters",
    }.items()
    for name in names.split()
} | {"km2": ("square kilometres",), "m2": ("square metres",)}  # fmt: skip
"""Names of units, with the signs by which sources write them."""
_LONGEST_NUMBER = 16
"""Longer rows of digits are no numbers."""
MANY_WORDS = 9
"""Of so many words or more claims must have all."""


def year_tokens(first: int, last: int) -> list[str]:
    """What a date that spans these years is found by: its years and, as `193x`, its decades."""
    years = range(first, last + 1) if last - first < MANY_YEARS else (first, last)
    return [str(year) for year in years] + sorted({f"{year // 10}x" for year in years})


MANY_YEARS = 50
"""A date that spans more years than this is found by its first and last only."""


def _meaningful(terms: list[re.Match[str]]) -> list[re.Match[str]]:
    """The terms without AND and, unless they are all there is, without question words."""
    terms = [term for term in terms if term["word"] != "AND"]
    telling = [term for term in terms if term["without"] or not _is_question_word(term)]
    if len(telling) < len(terms):
        before = dict(zip(terms[1:], terms, strict=False))
        telling = [term for term in telling if term["without"] or not _says_little(term, before.get(term))]
    asked = any(not term["without"] and term["word"] != "OR" and words(term[0]) for term in telling)
    return telling if asked else terms


def _is_question_word(term: re.Match[str]) -> bool:
    return term["word"] is not None and term["word"] != "OR" and fold(term["word"]) in QUESTION_WORDS


def _asks(terms: list[re.Match[str]], text: str) -> bool:
    """Whether a text is put as a question."""
    typed = [fold(term["word"] or "") for term in terms]
    return (
        text.rstrip().endswith(("?", "？")) or not _ASKING_FIRST.isdisjoint(typed[:1]) or not _ASKING.isdisjoint(typed)
    )


def _says_little(term: re.Match[str], before: re.Match[str] | None) -> bool:
    """Whether a word of a question is light, or the kind of thing that is asked for: which *countries*, what *year*."""
    word = fold(term["word"] or "")
    asked = before is not None and fold(before["word"] or "") in ("which", "what")
    return word in _HELPING_WORDS or (asked and word in _ANSWERS)


def _expression(term: re.Match[str]) -> str | None:
    """One term as FTS5 reads it, every word of it quoted; None if there is no word in it."""
    if term["word"] is None or term["without"]:
        parts = words(term["phrase"] if term["word"] is None else term["word"])
        return _LITERALLY + _quoted(parts) if parts else None
    return _any_form(term["word"])


@lru_cache(maxsize=1 << 12)
def _any_form(text: str) -> str | None:
    """A plain word in any of the forms that will do for it; many searches share words."""
    parts = words(text)
    if not parts:
        return None
    phrase = _quoted(parts)
    if text.endswith("*"):
        return f"{_LITERALLY}{phrase}*"
    if len(parts) == 1 and len(parts[0]) == 1 and is_wide(parts[0]):
        return phrase + "*"
    if any(is_wide(part) for part in parts):
        return _in_pieces(text, phrase)
    if month := re.fullmatch(_MONTH_OF_A_YEAR, text):
        return _any_of([phrase, _quoted(["".join(parts)]), _quoted([_MONTH_NAMES[int(month[2]) - 1], month[1]])])
    if years := _years_of_span(text):
        return _any_of([phrase, *(_quoted([year]) for year in years)])
    if len(parts) > 1:
        apart = _quoted([(other_romanisations(part) or other_spellings(part) or [part])[0] for part in parts])
        whole = [_quoted([other]) for other in _spelt_otherwise("".join(parts))]
        return _any_of(_once([phrase, apart, *whole, *_named_otherwise(text, parts)]))
    whole = [_quoted([other]) for other in _spelt_otherwise(parts[0])[1:]]
    if verb := re.fullmatch(_RUSSIAN_VERB, plain(text)):
        whole.append(_quoted([verb[1]]) + "*")
    return _any_of(_once([phrase, *whole, *_named_otherwise(text, parts)]))


def _years_of_span(text: str) -> list[str]:
    """Every year of a span of some: 1950, 1951, 1952 and 1953 for `1950-53`."""
    span = re.fullmatch(_SPAN, text)
    if not span:
        return []
    first, last = int(span[1]), int(span[1][: 4 - len(span[2])] + span[2])
    return [str(year) for year in range(first, last + 1)] if last - first < _LONGEST_SPAN else []


def _named_otherwise(text: str, parts: list[str]) -> list[str]:
    """A word with a capital as others write it if it is a Korean name: `Sol-joo` is `sol ju`."""
    if not text[0].isupper():
        return []
    spelt = product(*([part, *other_names(part)] for part in parts))
    return [_quoted([*each]) for each in islice(spelt, 1, MOST_SPELLINGS)]


def _spelt_otherwise(word: str) -> list[str]:
    """A word and what else it may be in the index: a decade, 10,000, another romanisation, an adjective of a name."""
    if word.endswith("0s") and word[:-1].isdecimal() and len(word) == len("1930s"):
        return [word, f"{word[:3]}x"]
    if "а" <= word[0] <= "я" and word.endswith(_RUSSIAN_ADJECTIVES) and len(word) > _SHORTEST_NAME:
        return [word, *(word.removesuffix(end) for end in _RUSSIAN_ADJECTIVES if word.endswith(end))]
    if word.isdecimal():
        return [word, *_numbers_otherwise(word)]
    if word in _DECADES:
        return [word, _DECADES[word]]
    for numbers in (_NUMBERS, _ORDINALS, _ORDINALS_IN_WORDS):
        if word in numbers:
            return [word, numbers[word]]
    return [word, *other_romanisations(word), *other_spellings(word), *_UNITS.get(word, ())]


def _numbers_otherwise(word: str) -> list[str]:
    """A number in words where it is small, with commas or as so many million where it is large."""
    if len(word) >= _LONGEST_NUMBER or int(word) in _YEARS:
        return []
    number = int(word)
    if number in _IN_WORDS:
        return [_IN_WORDS[number]]
    forms = [f"{number:,}".replace(",", " ")] if len(word) > 3 else []
    if len(word) > 6 and number % 10_000 == 0:
        forms.append(f"{number / 1_000_000:.15g} million".replace(".", " "))
    return forms


def _in_pieces(text: str, phrase: str) -> str:
    """A word of a script without spaces: as it stands, without its particle, or as what stands between other scripts.

    `羅南の師団` is also 羅南 and 師団: what is written in hiragana ties words together.
    """
    forms = [phrase, *_without_particle(text), *_with_other_initials(text)]
    runs = ["".join(run) for _, run in groupby(fold(text), script)]
    pieces = [run for run in runs if script(run) != "hiragana" and (len(run) > 1 or run.isdigit())]
    if len(runs) > 1 and pieces and sum(map(len, pieces)) >= LEAST_LEFT * sum(map(len, runs)):
        forms.append(f"({' AND '.join(_piece(piece) for piece in pieces)})")
    return _any_of(forms)


def _with_other_initials(text: str) -> list[str]:
    """A Korean word as the other half of the country writes its beginning: `노동` is `로동`, `여성` is `녀성`."""
    bare = fold(_bare(text))
    syllable = ord(bare[0]) - _FIRST_SYLLABLE if bare else -1
    if len(bare) < SHORTEST_KOREAN or not 0 <= syllable < _SYLLABLES:
        return []
    consonant, rest = divmod(syllable, _SYLLABLES // _INITIALS)
    others = _INITIALS_OF_NORTH_AND_SOUTH[rest // _WITH_A_VOWEL in _LIKE_Y].get(consonant, ())
    beginnings = (chr(_FIRST_SYLLABLE + other * (_SYLLABLES // _INITIALS) + rest) for other in others)
    return [_quoted(words(beginning + bare[1:])) for beginning in beginnings]


def _piece(text: str) -> str:
    if text.isdecimal():
        return _any_of([_quoted([form]) for form in _spelt_otherwise(text)])
    return _quoted(words(text))


def _bare(word: str) -> str:
    """A Korean word without the particle that follows it."""
    return next((word.removesuffix(each) for each in PARTICLES if word.endswith(each) and word != each), word)


def _without_particle(text: str) -> list[str]:
    for particle in PARTICLES:
        bare = words(text.removesuffix(particle))
        if text.endswith(particle) and bare and len(bare[0]) > 1:
            return [_quoted(bare)]
    return []


def _any_of(forms: list[str]) -> str:
    return f"({' OR '.join(forms)})" if len(forms) > 1 else forms[0]


def _quoted(parts: list[str]) -> str:
    return '"' + " ".join(parts) + '"'
