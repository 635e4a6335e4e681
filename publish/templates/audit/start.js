
document.documentElement.classList.add("js");
one(".viewbar", viewer).hidden = false;
one(".ask").hidden = false;
makeTabs();
selectTab(one("#catatan"));
listen(one("#catatan .filter"), filterFindings);
listen(one("#angka .filter"), filterFigures);
if (ledger) filterFigures();
if (cards.length) choose(cards[0], { quiet: true });
else showPage(leaves[0]);
follow(location.hash.slice(1));
window.addEventListener("hashchange", () => follow(location.hash.slice(1)));
