"""People, bodies, units and ships, or the claims about one."""

from chongjin_cli.cli.listing import listing
from chongjin_cli.cli.options import Argument

command = listing("actor", Argument("ACTOR", "An actor by its name in any spelling or script.", "actor"))

EXAMPLES = (
    "chongjin actor",
    "chongjin actor {actor:un-panel-of-experts}",
    "chongjin actor {actor:kim-jong-un} --sort newest",
    "chongjin actor --topic {topic:navy}",
)
