"""The name of a class of ships, which is not that of the ship it is called after: the Choe Hyon-class."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit.names.name import CLASS, Name
from chongjin_cli.analysis.audit.names.spans import placed
from chongjin_cli.analysis.audit.wording.tokens import Token
from chongjin_cli.text.folding import fold


def end_of_class(tokens: Sequence[Token], end: int) -> int:
    """Where a name that ends in "class" ends, which begins with a known one: Choe Hyon-class; 0 if it does not."""
    place = end + (end < len(tokens) and tokens[end].text == "-")
    return place + 1 if place < len(tokens) and tokens[place].low == CLASS else 0


def of_class(tokens: Sequence[Token], begin: int, end: int) -> Name:
    """The name of a class of ships, which is not that of the ship it is called after."""
    folded = [fold(token.low) for token in tokens[begin:end] if token.kind != "sign"]
    own = frozenset(folded)
    return Name(f"?{' '.join(folded)}", own, own, "?", *placed(tokens, begin, end))
