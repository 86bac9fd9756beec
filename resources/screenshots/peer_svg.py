"""Paints what ELK has placed as SVG, with the texts and colours of the DOT export; for `beside`."""

import re
from xml.sax.saxutils import escape

MARGIN = 24
DASHES = {"dashed": "6 4", "dotted": "2 3"}


class Words:
    """Texts and colours of a chart, by id, as the DOT export has them."""

    def __init__(self, drawn):
        self.objects = {o["name"]: o for o in drawn["objects"]}
        names = [o["name"] for o in drawn["objects"]]
        self.lines = {(names[e["tail"]], names[e["head"]]): e for e in drawn["edges"]}
        self.canvas = drawn["bgcolor"]

    @staticmethod
    def of(thing):
        return thing["label"].replace("&amp;", "&").split("\\n")

    def label(self, edge):
        """As short as ours: the export says when a flow is needed."""
        return [re.sub(r"\((.*)\)$", lambda m: m[1] if m[1] == "optional" else "conditional", line)
                for line in self.of(edge)]

    def zone(self, name):
        return self.objects["cluster_" + name]

    def title_widths(self, groups):
        return {g["id"]: 7.2 * len(self.of(self.zone(g["id"]))[0]) for g in groups}

    def edges(self):
        """With labels of the size in which painted() writes them."""
        for (source, target), edge in self.lines.items():
            lines = self.label(edge)
            yield {"source": source, "target": target,
                   "label": {"w": 6.6 * max(map(len, lines)) + 14, "h": 18 * len(lines) + 2}}

    def label_sizes(self):
        """In points, as dot has drawn them."""
        sizes = {}
        for ends, edge in self.lines.items():
            texts = [op for op in edge.get("_ldraw_", []) if op["op"] == "T"]
            sizes[ends] = (max((t["width"] for t in texts), default=0), 11 * len(texts))
        return sizes


def texts(lines, x, y, size, colour, anchor="middle", step=14, bold=1):
    return "".join(
        f'<text x="{x:.1f}" y="{y + i * step:.1f}" font-size="{size}" fill="{colour}" '
        f'text-anchor="{anchor}" font-weight="{600 if i < bold else 400}">{escape(line)}</text>'
        for i, line in enumerate(lines))


def frame(box, fill, border, radius, width=1):
    return f'<rect x="{box["x"]:.1f}" y="{box["y"]:.1f}" width="{box["w"]:.1f}" ' \
           f'height="{box["h"]:.1f}" rx="{radius}" fill="{fill}" stroke="{border}" ' \
           f'stroke-width="{width}"/>'


def arrow(points, colour, filled, canvas):
    (x, y), (ax, ay) = points[-1], points[-2]
    level = abs(x - ax) > abs(y - ay)
    dx, dy = ((x > ax) - (x < ax), 0) if level else (0, (y > ay) - (y < ay))
    bx, by = x - 9 * dx, y - 9 * dy
    return f'<path d="M{x} {y}L{bx - 4 * dy} {by - 4 * dx}L{bx + 4 * dy} {by + 4 * dx}Z" ' \
           f'fill="{colour if filled else canvas}" stroke="{colour}"/>'


def painted(drawing, words):
    """ELK's drawing as SVG."""
    boxes = drawing["nodes"] + drawing["groups"] + [e["label"] for e in drawing["edges"]]
    spots = [p for e in drawing["edges"] for p in e["points"]]
    left = min([b["x"] for b in boxes] + [p[0] for p in spots]) - MARGIN
    top = min([b["y"] for b in boxes] + [p[1] for p in spots]) - MARGIN
    width = max([b["x"] + b["w"] for b in boxes] + [p[0] for p in spots]) + MARGIN - left
    height = max([b["y"] + b["h"] for b in boxes] + [p[1] for p in spots]) + MARGIN - top
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
           f'viewBox="{left:.1f} {top:.1f} {width:.0f} {height:.0f}" font-family="Inter,sans-serif">'
           f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="{words.canvas}"/>']
    parents = {g["id"]: g["parent"] for g in drawing["groups"]}

    def depth(name):
        return 0 if name is None else 1 + depth(parents[name])

    for zone in sorted(drawing["groups"], key=lambda g: depth(g["id"])):
        look = words.zone(zone["id"])
        out.append(frame(zone, look["fillcolor"], look["color"], 8))
        out.append(texts(words.of(look), zone["x"] + 10, zone["y"] + 18, 12, look["fontcolor"],
                         "start"))
    for edge in drawing["edges"]:
        look = words.lines[edge["source"], edge["target"]]
        way = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in edge["points"])
        dash = DASHES.get(look["style"], "none")
        out.append(f'<path d="{way}" fill="none" stroke="{look["color"]}" '
                   f'stroke-width="{look["penwidth"]}" stroke-dasharray="{dash}"/>')
        out.append(arrow(edge["points"], look["color"], look["arrowhead"] == "normal",
                         words.canvas))
    for node in drawing["nodes"]:
        look = words.objects[node["id"]]
        lines = words.of(look)
        out.append(frame(node, look["fillcolor"], look["color"], 6))
        out.append(texts(lines, node["x"] + node["w"] / 2,
                         node["y"] + node["h"] / 2 + 5 - 7 * (len(lines) - 1), 12,
                         look["fontcolor"]))
    for edge in drawing["edges"]:
        look, label = words.lines[edge["source"], edge["target"]], edge["label"]
        lines = words.label(look)
        out.append(frame(label, words.canvas, "#cbd2db", min(10, label["h"] / 2)))
        out.append(texts(lines, label["x"] + label["w"] / 2,
                         label["y"] + label["h"] / 2 + 4 - 9 * (len(lines) - 1), 11,
                         look["fontcolor"], step=18, bold=len(lines)))
    return "".join(out) + "</svg>"
