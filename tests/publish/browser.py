"""A real headless Chromium that a test can look at, click in and measure, over the pipe of its DevTools protocol."""

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
)
AT_3_AND_4 = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3]]
for place, end in enumerate(ends, 3):
    os.dup2(end, place)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Where the protocol wants its pipes."""
DIM = """(() => {
  const parts = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (element) => {
    const bar = element.closest("svg") && element.previousElementSibling;
    if (bar && bar.tagName === "rect") {
      const fill = getComputedStyle(bar);
      if (parts(fill.fill).length === 3 && fill.fillOpacity === "1") return parts(fill.fill);
    }
    for (let one = element; one; one = one.parentElement) {
      const colour = parts(getComputedStyle(one).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  return Array.from(document.querySelectorAll("body *")).filter((element) =>
    Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent.trim())
    && element.getClientRects().length && !element.closest("title, desc, script, option")
  ).map((element) => {
    const style = getComputedStyle(element);
    const ink = light(parts(element.closest("svg") ? style.fill : style.color));
    const paper = light(behind(element));
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    return [element.tagName, element.className.baseVal ?? element.className, Math.round(ratio * 100) / 100];
  }).filter((one) => one[2] < 4.5);
})()"""
ACROSS = """(() => {
  const parts = Array.from(document.querySelectorAll("button, select, input, summary, nav a, .card header > *, .hbar, h1, h2, .tile"))
    .filter((one) => one.getClientRects().length && !one.closest(".detail, .hidden") && getComputedStyle(one).visibility === "visible");
  const boxes = parts.map((one) => one.getBoundingClientRect());
  const told = (one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)}`;
  const floats = (one) => one.closest(".strip, .viewer");
  const found = [];
  parts.forEach((one, at) => parts.slice(at + 1).forEach((other, next) => {
    const [a, b] = [boxes[at], boxes[at + 1 + next]];
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (wide > 1 && tall > 1 && !one.contains(other) && floats(one) === floats(other)) found.push([told(one), told(other)]);
  }));
  return found;
})()"""
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))"
KEY_CODES = {"Tab": 9, "Enter": 13, "Escape": 27}
"""Of the keys that the browser itself acts on."""
ATTEMPTS = 5
"""Pages that may follow one another before one stays."""
PATIENCE = 60
"""Seconds that an answer may take on a busy machine."""


class Browser:
    """One page. `console` is what it wrote there, `requests` every address that it asked for; `leaving` says that it gives
    way to another page, which has not loaded yet."""

    def __init__(self, profile: Path) -> None:
        (their_read, self.write), (self.read, their_write) = os.pipe(), os.pipe()
        call = [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        self.process = subprocess.Popen(
            [sys.executable, "-c", AT_3_AND_4, str(their_read), str(their_write), *call],
            pass_fds=(their_read, their_write),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(their_read)
        os.close(their_write)
        self.number, self.session, self.rest = 0, "", b""
        self.console: list[str] = []
        self.requests: list[str] = []
        self.leaving = False
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> "Browser":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.write)
        os.close(self.read)

    def call(self, method: str, **params: Any) -> Any:
        """The result of `method`; what the browser tells meanwhile is noted."""
        answer = self.ask(method, **params)
        assert "error" not in answer, answer
        return answer["result"]

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """What the browser answers to `method`: its result, or why there is none."""
        self.number += 1
        order: dict[str, Any] = {"id": self.number, "method": method, "params": params}
        if self.session:
            order["sessionId"] = self.session
        os.write(self.write, json.dumps(order).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.number:
                return message
            self.note(message)

    def message(self, until: float | None = None) -> dict[str, Any]:
        """The next thing that the browser says, `until` (of the monotonic clock) at the latest."""
        while b"\0" not in self.rest:
            patience = PATIENCE if until is None else max(until - time.monotonic(), 0)
            assert select.select([self.read], [], [], patience)[0], "the browser says nothing"
            part = os.read(self.read, 1 << 20)
            assert part, "the browser has gone"
            self.rest += part
        one, _, self.rest = self.rest.partition(b"\0")
        return json.loads(one)  # type: ignore[no-any-return]

    def note(self, message: dict[str, Any]) -> None:
        method, params = message.get("method"), message.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
            self.console.append(json.dumps(params))
        elif method == "Page.frameRequestedNavigation":
            self.leaving = True
        elif method == "Page.loadEventFired":
            self.leaving = False

    def visit(self, path: Path, width: int, height: int, *, dark: bool = False, fragment: str = "") -> None:
        """Open the file at `path` in a window of this size and wait until its script has run."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])
        self.go("about:blank")  # else only the fragment may change, which loads nothing
        self.console.clear()
        self.requests.clear()
        self.go(path.as_uri() + fragment)
        self.settle()

    def go(self, address: str) -> None:
        self.leaving = True
        self.call("Page.navigate", url=address)
        self.arrive()

    def arrive(self) -> None:
        """Wait for the page that takes the place of this one, if one does."""
        end = time.monotonic() + PATIENCE
        while self.leaving:
            self.note(self.message(until=end))

    def settle(self) -> None:
        """Let what was asked for be drawn: on the page that was led to, where a link was followed. A page that is being left
        may take the answer with it, whether or not the next one has loaded meanwhile."""
        for _ in range(ATTEMPTS):
            drawn = self.evaluated(DRAWN)
            if "result" in drawn and not self.leaving:
                return
            self.arrive()
        raise AssertionError(drawn)

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression, waited for when it is a promise."""
        answer = self.evaluated(script)
        assert "error" not in answer and "exceptionDetails" not in answer["result"], answer
        return answer["result"]["result"].get("value")

    def evaluated(self, script: str) -> dict[str, Any]:
        return self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)

    def click(self, selector: str) -> None:
        """Press the mouse on the middle of the first element that `selector` finds, as a user would, and follow where that leads."""
        x, y = self.middle(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        self.settle()

    def middle(self, selector: str) -> tuple[float, float]:
        """Where on the screen the first element that `selector` finds has its middle, once it was scrolled there."""
        x, y = self.run(
            f"(() => {{ const one = document.querySelector({json.dumps(selector)}); one.scrollIntoView({{block: 'center'}});"
            " const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        return x, y

    def hover(self, selector: str) -> None:
        """Move the mouse onto the middle of an element, and wait as a reader would."""
        x, y = self.middle(selector)
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        self.wait(0.2)

    def tap(self, selector: str) -> None:
        """Touch the middle of an element."""
        x, y = self.middle(selector)
        self.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        self.settle()
        self.wait(0.1)

    def key(self, name: str) -> None:
        """Press and release a key: a letter or sign, or "Escape", "Tab", "ArrowRight", ..."""
        text = {"text": name} if len(name) == 1 else {"text": "\r"} if name == "Enter" else {}
        code = {"windowsVirtualKeyCode": KEY_CODES[name]} if name in KEY_CODES else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=name, **text, **code)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=name, **code)
        self.settle()

    def wait(self, seconds: float) -> None:
        """Let time pass for what the page does only after a while."""
        self.run(f"new Promise((done) => setTimeout(done, {1000 * seconds}))")

    def pdf(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"]))

    def dim(self) -> list[Any]:
        """What is written with less contrast than WCAG AA asks of small text, all that can be unfolded being unfolded."""
        found: list[Any] = self.run(DIM)
        return found

    def across(self) -> list[list[str]]:
        """Pairs of controls and headings that lie across each other; what stays in sight while the rest moves is compared
        with its own parts only."""
        found: list[list[str]] = self.run(ACROSS)
        return found

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.call("Input.insertText", text=text)
        self.settle()

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))
