"""The amounts in a sentence: numbers, units, ranks and shares, with what they count."""
