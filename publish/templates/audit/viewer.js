
// The page images: which is shown, the boxes of all its figures, the marks of what was chosen.
const MOST_ZOOM = 4;
const desk = one(".desk");
const viewer = one(".viewer");
const sheets = new Map(all(".sheet").map((sheet) => [Number(sheet.dataset.page), sheet]));
const leaves = Array.from(sheets.keys());
const shown = { page: null, finding: null, unread: null, table: null, figures: [], zoom: 1 };
let opener = null;

function rect([x, y, width, height], name) {
  return draw("rect", { class: name, x, y, width: Math.max(width, 2), height: Math.max(height, 2), rx: 1.5 });
}

function figureBox(figure, first) {
  const [x, y, width, height] = figure.box;
  const label = figure.text + ", " + words.statuses[figure.status];
  const group = draw(
    "g",
    { class: "fig " + figure.status, "data-figure": figure.id, role: "button", tabindex: first ? 0 : -1, "aria-label": label },
    rect([x - 1, y - 1, width + 2, height + 2], "frame"),
    draw("text", { class: "mark-sign", x: x + width + 1.5, y: y + 4 }, words.signs[figure.status]),
  );
  if (figure.seen) group.append(draw("path", { class: "sight", d: `M${x} ${y + height + 1.5}h${width}` }));
  if (figure.told) group.append(draw("text", { class: "sight-sign", x, y: y + height + 6.5 }, figure.seen));
  return group;
}

function crossed(box, id) {
  const [x, y, width, height] = box;
  const cross = `M${x} ${y}l${width} ${height}m${-width} 0l${width} ${-height}`;
  return draw("g", { class: "unread", "data-finding": id }, draw("title", {}, words.unread), rect(box, "frame"), draw("path", { d: cross }));
}

function looseBox([text, box]) {
  return draw("g", { class: "loose" }, draw("title", {}, say(words.loose, { text })), rect(box, "frame"));
}

// Boxes are made when a page is shown and go with it: a report may have thousands.
function drawBoxes(page) {
  const known = pageOf.get(page) || { unread: [], loose: [] };
  const places = findings.flatMap((finding) => finding.marks
    .filter((mark) => mark.page === page && mark.kind === "place")
    .map((mark) => draw("g", { class: "place", "data-finding": finding.id }, draw("title", {}, finding.id), rect(mark.box, "frame"))));
  one("svg", sheets.get(page)).replaceChildren(
    draw("g", { class: "layer areas" }),
    draw("g", { class: "layer rest" }, ...known.unread.map((box) => crossed(box, "U" + page)), ...known.loose.map(looseBox), ...places),
    draw("g", { class: "layer every" }, ...(figuresOn.get(page) || []).map((figure, at) => figureBox(figure, at === 0))),
    draw("g", { class: "layer marks" }),
  );
}

function drawMarks() {
  const svg = one("svg", sheets.get(shown.page));
  const finding = findingOf.get(shown.finding);
  const marks = finding ? finding.marks.filter((mark) => mark.page === shown.page) : [];
  one(".marks", svg).replaceChildren(...marks.flatMap((mark) => {
    const [x, y, , height] = mark.box;
    return [rect(mark.box, mark.kind), ...(mark.tag ? [draw("text", { class: "tag-" + mark.kind, x: x - 1.5, y: y + height / 2 + 2.6 }, mark.tag)] : [])];
  }));
  const table = tableOf.get(shown.table);
  const areas = table ? table.areas.filter(([page]) => page === shown.page) : [];
  one(".areas", svg).replaceChildren(...areas.map(([, box]) => rect(box, "area")));
  all(".fig", svg).forEach((box) => box.classList.toggle("target", shown.figures.includes(box.dataset.figure)));
  all(".unread", svg).forEach((box) => box.classList.toggle("target", box.dataset.finding === shown.unread));
}

function showPage(page) {
  if (!sheets.has(page)) return;
  if (shown.page !== page) {
    hideDetail();
    if (sheets.has(shown.page)) {
      sheets.get(shown.page).classList.remove("on");
      one("svg", sheets.get(shown.page)).replaceChildren();
    }
    shown.page = page;
    sheets.get(page).classList.add("on");
    drawBoxes(page);
    viewer.scrollTop = 0;
  }
  drawMarks();
  one(".leaf", viewer).value = String(page);
  all(".leaves button", viewer).forEach((leaf) => leaf.setAttribute("aria-pressed", String(Number(leaf.dataset.leaf) === page)));
  all("[data-turn]", viewer).forEach((button) => {
    button.disabled = leaves[leaves.indexOf(page) + Number(button.dataset.turn)] === undefined;
  });
  center();
}

