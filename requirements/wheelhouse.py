"""Makes the zip for offices without internet: `make wheelhouse`. Options: `--help`.

It holds the wheels of `runtime.lock` for each system and Python asked for, lkjip's own wheel, and what installs them from
there alone. pip fetches the wheels, from wherever it is set up to look; no address stands in the zip. Every wheel is held
to a hash of the lock, and none may be missing: a zip that installs on one machine and not on the next helps nobody.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

__all__ = ["PYTHONS", "SYSTEMS", "Lacking", "Target", "entries", "files", "lacking", "main", "pinned", "running_target"]

ROOT = Path(__file__).resolve().parent.parent
OFFLINE = ROOT / "requirements" / "luring"
PYTHONS = ("3.11", "3.12", "3.13")
GLIBC = range(34, 16, -1)
"""Releases of the C library that wheels may ask for: the first is older than that of every Linux that has Python 3.11."""
SYSTEMS = {
    "windows": ("win_amd64",),
    "linux": (*(f"manylinux_2_{minor}_x86_64" for minor in GLIBC), "manylinux2014_x86_64", "manylinux2010_x86_64",
              "manylinux_2_12_x86_64", "manylinux_2_5_x86_64", "manylinux1_x86_64"),
}  # fmt: skip
MARKERS = {
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
}
WINDOWS_TEXTS = (".bat", ".txt")
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
EXECUTABLE = 0o755 << 16
PLAIN = 0o644 << 16
EXTRA_FILES = {
    "requirements/dropped.py": "bantu/dropped.py",
    "examples/lkjip-contoh.pdf": "contoh/lkjip-contoh.pdf",
    "LICENSE": "LICENSE",
}


@dataclass(frozen=True, slots=True)
class Target:
    """A system and a release of CPython ("3.12") that the zip installs on."""

    system: str
    python: str

    def __str__(self) -> str:
        return f"{self.system}, Python {self.python}"

    @property
    def environment(self) -> dict[str, str]:
        """What a marker of the lock sees there."""
        return {
            **MARKERS[self.system],
            "python_version": self.python,
            "python_full_version": f"{self.python}.0",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }

    @property
    def tags(self) -> list[Tag]:
        """The tags of wheels that install there."""
        major, minor = self.python.split(".")
        release, platforms = (int(major), int(minor)), SYSTEMS[self.system]
        interpreter = f"cp{major}{minor}"
        return [
            *cpython_tags(release, platforms=platforms),
            *compatible_tags(release, interpreter=interpreter, platforms=platforms),
        ]


@dataclass(frozen=True, slots=True)
class Lacking:
    """A pin that has no wheel for a target."""

    pin: str
    target: Target


def running_target() -> Target:
    """That of this Python."""
    system = "windows" if sys.platform == "win32" else "linux"
    return Target(system, "{}.{}".format(*sys.version_info[:2]))


def entries(lock: str) -> dict[Requirement, tuple[str, ...]]:
    """The requirements of a lock with their hashes (SHA-256)."""
    joined = lock.replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]
    return {
        Requirement(re.sub(r"\s*--hash=\S+", "", line)): tuple(re.findall(r"--hash=sha256:(\w+)", line))
        for line in lines
    }


def pinned(lock: str, target: Target) -> dict[Requirement, tuple[str, ...]]:
    """Those that `target` needs."""
    return {
        requirement: hashes
        for requirement, hashes in entries(lock).items()
        if requirement.marker is None or requirement.marker.evaluate(target.environment)
    }


def lacking(lock: str, targets: Iterable[Target], wheels: Iterable[str]) -> Iterator[Lacking]:
    """Every pin of `lock` that none of the files `wheels` installs on one of `targets`."""
    known = [(name, str(version), tags) for name, version, _, tags in map(parse_wheel_filename, wheels)]
    for target in targets:
        fits = set(target.tags)
        for requirement in pinned(lock, target):
            name, version = canonicalize_name(requirement.name), str(requirement.specifier).removeprefix("==")
            if not any(one == name and release == version and tags & fits for one, release, tags in known):
                yield Lacking(f"{requirement.name}=={version}", target)


def fetch(target: Target, lock: str, folder: Path) -> None:
    """Have pip put the wheels of `target` into `folder`. Raises CalledProcessError when one is not to be had.

    pip holds the markers of a list to the Python that runs it, so it is given a list without.
    """
    pins = pinned(lock, target)
    lines = (
        " ".join([f"{one.name}{one.specifier}", *(f"--hash=sha256:{value}" for value in hashes)])
        for one, hashes in pins.items()
    )
    order = folder / "pins.txt"
    order.write_text("\n".join(lines) + "\n", encoding="utf-8")
    platforms = [part for name in SYSTEMS[target.system] for part in ("--platform", name)]
    command = [
        sys.executable, "-m", "pip", "download", "-qq", "--disable-pip-version-check", "--no-deps", "--require-hashes",
        "--only-binary=:all:", "--implementation", "cp", "--python-version", target.python, *platforms,
        "--dest", str(folder), "--requirement", str(order),
    ]  # fmt: skip
    subprocess.run(command, check=True)
    order.unlink()


def own_wheel(folder: Path) -> Path:
    """lkjip's wheel, built from a copy of what belongs into it, so that no leftover of a build gets in."""
    with tempfile.TemporaryDirectory() as name:
        source = Path(name)
        for file in ("pyproject.toml", "README.md", "LICENSE", "requirements/pins.txt"):
            (source / file).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / file, source / file)
        for room in rooms():
            shutil.copytree(ROOT / room, source / room, ignore=shutil.ignore_patterns("__pycache__"))
        command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
        subprocess.run([*command, "--wheel-dir", str(folder.resolve()), "."], check=True, cwd=source)
    return next(folder.glob("lkjip-*.whl"))


