"""The auditor's word: decisions about findings, kept, read back from the working paper, and carried over versions of a report."""
