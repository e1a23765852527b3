"""Where the time of a complete credential goes: `python -m tests.benchmarks.bench_issuing [N]`."""

from __future__ import annotations

import dataclasses
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from plc_desktop.credentials.associated_file import attach
from plc_desktop.credentials.pdf_signature import sign_pdf
from plc_desktop.services.credentials.issuer_keys import IssuerKeys
from plc_desktop.services.credentials.sealing import Sealer
from reports.certificate import render
from reports.texts import ENGLISH
from tests import issued, papers

AWARD: dict[str, Any] = {"person": "a" * 26, "evidence": [["b" * 26, "c" * 64, "d" * 64]] * 40}


def main(count: int) -> None:
    sealer = Sealer(IssuerKeys("p" * 26, issued.ISSUER, issued.pdf_key()))
    spent: dict[str, float] = defaultdict(float)

    def timed(name: str, step: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = step()
        spent[name] += time.process_time() - start
        return result

    def one(number: int) -> None:
        report = papers.certificate(f"Thị Ánh Nguyễn {number}")
        at = issued.ISSUED_AT
        made = timed("credential", lambda: sealer.credential(report, "e" * 26, AWARD, at))
        claimed = dataclasses.replace(report, claim=made.claim)
        page = timed("page", lambda: render(claimed, ENGLISH))
        whole = timed(
            "PDF/A-3b",
            lambda: attach(page, made.credential, made_at=at, language="en-US", is_checked=False),
        )
        timed("signature", lambda: sign_pdf(whole, issued.pdf_key(), at))

    one(0)
    spent.clear()
    start = time.perf_counter()
    for number in range(count):
        one(number)
    wall = time.perf_counter() - start
    for name, seconds in spent.items():
        print(f"{name:12} {seconds / count * 1000:6.1f} ms")
    total = sum(spent.values()) / count
    print(f"{'together':12} {total * 1000:6.1f} ms of processor; {count / wall:.1f} a second here")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
