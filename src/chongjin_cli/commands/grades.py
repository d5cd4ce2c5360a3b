"""What the letters, numbers, statuses and stances mean, on one screen."""

from chongjin_cli.present.labels import STANCE_MEANINGS


def command() -> int:
    """Print the legend, made from the table that grades."""
    from chongjin_cli.dataset.grading import LETTERS, RULES, STATUSES

    print("A grade is a letter for the best source in support and a number for the claim, as in B2.\n")
    print("Letter  reliability of the source (Admiralty code)")
    for letter, word in LETTERS.items():
        print(f"  {letter}     {word}")
    print("\nNumber  credibility of the claim; the first line that fits holds, and sources that repeat one another")
    print("        or have one publisher count once")
    for rule in RULES:
        print(f"  {rule.credibility}     {STATUSES[rule.credibility]:<11} {rule.when}")
    print("\nStance  of a source towards a claim")
    for stance, meaning in STANCE_MEANINGS.items():
        print(f"  {stance:<9} {meaning}")
    print("\nchongjin show ID tells why a claim has its grade, what that rests on and what would raise it.")
    return 0
