"""Folding: one form for every spelling of a name, and for the words of a text that is searched."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from zlib import crc32

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻ`´′＇"))
_DIACRITICS = re.compile("[\u0300-\u036f]")
# Groups of forms of one character, simplified, Japanese and old; each ends with the one they are read as.
VARIANTS = {
    ord(form): group[-1]
    for group in (
        "淸清 靑青 鉄铁鐡鐵 制製 钢鋼 関关關 国國 东東 区區 广広廣 会會 龙竜龍 罗羅 庆慶 镜鏡 镇鎮鎭 线線 "
        "駅站驿驛 厂廠 场場 电電 发発發 气気氣 车車 码碼 头頭 轨軌 军軍 舰艦 驱駆驅 战戦戰 队隊 师師 团団團 "
        "领領 馆館 总総總 华華 侨僑 归帰歸 难難 饥飢 馑饉 饿餓 粮糧 给給 货貨 贸貿 运運 输輸 进進 开開 设設 "
        "业業 产産產 矿鉱鑛礦 炼煉錬 炉爐 灯燈 价価價 钱銭錢 经経經 济済濟 农農 渔漁 鱼魚 贼賊 学學 医醫 "
        "药薬藥 传伝傳 冻凍 积積 历歴歷 旧舊 县県縣 岛島 桥橋 图図圖 们們 书書 剧劇 视視 听聴聽 语語 "
        "话話 机機 飞飛 弹弾彈 导導 击撃擊 轰轟 杀殺 处処處 决決 监監 狱獄 劳労勞 动動 构構 检検檢 审審 "
        "证証證 选選 权権權 党黨 员員 记記 访訪 问問 协協 约約 资資 贷貸 币幣 换換 买買 卖売賣 购購 标標 "
        "准準 温溫 湾灣 滨浜濱 边辺邊 对対對 独獨 乱亂 变変變 严厳嚴 单単單 两両兩 万萬 号號 满満滿 纺紡 "
        "织織 维維 纤繊纖 备備 装裝 厅庁廳 户戸戶 宁寧 咸鹹 汉漢 鲜鮮 韩韓 苏蘇 联聯連 连連 岩巖 润潤 从従從 "
        "妇婦 儿児兒 残殘 钓釣 围囲圍 应応應 压圧壓 险険險 实実實 验験驗 写寫 乐楽樂 样様樣 树樹 园園 灾災 "
        "烟煙 雾霧 阳陽 阴陰 热熱 贝貝 坟墳 体體 岁歳歲 马馬 宾賓 顶頂 顺順 叶葉 坏壊壞 败敗 损損 毁毀 伤傷 "
        "讯訊 间間 闻聞 门門 闭閉 辆輛 迁遷 过過 还還 释釈釋 钟鐘 银銀 错錯 随隨 静靜 预預 频頻 鸡雞鶏 黄黃 "
        "齐斉齊 齿歯齒"
    ).split()
    for form in group[:-1]
}
_WORDS = re.compile(r"[^\W_]+")
# Hangul, kana and Chinese characters, as first and last of each block.
_WIDE = (("\u1100", "\u11ff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"))
_SCRIPTS = (
    ("hiragana", "\u3040", "\u309f"), ("katakana", "\u30a0", "\u30ff"), ("hangul", "\u1100", "\u11ff"),
    ("hangul", "\uac00", "\ud7af"),
)  # fmt: skip
# Consonants that begin a word in Revised Romanization and in McCune-Reischauer.
_INITIALS = {"g": "k", "d": "t", "b": "p", "j": "ch"}
# Korean family names and parts of given ones as their bearers write them, each group one name.
_NAMES = {
    name: [other for other in group.split() if other != name]
    for group in (
        "ri lee rhee yi", "pak park", "choe choi", "rim lim im", "ryu yu yoo", "chong jung chung", "ro roh noh",
        "kang gang", "o oh", "u woo", "an ahn", "paek baek", "cho jo", "chon jeon jun", "ju joo", "su soo", "suk sook",
        "yong young", "hyon hyun", "un eun", "sun soon", "ki kee", "hui hee", "son sohn", "mun moon", "kwon gwon",
        "sok seok",
    )
    for name in group.split()
}  # fmt: skip
# Beginnings of words that British and American English spell in two ways, and endings that they have in two.
_ATLANTIC = tuple(
    tuple(pair.split("/"))
    for pair in (
        "harbour/harbor neighbour/neighbor colour/color labour/labor honour/honor favour/favor armour/armor "
        "rumour/rumor vapour/vapor centre/center theatre/theater kilometre/kilometer centimetre/centimeter "
        "millimetre/millimeter metre/meter litre/liter fibre/fiber calibre/caliber defence/defense offence/offense "
        "licence/license pretence/pretense programme/program catalogue/catalog dialogue/dialog tyre/tire grey/gray "
        "plough/plow tonne/ton storey/story storeys/stories aluminium/aluminum sulphur/sulfur mould/mold "
        "draught/draft ageing/aging judgement/judgment jewellery/jewelry manoeuvre/maneuver anaemi/anemi "
        "travelle/travele travelli/traveli cancelle/cancele cancelli/canceli marshalle/marshale marshalli/marshali "
        "fuelle/fuele fuelli/fueli tunnelle/tunnele tunnelli/tunneli signalle/signale signalli/signali"
    ).split()
)
_OTHER = {
    f"i{letter}{end}": f"i{other}{end}"
    for letter, other in ("sz", "zs")
    for end in "e es ed ing er ers ation ations".split()
}
_S_OR_Z = tuple(_OTHER)
_SHORTEST_VERB = 7
"""Letters of a word that may end in `-ise` or `-ize`: `organise`, but not `raise`."""
# Endings of Russian nouns and adjectives, as folded (й is и), the longer first.
RUSSIAN_ENDINGS = tuple(
    "иями его ого ему ому иеи ием иям иях ами ями ими ыми ам ям ах ях ем ом ов ев ии ия ие ию ью ои еи ыи ая яя ое ее "
    "ые ым им ых их ую юю а я о е ы и у ю ь".split()
)


@lru_cache(maxsize=1 << 12)
def fold(name: str) -> str:
    """A name without case, accents, apostrophes, hyphens, spaces and variant characters: `Ch'ŏng-jin` is `chongjin`."""
    return "".join(_WORDS.findall(plain(name)))


def words(text: str) -> list[str]:
    """The words of a text as they are searched: folded, and runs of Hangul, kana or Chinese characters cut in pairs.

    Such runs have no spaces to go by and carry particles (`수남시장의`); as overlapping pairs, every part of
    two characters or more is found by the phrase of its pairs. Russian words lose their endings.
    """
    if text.isascii():
        return _WORDS.findall(plain(text))
    return [word for part in text.split(" ") for word in _words_of(part)]


@lru_cache(maxsize=1 << 15)
def _words_of(part: str) -> list[str]:
    """The words of what stands between two spaces of a text, most of which stands there again and again."""
    found: list[str] = []
    for word in _WORDS.findall(plain(part)):
        if word.isascii():
            found.append(word)
            continue
        if "а" <= word[0] <= "я":
            found.append(_without_ending(word))
            continue
        for wide, run in groupby(word, is_wide):
            part = "".join(run)
            if wide and len(part) > 1:
                found.extend(part[start : start + 2] for start in range(len(part) - 1))
            else:
                found.append(part)
    return found


def is_wide(character: str) -> bool:
    """Whether a character, or the first of a word, is Hangul, kana or Chinese."""
    return character[0] >= _WIDE[0][0] and any(first <= character[0] <= last for first, last in _WIDE)


def _without_ending(word: str) -> str:
    for ending in RUSSIAN_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return word


def other_romanisations(word: str) -> list[str]:
    """A word in Revised Romanization (`gyeongseong`) as McCune and Reischauer would have it (`kyongsong`)."""
    if "eo" not in word and "eu" not in word:
        return []
    vowels = word.replace("eo", "o").replace("eu", "u")
    first = _INITIALS.get(vowels[0])
    return [vowels, first + vowels[1:]] if first else [vowels]


def other_names(word: str) -> list[str]:
    """A Korean name as others spell it: `ri` and `yi` for `lee`."""
    return _NAMES.get(word, [])


def other_spellings(word: str) -> list[str]:
    """A word as the other of British and American English spells it, `harbor` for `harbour`; none if both agree."""
    if len(word) >= _SHORTEST_VERB and word.endswith(_S_OR_Z):
        ending = next(each for each in _S_OR_Z if word.endswith(each))
        return [word.removesuffix(ending) + _OTHER[ending]]
    for british, american in _ATLANTIC:
        if word.startswith(british):
            return [american + word.removeprefix(british)]
        if word.startswith(american):
            return [british + word.removeprefix(american)]
    return []


def script(character: str) -> str:
    """Of a character, or the first of a word: hiragana, katakana, hangul, han, or other."""
    for name, first, last in _SCRIPTS:
        if first <= character[0] <= last:
            return name
    return "han" if is_wide(character) else "other"


def plain(text: str) -> str:
    """A text without case, accents, apostrophes and variant characters."""
    if text.isascii():
        return text.replace("'", "").replace("`", "").casefold()
    text = unicodedata.normalize("NFC", _DIACRITICS.sub("", unicodedata.normalize("NFKD", text)))
    return text.translate(VARIANTS).translate(_APOSTROPHES).casefold()


UNICODE = unicodedata.unidata_version
"""The version of Unicode that this Python folds by."""


def folding_of(characters: str) -> str:
    """A checksum of how characters are folded: Pythons for which it is the same find the same."""
    return f"{crc32(chr(0).join([plain(character) for character in characters]).encode()):08x}"
