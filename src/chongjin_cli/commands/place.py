"""The places, or the claims at one and within it.

On a terminal a place is drawn on a map of characters with those near it.
"""

from chongjin_cli.cli.listing import listing
from chongjin_cli.cli.options import Argument

command = listing("place", Argument("PLACE", "A place by its name in any spelling or script.", "place"))

EXAMPLES = (
    "chongjin place",
    "chongjin place {place:나남}",
    "chongjin place {place:sunam-market} --format markdown",
    "chongjin place --era {era:colonial} -n 5",
)
