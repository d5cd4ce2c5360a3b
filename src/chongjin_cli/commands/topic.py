"""The topics, or the claims on one and on those within it."""

from chongjin_cli.cli.listing import listing
from chongjin_cli.cli.options import Argument

command = listing("topic", Argument("TOPIC", "A topic by any of its names.", "topic"))

EXAMPLES = (
    "chongjin topic",
    "chongjin topic {topic:steel} --from 1990",
    "chongjin topic {topic:famine} --sort grade -n 5",
    "chongjin topic --from 2017 --sort claims",
)
