"""What leaves the browser for elsewhere: a citation to copy, the address of a source to open."""

import webbrowser

from chongjin_cli.contract import Stance
from chongjin_cli.present.details import Details, Shown, in_support

STANCES: dict[Stance, str] = {
    "supports": "supported by", "partly": "partly supported by", "disputes": "disputed by", "context": "see also",
}  # fmt: skip


def citation(details: Details) -> str:
    """A claim, its grade and its sources in one line."""
    claim = details.claim
    cited = [f"{claim['id']}, {claim['grade']} {claim['status']}"]
    cited += [f"{STANCES[stance]} {'; '.join(map(_source, shown))}" for stance, shown in details.evidence.items()]
    return " ".join(f"{claim['statement']} ({'; '.join(cited)})".split())


def _source(shown: Shown) -> str:
    return ", ".join(part for part in (shown.title, shown.published, shown.evidence["url"]) if part)


def first_address(details: Details) -> str | None:
    """The address of the first source that has one, of those that support the claim and then those of a part of it."""
    return next((piece["url"] for piece in in_support(details.claim["evidence"]) if piece["url"]), None)


def fills_the_terminal(browser: webbrowser.BaseBrowser) -> bool:
    """Whether a browser is one like lynx, which needs the terminal for itself."""
    return type(browser) is webbrowser.GenericBrowser or not getattr(browser, "redirect_stdout", True)
