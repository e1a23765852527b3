from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from resources.fonts import CHINESE, SANS, font_files


def test_qt_reads_the_fonts_of_the_papers(qapp: QApplication) -> None:
    assert qapp is not None
    families = set()
    for path in font_files((SANS, CHINESE)):
        identifier = QFontDatabase.addApplicationFont(str(path))
        assert identifier >= 0, path
        families |= set(QFontDatabase.applicationFontFamilies(identifier))
    assert {"Noto Sans", "Noto Sans SC"} <= families
    bold = QFont("Noto Sans", 10, QFont.Weight.Bold)
    assert QFontInfo(bold).family() == "Noto Sans"
    assert QFontInfo(bold).weight() == QFont.Weight.Bold
    assert QRawFont.fromFont(QFont("Noto Sans SC")).supportsCharacter(ord("王"))
