"""A text held against the claims, sentence by sentence: what they bear out, contradict, or do not hold.

The way through, each room importing only from those before it: a text is cut into sentences and words (`wording`), in
which `dates`, `amounts` and `names` are found; together they are what a sentence says (`reading`). So are the claims
read that are `held`. `comparing` puts a sentence beside those nearest to it, and `findings` says what follows from
that. `examination` asks for these in turn, for each sentence that `auditor` comes to; `codes` are what it is called.
"""
