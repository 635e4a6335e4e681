
// On paper each finding carries the parts of the pages that it speaks of.
const CROP = 170;
const AROUND = 26;
let opened = [];

function crop(finding, page) {
  const sheet = sheets.get(page);
  const image = sheet && one("img", sheet);
  if (!image) return null;
  const [, , width, height] = one("svg", sheet).getAttribute("viewBox").split(" ").map(Number);
  const marks = finding.marks.filter((mark) => mark.page === page);
  const main = (marks.find((mark) => mark.kind === "stated") || marks[0]).box;
  const top = Math.max(0, Math.min(...marks.map((mark) => mark.box[1])) - AROUND);
  const low = Math.min(height, Math.max(...marks.map((mark) => mark.box[1] + mark.box[3])) + AROUND);
  const tall = Math.min(low - top, CROP);
  const from = Math.min(Math.max(main[1] - CROP / 2, top), low - tall);
  return make(
    "figure",
    { class: "clip" },
    draw(
      "svg",
      { viewBox: `0 ${from} ${width} ${tall}`, role: "img", "aria-label": say(words.page, { n: page }) },
      draw("image", { href: image.src, width, height, preserveAspectRatio: "none" }),
      ...marks.flatMap((mark) => [rect(mark.box, mark.kind), draw("text", { class: "tag-" + mark.kind, x: mark.box[0] - 1.5, y: mark.box[1] + mark.box[3] / 2 + 2.6 }, mark.tag)]),
    ),
    make("figcaption", {}, say(words.page, { n: page })),
  );
}

function dropCrops() {
  all(".clip").forEach((clip) => clip.remove());
  opened.forEach((part) => { part.open = false; });
  opened = [];
}

function addCrops() {
  dropCrops();
  findings.forEach((finding) => {
    const card = document.getElementById(finding.id);
    if (!card || card.hidden) return;
    const pages = Array.from(new Set(finding.marks.map((mark) => mark.page))).slice(0, 3);
    const clips = pages.map((page) => crop(finding, page)).filter(Boolean);
    const rest = one(".more", card);
    if (rest) rest.before(...clips);
    else card.append(...clips);
  });
  opened = all("#catatan .card details:not([open])");
  opened.forEach((part) => { part.open = true; });
}

window.addEventListener("beforeprint", addCrops);
window.addEventListener("afterprint", dropCrops);