function center() {
  const svg = one("svg", sheets.get(shown.page));
  const box = one(".fig.target", svg) || one(".marks .stated", svg) || one(".marks rect", svg) || one(".unread.target", svg) || one(".areas rect", svg);
  if (!box) return;
  const place = box.getBoundingClientRect();
  const frame = viewer.getBoundingClientRect();
  const low = Math.min(frame.bottom, window.innerHeight);
  const away = narrow.matches;
  if (away || place.top < frame.top + 60 || place.bottom > low - 20) viewer.scrollTop += place.top - frame.top - Math.max(low - frame.top, 180) / 3;
  if (away || place.left < frame.left || place.right > frame.right) viewer.scrollLeft += place.left - frame.left - frame.width / 2;
}

function mark(what) {
  Object.assign(shown, { finding: null, unread: null, table: null, figures: [] }, what);
}

function leaf(page) {
  return make("button", { type: "button", "data-leaf": page }, String(page));
}

// Where a choice stands on several pages, each of them has a button.
function offer(name, pages) {
  one(".showing", viewer).textContent = name;
  one(".leaves", viewer).replaceChildren(...(pages.length > 1 ? pages.map(leaf) : []));
}

function clearMarks() {
  mark({});
  offer("", []);
}

// On a narrow screen the page image covers the list, until it is closed.
function openViewer() {
  if (!narrow.matches || viewer.classList.contains("open")) return;
  opener = document.activeElement;
  viewer.classList.add("open");
  viewer.setAttribute("role", "dialog");
  viewer.setAttribute("aria-modal", "true");
  document.body.classList.add("covered");
  one(".close", viewer).focus({ preventScroll: true });
  if (shown.zoom === 1) zoom(2); // a whole page is too small to read there
  else center();
}

function closeViewer() {
  if (!viewer.classList.contains("open")) return false;
  hideDetail();
  viewer.classList.remove("open");
  viewer.setAttribute("role", "region");
  viewer.removeAttribute("aria-modal");
  document.body.classList.remove("covered");
  if (opener && opener.isConnected) opener.focus({ preventScroll: true });
  return true;
}

function turn(by) {
  const page = leaves[leaves.indexOf(shown.page) + by];
  if (page !== undefined) showPage(page);
}

function zoom(by) {
  shown.zoom = Math.min(MOST_ZOOM, Math.max(1, shown.zoom + by));
  [2, 3, 4].forEach((step) => viewer.classList.toggle("zoom" + step, shown.zoom === step));
  hideDetail();
  if (shown.page !== null) center();
}

function goToFigure(id, pinned) {
  const figure = figureOf.get(id);
  if (!figure || !sheets.has(figure.page)) return;
  shown.figures = [id];
  openViewer();
  showPage(figure.page);
  showDetail(id, pinned !== false);
  remember("figure-" + figure.key);
}

viewer.addEventListener("click", (event) => {
  const box = event.target.closest(".fig");
  const place = event.target.closest("[data-finding]");
  const button = event.target.closest("button");
  if (box) {
    goToFigure(box.dataset.figure);
    selectRow(box.dataset.figure);
  } else if (place) {
    choose(document.getElementById(place.dataset.finding), { page: shown.page, follow: true });
  } else if (button && button.dataset.leaf) showPage(Number(button.dataset.leaf));
  else if (button && button.dataset.turn) turn(Number(button.dataset.turn));
  else if (button && button.dataset.zoom) zoom(button.dataset.zoom === "+" ? 1 : -1);
  else if (button && button.classList.contains("close")) closeViewer();
  else if (!event.target.closest(".detail, .viewbar")) hideDetail();
});
one(".leaf", viewer).addEventListener("change", (event) => showPage(Number(event.target.value)));
one(".boxes input", viewer).addEventListener("change", (event) => viewer.classList.toggle("bare", !event.target.checked));
narrow.addEventListener("change", closeViewer);
