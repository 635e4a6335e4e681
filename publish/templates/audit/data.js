"use strict";
const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
const one = (selector, root) => (root || document).querySelector(selector);
const narrow = window.matchMedia("screen and (max-width: 1000px)");
const island = JSON.parse(document.getElementById("data").textContent);
const words = island.words;

function records(packed) {
  return packed.rows.map((row) => Object.fromEntries(packed.fields.map((name, at) => [name, row[at]])));
}

function grouped(list, keys) {
  const groups = new Map();
  for (const item of list) {
    for (const key of keys(item)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(item);
    }
  }
  return groups;
}

const figures = records(island.figures);
const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
const figuresOn = grouped(figures, (figure) => [figure.page]);
const checks = records(island.checks);
const checksOf = grouped(checks, (check) => [check.stated]);
const checksWith = grouped(checks, (check) => check.inputs);
const findings = records(island.findings);
findings.forEach((finding) => {
  finding.marks = finding.marks.map(([page, kind, figure, tag, box]) => ({ page, kind, figure, tag, box }));
});
const findingOf = new Map(findings.map((finding) => [finding.id, finding]));
const findingsWith = grouped(findings, (finding) => finding.marks.map((mark) => mark.figure).filter(Boolean));
const pageOf = new Map(records(island.pages).map((page) => [page.page, page]));
const tableOf = new Map(records(island.tables).map((table) => [table.id, table]));

function say(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

function counted(many) {
  return many.toLocaleString(words.lang === "en" ? "en" : "id");
}

function built(element, attributes, children) {
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  });
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

const make = (tag, attributes, ...children) => built(document.createElement(tag), attributes, children);
const draw = (tag, attributes, ...children) => built(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

function signed(status) {
  return make("span", { class: "sign " + status, "aria-hidden": "true" }, words.signs[status]);
}

let remembering = 0;

// Browsers refuse an address that changes with every stroke of a key that is held down.
function remember(fragment) {
  clearTimeout(remembering);
  remembering = setTimeout(() => history.replaceState(null, "", "#" + encodeURIComponent(fragment)), 150);
}
