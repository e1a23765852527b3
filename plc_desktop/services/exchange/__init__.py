"""Files between the laptops of one organization, and what they leave to decide.

`syncing` writes ours (`writing`) and reads theirs (`sources`), which are looked at first
(`preview`, in which `row_words` names rows and `told_facts` what is no row, which `fact_nouns`
counts in words); `withdrawals` says which laptops are heard no longer. `conflicts` is what people
decide afterwards. `watched_folder` finds new files (`folder_reading`), `folder` keeps what
exchanging leaves beside the workspace, `traces` takes out of it who was erased. `inspecting` says
what is in any file.
"""
