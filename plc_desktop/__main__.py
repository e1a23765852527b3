"""`python -m plc_desktop` does what `plc-desktop` does."""

from __future__ import annotations

import sys

from plc_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
