"""The stems of the words of a text: one form for all that a word of English may have, irregular ones among them."""

import re
from functools import cache, lru_cache

import apsw

from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.set_apart import set_apart

_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "built:build left:leave sank:sink sunk:sink held:hold made:make ran:run began:begin begun:begin took:take "
        "taken:take came:come went:go gone:go fell:fall fallen:fall rose:rise risen:rise sold:sell shot:shoot "
        "brought:bring bought:buy caught:catch fought:fight thought:think sent:send spent:spend lost:lose led:lead "
        "met:meet paid:pay said:say told:tell stood:stand understood:understand struck:strike won:win wrote:write "
        "written:write grew:grow grown:grow knew:know known:know gave:give given:give drew:draw drawn:draw flew:fly "
        "flown:fly bore:bear broke:break broken:break chose:choose chosen:choose drove:drive driven:drive ate:eat "
        "eaten:eat forbade:forbid forbidden:forbid froze:freeze frozen:freeze hid:hide hidden:hide kept:keep laid:lay "
        "lay:lie lain:lie lying:lie rode:ride sought:seek shook:shake spoke:speak spoken:speak stole:steal "
        "stolen:steal swept:sweep taught:teach threw:throw thrown:throw wore:wear worn:wear dug:dig fed:feed fled:flee "
        "blew:blow blown:blow slept:sleep dealt:deal died:die dying:die dead:die death:die "
        "deaths:die women:woman men:man children:child "
        "wharves:wharf people:people saw:see seen:see became:become got:get righted:upright rebuilt:rebuild "
        "overthrew:overthrow northeast:north-east northwest:north-west larger:large largest:large biggest:big "
        "bigger:big tore:tear torn:tear "
        "withdrew:withdraw withdrawn:withdraw overthrown:overthrow forgot:forget forgotten:forget hung:hang "
        "hanged:hang shrank:shrink shrunk:shrink sprang:spring swam:swim swum:swim swung:swing stuck:stick "
        "strung:string slid:slide sang:sing sung:sing rang:ring spun:spin woke:wake wove:weave woven:weave "
        "undertook:undertake undertaken:undertake underwent:undergo undergone:undergo overcame:overcome "
        "overtook:overtake overtaken:overtake foresaw:foresee foreseen:foresee forgave:forgive bred:breed "
        "burnt:burn burned:burn clung:cling crept:creep meant:mean leapt:leap lit:light swore:swear sworn:swear "
        "healthy:health "
        "farther:far farthest:far further:far furthest:far spilt:spill "
        "relaunched:launch spoilt:spoil bent:bend lent:lend mistook:mistake shone:shine slew:slay slain:slay"
    ).split()
)
STOP = frozenset(
    "a about above after again against ago all almost already also although am among an and another any are around as "
    "at away back be became because become been before behind being below beside besides between both but by can "
    "could did do does doing done down during each early either else end even ever every few first for from further "
    "get gets getting got had half has have having he her here hers him his how however i if in indeed into is it its "
    "itself just last late later least less like many may me might mid more most much must my near nearly neither "
    "fewer never "
    "next no nor not now of off often on once one only onto or other others our out over own per perhaps quite rather "
    "same she should since so some somewhat soon still such than that the their them themselves then there these they "
    "this those though through throughout thus till to today together too toward towards under until up upon us very "
    "was way we well were what when where which while who whom whose why will with within without would yet you your "
    "according account accounts say says said told tell tells report reports reported reportedly apparently allegedly "
    "probably possibly presumably supposedly seemingly likely "
    "estimated estimate believed thought including include included total altogether exactly roughly approximately "
    "known time times year years month months day days early late beginning middle start end that's it's "
    "somebody someone anybody anyone everybody everyone something anything everything "
    "country countries several various via s t mr mrs dr followed follow number numbered numbers".split()
)
"""Words that tell nothing of what a text is about."""
_IN_Z = re.compile(r"(?<=[a-z]{4})(?<!caps)iz(?=(?:e[sdr]?|ing|ations?)$)")


MOST_STEMS = 1 << 17
"""Words whose stems are remembered."""


@cache
def _stemmer() -> apsw.FTS5Tokenizer:
    return apsw.Connection(":memory:").fts5_tokenizer("porter", ["ascii"])


@lru_cache(maxsize=MOST_STEMS)
def stemmed(word: str) -> str:
    """The stem of a word, by the stemmer of SQLite, which cuts the words of the index."""
    cut = _stemmer()
    *_, stem = cut(
        set_apart(word).encode(), apsw.FTS5_TOKENIZE_DOCUMENT, None, include_offsets=False, include_colocated=False
    )
    return str(stem)


@lru_cache(maxsize=MOST_STEMS)
def stem(word: str) -> str:
    """The stem of a word, of an irregular form that of its base."""
    folded = _IN_Z.sub("is", fold(word))
    base = _IRREGULAR.get(folded, folded)
    return stemmed(base) if base.isascii() and base.isalpha() else base


def is_irregular(word: str) -> bool:
    """Whether a word is a form of another that no rule makes."""
    return word in _IRREGULAR


def stems_in(text: str) -> dict[str, None]:
    """The stems of the words of a text that tell anything, each once, in their order."""
    return dict.fromkeys(stem(word) for word in words(text) if word not in STOP)
