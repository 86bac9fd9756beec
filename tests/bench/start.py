#!/usr/bin/env python3
"""How long the program takes from its start to the first painting of a saved chart, and to the one
with all its lines: medians of several starts of bench_start, which is the program with a watcher.
usage: start.py [--runs N] [--sizes 1000/2500,10000/25000] BENCH_START (a release build)

"engine" is a chart whose stored places are those of the engine, as after a card was dragged;
"hand" one of which no card stands where the engine would put it. Goal: first painting within 1 s.
Wall time counts what other programs do beside it; the window's thread and the process are CPU."""

import argparse
import json
import os
import statistics
import subprocess
import tempfile


def start(program, path, environment):
    run = subprocess.run([program, path], env=environment, stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, check=True, timeout=600)
    return json.loads(run.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", default="1000/2500,10000/25000")
    parser.add_argument("--kinds", default="engine,hand")
    parser.add_argument("program")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # Settings of its own, and a platform that is everywhere.
        environment = dict(os.environ, XDG_CONFIG_HOME=folder, XDG_RUNTIME_DIR=folder)
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        print("| chart | first painting: wall | window's thread | process | whole: wall | process "
              "| longest pause | memory |")
        for size in options.sizes.split(","):
            for kind in options.kinds.split(","):
                path = os.path.join(folder, "chart.portolan")
                subprocess.run([options.program, "--make", *size.split("/"), kind, path],
                               env=environment, stderr=subprocess.DEVNULL, check=True, timeout=600)
                runs = [start(options.program, path, environment) for _ in range(options.runs)]

                def median(*keys, of=runs):
                    values = []
                    for value in of:
                        for key in keys:
                            value = value[key]
                        values.append(value)
                    return statistics.median(values)

                print(f"| {size}, {kind} | {median('first', 'wall') / 1e3:.2f} s "
                      f"| {median('first', 'window') / 1e3:.2f} s "
                      f"| {median('first', 'process') / 1e3:.2f} s "
                      f"| {median('whole', 'wall') / 1e3:.2f} s "
                      f"| {median('whole', 'process') / 1e3:.2f} s "
                      f"| {median('pause'):.0f} ms | {median('peak MB'):.0f} MB |", flush=True)


if __name__ == "__main__":
    main()
