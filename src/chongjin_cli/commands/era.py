"""The eras of the city's history, or the claims of one.

A claim that spans several eras counts in each.
"""

from chongjin_cli.cli.listing import listing
from chongjin_cli.cli.options import Argument

command = listing("era", Argument("ERA", "An era by any of its names.", "era"))

EXAMPLES = (
    "chongjin era",
    "chongjin era {era:colonial}",
    "chongjin era {era:famine} --topic {topic:markets} --grade C3",
    "chongjin era --topic {topic:steel}",
)
