(function () {
  "use strict";
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const one = (selector, root) => (root || document).querySelector(selector);
  document.documentElement.classList.add("js");

  const desk = one(".desk");
  if (!desk) return;
  const viewer = one(".viewer");
  const cards = all(".card");
  const sheets = new Map(all(".sheet").map((sheet) => [sheet.dataset.page, sheet]));
  const narrow = window.matchMedia("screen and (max-width: 1000px)");
  let chosen = null;
  let zoom = 1;

  function showPage(page) {
    sheets.forEach((sheet, number) => sheet.classList.toggle("on", number === page));
    all(".tabs button", viewer).forEach((tab) => tab.setAttribute("aria-pressed", String(tab.dataset.page === page)));
    const sheet = sheets.get(page);
    const box = sheet && one(".mark.on rect", sheet);
    if (!box) return;
    const place = box.getBoundingClientRect();
    const frame = viewer.getBoundingClientRect();
    viewer.scrollTop += place.top - frame.top - frame.height / 3;
    viewer.scrollLeft += place.left - frame.left - frame.width / 3;
  }

  function choose(card, page, follow) {
    if (chosen) chosen.classList.remove("on");
    chosen = card;
    card.classList.add("on");
    all(".mark", viewer).forEach((mark) => mark.classList.toggle("on", mark.dataset.finding === card.id));
    const pages = card.dataset.pages.split(" ").filter((number) => sheets.has(number));
    one(".showing", viewer).textContent = card.id;
    one(".tabs", viewer).replaceChildren(...pages.map(tab));
    dock();
    showPage(page && pages.includes(page) ? page : pages[0]);
    if (follow) card.scrollIntoView({ block: narrow.matches ? "start" : "nearest" });
  }

  function tab(page) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.page = page;
    button.textContent = one("figcaption", sheets.get(page)).textContent.split(":")[0];
    button.addEventListener("click", () => showPage(page));
    return button;
  }

  // On a narrow screen the page image belongs under the finding that it shows.
  function dock() {
    if (narrow.matches) chosen.append(viewer);
    else if (viewer.parentElement !== desk) desk.append(viewer);
  }

  function visibleCards() {
    return cards.filter((card) => !card.hidden);
  }

  function filter() {
    const form = one(".filter");
    const levels = new Set(all("input:checked", form).map((input) => input.value));
    const page = one("select", form).value;
    cards.forEach((card) => {
      const level = card.dataset.severity;
      card.hidden = Boolean(level && !levels.has(level)) || Boolean(page && !card.dataset.pages.split(" ").includes(page));
    });
    const left = visibleCards();
    one(".shown", form).textContent = left.filter((card) => !card.closest(".readings, .unread-parts")).length;
    if (left.length && !left.includes(chosen)) choose(left[0]);
  }

  function step(by) {
    const left = visibleCards();
    const next = left[left.indexOf(chosen) + by];
    if (next) choose(next, null, true);
  }

  desk.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-page]");
    const mark = event.target.closest(".mark");
    const card = event.target.closest(".card");
    if (link && card) {
      event.preventDefault();
      choose(card, link.dataset.page);
    } else if (mark) {
      const owner = document.getElementById(mark.dataset.finding);
      if (owner && owner !== chosen) choose(owner, mark.closest(".sheet").dataset.page, true);
    } else if (card && card !== chosen && !event.target.closest("summary, .viewer")) {
      choose(card);
    }
  });

  // A finding that is opened from its title bar by keyboard is chosen too.
  desk.addEventListener("focusin", (event) => {
    const card = event.target.closest(".card");
    if (card && card !== chosen && !event.target.closest(".viewer") && event.target.matches(":focus-visible")) choose(card);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("select, input")) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });

  all("[data-zoom]", viewer).forEach((button) => {
    button.addEventListener("click", () => {
      zoom = Math.min(3, Math.max(1, zoom + (button.dataset.zoom === "+" ? 1 : -1)));
      viewer.classList.toggle("zoom2", zoom === 2);
      viewer.classList.toggle("zoom3", zoom === 3);
      const sheet = one(".sheet.on", viewer);
      if (sheet) showPage(sheet.dataset.page);
    });
  });

  const form = one(".filter");
  if (form) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  one(".viewbar", viewer).hidden = false;
  narrow.addEventListener("change", dock);
  window.addEventListener("beforeprint", () => {
    all(".card details").forEach((details) => { details.open = true; });
  });

  const named = location.hash && document.getElementById(location.hash.slice(1));
  choose((named && named.closest(".card")) || cards[0]);
})();
