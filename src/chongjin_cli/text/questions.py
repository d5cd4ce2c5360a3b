"""Questions in Korean, Japanese and Chinese in plain words: what they ask about, then one word for what is asked for.

A question word, a copula, a polite ending says nothing of what is asked about. Of scripts without spaces words are
parted where something ties them together. Read only for such questions.
"""

import re

from chongjin_cli.text.function_words import MARKS, SAYING_ENOUGH

_LITERAL = re.compile(r'["*]|\bOR\b|(?:^|\s)-')
# How is asked in Japanese and in Chinese, by the word that stands for it.
_JAPANESE = {
    "いつ": "いつ|何年|何月|何日",
    "誰": "誰|だれ",
    "なぜ": "なぜ|何故|どうして",
    "どこ": "どこ",
    "何人": "何[人名隻台回]|いくつ|いくら|どのくらい|どれくらい|どれだけ",
    "何": "とは(?:何|なん)|[はが]何|何(?=です|でした)|どんな|どの",
}
_JAPANESE_END = (
    "(?:[してってんされい]*(?:ました|ます|ません(?:でした)?)か?"
    "|(?:なの|の)?(?:です|でした|だった|である)か?|のか|か)(?!\\S)"
)
_CHINESE = {
    "什么时候": "什么时候|什麼時候|何时|何時|哪一?年|几年",
    "谁": "谁|誰",
    "为什么": "为什么|為什麼|为何|為何",
    "哪里": "在?(?:哪里|哪裡|哪儿)",
    "多少": "有?多少(?:人(?!口)|个|名)?|有?几[个艘名次座]|有?多[大深长高远]",
    "什么": "是?(?:什么|什麼)(?:样的?)?|是?怎么(?:样|回事)?|哪些|哪个",
}
_CHINESE_END = "(?:[的了]?[吗嗎]|[呢的了])(?!\\S)"
# Particles between others than hiragana or at a beginning, 是 at an end, 的 and the like.
_TIES = (
    "(?<![ぁ-ん])(?:から|まで|として|[はがをにのとでへ])(?![ぁ-ん])|として|(?<=[一-鿿])も(?=[一-鿿])|(?<!\\S)(?:[はがをにのとで]|是)|是(?!\\S)"
    "|的|了(?!解)|(?<![供补配])给(?!水)|(?<=[有去来送])过"
)
_JAPANESE_VERB = "[一-鿿]?[ぁ-ん]+"


def in_plain_words(text: str) -> str:
    """A question as search reads it; the text itself if it is none, or uses the search language.

    `꽃제비가 뭐예요?` is `꽃제비 무엇 ?`, `清津はいつ開港しましたか` is `清津 開港 いつ ?`.
    """
    if _LITERAL.search(text):
        return text
    if re.search("[가-힣]", text):
        from chongjin_cli.text.korean import question_in_plain_words

        return question_in_plain_words(text)
    if re.search("[ぁ-ん]", text):
        return _parted(text, _JAPANESE, _JAPANESE_END)
    return _parted(text, _CHINESE, _CHINESE_END) if re.search("[一-鿿]", text) else text


def _parted(text: str, asking: dict[str, str], end: str) -> str:
    """A question of a script without spaces: its words, then how it asks."""
    plain = text.strip().strip(MARKS)
    asked = []
    for word, pattern in asking.items():
        plain, many = re.subn(pattern, " ", plain)
        asked += [word] * bool(many)
    if not asked and not re.search("[?？吗嗎か]$", text.strip()):
        return text
    words = re.sub(_TIES, " ", re.sub(end, "", plain)).split()
    telling = [word for word in words if not re.fullmatch(_JAPANESE_VERB, word)]
    words = telling if len(telling) >= SAYING_ENOUGH else words
    return " ".join([*words, *asked, "?"]) if words else text
