#!/usr/bin/python3
"""The peer of export.py: the same flows through capirca (Debian package python3-capirca).
usage: peer_capirca.py CHART TARGET; writes the rules to standard output.

One term for each flow, whose addresses are given to it as objects, so that capirca reads no naming
files. Its nftables output leaves the ports out, so other targets are the fair ones to compare."""

import json
import sys

from capirca.lib import cisco, iptables, juniper, naming, policy

GENERATORS = {"iptables": (iptables.Iptables, "FORWARD"), "cisco": (cisco.Cisco, "portolan extended"),
              "juniper": (juniper.Juniper, "portolan inet")}


def text_of(flows):
    lines = ["header {", f"  target:: {sys.argv[2]} {GENERATORS[sys.argv[2]][1]}", "}"]
    for flow in flows:
        protocol = flow["ports"].split("/")[1]
        lines += [f"term {flow['id']} {{", f"  source-address:: {flow['from'].upper()}",
                  f"  destination-address:: {flow['to'].upper()}",
                  f"  destination-port:: {flow['id'].upper()}-PORT",
                  f"  protocol:: {protocol}", "  action:: accept", "}"]
    return "\n".join(lines) + "\n"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        chart = json.load(file)
    names = naming.Naming()
    for component in chart["components"]:
        names.ParseNetworkList([f"{component['id'].upper()} = {component['addresses'][0]}/32"])
    for flow in chart["flows"]:
        ports, protocol = flow["ports"].split("/")
        names.ParseServiceList([f"{flow['id'].upper()}-PORT = {ports}/{protocol}"])
    parsed = policy.ParsePolicy(text_of(chart["flows"]), names)
    generator = GENERATORS[sys.argv[2]][0]
    sys.stdout.write(str(generator(parsed, 2)))


main()
