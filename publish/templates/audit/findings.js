
// The findings, those of the auditor and what was not read: one of them is chosen, and shown on its page.
const cards = all(".card");
let chosen = null;

function choose(card, { page, follow, quiet, open } = {}) {
  if (!card) return;
  if (follow) selectTab(card.closest(".panel"), true);
  if (chosen) chosen.classList.remove("on");
  chosen = card;
  card.classList.add("on");
  hideDetail();
  const isUnread = card.classList.contains("unread");
  mark({ finding: isUnread ? null : card.id, unread: isUnread ? card.id : null });
  const pages = card.dataset.pages.split(" ").filter(Boolean).map(Number).filter((number) => sheets.has(number));
  offer(card.dataset.severity || isUnread ? card.id : "", pages);
  if (open) openViewer();
  if (pages.length) showPage(pages.includes(page) ? page : pages[0]);
  else if (shown.page !== null) drawMarks();
  if (!quiet) remember(one("[id^='finding-']", card)?.id || card.id);
  if (follow) card.scrollIntoView({ block: narrow.matches ? "start" : "nearest" });
}

function fits(card, form) {
  const asked = (name) => form.elements[name]?.value || "";
  const levels = all("[name=severity]:checked", form).map((input) => input.value);
  const { severity, rule, certainty, decision, pages } = card.dataset;
  const wanted = asked("decision");
  card.words ??= card.textContent.toLowerCase();
  return (
    levels.includes(severity) &&
    (!asked("rule") || rule === asked("rule")) &&
    (!asked("certainty") || certainty === asked("certainty")) &&
    (!asked("page") || pages.split(" ").includes(asked("page"))) &&
    (!wanted || (wanted === "again" ? "again" in card.dataset : decision === wanted)) &&
    asked("q").toLowerCase().split(/\s+/).every((part) => card.words.includes(part))
  );
}

function filterFindings() {
  const form = one("#catatan .filter");
  const asked = all("#catatan .card[data-severity]");
  asked.forEach((card) => { card.hidden = !fits(card, form); });
  const left = asked.filter((card) => !card.hidden);
  all("#catatan .rejected, #catatan .readings").forEach((part) => { part.hidden = !one(".card:not([hidden])", part); });
  one(".shown", form).textContent = counted(left.length);
  one("#catatan .nothing").hidden = left.length > 0;
  const note = one("#catatan .filtered");
  note.hidden = left.length === asked.length;
  note.textContent = say(words.filtered, { n: counted(left.length), all: counted(asked.length) });
  if (left.length && (!chosen || chosen.hidden)) choose(left[0], { quiet: true });
}

function listen(form, act) {
  if (!form) return;
  form.hidden = false;
  form.addEventListener("input", act);
  form.addEventListener("reset", () => setTimeout(act));
  form.addEventListener("submit", (event) => event.preventDefault());
}

desk.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-page], a[data-figure]");
  const card = event.target.closest(".card");
  if (link) {
    event.preventDefault();
    if (card && card !== chosen) choose(card, { quiet: true });
    if (!card) clearMarks();
    if (link.dataset.figure) goToFigure(link.dataset.figure);
    else if (card) choose(card, { page: Number(link.dataset.page), open: true });
    else {
      openViewer();
      showPage(Number(link.dataset.page));
    }
  } else if (card && !event.target.closest("summary, button")) choose(card);
});

// A finding that is opened from its title bar by keyboard is chosen too.
one(".panels").addEventListener("focusin", (event) => {
  const card = event.target.closest(".card");
  if (card && card !== chosen && event.target.matches(":focus-visible")) choose(card, { quiet: true });
});
