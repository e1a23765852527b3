"""What a file is that was given where another kind belongs, and where it is opened."""

from __future__ import annotations

from collections.abc import Mapping

from ui.common.marked import QT_TRANSLATE_NOOP

MISPLACED: Mapping[str, str] = {
    "card": QT_TRANSLATE_NOOP(
        "Messages",
        "This is an identity card, which belongs elsewhere: the card of a laptop or of another "
        "organization under Exchange, the card of a supervisor under Cards and keys. Choose the "
        "file that was written for you.",
    ),
    "request": QT_TRANSLATE_NOOP(
        "Messages",
        "This file asks a supervisor to sign hours. Only the supervisor opens it, on their own "
        "computer. Choose another file.",
    ),
    "signatures": QT_TRANSLATE_NOOP(
        "Messages",
        "These are hours that a supervisor signed. Open the file under Sign-off. Choose another "
        "file.",
    ),
    "sync": QT_TRANSLATE_NOOP(
        "Messages",
        "This is the file of another laptop. Read it under Exchange, “Read files…”. Choose "
        "another file.",
    ),
    "records": QT_TRANSLATE_NOOP(
        "Messages",
        "These are records that another organization shows you. Read the file under Exchange, "
        "“Show and read records…”, “Read their records…”. Choose another file.",
    ),
    "transfer": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is about a change of owner. Open it under Exchange, “Show and read records…”, "
        "“Change of owner…”. Choose another file.",
    ),
    "locked": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is locked for its reader, so it is no card. Open it where it belongs: files of "
        "laptops and organizations under Exchange, signed hours under Sign-off. Choose another "
        "file.",
    ),
    "keys": QT_TRANSLATE_NOOP(
        "Messages",
        "This file holds a key. It belongs under Cards and keys; never give it to anybody. Choose "
        "another file.",
    ),
    "workbook": QT_TRANSLATE_NOOP(
        "Messages",
        "This is a workbook or another packed file. Workbooks are read under Import a workbook. "
        "Choose another file.",
    ),
    "paper": QT_TRANSLATE_NOOP(
        "Messages",
        "This is a PDF or a picture. Certificates are checked under Verify, scanned sheets are "
        "read under Sign-off. Choose another file.",
    ),
    "workspace": QT_TRANSLATE_NOOP(
        "Messages",
        "This is a workspace. It is opened on its own, and it is "
        "never given away. Choose another file.",
    ),
}
"""Sentences by the kind that `other_exchange_file` names."""
