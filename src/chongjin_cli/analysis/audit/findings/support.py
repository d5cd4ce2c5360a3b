"""What bears a sentence out, as a whole or in part (I301, I302)."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit.comparing.same_amounts import comparable
from chongjin_cli.analysis.audit.comparing.sharing import Shared
from chongjin_cli.analysis.audit.findings.finding import Finding
from chongjin_cli.analysis.audit.held.accounts import Account
from chongjin_cli.analysis.audit.reading.reading import Reading

OF_A_SOURCE = "by a source of"
"""What stands before the claim of which only a source bears a sentence out, which is quoted then."""
NOT_TOLD = ". Not told there: "
"""What stands before that of a sentence which no claim has."""


def gives_the_numbers(each: Shared, reading: Reading) -> bool:
    """Whether a claim has the very amounts of a sentence, and not only such as agree with them: over 600,000."""
    own = each.held.reading.quantities
    return all(
        any((amount.low, amount.high) == (other.low, other.high) and comparable(amount, other) for other in own)
        for amount in reading.quantities
    )


def supported(best: Sequence[Shared]) -> Finding:
    """That the claims bear a sentence out; the best of them quoted, or what a source of it tells."""
    first = best[0].held
    ids = tuple(dict.fromkeys(each.held.claim["id"] for each in best))
    named = f"{first.claim['id']} ({first.claim['grade']})"
    if isinstance(first, Account):
        message = f"borne out {OF_A_SOURCE} {named}, {first.by}: {first.reading.text}"
    else:
        message = f"borne out by {named}: {first.claim['statement']}"
    return Finding("I301", 0, message, None, ids)


def in_part_only(finding: Finding, rest: Sequence[str] = ()) -> Finding:
    """A finding that claims bear out a sentence as one that they bear it out but for the rest; others as they are."""
    if finding.code != "I301":
        return finding
    message = finding.message.replace("borne out by", "borne out in part by", 1)
    if rest:
        message = f"{message.rstrip('.')}{NOT_TOLD}{'; '.join(rest)}"
    return finding._replace(code="I302", message=message)


def but_for(finding: Finding, rest: Sequence[str]) -> Finding:
    """A finding that claims bear out a sentence, or a part of it, as one that something more is not told there."""
    if not rest:
        return finding
    if finding.code == "I301":
        return in_part_only(finding, rest)
    said = finding.message.rstrip(".")
    return finding._replace(message=f"{said}{'; ' if NOT_TOLD in said else NOT_TOLD}{'; '.join(rest)}")


def but_only(finding: Finding, told: str) -> Finding:
    """A finding that claims bear out a statement of a sentence, as one on the sentence."""
    if finding.code not in ("I301", "I302"):
        return finding
    message, _, rest = in_part_only(finding).message.partition(NOT_TOLD)
    said = f"{message.rstrip('.')}. Told there: “{told}”"
    return finding._replace(code="I302", message=f"{said}{NOT_TOLD}{rest}" if rest else said)
