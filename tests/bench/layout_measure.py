"""How good a drawing is, for layout.py: of what `portolan layout` prints, or of the same form.

Flows of one bundle are one line where they have the same way. A crossing is a place where two lines
cross (places of one pair less than 10 px apart are one), not at a card that both end on. Defects
are: overlaps of nodes, of groups and of labels, nodes outside of their group or in a foreign one,
labels on nodes, on borders of groups and on foreign lines, lines without a label, lines through
foreign nodes or groups, lines on each other for more than 4 px, and ends that are not at their node."""

import math

CELL = 120.0


class Grid:
    """What lies where; things are found by the cells that their boxes touch."""

    def __init__(self):
        self.cells = {}

    @staticmethod
    def _range(low, high):
        return range(math.floor(low / CELL), math.floor(high / CELL) + 1)

    def add(self, box, thing):
        for column in self._range(box[0], box[2]):
            for row in self._range(box[1], box[3]):
                self.cells.setdefault((column, row), []).append(thing)

    def near(self, box):
        found = set()
        for column in self._range(box[0], box[2]):
            for row in self._range(box[1], box[3]):
                found.update(self.cells.get((column, row), ()))
        return found


def bounds(box):
    return box["x"], box["y"], box["x"] + box["w"], box["y"] + box["h"]


def overlap(a, b, by=0.5):
    return a[0] < b[2] - by and b[0] < a[2] - by and a[1] < b[3] - by and b[1] < a[3] - by


def within(a, b, by=0.6):
    return a[0] >= b[0] - by and a[1] >= b[1] - by and a[2] <= b[2] + by and a[3] <= b[3] + by


def around(a, b):
    return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])


def passes(a, b, box, by=1.0):
    """Whether the segment runs through the inside of the box: Liang and Barsky's clipping."""
    first, last = 0.0, 1.0
    for axis in (0, 1):
        low, high = box[axis] + by, box[axis + 2] - by
        if low >= high:
            return False
        step = b[axis] - a[axis]
        if abs(step) < 1e-9:
            if not low < a[axis] < high:
                return False
            continue
        enter, leave = sorted(((low - a[axis]) / step, (high - a[axis]) / step))
        first, last = max(first, enter), min(last, leave)
    return last - first > 1e-6


def sampled(points, steps=12):
    """A chain of cubic Bezier curves as points on it."""
    result = [points[0]]
    for i in range(0, len(points) - 3, 3):
        for k in range(1, steps + 1):
            t = k / steps
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3)
            result.append([sum(w * p[axis] for w, p in zip(weights, points[i:i + 4]))
                           for axis in (0, 1)])
    return result


