"""Claims whole: the grade and why, evidence, disputes.

Evidence stands by what it does, the best letter first; --json has it as the dataset does. In a pipe it prints readable
text. An id that was retired leads on to the claims that replaced it. With --json one id gives an object; several, or
stdin, give an array. stdin takes ids, a list as commands print it in a pipe, as CSV or with --json, or a text with the
full ids of claims in it. Ids without a claim are named at the end, and it exits with 2.
"""

from chongjin_cli.cli.ids import Ids, find, read
from chongjin_cli.cli.options import Data, Output
from chongjin_cli.cli.printing import print_whole
from chongjin_cli.flags import STDIN
from chongjin_cli.queries.filters import Filters

EXAMPLES = (
    "chongjin show {claim:CJ-0001}",
    "chongjin show {claim:CJ-0001} {claim:CJ-0002} --json",
    "chongjin search {words:sanctions} | chongjin show -",
)


def command(ids: Ids = None, *, output: Output, data: Data) -> int:
    """Print claims with everything that belongs to them."""
    dataset = data.open(Filters())
    found = find(dataset, read(ids, dataset, "show"))
    single = len(ids or ()) == len(found.texts) == 1 and STDIN not in (ids or ())
    code = print_whole(dataset, found.texts, output, found.remarks, single=single)
    found.raise_missing()
    return code
