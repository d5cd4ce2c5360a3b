"""What to say where a command needs packages that only come with an extra, such as `chongjin-cli[plot]`."""

import shlex
import sys

from chongjin_cli.errors import UsageError


def missing(what: str, package: str, extra: str) -> UsageError:
    """The error of a command without its package; the mend takes the extra of the program as it is installed.

    So pip looks for the program nowhere else, be it installed from a checkout, a wheel or an index.
    """
    return UsageError(
        f"{what} the package {package}", f"{shlex.quote(sys.executable)} -m pip install 'chongjin-cli[{extra}]'"
    )
