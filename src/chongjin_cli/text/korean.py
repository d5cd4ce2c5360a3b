"""Korean questions in plain words: nouns without particles and the copula, verbs as sources put what they say.

Endings of verbs are read by letters instead of syllables (NFD), since they may close the last syllable of a stem:
보내다 is 보낸, 보냈나요, 보냅니까. Read only for a question with Hangul.
"""

import re
from collections.abc import Iterable
from unicodedata import normalize

from chongjin_cli.text.function_words import MARKS, SAYING_ENOUGH
from chongjin_cli.text.hangul import without_particle

# What is counted in: how many persons, ships, years.
_COUNTERS = "명|사람|개|곳|번|대|척|마리|시간|킬로미터|미터|킬로|톤|퍼센트|살|군데|가지|층|호선|배|원|달러|인|칸|채|권"
# How is asked, by the word that stands for it.
_ASKING = {
    "언제": r"언제|몇\s?년도?|몇\s?월|며칠|몇\s?시(?!간)|어느\s(?:해|날|때)",
    "어디": r"어디|어느\s곳",
    "누가": "누구|누가|누굴|누군",
    "왜": r"왜|무엇\s?때문|어째서",
    "어떻게": "어떻게|어때|어땠",
    "얼마나": "얼마나|얼마만큼|얼마",
    "몇": rf"몇(?:\s?(?:{_COUNTERS})(?:이나|쯤|까지|정도)?)?",
    "무엇": "무엇|무슨|뭐|뭘|뭔",
    "어떤": "어떤|어느",
}
_PARTICLE = "에서는|에서|에는|에게|한테|까지는|까지|부터|으로|이나|쯤|[은는이가을를의에로와과도]"
_IS = "인가요?|인지요?|일까요?|이에요|예요|에요|입니까|입니다|이죠|이지요"
_WAS = "(?:이었|였)(?:습니까|어요|나요|나|는지|지요|죠)"
_COPULA = f"(?:{_IS}|{_WAS}|이야|야|지요|죠|습니까|어요|나요|나|는지|가요|던가요|이?라고|이?란|요)"
# What a word names: 꽃제비란, 주체철인가요.
_NAMED = rf"(?<=\w\w)(?:{_IS}|{_WAS}|이?란|이?라는|이?라고|이야)$"
# Nouns of one syllable: with what follows any object, and some with what follows a subject.
_SHORT_NOUN = "([가-힣])[을를]|([쌀돈물불배집강산옷약금빵술차섬문땅병철눈비밥곳때것해날])[은는이가의도에]"
_AFTER_DATE = r"(?<=[0-9][년월일])(?:에는|에|의|부터|까지|도)(?!\S)"
_IS_POLITE = "(?:나요|까요?|는지요?|[는은인]가요?|[어아여해돼와워려져줘쳐켜예에지]요|죠)$"
# What one can see (볼 수 있나요) is no word to look for.
_ABLE = r"\S+\s+수\s+(?=있|없)"
# What is said in two words and written in sources as one.
_IN_ONE = {r"굶어\s+죽": "굶어죽", r"항구[가로]\s+[되됐된]": "개항하", r"일본\s+군대": "일본군"}
# Verbs that say nothing of what is asked.
_HELPING = (
    "있 없 하 되 이 주 싶 알 모르 않 못하 받 가 오 나오 들 생기 말하 보이 치 대하 위하 다니 나 걸리 버리 나가 가지"
)
_BEFORE_NOUNS = ("있", "없")
"""Those that say nothing before a noun, either, and are the beginning of none."""
# What sources say for a verb, in Korean and in English.
_VERBS = {
    "굶어죽": "아사 굶어죽 starved starvation",
    "굶": "기아 굶주 hunger starved starving",
    "죽": "사망 죽은 died killed deaths",
    "보내": "보내 보낸 sent shipped delivered",
    "커지": "성장 커지 grew growth expansion",
    "자라": "성장 grew growth",
    "늘": "증가 increase grew",
    "줄": "감소 fell decline",
    "태어나": "출생 born birthplace",
    "살": "거주 inhabitants population lived",
    "짓": "건설 built construction",
    "지": "건설 built construction",
    "세우": "설립 세워 founded built",
    "세워지": "설립 세워 founded built",
    "만들": "제조 만든 built made builds",
    "열": "개업 opened opening",
    "열리": "개최 열린 opened held",
    "닫": "폐쇄 closed closure shut",
    "멈추": "중단 stopped halted",
    "무너지": "붕괴 무너 collapsed washed",
    "부서지": "파손 부서 damaged destroyed",
    "깨지": "파손 damaged broken",
    "가라앉": "침몰 sank sunk sinking",
    "넘어지": "전복 capsized",
    "떠나": "출항 left departed",
    "들어오": "입항 들어 arrived entered 공급 supply supplied",
    "옮기": "이전 옮겨 moved",
    "도망치": "탈출 도망 fled escaped",
    "달아나": "탈출 fled escaped",
    "잡히": "체포 붙잡 arrested caught captured",
    "붙잡히": "체포 붙잡 arrested caught captured",
    "갇히": "수감 held detained imprisoned",
    "싸우": "전투 fought battle",
    "쏘": "발사 fired shot",
    "빼앗": "압수 confiscated seized",
    "팔": "판매 sold sale",
    "먹": "식량 food ate eat",
    "다치": "부상 injured wounded",
    "지켜보": "참관 watched attended",
    "깊": "수심 깊이 depth deep",
    "넓": "면적 넓이 area",
    "길": "길이 length",
    "높": "높이 height",
    "비싸": "가격 price",
    "헐": "철거 dismantled demolished torn",
    "들어서": "건설 built buildings",
    "거치": "경유 way through",
    "잡": "어획 catch catches caught",
    "팔리": "판매 수출 sold exported",
    "먹고살": "생계 living livelihood trade",
    "지우": "삭제 deleted erased removed",
    "지워지": "삭제 deleted erased removed",
}


