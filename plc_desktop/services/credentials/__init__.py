"""Credentials: awarded, issued with a paper, given out, verified, issued again and revoked.

`awarding` has what the office does first, `steps` the same for single steps, `life` what comes
later (`revocations`); `listed` is how lists show them. `issuing` makes papers and `sealing` signs
them, with the keys of `issuer_keys`, from `certificate_reports` and the `evidence` they rest on.
`files` are what is given out; `verifying` needs no workspace.
"""
