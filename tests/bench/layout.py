#!/usr/bin/env python3
"""CPU seconds and memory of the whole process `portolan layout --no-trunks` on generated charts, and
how good the drawings are; beside them, on the same cards, zones and labels in the same run, ELK
layered and Graphviz dot where they are installed.
usage: layout.py [--elkjs DIR] [--seeds N] [--sizes 20/40,100/200,...] PROGRAM (a release build)
  DIR   a folder in which `npm install elkjs` was run

Goals: 300/700 in 0.2 s, 1000/2500 in 0.4 s, 10000/25000 in 3 s with less than 200 MB; no defect;
crossings at most 0.7 times ELK's, length 0.5, bends 0.6, area 0.5; aspect between 0.5 and 2.5.
The peers get one line with one label for parallel flows, as ours are drawn. They are left out where
more than 1,000 components would keep them busy for minutes."""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

import layout_measure

NETWORKS = (("internet", 18), ("dmz", 17), ("app", 43), ("data", 22))
STEPS = (("internet", "dmz", 22), ("dmz", "app", 20), ("app", "app", 22), ("app", "data", 26),
         ("data", "data", 5), ("app", "dmz", 5))
PORTS = ("443/tcp", "8443/tcp", "8080/tcp", "9000/tcp", "50051/tcp", "5432/tcp", "6379/tcp")
PEER_LIMIT = 1000

ELK_OPTIONS = {
    "elk.algorithm": "layered", "elk.direction": "RIGHT",
    "elk.hierarchyHandling": "INCLUDE_CHILDREN", "elk.edgeRouting": "ORTHOGONAL",
    "elk.json.edgeCoords": "ROOT", "elk.json.shapeCoords": "ROOT", "elk.spacing.nodeNode": "20",
    "elk.layered.spacing.nodeNodeBetweenLayers": "36", "elk.spacing.edgeNode": "10",
    "elk.spacing.edgeEdge": "8", "elk.layered.spacing.edgeNodeBetweenLayers": "10",
    "elk.layered.spacing.edgeEdgeBetweenLayers": "8"}
ELK_RUN = """const fs = require('fs'), ELK = require('elkjs/lib/elk.bundled.js');
const [input, output] = process.argv.slice(2);
new ELK().layout(JSON.parse(fs.readFileSync(input)))
  .then(r => { fs.writeFileSync(output, JSON.stringify(r)); process.exit(0); })
  .catch(e => { console.error(String(e)); process.exit(3); });
"""


