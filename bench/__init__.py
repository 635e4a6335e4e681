"""Accuracy and speed of lkjip, measured beside other tools in the same run.

`python -m bench` writes docs/accuracy.md, `python -m bench.speed` docs/speed.md. Real reports are used where they lie
beside the checkout; elsewhere the figures of the last run with them (bench/last.json) stay in the documents.
"""
