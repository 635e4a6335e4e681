
// The parts of the left side, one at a time, and links that lead into them.
const panels = all(".panel");
const tabs = all(".tabs a");

function selectTab(panel, follow) {
  if (!panel) return;
  const changes = panel.hidden;
  panels.forEach((other) => { other.hidden = other !== panel; });
  tabs.forEach((tab) => {
    const is = tab.hash === "#" + panel.id;
    tab.setAttribute("aria-selected", String(is));
    tab.tabIndex = is ? 0 : -1;
  });
  if (changes) hideDetail();
  const work = one(".work").getBoundingClientRect();
  if (follow && changes && (work.top < 0 || work.top > window.innerHeight / 2)) one(".work").scrollIntoView();
}

function makeTabs() {
  const list = one(".tabs");
  list.setAttribute("role", "tablist");
  tabs.forEach((tab) => {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", tab.hash.slice(1));
    const panel = one(tab.hash);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    panel.hidden = true;
  });
  list.addEventListener("click", (event) => {
    const tab = event.target.closest("a");
    if (!tab) return;
    event.preventDefault();
    selectTab(one(tab.hash), true);
  });
  list.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === " ") {
      event.preventDefault();
      event.target.click();
    }
    if (!by) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(event.target) + by + tabs.length) % tabs.length];
    selectTab(one(next.hash));
    next.focus();
  });
}

function openPanel() {
  return panels.find((panel) => !panel.hidden);
}

function plain(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a link that somebody cut off
  }
}

// #finding-KEY and #figure-KEY hold over versions of a report; ids only in this file.
function follow(fragment) {
  const name = plain(fragment);
  const notice = one(".notice");
  notice.hidden = !name || leadTo(name);
  if (!notice.hidden) one(".work").scrollIntoView();
}

function leadTo(name) {
  const figure = name.startsWith("figure-") && figures.find((one) => one.key === name.slice(7));
  if (figure) {
    one(".work").scrollIntoView();
    clearMarks();
    goToFigure(figure.id);
    return true;
  }
  const named = document.getElementById(name);
  const card = named?.closest(".card");
  if (card) choose(card, { follow: true });
  else if (named?.classList.contains("sheet")) {
    openViewer();
    showPage(Number(named.dataset.page));
  } else if (named?.classList.contains("read")) {
    selectTab(named.closest(".panel"), true);
    named.open = true;
    named.scrollIntoView();
  } else if (named?.classList.contains("panel")) selectTab(named, true);
  else return Boolean(named);
  return true;
}