def meet(a, b, c, d):
    """(point, 0) where two segments cross, (None, length) where they lie on each other."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    one, other = math.hypot(rx, ry), math.hypot(sx, sy)
    product = rx * sy - ry * sx
    if abs(product) < 0.02 * one * other:
        ux, uy = rx / one, ry / one
        along = [(p[0] - a[0]) * ux + (p[1] - a[1]) * uy for p in (c, d)]
        beside = [abs((p[1] - a[1]) * ux - (p[0] - a[0]) * uy) for p in (c, d)]
        if max(beside) <= 1:
            return None, max(0, min(one, max(along)) - max(0, min(along)))
        if abs(product) < 1e-9:
            return None, 0
    t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / product
    u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / product
    if -1e-9 <= t < 1 - 1e-9 and -1e-9 <= u < 1 - 1e-9:
        return (a[0] + t * rx, a[1] + t * ry), 0
    return None, 0


class Drawing:
    def __init__(self, drawn):
        self.nodes = {n["id"]: bounds(n) for n in drawn["nodes"]}
        self.groups = {g["id"]: bounds(g) for g in drawn["groups"]}
        self.parent = {b["id"]: b["parent"] for b in drawn["nodes"] + drawn["groups"]}
        self.over = {}
        for box in self.parent:
            holders, at = set(), self.parent[box]
            while at is not None and at not in holders:
                holders.add(at)
                at = self.parent.get(at)
            self.over[box] = holders
        self.lines, seen = [], {}
        for edge in drawn["edges"]:
            points = [edge["points"][0]]
            for point in edge["points"][1:]:
                if math.dist(point, points[-1]) > 1e-4:
                    points.append(point)
            key = (edge.get("bundle") or edge["id"], str(points))
            if key in seen:
                seen[key]["label"] = seen[key]["label"] or edge["label"]
                continue
            line = {**edge, "unit": key[0], "points": points}
            seen[key] = line
            self.lines.append(line)
        self.segments = []
        for number, line in enumerate(self.lines):
            for a, b in zip(line["points"], line["points"][1:]):
                self.segments.append((number, tuple(a), tuple(b)))
        self.node_grid, self.group_grid = Grid(), Grid()
        for grid, boxes in ((self.node_grid, self.nodes), (self.group_grid, self.groups)):
            for name, box in boxes.items():
                grid.add(box, name)
        self.segment_grid = Grid()
        for number, (_, a, b) in enumerate(self.segments):
            self.segment_grid.add(around(a, b), number)

    def crossings(self):
        """Places where lines cross, and pairs that lie on each other."""
        places, shared = {}, {}
        done = set()
        for cell in self.segment_grid.cells.values():
            for i, one in enumerate(cell):
                for other in cell[i + 1:]:
                    self._meet(min(one, other), max(one, other), done, places, shared)
        count = 0
        for points in places.values():
            kept = []
            for p in points:
                if all(abs(p[0] - q[0]) + abs(p[1] - q[1]) > 10 for q in kept):
                    kept.append(p)
            count += len(kept)
        return count, sum(length > 4 for length in shared.values())

    def _meet(self, one, other, done, places, shared):
        first, a, b = self.segments[one]
        second, c, d = self.segments[other]
        line, peer = self.lines[first], self.lines[second]
        if line["unit"] == peer["unit"] or not overlap(around(a, b), around(c, d), -1) \
                or (one, other) in done:
            return
        done.add((one, other))
        point, length = meet(a, b, c, d)
        pair = tuple(sorted((line["unit"], peer["unit"])))
        if length > 0.5:
            shared[pair] = shared.get(pair, 0) + length
        if point is None:
            return
        ends = [p for x in (line, peer) for p in (x["points"][0], x["points"][-1])]
        common = {line["source"], line["target"]} & {peer["source"], peer["target"]}
        if not common or all(math.dist(point, end) > 2 for end in ends):
            places.setdefault(pair, []).append(point)

    def misplaced_boxes(self):
        count = 0
        for name, box in self.nodes.items():
            count += sum(other > name and overlap(box, self.nodes[other])
                         for other in self.node_grid.near(box))
            count += sum(group not in self.over[name] and overlap(box, self.groups[group])
                         for group in self.group_grid.near(box))
        for name, box in self.groups.items():
            count += sum(other > name and name not in self.over[other]
                         and other not in self.over[name] and overlap(box, self.groups[other])
                         for other in self.group_grid.near(box))
        for name, parent in self.parent.items():
            if parent in self.groups:
                count += not within(self.nodes.get(name) or self.groups[name],
                                    self.groups[parent])
        return count

    def misled_lines(self):
        hits = set()
        for number, a, b in self.segments:
            line = self.lines[number]
            own = {line["source"], line["target"]}
            own_groups = self.over[line["source"]] | self.over[line["target"]]
            for node in self.node_grid.near(around(a, b)) - own:
                if passes(a, b, self.nodes[node]):
                    hits.add((number, node))
            for group in self.group_grid.near(around(a, b)) - own_groups:
                if passes(a, b, self.groups[group]):
                    hits.add((number, group))
        loose = 0
        for line in self.lines:
            for point, node in ((line["points"][0], line["source"]),
                                (line["points"][-1], line["target"])):
                box = self.nodes[node]
                loose += not within((*point, *point), box, 6)
        return len(hits) + loose

    def misplaced_labels(self):
        labels = [(line["unit"], bounds(line["label"])) for line in self.lines if line["label"]]
        labelled = {unit for unit, _ in labels}
        count = sum(line["unit"] not in labelled for line in self.lines)
        grid = Grid()
        for number, (_, box) in enumerate(labels):
            grid.add(box, number)
        for number, (unit, box) in enumerate(labels):
            count += sum(overlap(box, self.nodes[n], 1) for n in self.node_grid.near(box))
            count += sum(overlap(box, self.groups[g], 1) and not within(box, self.groups[g], 1)
                         for g in self.group_grid.near(box))
            count += sum(other > number and overlap(box, labels[other][1], 1)
                         for other in grid.near(box))
            count += len({self.lines[self.segments[s][0]]["unit"]
                          for s in self.segment_grid.near(box)
                          if self.lines[self.segments[s][0]]["unit"] != unit
                          and passes(*self.segments[s][1:], box, 1.5)})
        return count


def bends(points):
    count = 0
    for a, b, c in zip(points, points[1:], points[2:]):
        ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]
        count += abs(math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)) > math.radians(20)
    return count


def measure(drawn):
    """crossings, length, bends, area, aspect, defects of the drawing as a whole."""
    drawing = Drawing(drawn)
    crossings, shared = drawing.crossings()
    boxes = list(drawing.nodes.values()) + list(drawing.groups.values()) \
        + [(*p, *p) for line in drawing.lines for p in line["points"]]
    width = max(b[2] for b in boxes) - min(b[0] for b in boxes)
    height = max(b[3] for b in boxes) - min(b[1] for b in boxes)
    pieces = {(drawing.lines[n]["unit"], a, b) for n, a, b in drawing.segments}
    return {"crossings": crossings,
            "length": sum(math.dist(a, b) for _, a, b in pieces),
            "bends": sum(bends(line["points"]) for line in drawing.lines),
            "area": width * height, "aspect": width / max(1, height),
            "defects": shared + drawing.misplaced_boxes() + drawing.misled_lines()
                       + drawing.misplaced_labels()}
