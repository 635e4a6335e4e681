"""Layouts of running text, and of what looks like a table and is none: contents, charts, newspaper columns, lists."""

from synthetic.gallery.drawing import Drawing
from synthetic.gallery.leaf import wrapped
from synthetic.gallery.setting import BOLD

__all__ = ["bar_chart", "contents_page", "lying_bars", "nested_list", "newspaper_columns"]


def bar_chart(drawing: Drawing) -> None:
    """Bars with axes, grid lines, labels and values below a caption that may even say "Tabel"."""
    rng = drawing.rng
    drawing.say()
    if rng.random() < 0.5:
        drawing.caption(label=rng.choice(["Tabel", "Grafik"]))
        chart(drawing)
    else:
        chart(drawing)
        drawing.caption(label="Grafik")
    drawing.say()


def chart(drawing: Drawing) -> None:
    rng, leaf = drawing.rng, drawing.leaf
    left, right = drawing.margin + 40, drawing.leaf.width - drawing.margin
    top, height = drawing.y + 14, 150.0
    base, steps = top + height, 5
    for step in range(steps + 1):
        y = base - height * step / steps
        if step:
            leaf.rule(left, y, right, y, 0.25)
        leaf.text(left - 5, y + 3, str(20 * step), drawing.font, 8, "right")
    leaf.rule(left, top, left, base)
    leaf.rule(left, base, right, base)
    labels = [str(drawing.matter.year - back) for back in range(rng.randrange(3, 6), -1, -1)]
    if rng.random() < 0.4:
        labels = [f"TW {one}" for one in ("I", "II", "III", "IV")]
    room = (right - left) / len(labels)
    for number, label in enumerate(labels):
        middle = left + (number + 0.5) * room
        for side, grey in ((-1, 0.4), (1, 0.65)):
            value = rng.randrange(1500, 9800) / 100
            x = middle + side * 0.13 * room
            leaf.bar(x - 0.12 * room, base - height * value / 100, x + 0.12 * room, base, grey)
            shown = f"{value:.2f}".replace(".", ",")
            leaf.text(x, base - height * value / 100 - 3, shown, drawing.font, 6.5, "center")
        leaf.text(middle, base + 12, label, drawing.font, 8, "center")
    drawing.y = base + 20


def lying_bars(drawing: Drawing) -> None:
    """A chart whose bars lie, each with its name before it and its value behind it."""
    rng, leaf = drawing.rng, drawing.leaf
    drawing.say()
    drawing.caption(label=rng.choice(["Grafik", "Gambar"]))
    left, right = drawing.margin + 130, leaf.width - drawing.margin - 30
    names = drawing.matter.villages(rng.randrange(4, 9))
    drawing.y += 6
    top = drawing.y
    for name in names:
        end = left + (right - left) * rng.uniform(0.15, 1.0)
        leaf.bar(left, drawing.y + 3, end, drawing.y + 13, 0.5)
        leaf.text(left - 5, drawing.y + 11, name, drawing.font, 8, "right")
        leaf.text(end + 4, drawing.y + 11, drawing.matter.count(), drawing.font, 8)
        drawing.y += 18
    leaf.rule(left, top, left, drawing.y)
    drawing.y += 8
    drawing.say()


def contents_page(drawing: Drawing) -> None:
    """The list of contents or of tables, each line with a leader and a page number."""
    rng, leaf, matter = drawing.rng, drawing.leaf, drawing.matter
    tables = rng.random() < 0.5
    drawing.y += 20
    title = "DAFTAR TABEL" if tables else "DAFTAR ISI"
    leaf.text(leaf.width / 2, drawing.y, title, BOLD[drawing.font], 13, "center")
    drawing.y += 14
    right, page = leaf.width - drawing.margin, 1
    for number, name in enumerate(matter.activities(rng.randrange(12, 18)), start=1):
        page += rng.randrange(0, 4)
        entry = (
            f"Tabel {1 + number // 6}.{1 + number % 6} {name}"
            if tables
            else f"{1 + number // 6}.{1 + number % 6} {name}"
        )
        lines = wrapped(entry, drawing.font, drawing.size, drawing.width - 60)
        for line in lines[:-1]:
            drawing.y += 1.4 * drawing.size
            leaf.text(drawing.margin, drawing.y, line, drawing.font, drawing.size)
        drawing.y += 1.4 * drawing.size
        dots = wrapped_dots(lines[-1], drawing)
        leaf.text(drawing.margin, drawing.y, f"{lines[-1]} {dots}", drawing.font, drawing.size)
        leaf.text(right, drawing.y, str(page), drawing.font, drawing.size, "right")


def wrapped_dots(line: str, drawing: Drawing) -> str:
    """As many dots as stand between `line` and the page number."""
    dots = "."
    while len(wrapped(f"{line} {dots}", drawing.font, drawing.size, drawing.width - 24)) == 1:
        dots += "."
    return dots[:-1]


def newspaper_columns(drawing: Drawing) -> None:
    """Two columns of running text side by side, which are read one after the other."""
    drawing.say(2)
    drawing.y += 10
    top, gap = drawing.y, 24.0
    half = (drawing.width - gap) / 2
    bottoms = []
    for left in (drawing.margin, drawing.margin + half + gap):
        drawing.y = top
        for _ in range(drawing.rng.randrange(2, 4)):
            sentences = [drawing.matter.sentence() for _ in range(drawing.rng.randrange(2, 4))]
            drawing.sentences += sentences
            drawing.paragraph(" ".join(sentences), left, half)
            drawing.y += 0.6 * drawing.size
        bottoms.append(drawing.y)
    drawing.y = max(bottoms)


def nested_list(drawing: Drawing) -> None:
    """Items of two or three levels, each a sentence with hanging lines."""
    rng = drawing.rng
    drawing.say(2)
    forms = rng.choice([("{n}.", "{a}."), ("{n}.", "{n})"), ("{a}.", "{n})", "{a})"), ("{n})", "{a})")])
    for first in range(1, rng.randrange(3, 5)):
        item(drawing, forms, 0, first)
        for second in range(1, rng.randrange(2, 4)):
            item(drawing, forms, 1, second)
            if len(forms) > 2:
                item(drawing, forms, 2, 1)
    drawing.say(1)


def item(drawing: Drawing, forms: tuple[str, ...], level: int, number: int) -> None:
    mark = forms[level].format(n=number, a=chr(96 + number))
    sentence = drawing.matter.sentence()
    drawing.sentences.append(sentence)
    left = drawing.margin + 18 * level
    lines = wrapped(sentence, drawing.font, drawing.size, drawing.width - 18 * (level + 1))
    drawing.leaf.text(left, drawing.y + 1.4 * drawing.size, mark, drawing.font, drawing.size)
    for line in lines:
        drawing.y += 1.4 * drawing.size
        drawing.leaf.text(left + 18, drawing.y, line, drawing.font, drawing.size)
    drawing.y += 0.3 * drawing.size
