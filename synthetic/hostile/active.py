"""Files that want something done: scripts, programs, other files, addresses, forms, attachments. Nothing of it may happen."""

from collections.abc import Iterator

from synthetic.hostile.draft import CONTENT, Draft, Sample

__all__ = ["MARK", "samples"]

MARK = "LKJIP-ACTED"
"""What every action would leave in a file or on the screen; no output may hold it."""


def samples() -> Iterator[Sample]:
    script = f"(app.alert\\('{MARK}'\\); this.exportDataObject\\({{cName: '{MARK}', nLaunch: 2}}\\);)"
    yield opened("javascript", "a script when the report is opened", f"<< /S /JavaScript /JS {script} >>")
    yield opened("launch", "a program when the report is opened", f"<< /S /Launch /F (/bin/touch {MARK}) >>")
    yield opened("address", "an address when the report is opened", f"<< /S /URI /URI (http://127.0.0.1:9/{MARK}) >>")
    yield opened(
        "submit", "a form sent when the report is opened", f"<< /S /SubmitForm /F (http://127.0.0.1:9/{MARK}) >>"
    )
    yield opened(
        "remote", "another file when the report is opened", f"<< /S /GoToR /F (//127.0.0.1/{MARK}) /D [0 /Fit] >>"
    )
    yield Sample("active-attachment", "a program and a PDF as attachments", attachment())
    yield Sample("active-annotations", "links and notes on a page, one of a million letters", annotations())
    yield Sample("active-form", "a form with a script for each field, and fields in a circle", form())
    yield Sample("active-xfa", "a form in XML that names outside files", xfa())
    yield Sample("active-outside-stream", "a page whose content lies in another file", outside_stream())


def opened(name: str, what: str, action: str) -> Sample:
    draft = Draft()
    draft.page()
    draft.catalog = f"/OpenAction {action} /AA << /WC {action} >>"
    return Sample(f"active-{name}", what, draft.bytes())


def attachment() -> bytes:
    draft = Draft()
    draft.page()
    inner = draft.stream(f"#!/bin/sh\ntouch {MARK}\n", "/Type /EmbeddedFile")
    file = draft.add(f"<< /Type /Filespec /F (../../{MARK}.sh) /EF << /F {inner} 0 R >> >>")
    draft.catalog = f"/Names << /EmbeddedFiles << /Names [(../../{MARK}.sh) {file} 0 R] >> >> /AF [{file} 0 R]"
    return draft.bytes()


def annotations() -> bytes:
    draft = Draft()
    link = f"<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (file:///etc/passwd#{MARK}) >> >>"
    note = f"<< /Type /Annot /Subtype /FreeText /Rect [9 9 90 90] /DA (/F1 9 Tf) /Contents ({'x' * 1_000_000}) >>"
    draft.page(entries=f"/Annots [{link} {note} {'null ' * 10_000}]")
    return draft.bytes()


def form() -> bytes:
    draft = Draft()
    draft.page()
    field = draft.add("")
    draft.objects[field] = (
        f"<< /FT /Tx /T (a) /V (1.000) /Parent {field} 0 R /Kids [{field} 0 R]"
        f" /AA << /C << /S /JavaScript /JS (app.alert\\('{MARK}'\\)) >> >> >>"
    ).encode()
    draft.catalog = f"/AcroForm << /Fields [{field} 0 R] /NeedAppearances true /CO [{field} 0 R] >>"
    return draft.bytes()


def xfa() -> bytes:
    draft = Draft()
    draft.page()
    text = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">&e;{MARK}</xdp:xdp>'
    draft.catalog = f"/AcroForm << /Fields [] /XFA {draft.stream(text)} 0 R >>"
    return draft.bytes()


def outside_stream() -> bytes:
    draft = Draft()
    draft.page()
    draft.page(draft.stream(CONTENT, "/F (/etc/passwd) /FFilter /ASCIIHexDecode"))
    return draft.bytes()
