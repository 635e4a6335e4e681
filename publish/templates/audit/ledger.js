
// The list of all figures, and the tables as read: each figure leads to its box.
const AT_ONCE = 200;
const ledger = one("#angka table.ledger");
let listed = [];
let row = null;

function line(figure) {
  return make(
    "tr",
    { "data-figure": figure.id },
    make("td", {}, String(figure.page)),
    make("td", { class: "n" }, make("button", { type: "button", class: "jump" }, figure.text), ...(figure.seen ? [" ", make("span", { class: "ocr" }, figure.seen)] : [])),
    make("td", {}, figure.where),
    make("td", { class: "status" }, signed(figure.status), " " + words.statuses[figure.status], make("span", { class: "role" }, words.classes[figure.of] || figure.of)),
    make("td", {}, figure.remark),
  );
}

function lengthen(least) {
  const body = one("tbody", ledger);
  const from = body.children.length;
  const upTo = Math.max(from + AT_ONCE, least || 0);
  body.append(...listed.slice(from, upTo).map(line));
  const rest = listed.length - body.children.length;
  const button = one("#angka .further");
  button.hidden = rest <= 0;
  button.textContent = say(words.more, { n: counted(Math.min(rest, AT_ONCE)) });
}

function filterFigures() {
  const { q, status, of, page } = one("#angka .filter").elements;
  const parts = q.value.toLowerCase().split(/\s+/).filter(Boolean);
  listed = figures.filter((figure) =>
    (!status.value || figure.status === status.value) &&
    (!of.value || figure.of === of.value) &&
    (!page.value || figure.page === Number(page.value)) &&
    (!parts.length || parts.every((part) => (figure.text + " " + figure.where + " " + figure.remark).toLowerCase().includes(part))));
  row = null;
  one("tbody", ledger).replaceChildren();
  lengthen();
  ledger.hidden = !listed.length;
  one("#angka output").textContent = listed.length ? say(words.shown_of, { n: counted(listed.length), all: counted(figures.length) }) : words.none;
}

function selectRow(id, scroll) {
  if (!ledger || one("#angka").hidden) return;
  const at = listed.findIndex((figure) => figure.id === id);
  if (row) row.classList.remove("on");
  row = null;
  if (at < 0) return;
  if (at >= one("tbody", ledger).children.length) lengthen(at + 1);
  row = one("tbody", ledger).children[at];
  row.classList.add("on");
  if (scroll !== false) row.scrollIntoView({ block: "nearest" });
}

function stepFigure(by) {
  const at = row ? listed.findIndex((figure) => figure.id === row.dataset.figure) + by : 0;
  if (!listed[at]) return;
  goToFigure(listed[at].id);
  selectRow(listed[at].id);
}

function showFigures(of, status) {
  const { elements } = one("#angka .filter");
  elements.q.value = elements.page.value = "";
  elements.of.value = of;
  elements.status.value = status;
  filterFigures();
  selectTab(one("#angka"), true);
}

if (ledger) {
  ledger.addEventListener("click", (event) => {
    const line = event.target.closest("tr[data-figure]");
    if (!line) return;
    clearMarks();
    goToFigure(line.dataset.figure);
    selectRow(line.dataset.figure, false);
  });
  one("#angka .further").addEventListener("click", () => lengthen());
}
one("#ringkasan").addEventListener("click", (event) => {
  const part = event.target.closest("[data-status]");
  if (!part || !ledger) return;
  event.preventDefault();
  showFigures(part.dataset.of, part.dataset.status);
});

const reads = all("#tabel .read");

function showTable(read, page) {
  mark({ table: read.dataset.table });
  const pages = (tableOf.get(read.dataset.table)?.areas || []).map(([number]) => number).filter((number) => sheets.has(number));
  offer("", pages);
  showPage(page || pages[0] || Number(read.dataset.page));
}

function stepTable(by) {
  const at = reads.findIndex((read) => read.classList.contains("on"));
  const next = reads[at + by];
  if (!next) return;
  reads.forEach((read) => { read.open = read === next; });
  one("summary", next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "start" });
}

// A cell that leads to its figure is a button, made when the table is opened.
function makeButtons(read) {
  all("[data-figures]", read).forEach((cell) => {
    if (!one("button", cell)) cell.replaceChildren(make("button", { type: "button", class: "cell" }, ...cell.childNodes));
  });
}

reads.forEach((read) => {
  read.addEventListener("toggle", () => {
    if (!read.open) return;
    makeButtons(read);
    reads.forEach((other) => other.classList.toggle("on", other === read));
    showTable(read);
  });
});

function followCell(event) {
  const cell = event.target.closest("[data-figures]");
  if (!cell) return;
  mark({ table: cell.closest(".read").dataset.table });
  goToFigure(cell.dataset.figures.split(" ")[0]);
}
one("#tabel").addEventListener("click", followCell);
