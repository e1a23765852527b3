"""Records that change their owner.

`transferring` has what both sides do, in this order: `offering`, a look at the file (`seen`),
`accepting`, `finishing`; then `updating`, as long as the former owner has something to say. What
goes along is gathered in `handing_over`, counted in `handed_records`, refused in `checks`, left out
in `erased_names`, and written in `taking_over`; what follows is laid over it in `following`,
counted in `followed`, by the `versions` that came, which two laptops may have `followed_apart`.
`desk` opens and writes the files, `states` says how far each transfer is.
"""