def _jamo(text: str) -> str:
    """Hangul by letters instead of syllables, so that 졌 begins like 져."""
    return normalize("NFD", text)


def _any_of(forms: str) -> str:
    return "|".join(sorted(map(_jamo, forms.split()), key=len, reverse=True))


def _closing(letter: str, ends: str) -> str:
    """Endings before which a consonant, the last of a given syllable, closes the stem."""
    return f"{_jamo(letter)[-1]}(?:{_any_of(ends)})"


_TENSE = f"(?:{_any_of('었 았 였')}|{_jamo('았')[-1]})?"
_FINITE = "|".join(
    [
        _any_of(
            "나요 나 니 냐 는지 는지요 는가 는가요 은가요 던가요 을까 을까요 습니까 습니다 어요 아요 여요 요 지요 죠 다"
        ),
        _closing("압", "니까 니다"),
        _closing("알", "까 까요"),
        _closing("안", "가 가요 지 다"),
    ]
)
_ADNOMINAL = f"{_any_of('은 는 을 던 어 아 어서 아서')}|[{_jamo('안')[-1]}{_jamo('알')[-1]}]"
_ENDING = re.compile(f"{_TENSE}(?:{_FINITE}|{_ADNOMINAL})?$")
# A noun made a verb: 개항했나요, 해방되었습니까.
_OF_NOUN = re.compile(f"(.{{4,}}?)(?:{_any_of('하 했 해 되 됐 돼 당하 당했 시키 시켰')})")
# How the vowel of a stem and that of an ending become one: 커지어 is 커져.
_CONTRACTED = {_jamo(one)[-1]: _jamo(other)[-1] for one, other in zip("이오우으외하", "여와워어왜해", strict=True)}


