(function () {
  "use strict";
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const one = (selector, root) => (root || document).querySelector(selector);
  document.documentElement.classList.add("js");

  // A link to a report or an agency opens what it lies folded up in, and marks the report.
  function follow() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    all(".years tr.on").forEach((row) => row.classList.remove("on"));
    const agency = target && target.closest("details.agency");
    if (!agency) return;
    agency.hidden = false;
    agency.open = true;
    if (target.matches("tr")) target.classList.add("on");
    const row = target.matches("tr");
    target.scrollIntoView({ block: row ? "center" : "start" });
    if (row) target.focus({ preventScroll: true });
  }
  window.addEventListener("hashchange", follow);
  // The same link again changes no address.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) follow();
  });
  follow();

  const form = one(".filter");
  if (!form) return;
  const body = one(".heat tbody");
  const rows = all("tr", body);
  const named = [
    ...rows.map((row) => [row, folded(one("th", row).textContent)]),
    ...all("details.agency").map((agency) => [agency, folded(one("summary", agency).textContent)]),
    ...all("[data-words]").map((element) => [element, folded(element.dataset.words)]),
  ];

  function folded(text) {
    return text.toLocaleLowerCase("id").normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  }

  function filter() {
    const words = folded(one("input", form).value).split(/\s+/).filter(Boolean);
    named.forEach(([element, text]) => { element.hidden = !words.every((word) => text.includes(word)); });
    const left = rows.filter((row) => !row.hidden).length;
    one(".shown", form).textContent = left.toLocaleString(document.documentElement.lang);
    one(".nothing").hidden = left > 0;
  }

  function order() {
    const byName = one("select", form).value === "name";
    const name = (row) => one("a", row).textContent;
    const sorted = rows.slice();
    if (byName) sorted.sort((a, b) => name(a).localeCompare(name(b), "id"));
    body.append(...sorted);
  }

  form.hidden = false;
  one("input", form).addEventListener("input", filter);
  one("select", form).addEventListener("change", order);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
  order();
})();
