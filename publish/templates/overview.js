(function () {
  "use strict";
  document.documentElement.classList.add("js");
  const form = document.querySelector(".filter");
  if (!form) return;
  const body = document.querySelector(".reports tbody");
  const rows = Array.from(body.rows);
  const folded = (text) => text.toLocaleLowerCase("id").normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const texts = new Map(rows.map((row) => [row, folded(row.cells[0].textContent)]));
  const many = (row, name) => Number(row.dataset[name]);
  const orders = {
    given: () => 0,
    worst: (a, b) => many(b, "high") - many(a, "high") || many(b, "medium") - many(a, "medium") || many(b, "gaps") - many(a, "gaps"),
    unread: (a, b) => many(b, "gaps") - many(a, "gaps"),
    name: (a, b) => texts.get(a).localeCompare(texts.get(b), "id"),
  };

  function filter() {
    const words = folded(form.elements.words.value).split(/\s+/).filter(Boolean);
    rows.forEach((row) => { row.hidden = !words.every((word) => texts.get(row).includes(word)); });
    const left = rows.filter((row) => !row.hidden).length;
    form.querySelector(".shown").textContent = left.toLocaleString(document.documentElement.lang);
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.words.addEventListener("input", filter);
  form.elements.order.addEventListener("change", () => { body.append(...rows.slice().sort(orders[form.elements.order.value])); });
})();