def _stems() -> dict[str, str]:
    """Every stem by its letters, and as the vowel of an ending makes it, the longer first."""
    forms = {_jamo(stem): stem for stem in (*_VERBS, *_HELPING.split())}
    for form, stem in list(forms.items()):
        if form[-1] in _CONTRACTED:
            forms.setdefault(form[:-1] + _CONTRACTED[form[-1]], stem)
    return dict(sorted(forms.items(), key=lambda each: -len(each[0])))


_STEMS = _stems()


def question_in_plain_words(text: str) -> str:
    """A Korean question as search reads it: what it is about, how it asks, `?`; the text itself if it asks nothing.

    A verb of the table is any of its words (`보내 OR sent`); another is left out where enough nouns are left.
    """
    asked: list[str] = []

    def note(found: re.Match[str]) -> str:
        asked.append(list(_ASKING)[(found.lastindex or 1) - 1])
        return " "

    plain = re.sub(rf"[{re.escape(MARKS)}]+(?!\S)", " ", text).strip()
    forms = "|".join(f"({each})" for each in _ASKING.values())
    plain = re.sub(rf"(?<!\S)(?:{forms})(?:{_PARTICLE})?(?:{_COPULA})*(?!\S)", note, re.sub(_AFTER_DATE, "", plain))
    if not asked and not re.search(_IS_POLITE, plain) and not text.rstrip().endswith(("?", "？")):
        return text
    for form, whole in _IN_ONE.items():
        plain = re.sub(form, whole, plain)
    typed = re.sub(_ABLE, " ", plain).split()
    read = [_read(word, is_last=place == len(typed)) for place, word in enumerate(typed, 1)]
    nouns = sum(not is_verb for _, is_verb in read)
    words = [word for word, is_verb in read if word and (not is_verb or " OR " in word or nouns < SAYING_ENOUGH)]
    return " ".join([*words, *asked, "?"]) if words else text


# What besides an ending of a question follows the stem of a verb in any sentence: 터져서, 팔러, 몰아내고.
_LINKING = f"{_any_of('고 며 면서 면 러 려고 려 지 기 게 자 도록 었던 았던 서 어서 아서 어 아 기가 기를 기에')}"
_LINKED = re.compile(f"{_TENSE}(?:{_FINITE}|{_ADNOMINAL}|{_LINKING})?(?:{_any_of('것 것은 것을')})?$")


def dictionary_form(word: str, verbs: Iterable[str]) -> str | None:
    """Of some verbs as a dictionary has them the longest that a word is a form of: `터지다` for `터져서`."""
    letters = _jamo(word)
    found = []
    for verb in verbs:
        stem = _jamo(verb.removesuffix("다"))
        forms = (stem, stem[:-1] + _CONTRACTED[stem[-1]]) if stem[-1] in _CONTRACTED else (stem,)
        if any(letters.startswith(form) and _LINKED.match(letters, len(form)) for form in forms):
            found.append(verb)
    return max(found, key=len, default=None)


def _read(word: str, *, is_last: bool) -> tuple[str, bool]:
    """A word of a question as search reads it, empty if it says nothing, and whether it is a verb."""
    letters = _jamo(word)
    for form, stem in _STEMS.items():
        if (
            letters.startswith(form)
            and _ENDING.match(letters, len(form))
            and (is_last or stem in _VERBS or stem in _BEFORE_NOUNS)
        ):
            return " OR ".join(_VERBS.get(stem, "").split()), True
    if short := re.fullmatch(_SHORT_NOUN, word):
        return short[1] or short[2], False
    noun = _OF_NOUN.match(letters)
    if noun and _ENDING.match(letters, noun.end()):
        return normalize("NFC", noun[1]), False
    if named := re.search(_NAMED, word):
        return without_particle(word[: named.start()]), False
    ending = re.search(f"{_TENSE}(?:{_FINITE})$", letters) if is_last else None
    if ending:
        return normalize("NFC", letters[: ending.start()]), True
    return without_particle(word), False