def chart(count, flows, seed):
    """Sites of about 32 components in four networks with hosts; most flows go to a neighbouring
    network, 15 % beside another flow, 8 % to another site. The first of a network are its hubs."""
    dice = random.Random(seed * 1000003 + count)
    zones, components, made, sites = [], [], [], []
    number_of_sites = max(2, round(count / 32))
    for s in range(number_of_sites):
        size = count // number_of_sites + (s < count % number_of_sites)
        site = f"s{s:04}"
        zones.append({"id": site, "name": f"Site {s}", "kind": "site"})
        members = {}
        for name, share in NETWORKS:
            zone, host, room = f"{site}-{name}", None, 0
            zones.append({"id": zone, "name": name, "parent": site,
                          "kind": "internet" if name == "internet" else "network"})
            wanted = size - sum(map(len, members.values())) if name == "data" \
                else max(1, size * share // 100)
            members[name] = []
            for _ in range(wanted):
                if name in ("app", "data") and room == 0 and dice.random() < .35:
                    host, room = f"h{len(zones):05}", dice.randint(2, 4)
                    zones.append({"id": host, "name": f"host {len(zones)}", "kind": "host",
                                  "parent": zone})
                component = f"n{len(components):05}"
                components.append({"id": component, "name": f"{name} {len(components)}",
                                   "zone": host if room else zone})
                room = max(0, room - 1)
                members[name].append(component)
        sites.append(members)

    def hub(members):
        return members[int(len(members) * dice.random() ** 1.8)]

    while len(made) < flows:
        if made and dice.random() < .15:
            other = dice.choice(made)
            source, target = other["from"], other["to"]
        else:
            here = dice.randrange(len(sites))
            there = here
            if dice.random() < .1:
                there = (here + dice.choice((1, 1, 2, -1))) % len(sites)
            step = dice.choices(STEPS, [s[2] for s in STEPS])[0]
            source, target = dice.choice(sites[here][step[0]]), hub(sites[there][step[1]])
            if source == target:
                continue
        made.append({"id": f"f{len(made):05}", "from": source, "to": target,
                     "ports": dice.choice(PORTS)})
    return {"format": "portolan", "version": 1, "zones": zones, "components": components,
            "flows": made}


def run(command, limit=900, **options):
    """CPU seconds and peak MB of a process, or None where it failed."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          start_new_session=True, **options) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        return None
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def merged(ours):
    """One line for flows with the same ends: (source, target) -> size of its label."""
    lines = {}
    for edge in ours["edges"]:
        label = edge["label"] or {"w": 0, "h": 0}
        width, height = lines.get((edge["source"], edge["target"]), (0, 0))
        lines[edge["source"], edge["target"]] = (max(width, label["w"]), max(height, label["h"]))
    return lines


def elk(ours, folder, elkjs, titles=None, options=None):
    """titles: how wide that of a zone is, where it is known; options: more of them."""
    made = {None: {"id": "root", "children": [], "edges": [],
                   "layoutOptions": {**ELK_OPTIONS, **(options or {})}}}
    for group in ours["groups"]:
        made[group["id"]] = {
            "id": group["id"], "children": [],
            "labels": [{"text": group["id"], "width": (titles or {}).get(group["id"], 60),
                        "height": 15}],
            "layoutOptions": {"elk.padding": "[top=26,left=12,bottom=12,right=12]",
                              "elk.nodeLabels.placement": "INSIDE V_TOP H_LEFT"}}
    for group in ours["groups"]:
        made[group["parent"]]["children"].append(made[group["id"]])
    for node in ours["nodes"]:
        made[node["parent"]]["children"].append(
            {"id": node["id"], "width": node["w"], "height": node["h"]})
    lines = merged(ours)
    for number, ((source, target), (width, height)) in enumerate(lines.items()):
        made[None]["edges"].append({
            "id": f"e{number}", "sources": [source], "targets": [target],
            "labels": [{"text": "x", "width": width or 50, "height": height or 14}]})
    paths = [os.path.join(folder, name) for name in ("elk.js", "elk.json", "elk.out.json")]
    with open(paths[0], "w", encoding="utf-8") as file:
        file.write(ELK_RUN)
    with open(paths[1], "w", encoding="utf-8") as file:
        json.dump(made[None], file)
    modules = os.path.join(os.path.abspath(elkjs), "node_modules")
    cost = run(["node", "--stack-size=8000", *paths], env=dict(os.environ, NODE_PATH=modules))
    if cost is None:
        return None, None
    with open(paths[2], encoding="utf-8") as file:
        drawn = json.load(file)
    places = {}

    def walk(box):
        for child in box.get("children", []):
            places[child["id"]] = child
            walk(child)

    def place(box):
        at = places[box["id"]]
        return {**box, "x": at["x"], "y": at["y"], "w": at["width"], "h": at["height"]}

    walk(drawn)
    edges = []
    for (source, target), edge in zip(lines, drawn["edges"]):
        points = []
        for section in edge.get("sections", []):
            points += [[p["x"], p["y"]] for p in [
                section["startPoint"], *section.get("bendPoints", []), section["endPoint"]]]
        label = edge["labels"][0]
        edges.append({"id": edge["id"], "source": source, "target": target, "points": points,
                      "label": {"x": label["x"], "y": label["y"], "w": label["width"],
                                "h": label["height"]} if "x" in label else None})
    return cost, {"nodes": [place(n) for n in ours["nodes"]],
                  "groups": [place(g) for g in ours["groups"]], "edges": edges}


def dot_text(ours, lines):
    """Records of fixed size, zones as clusters, labels as boxes of their size."""
    children = {}
    for kind in ("groups", "nodes"):
        for box in ours[kind]:
            children.setdefault(box["parent"], []).append((kind, box))
    text = ["digraph { rankdir=LR; nodesep=0.28; ranksep=0.5; node [shape=box fixedsize=true];"]

    def write(parent):
        for kind, box in children.get(parent, []):
            if kind == "nodes":
                text.append(f'"{box["id"]}" [width={box["w"] / 72} height={box["h"] / 72}];')
            else:
                text.append(f'subgraph "cluster_{box["id"]}" {{ label="{box["id"]}";')
                write(box["id"])
                text.append("}")

    write(None)
    for (source, target), (width, height) in lines.items():
        cell = f'<<table border="0" fixedsize="true" width="{max(1, width):.0f}" ' \
               f'height="{max(1, height):.0f}"><tr><td></td></tr></table>>'
        text.append(f'"{source}" -> "{target}" [label={cell}];')
    return "\n".join(text) + "\n}\n"


def dot(ours, folder):
    lines = merged(ours)
    source, target = os.path.join(folder, "in.dot"), os.path.join(folder, "out.json")
    with open(source, "w", encoding="utf-8") as file:
        file.write(dot_text(ours, lines))
    cost = run(["timeout", "120", "dot", "-Tjson", "-o", target, source])
    if cost is None:
        return None, None
    with open(target, encoding="utf-8") as file:
        drawn = json.load(file)
    return cost, read_dot(drawn, ours, lines)


def read_dot(drawn, ours, sizes):
    """What `dot -Tjson` wrote, in points, without the lines that it lost; sizes: of the labels."""
    objects = drawn.get("objects", [])
    names = {o["name"]: o for o in objects}

    def centred(x, y, width, height):
        return {"x": x - width / 2, "y": -y - height / 2, "w": width, "h": height}

    def node(box):
        at = names[box["id"]]
        x, y = map(float, at["pos"].split(","))
        return {**box, **centred(x, y, float(at["width"]) * 72, float(at["height"]) * 72)}

    def group(box):
        left, low, right, high = map(float, names["cluster_" + box["id"]]["bb"].split(","))
        return {**box, "x": left, "y": -high, "w": right - left, "h": high - low}

    edges = []
    for edge in drawn.get("edges", []):
        if "pos" not in edge:
            continue
        source, target = objects[edge["tail"]]["name"], objects[edge["head"]]["name"]
        spline = edge["pos"].split()
        tip = [p for p in spline if p.startswith("e,")]
        points = [[float(p.split(",")[0]), -float(p.split(",")[1])] for p in spline
                  if not p.startswith("e,")]
        points = layout_measure.sampled(points)
        points += [[float(p.split(",")[1]), -float(p.split(",")[2])] for p in tip]
        label = None
        if "lp" in edge:
            x, y = map(float, edge["lp"].split(","))
            label = centred(x, y, *sizes[source, target])
        edges.append({"id": str(len(edges)), "source": source, "target": target,
                      "points": points, "label": label, "curve": True})
    return {"nodes": [node(n) for n in ours["nodes"]],
            "groups": [group(g) for g in ours["groups"] if "cluster_" + g["id"] in names],
            "edges": edges}


def report(name, cost, figures):
    seconds = statistics.mean(c[0] for c in cost)
    line = f"  {name:9} {seconds:7.3f} CPU s {max(c[1] for c in cost):5.0f} MB"
    if figures:
        mean = {key: statistics.mean(f[key] for f in figures) for key in figures[0]}
        line += (f"  crossings {mean['crossings']:8.0f}  length {mean['length'] / 1000:8.0f} k"
                 f"  bends {mean['bends']:7.0f}  area {mean['area'] / 1e6:7.2f} Mpx"
                 f"  aspect {mean['aspect']:4.2f}  defects {mean['defects']:.1f}")
    print(line, flush=True)


def compare(name, ours, theirs, of):
    """Means over the seeds that the peer managed."""
    if not theirs:
        print(f"  {name:9} failed on all of {of} charts", flush=True)
        return
    report(f"{name} {len(theirs)}/{of}", [t[1] for t in theirs], [t[2] for t in theirs])
    ratios = {key: statistics.mean(ours[i][key] / t[key] for i, _, t in theirs)
              for key in ("crossings", "length", "bends", "area")
              if all(t[key] > 0 for _, _, t in theirs)}
    print(f"  ours / {name}: " + "  ".join(f"{k} {v:.2f}" for k, v in ratios.items()), flush=True)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split(" (a")[0])
    parser.add_argument("--elkjs")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--sizes", default="20/40,100/200,300/700,1000/2500,10000/25000")
    parser.add_argument("program")
    arguments = parser.parse_args()
    has_elk = bool(arguments.elkjs and shutil.which("node"))
    for name, found in (("elkjs", has_elk), ("dot", shutil.which("dot"))):
        if not found:
            print(f"NOT COMPARED: {name} is not installed")
    for size in arguments.sizes.split(","):
        count, flows = map(int, size.split("/"))
        # The largest is about time; one is enough.
        seeds = arguments.seeds if count <= PEER_LIMIT else 1
        cost, figures, elks, dots = [], [], [], []
        for seed in range(1, seeds + 1):
            with tempfile.TemporaryDirectory() as folder:
                path, out = os.path.join(folder, "c.portolan"), os.path.join(folder, "out.json")
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(chart(count, flows, seed), file)
                one = run([arguments.program, "layout", path, "--no-trunks", "--output", out])
                if one is None:
                    sys.exit(f"{arguments.program} failed on {size}, seed {seed}")
                cost.append(one)
                if count > PEER_LIMIT:
                    continue
                with open(out, encoding="utf-8") as file:
                    ours = json.load(file)
                figures.append(layout_measure.measure(ours))
                for peer, results in ((lambda: elk(ours, folder, arguments.elkjs), elks),
                                      (lambda: dot(ours, folder), dots)):
                    if (results is elks and not has_elk) or \
                            (results is dots and not shutil.which("dot")):
                        continue
                    spent, drawn = peer()
                    if drawn is not None:
                        results.append((seed - 1, spent, layout_measure.measure(drawn)))
        print(size, flush=True)
        report("ours", cost, figures)
        if count <= PEER_LIMIT:
            if has_elk:
                compare("ELK", figures, elks, seeds)
            if shutil.which("dot"):
                compare("dot", figures, dots, seeds)


if __name__ == "__main__":
    main()
