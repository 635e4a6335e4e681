"""Fixtures of this room's tests."""

from tests.lkjip.workers import use_worker

__all__ = ["use_worker"]
