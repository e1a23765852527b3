"""Scripts that print how fast the product is beside a limit measured in the same run.

```
python -m tests.benchmarks.run_all [--quick]     all of them, and a table of the ratios
python -m tests.benchmarks.bench_start           start to first paint / a bare window
python -m tests.benchmarks.bench_demo            the whole sample, from nothing to printed papers
python -m tests.benchmarks.bench_hours_table     first page of 100,000 rows / of 50 rows
python -m tests.benchmarks.bench_bulk_import     import / bare inserts; totals / bare reading
python -m tests.benchmarks.bench_rebuild         memory while everything is worked out anew
python -m tests.benchmarks.bench_home            Home with 5,000 people whose names are alike
python -m tests.benchmarks.bench_freeze          longest standstill of the window while importing
python -m tests.benchmarks.bench_exchange        a large file from another laptop / raw upsert
python -m tests.benchmarks.bench_documents       papers / plain ReportLab
python -m tests.benchmarks.bench_issue           complete credentials a second
```

They are no tests: a shared computer says nothing reliable about time, and a slow minute must not
fail a build. Trust ratios of one run, and repeat it.
"""
