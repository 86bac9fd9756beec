#!/usr/bin/env python3
"""A stand-in for the firewall part of Google's Compute API on loopback: gce.py STATE [TEXT].

Prints its port, keeps rules of the networks and checks what the API checks: names, tags, families,
blocks, ports, and what a rule of each direction may hold. STATE is a JSON file with all rules, by
name, written after every change, beside "calls", the requests that changed something.
"""

import ipaddress
import json
import re
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urlparse

NAME = re.compile(r"[a-z]([-a-z0-9]{0,61}[a-z0-9])?")
RULES = {}
CALLS = []


def families(ranges):
    return {ipaddress.ip_network(text).version for text in ranges}


def check(rule):
    """What is wrong with the rule, or None."""
    for text in [rule["name"], *rule.get("targetTags", [])]:
        if not NAME.fullmatch(text):
            return "bad name " + text
    if not 0 <= rule.get("priority", 1000) <= 65535:
        return "priority"
    lists = [rule.get("sourceRanges", []), rule.get("destinationRanges", [])]
    try:
        if len(families(lists[0] + lists[1])) > 1:
            return "both families in a rule"
    except ValueError as error:
        return str(error)
    if max(map(len, lists)) > 256:
        return "too many ranges"
    if ("allowed" in rule) == ("denied" in rule):
        return "neither allows nor denies"
    for traffic in rule.get("allowed", []) + rule.get("denied", []):
        if not re.fullmatch(r"tcp|udp|sctp|icmp|esp|ah|all|[0-9]{1,3}", traffic["IPProtocol"]):
            return "protocol " + traffic["IPProtocol"]
        for port in traffic.get("ports", []):
            ends = [int(end) for end in port.split("-")]
            if ends[0] > ends[-1] or not 0 < ends[0] <= ends[-1] < 65536 or len(ends) > 2:
                return "ports " + port
    return None


class Api(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, body, status=200):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def refuse(self, status, message):
        self.answer({"error": {"code": status, "message": message, "errors": [{"message": message}]}},
                    status)

    def body(self):
        return json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or "{}")

    def link(self, kind, name):
        return f"http://{self.headers['Host']}/compute/v1/projects/p1/global/{kind}/{name}"

    def done(self, verb, name):
        CALLS.append(f"{verb} {name}")
        with open(sys.argv[1], "w", encoding="utf-8") as state:
            json.dump({"rules": RULES, "calls": CALLS}, state)
        self.answer({"kind": "compute#operation", "name": "op-1", "status": "DONE", "progress": 100,
                     "operationType": verb, "selfLink": self.link("operations", "op-1"),
                     "targetLink": self.link("firewalls", name)})

    def do_GET(self):
        path = urlparse(self.path).path
        name = path.rsplit("/", 1)[-1]
        if path.endswith("/firewalls"):
            self.answer({"kind": "compute#firewallList", "items": list(RULES.values())})
        elif "/operations/" in path:
            self.answer({"kind": "compute#operation", "name": name, "status": "DONE"})
        elif name in RULES:
            self.answer(RULES[name])
        else:
            self.refuse(404, f"{name} was not found")

    def store(self, verb, rule):
        wrong = check(rule)
        if wrong:
            self.refuse(400, "Invalid value: " + wrong)
            return
        rule["selfLink"] = self.link("firewalls", rule["name"])
        RULES[rule["name"]] = rule
        self.done(verb, rule["name"])

    def do_POST(self):
        rule = self.body()
        if urlparse(self.path).path.endswith("/wait"):
            self.answer({"kind": "compute#operation", "name": "op-1", "status": "DONE"})
        elif rule["name"] in RULES:
            self.refuse(409, "The resource already exists")
        else:
            self.store("insert", rule)

    def do_PATCH(self):
        name = urlparse(self.path).path.rsplit("/", 1)[-1]
        change = self.body()
        if name not in RULES:
            self.refuse(404, f"{name} was not found")
        elif any(key in change and change[key] != RULES[name].get(key)
                 for key in ("direction", "network", "name")):
            self.refuse(400, "cannot be changed")
        else:
            self.store("patch", {**RULES[name], **change})

    do_PUT = do_PATCH

    def do_DELETE(self):
        name = urlparse(self.path).path.rsplit("/", 1)[-1]
        if RULES.pop(name, None) is None:
            self.refuse(404, f"{name} was not found")
        else:
            self.done("delete", name)


with HTTPServer(("127.0.0.1", 0), Api) as server:
    print(server.server_port, flush=True)
    server.serve_forever()
