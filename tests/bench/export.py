#!/usr/bin/env python3
"""CPU seconds of the whole process `portolan export`: one boundary with many flows of unique /32
pairs, beside a peer on the same flows where one is installed, and a bundle of many hosts.
usage: export.py PROGRAM [RUNS] (a release build)

Goals: 10,000 flows 0.3 s, 100,000 flows 4 s, 1,000 hosts 2 s, and about linear in between."""

import ipaddress
import json
import os
import resource
import subprocess
import sys
import tempfile


def pairs(count):
    """COUNT flows from COUNT components outside into COUNT inside a zone with a boundary."""
    components, flows = [], []
    for i in range(count):
        # Scattered, so that no two addresses are neighbours: 7919 is prime to the block's size.
        inside = str(ipaddress.IPv4Address(0x0A000000 + i * 7919 % 2**24))
        outside = str(ipaddress.IPv4Address(0xC0000000 + i * 7919 % 2**24))
        components.append({"id": f"in-{i:06}", "zone": "dmz", "addresses": [inside]})
        components.append({"id": f"out-{i:06}", "addresses": [outside]})
        flows.append({"id": f"f-{i:06}", "from": f"out-{i:06}", "to": f"in-{i:06}",
                      "ports": ("443/tcp", "53/udp", "5432/tcp", "8080-8090/tcp")[i % 4]})
    zones = [{"id": "dmz", "kind": "network", "enforce": True, "addresses": ["10.0.0.0/8"]}]
    return {"zones": zones, "components": components, "flows": flows}


def hosts(count):
    """COUNT hosts with one component each, that talk to ten others each."""
    zones, components, flows = [], [], []
    for i in range(count):
        address = str(ipaddress.IPv4Address(0x0A000000 + i))
        zones.append({"id": f"h-{i:06}", "kind": "host"})
        components.append({"id": f"c-{i:06}", "zone": f"h-{i:06}", "addresses": [address]})
        for j in range(10):
            flows.append({"id": f"f-{i:06}-{j}", "from": f"c-{i:06}",
                          "to": f"c-{(i * 7 + j * 31 + 1) % count:06}", "ports": f"{443 + j}/tcp"})
    return {"zones": zones, "components": components, "flows": flows}


def measured(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(done.stderr.decode()[:2000])
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout)


def write(path, chart):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "portolan", "version": 1, **chart}, file)


def compare(path, target, ours):
    peer = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer_capirca.py")
    try:
        subprocess.run(["/usr/bin/python3", "-c", "import capirca"], check=True,
                       stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        print("        NOT COMPARED: python3-capirca is not installed", flush=True)
        return
    seconds = measured(["/usr/bin/python3", peer, path, target])[0]
    print(f"        capirca, {target}: {seconds:6.3f} CPU s, {seconds / ours:.0f} times as long",
          flush=True)


def main():
    program = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "chart.portolan")
        for count, goal in ((1000, None), (10000, 0.3), (100000, 4.0)):
            write(path, pairs(count))
            command = [program, "export", path, "--at", "dmz", "--target", "nftables"]
            times = []
            for _ in range(runs):
                seconds, text = measured(command)
                times.append(seconds)
            best = sorted(times)[len(times) // 2]
            print(f"{count:>7} flows, one boundary: {best:6.3f} CPU s, {len(text)} bytes"
                  + (f" (goal {goal})" if goal else ""), flush=True)
            if count == 10000:
                for target in ("iptables", "juniper"):
                    compare(path, target, best)
        for count, goal in ((100, None), (1000, 2.0)):
            write(path, hosts(count))
            times = []
            for run in range(runs):
                out = os.path.join(folder, f"bundle-{count}-{run}")
                times.append(measured([program, "export", path, "--bundle", out])[0])
            best = sorted(times)[len(times) // 2]
            print(f"{count:>7} hosts, a bundle:     {best:6.3f} CPU s"
                  + (f" (goal {goal})" if goal else ""), flush=True)


if __name__ == "__main__":
    main()
