#!/usr/bin/env python3
"""What a packet costs behind a policy of 10, 10,000 and 100,000 flows, in a network namespace of its
own. usage, as root: kernel.py PROGRAM BENCH_KERNEL [RUNS]

One host opens a flow to each of so many peers; its policy is loaded, and datagrams go out to the
peers, charted (passed into a cable that leads nowhere) and to a port that is not charted (dropped). Filtering
of outgoing packets is done in the sender's own time, so its CPU time is what is measured."""

import ipaddress
import json
import os
import subprocess
import sys
import tempfile

PACKETS = 100000


def chart(count):
    peers = [{"id": f"p-{i:06}",
              "addresses": [str(ipaddress.IPv4Address(0x0A000000 + i * 7919 % 2**24))]}
             for i in range(count)]
    flows = [{"id": f"f-{i:06}", "from": "own", "to": f"p-{i:06}", "ports": "5000/udp"}
             for i in range(count)]
    own = {"id": "own", "zone": "h", "addresses": ["192.0.2.1"]}
    return {"format": "portolan", "version": 1, "zones": [{"id": "h", "kind": "host"}],
            "components": [own] + peers, "flows": flows}


def cost(sender, load, count, port):
    script = ("set -e; ip link set lo up; ip link add d0 arp off type veth peer name d1\n"
              "ip addr add 192.0.2.1/24 dev d0; ip link set d0 up; ip link set d1 up\n"
              "ip route add default dev d0\n" + load +
              f"\nexec '{sender}' {count} {PACKETS} {port}\n")
    done = subprocess.run(["unshare", "-n", "sh", "-c", script], capture_output=True, text=True,
                          check=False)
    if done.returncode != 0:
        sys.exit(done.stderr[:2000])
    microseconds, dropped = done.stdout.split()
    return float(microseconds), int(dropped)


def row(name, sender, load, count, runs, filtered):
    results = []
    for port, expected in ((5000, 0), (5001, PACKETS if filtered else 0)):
        times = []
        for _ in range(runs):
            microseconds, dropped = cost(sender, load, count, port)
            if dropped != expected:
                sys.exit(f"{name}: {dropped} packets were dropped, expected {expected}")
            times.append(microseconds)
        results.append(sorted(times)[runs // 2])
    print(f"{name:>10} {count:>7}: {results[0]:6.2f} us passed, {results[1]:6.2f} us dropped",
          flush=True)


def main():
    program, sender = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    row("no rules", sender, "", 1000, runs, False)
    with tempfile.TemporaryDirectory() as folder:
        for count in (10, 10000, 100000):
            path = os.path.join(folder, "chart.portolan")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(chart(count), file)
            for target, load in (("nftables", "nft -f '{}'"),
                                 ("iptables", "sed -n 's/^#> //p' '{0}' | sh -s '{0}'")):
                text = os.path.join(folder, f"{target}-{count}")
                subprocess.run([program, "export", path, "--at", "h", "--target", target, "-o", text],
                               check=True, stderr=subprocess.DEVNULL)
                row(target, sender, load.format(text), count, runs, True)


if __name__ == "__main__":
    main()
