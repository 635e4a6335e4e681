
// What became of a figure: shown beside its box when that is pointed at, focused or touched.
const detail = one(".detail");
let pinned = null;
let waiting = 0;

function operand(id) {
  const figure = figureOf.get(id);
  return figure ? make("button", { type: "button", class: "jump", "data-jump": id, title: figure.where }, figure.text, " ", signed(figure.status)) : null;
}

function operands(title, ids) {
  const MOST = 12;
  const known = ids.filter((id) => figureOf.has(id));
  if (!known.length) return [];
  const rest = known.length > MOST ? [" " + say(words.further, { n: counted(known.length - MOST) })] : [];
  return [make("dt", {}, title), make("dd", {}, ...known.slice(0, MOST).map(operand), ...rest)];
}

function recomputed(check) {
  const isTold = check.formula === check.result || check.formula.endsWith(` = ${check.result}`);
  const sum = [check.formula, isTold ? "" : check.result].filter(Boolean).join(" = ");
  const told = check.agrees || !check.difference ? check.outcome : `${check.outcome}, ${words.difference} ${check.difference}`;
  return [
    make("dt", {}, words.recomputed),
    make("dd", {}, make("b", {}, sum || check.relation), ` (${told})`),
    ...(check.bounds.length ? [make("dt", {}, ""), make("dd", { class: "muted" }, say(words.between, { low: check.bounds[0], high: check.bounds[1] }))] : []),
    ...operands(check.formula ? words.operands : words.same_as, check.inputs),
  ];
}

function told(figure) {
  const own = checksOf.get(figure.id) || [];
  const used = Array.from(new Set((checksWith.get(figure.id) || []).map((check) => check.stated)));
  const notes = findingsWith.get(figure.id) || [];
  return make(
    "dl",
    {},
    ...(figure.value && figure.value !== figure.text ? [make("dt", {}, words.read_as), make("dd", {}, figure.value)] : []),
    ...own.slice(0, 4).flatMap(recomputed),
    ...(own.length || !figure.remark ? [] : [make("dt", {}, ""), make("dd", {}, figure.remark)]),
    ...operands(words.used_for, used),
    ...(notes.length
      ? [make("dt", {}, words.in_findings), make("dd", {}, ...notes.map((note) => make("button", { type: "button", class: "jump", "data-note": note.id }, note.id)))]
      : []),
  );
}

function showDetail(id, pin) {
  clearTimeout(waiting);
  const figure = figureOf.get(id);
  const box = one(`.fig[data-figure="${CSS.escape(id)}"]`, viewer);
  if (!figure || !box) return;
  if (pin) pinned = id;
  const seen = figure.seen ? [" ", make("span", { class: "ocr" }, figure.seen)] : [];
  detail.replaceChildren(
    make("p", { class: "headline" }, make("b", {}, figure.text), ...seen, " ", signed(figure.status), " " + words.statuses[figure.status], make("span", { class: "muted" }, " · " + (words.classes[figure.of] || figure.of))),
    make("p", { class: "small muted" }, figure.where),
    told(figure),
  );
  detail.dataset.of = id;
  detail.hidden = false;
  const inputs = new Set((checksOf.get(id) || []).flatMap((check) => check.inputs));
  all(".fig", viewer).forEach((other) => {
    other.classList.toggle("open", other === box);
    other.classList.toggle("part", inputs.has(other.dataset.figure));
  });
  place(box);
}

// Below the box where there is room, else above it; within the window.
function place(box) {
  detail.style.removeProperty("left");
  detail.style.removeProperty("top");
  if (narrow.matches) return;
  const at = box.getBoundingClientRect();
  const frame = viewer.getBoundingClientRect();
  const size = detail.getBoundingClientRect();
  const below = at.bottom + 8 + size.height <= window.innerHeight;
  const left = Math.max(frame.left + 6, Math.min(at.left, Math.min(frame.right, window.innerWidth) - size.width - 22));
  detail.style.left = `${left}px`;
  detail.style.top = `${Math.max(6, below ? at.bottom + 8 : at.top - size.height - 8)}px`;
}

function hideDetail() {
  clearTimeout(waiting);
  pinned = null;
  if (!detail || detail.hidden) return false;
  if (detail.contains(document.activeElement)) {
    const box = one(".fig.open", viewer);
    if (box) box.focus({ preventScroll: true });
  }
  detail.hidden = true;
  all(".fig.open, .fig.part", viewer).forEach((box) => box.classList.remove("open", "part"));
  return true;
}

function soon(act, wait) {
  clearTimeout(waiting);
  waiting = setTimeout(act, wait);
}

viewer.addEventListener("pointerover", (event) => {
  const box = event.target.closest(".fig");
  if (event.pointerType === "touch" || pinned) return;
  if (box) soon(() => showDetail(box.dataset.figure, false), 90);
  else if (event.target.closest(".detail")) clearTimeout(waiting);
  else if (!detail.hidden) soon(hideDetail, 300);
});
viewer.addEventListener("pointerleave", () => {
  if (!pinned && !detail.hidden) soon(hideDetail, 300);
});
viewer.addEventListener("scroll", () => {
  const box = one(".fig.open", viewer);
  if (!detail.hidden && box) place(box);
});
viewer.addEventListener("focusin", (event) => {
  const box = event.target.closest(".fig");
  if (box && box.matches(":focus-visible") && pinned !== box.dataset.figure) {
    pinned = null;
    showDetail(box.dataset.figure, false);
  }
});
detail.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  event.stopPropagation();
  if (button.dataset.jump) {
    goToFigure(button.dataset.jump);
    selectRow(button.dataset.jump);
    one("button", detail)?.focus({ preventScroll: true });
  } else {
    choose(document.getElementById(button.dataset.note), { follow: true });
    closeViewer();
  }
});

// From figure to figure on a page: one stop of the Tab key, arrows within it.
viewer.addEventListener("keydown", (event) => {
  const box = event.target.closest(".fig");
  if (!box) return;
  const boxes = all(".fig", box.parentNode);
  const at = boxes.indexOf(box);
  const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[event.key];
  if (next !== undefined && boxes[next]) {
    event.preventDefault();
    box.setAttribute("tabindex", -1);
    boxes[next].setAttribute("tabindex", 0);
    boxes[next].focus();
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    goToFigure(box.dataset.figure);
    one("button", detail)?.focus({ preventScroll: true });
  }
});
