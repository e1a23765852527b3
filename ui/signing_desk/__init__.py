"""The supervisor's own window: signs hours that came in a file; no workspace is needed."""
