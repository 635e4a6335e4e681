
// The keyboard, for whoever goes through many findings.
const help = one(".help");

function stepFinding(by) {
  const panel = openPanel();
  const left = cards.filter((card) => !card.hidden && panel.contains(card));
  const at = left.indexOf(chosen);
  const next = left[at < 0 ? 0 : at + by];
  if (next) choose(next, { follow: true });
}

function step(by) {
  const panel = openPanel().id;
  if (panel === "angka") stepFigure(by);
  else if (panel === "tabel") stepTable(by);
  else stepFinding(by);
}

function search() {
  const field = one("[type=search]", openPanel()) || one("#catatan [type=search]") || one("#angka [type=search]");
  if (!field) return;
  closeViewer();
  selectTab(field.closest(".panel"), true);
  field.focus();
  field.select();
}

function escape(target) {
  if (hideDetail() || closeViewer()) return;
  if (target.matches("[type=search]")) {
    target.value = "";
    target.dispatchEvent(new Event("input", { bubbles: true }));
    target.blur();
  }
}

const acts = {
  j: () => step(1),
  k: () => step(-1),
  "/": search,
  "?": () => help.showModal(),
  "[": () => turn(-1),
  "]": () => turn(1),
  "+": () => zoom(1),
  "-": () => zoom(-1),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
  if (event.key === "Escape") escape(event.target);
  else if (event.target.matches("input:not([type=checkbox]), select, textarea")) return;
  else if (acts[event.key]) {
    event.preventDefault();
    acts[event.key]();
  } else if (tabs[Number(event.key) - 1] && event.key >= "1") selectTab(one(tabs[Number(event.key) - 1].hash), true);
});
one(".ask").addEventListener("click", () => help.showModal());
