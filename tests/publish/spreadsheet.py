"""LibreOffice Calc computing a workbook anew, from formulas whose kept values were taken out first."""

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

__all__ = ["SOFFICE", "recalculated"]

SOFFICE = shutil.which("soffice") or ""
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""
"""Settings by which every formula is computed when a file is opened."""
KEPT = re.compile(rb"(</f>)<v>[^<]*</v>")
PATIENCE = 400
"""Seconds."""


def recalculated(content: bytes, folder: Path) -> Path:
    """The workbook as LibreOffice saves it after it has computed everything itself."""
    profile, source, out = folder / "profil", folder / "buku.xlsx", folder / "hitung"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS, encoding="utf-8")
    without_values(content, source)
    call = [SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to"]
    call += ["xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(source)]
    subprocess.run(call, check=True, capture_output=True, timeout=PATIENCE)
    return out / source.name


def without_values(content: bytes, target: Path) -> None:
    packed = target.with_suffix(".zip")
    packed.write_bytes(content)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            data = old.read(member)
            new.writestr(member, KEPT.sub(rb"\1", data) if member.filename.startswith("xl/worksheets/") else data)
    packed.unlink()