def rooms() -> list[str]:
    """The top-level packages that pyproject.toml ships."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = project["tool"]["setuptools"]["packages"]["find"]["include"]
    return [name for name in found if not name.endswith(".*")]


def requirements(lock: str, wheel: Path) -> str:
    """The lock and lkjip itself, with hashes: what is installed is what was tested."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    version = parse_wheel_filename(wheel.name)[1]
    return f"{lock.rstrip()}\nlkjip=={version} \\\n    --hash=sha256:{digest}\n"


def files(lock: str, wheel: Path) -> dict[str, bytes]:
    """What the zip holds beside the wheels, by its name there."""
    held = {"syarat.txt": requirements(lock, wheel).encode("utf-8")}
    for path in sorted(OFFLINE.iterdir()):
        text = path.read_text(encoding="utf-8")
        # cmd.exe goes astray in a batch file with the line ends of other systems, and old editors show one long line.
        ends = "\r\n" if path.suffix in WINDOWS_TEXTS else "\n"
        name = f"bantu/{path.name}" if path.suffix == ".py" else path.name
        held[name] = text.replace("\r\n", "\n").replace("\n", ends).encode("utf-8")
    return held | {name: (ROOT / path).read_bytes() for path, name in EXTRA_FILES.items()}


def write_zip(target: Path, top: str, contents: dict[str, bytes], wheels: Sequence[Path]) -> None:
    """Wheels are compressed already and are stored as they are."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in sorted(contents.items()):
            info = zipfile.ZipInfo(f"{top}/{name}", ZIP_TIME)
            info.external_attr = EXECUTABLE if name.endswith(".sh") else PLAIN
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
        for wheel in wheels:
            info = zipfile.ZipInfo(f"{top}/paket/{wheel.name}", ZIP_TIME)
            info.external_attr = PLAIN
            archive.writestr(info, wheel.read_bytes(), zipfile.ZIP_STORED)


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make wheelhouse", description="Makes the zip for offices without internet.")
    parser.add_argument("--system", choices=(*SYSTEMS, "this"), action="append", help="may be repeated; default: all")
    parser.add_argument("--python", choices=PYTHONS, action="append", help="may be repeated; default: all")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder of the zip (default: dist)")
    return parser


def targets_of(options: argparse.Namespace) -> list[Target]:
    if options.system == ["this"]:
        return [running_target()]
    systems, pythons = options.system or SYSTEMS, options.python or PYTHONS
    return [Target(system, python) for system in systems for python in pythons if system != "this"]


def main(order: list[str]) -> int:
    options = arguments().parse_args(order)
    targets = targets_of(options)
    lock = (ROOT / "requirements" / "runtime.lock").read_text(encoding="utf-8")
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.out) as name:
        folder = Path(name)
        wheel = own_wheel(folder)
        for target in targets:
            sys.stderr.write(f"lkjip: {target}\n")
            fetch(target, lock, folder)
        wheels = sorted(folder.glob("*.whl"))
        missing = list(lacking(lock, targets, [one.name for one in wheels]))
        for one in missing:
            sys.stderr.write(f"lkjip: tidak ada / there is no wheel: {one.pin} ({one.target})\n")
        if missing:
            return 1
        version = parse_wheel_filename(wheel.name)[1]
        systems = "-".join(dict.fromkeys(target.system for target in targets))
        top = f"lkjip-{version}-{systems}"
        zip_file = options.out / f"{top}.zip"
        write_zip(zip_file, top, files(lock, wheel), wheels)
    size = zip_file.stat().st_size / 1_000_000
    sys.stdout.write(f"{zip_file} ({len(wheels)} wheels, {size:.0f} MB)\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
