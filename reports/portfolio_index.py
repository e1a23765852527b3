"""The page and the text that explain a portfolio to whoever opens it: plain HTML, plain text.

The page has no script, loads nothing and links to nothing but the files beside it. What people
typed is escaped and kept apart from the direction of the text around it.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from html import escape
from typing import Any, Final
from urllib.parse import quote

from plc_desktop.domain.portfolio import PICTURE, STATUS, STEP, PortfolioIndex
from reports.wording import clock_length
from resources import portfolio_languages, portfolio_words_path

FALLBACK: Final = "en"
_WIDTH: Final = 78
_TURNING: Final = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_WITHOUT_SHAPE: Final = frozenset({"Cc", "Cs", "Cn", "Co", "Zl", "Zp"})

_LOOK: Final = """
:root { color-scheme: light dark; --ink: #12312f; --muted: #4f6563; --line: #dfe7e5;
  --page: #f4f7f6; --surface: #fff; --primary: #0f766e; --pale: #e8f3f1; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6f0ee; --muted: #9db3b0; --line: #29403f;
  --page: #0f1e1e; --surface: #152828; --primary: #4fc3b5; --pale: #173f3c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.5;
  font: 1rem/1.5 "Noto Sans", system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
header { display: flex; gap: 1.25rem; align-items: center; }
header img { width: 5rem; height: 5rem; flex: none; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
p { margin: .25rem 0 .75rem; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: .7rem;
  padding: 1rem 1.25rem; margin-top: 1rem; }
table { border-collapse: collapse; width: 100%; }
th { text-align: start; font-weight: 600; }
th, td { padding: .45rem .5rem .45rem 0; border-top: 1px solid var(--line);
  vertical-align: top; }
tr:first-child > * { border-top: 0; }
td:last-child { text-align: end; }
ul.papers { list-style: none; margin: 0; padding: 0; }
ul.papers li { padding: .6rem 0; border-top: 1px solid var(--line); }
ul.papers li:first-child { border-top: 0; }
a { color: var(--primary); font-weight: 600; }
.muted { color: var(--muted); }
code { display: block; background: var(--pale); border-radius: .4rem; padding: .5rem .75rem;
  font: .85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
@media print { body { background: #fff; } section { break-inside: avoid; } }
""".strip()


def language_for(wished: str) -> str:
    """Return the language a page can be written in for a person's language, else English."""
    code = wished.replace("_", "-").partition("-")[0].lower()
    return code if code in portfolio_languages() else FALLBACK


@cache
def words(language: str) -> Mapping[str, Any]:
    """Return the words of a page in one of `portfolio_languages`."""
    found = json.loads(portfolio_words_path(language).read_text(encoding="utf-8"))
    return dict(found)


def html(index: PortfolioIndex, language: str) -> bytes:
    """Return the page in a language as a file that stands alone."""
    return "".join(f"{part}\n" for part in _Page(index, words(language)).parts()).encode()


def readme(index: PortfolioIndex, language: str) -> bytes:
    """Return the same in plain text, in a language and, if that is another one, in English."""
    texts = [_text(index, words(code)) for code in dict.fromkeys((language, FALLBACK))]
    whole = f"\n\n{'=' * _WIDTH}\n\n".join(texts)
    # For the editor that every Windows has, also the old ones.
    return b"\xef\xbb\xbf" + whole.replace("\n", "\r\n").encode() + b"\r\n"


class _Words:
    """Sentences about one portfolio in one language; typed text goes through `show`."""

    def __init__(
        self, index: PortfolioIndex, texts: Mapping[str, Any], show: Callable[[str], str]
    ) -> None:
        self._index = index
        self._texts = texts
        self._show = show

    def __getitem__(self, key: str) -> str:
        """Return a sentence without blanks."""
        return str(self._texts[key])

    def say(self, key: str, **typed: str) -> str:
        """Return a sentence with its blanks filled."""
        filled = {name: self._show(_one_line(text)) for name, text in typed.items()}
        return self[key].format(**filled)

    def day(self, day: date | None) -> str:
        """Return a day in words."""
        if day is None:
            return "–"
        month = self._texts["months"][day.month - 1]
        return self["date"].format(month=month, day=day.day, year=day.year)

    def title(self) -> str:
        return self.say("title", name=self._index.transcript.parent_leader)

    def credential(self) -> str:
        """Return which credential there is and whether it stands."""
        said = self._index.transcript
        key = f"credential_{said.credential_status or 'none'}"
        if key not in self._texts:
            key = "credential_issued"
        return self.say(
            key,
            number=said.number,
            awarded=self.day(said.awarded_on),
            issued=self.day(said.issued_on),
            issuer=self._index.issuer,
        )

    def steps(self) -> Iterator[tuple[str, str, str]]:
        """Yield name, amount and state of every step that is asked for."""
        said = self._index.transcript
        amounts = (
            (said.course, "credits", str),
            (said.field, "hours", clock_length),
            (said.training, "hours", clock_length),
            (said.capstone, "", str),
        )
        for step, key, text in amounts:
            if step.required:
                amount = (
                    self.say(key, done=text(step.done), required=text(step.required)) if key else ""
                )
                state = self["completed" if step.is_met else "open"]
                yield self[f"step_{step.step}"], amount, state

    def files(self) -> Iterator[tuple[str, str, str]]:
        """Yield name, title and explanation of every file."""
        for file in self._index.files:
            about = file.about
            if file.kind == STATUS:
                about = self.day(self._index.status_on)
            elif file.kind == STEP:
                about = self[f"step_{file.about}"]
            sentence = self.say(f"about_{file.kind}", place=about, date=about)
            yield file.name, self[f"file_{file.kind}"], sentence

    def checks(self) -> Iterator[str]:
        """Yield how somebody else can check the papers."""
        issuer = self._index.issuer
        if not self._index.issuer_key:
            yield self.say("check_none", issuer=issuer)
            return
        yield self["check_file"]
        yield self["check_words"]
        yield self.say("check_key", issuer=issuer)
        yield self.say("check_status", issuer=issuer)

    def made(self) -> str:
        """Return when and by whom the portfolio was made."""
        said = self._index.transcript
        return self.say("made", date=self.day(said.made_on), organization=said.organization)


class _Page:
    """Writes the HTML of one portfolio."""

    def __init__(self, index: PortfolioIndex, texts: Mapping[str, Any]) -> None:
        self._index = index
        self._say = _Words(index, texts, lambda text: f"<bdi>{escape(text)}</bdi>")
        self._plain = _Words(index, texts, str)

    def parts(self) -> Iterator[str]:
        """Yield the page from its first line to its last."""
        say = self._say
        yield "<!DOCTYPE html>"
        yield f'<html lang="{escape(say["language"])}" dir="auto">'
        yield from self._head()
        yield "<body>\n<main>"
        yield from self._top()
        yield from self._steps()
        yield from self._papers()
        yield from self._checks()
        yield f'<p class="muted">{say.made()}</p>'
        yield "</main>\n</body>\n</html>"

    def _head(self) -> Iterator[str]:
        yield "<head>"
        yield '<meta charset="utf-8">'
        yield (
            '<meta http-equiv="Content-Security-Policy" '
            "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:\">"
        )
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield '<meta name="referrer" content="no-referrer">'
        yield f"<title>{escape(self._plain.title())}</title>"
        yield f"<style>\n{_LOOK}\n</style>"
        yield "</head>"

    def _top(self) -> Iterator[str]:
        say = self._say
        yield "<header>"
        picture = next((file for file in self._index.files if file.kind == PICTURE), None)
        if picture is not None:
            yield f'<img src="{_address(picture.name)}" alt="">'
        yield f"<div><h1>{say.title()}</h1>"
        yield f"<p><strong>{escape(say['credential'])}</strong><br>{say.credential()}</p></div>"
        yield "</header>"
        yield f"<p>{say.say('intro', name=self._index.transcript.parent_leader)}</p>"

    def _steps(self) -> Iterator[str]:
        yield f"<section><h2>{escape(self._say['steps'])}</h2>\n<table>"
        for name, amount, state in self._say.steps():
            yield (
                f'<tr><th scope="row">{escape(name)}</th><td>{amount}</td>'
                f"<td>{escape(state)}</td></tr>"
            )
        yield "</table></section>"

    def _papers(self) -> Iterator[str]:
        yield f'<section><h2>{escape(self._say["papers"])}</h2>\n<ul class="papers">'
        for name, title, about in self._say.files():
            yield (
                f'<li><a href="{_address(name)}">{escape(title)}</a>'
                f'<br>{about}<br><span class="muted"><bdi>{escape(name)}</bdi></span></li>'
            )
        yield "</ul></section>"

    def _checks(self) -> Iterator[str]:
        yield f"<section><h2>{escape(self._say['check'])}</h2>\n<ol>"
        for sentence in self._say.checks():
            yield f"<li>{sentence}</li>"
        yield "</ol>"
        if self._index.issuer_key:
            yield f"<p>{escape(self._say['key'])}:</p>"
            yield f'<code dir="ltr">{escape(self._index.issuer_key)}</code>'
        yield "</section>"


def _text(index: PortfolioIndex, texts: Mapping[str, Any]) -> str:
    """Return the page as plain text."""
    say = _Words(index, texts, str)
    parts = [say.title(), "", say["credential"], say.credential(), ""]
    parts += [say.say("intro", name=index.transcript.parent_leader), "", say["steps"].upper()]
    parts += ["  ".join(filter(None, step)) for step in say.steps()]
    parts += ["", say["papers"].upper(), "index.html"]
    for name, title, about in say.files():
        parts += [name, f"    {title}. {about}"]
    parts += ["", say["check"].upper()]
    parts += [f"{number}. {sentence}" for number, sentence in enumerate(say.checks(), 1)]
    if index.issuer_key:
        parts += ["", f"{say['key']}:", index.issuer_key]
    return "\n".join([*parts, "", say.made()])


def _one_line(text: str) -> str:
    """Return typed text without line ends, controls and marks that turn its surroundings."""
    shown = (
        letter
        for letter in " ".join(text.split())
        if letter not in _TURNING and unicodedata.category(letter) not in _WITHOUT_SHAPE
    )
    return "".join(shown)


def _address(name: str) -> str:
    """Return a file's name as a link to it; the point keeps a colon from being a scheme."""
    return escape("./" + quote(name))
