"""Runs jobs in processes of their own. A job that fails, even one that takes its process down, is a result."""

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Any

__all__ = ["Job", "Outcome", "run_jobs"]


@dataclass(frozen=True, slots=True)
class Job:
    """`call(*arguments)`, both of which must be picklable. `name` says to people what it is."""

    name: str
    call: Callable[..., Any]
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a job gave: `value`, or in `error` why there is none."""

    job: Job
    value: Any = None
    error: str | None = None


def run_jobs(jobs: Sequence[Job], workers: int | None = None) -> list[Outcome]:
    """Run `jobs` on `workers` processes (None: one for each core); outcomes in the order of the jobs.

    When a process dies, the jobs lost with it are run again one by one, so that only the culprit fails.
    """
    futures = _run(jobs, workers or os.cpu_count() or 1)
    return [
        _outcome(job, _run([job], 1)[0] if isinstance(future.exception(), BrokenProcessPool) else future)
        for job, future in zip(jobs, futures, strict=True)
    ]


def _run(jobs: Sequence[Job], workers: int) -> list[Future[Any]]:
    # spawn on every system: a forked process would inherit the state of the PDF libraries
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        return [_submit(pool, job) for job in jobs]


def _submit(pool: ProcessPoolExecutor, job: Job) -> Future[Any]:
    try:
        return pool.submit(job.call, *job.arguments)
    except BrokenProcessPool as broken:
        lost: Future[Any] = Future()
        lost.set_exception(broken)
        return lost


def _outcome(job: Job, future: Future[Any]) -> Outcome:
    error = future.exception()
    if error is None:
        return Outcome(job, future.result())
    return Outcome(job, error=f"{type(error).__name__}: {error}".splitlines()[0])
