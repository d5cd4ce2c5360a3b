"""The stems that an audit finds a claim by: made once, when a dataset is compiled, and read at each audit."""

from chongjin_cli.contract import Claim, Evidence
from chongjin_cli.text.accounts import parts_told
from chongjin_cli.text.folding import words
from chongjin_cli.text.stems import STOP, stem, stems_in


def stems_of(claim: Claim) -> tuple[str, str, str]:
    """The stems of a claim's assertion, of its questions in English, and of what its sources tell, as `told_stems`."""
    english = words(" ".join(text for text in claim["questions"] if text.isascii()))
    asked = dict.fromkeys(stem(word) for word in english if len(word) > 1 and word not in STOP)
    return " ".join(stems_in(claim["assertion"])), " ".join(asked), told_stems(claim["evidence"])


def told_stems(evidence: list[Evidence]) -> str:
    """The stems of each part of what sources tell, with those of what its account opens with; a line each."""
    opening, of_opening = "", dict[str, None]()
    lines = []
    for part in parts_told(evidence):
        if part.opening != opening:  # the parts of an account have one
            opening, of_opening = part.opening, stems_in(part.opening)
        lines.append(" ".join(of_opening | stems_in(part.text)))
    return "\n".join(lines)
