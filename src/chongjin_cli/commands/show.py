"""Claims whole: the grade and why, evidence, disputes.

In a pipe it prints readable text. An id that was retired leads on to the claims that replaced it.
"""

from chongjin_cli.cli.ids import Found, Ids, read
from chongjin_cli.cli.options import Data, Output
from chongjin_cli.cli.printing import print_whole

EXAMPLES = (
    "chongjin show {claim:CJ-0001}",
    "chongjin show {claim:CJ-0001} {claim:CJ-0002} --json",
    "chongjin search {words:sanctions} | chongjin show -",
)


def command(ids: Ids = None, *, output: Output, data: Data) -> int:
    """Print claims with everything that belongs to them."""
    dataset = data.open()
    found = Found(dataset, read(ids, dataset, "show"))
    return print_whole(dataset, found.texts, output, found.remarks, single=len(ids or ()) == len(found.texts) == 1)
