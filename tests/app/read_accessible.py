"""read_accessible.py PROGRAM CHART: starts the program with a chart and prints as JSON what a screen
reader gets of it over AT-SPI: the chart's name, its children, the actions of a child, and the events
and states after "SetFocus" on it. Needs a display and a session bus."""

import json
import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
LONGEST = 60  # seconds


def chart_in(node, depth=0):
    """The first node with the role of a chart."""
    if node is None or depth > 12:
        return None
    if node.get_role() == Atspi.Role.CHART:
        return node
    for at in range(min(node.get_child_count(), 200)):
        found = chart_in(node.get_child_at_index(at), depth + 1)
        if found:
            return found
    return None


def wait_for(what, between=lambda: None):
    """Polls until what() is true; its last value. Calls between() in between."""
    end = time.monotonic() + LONGEST
    value = what()
    while not value and time.monotonic() < end:
        time.sleep(0.2)
        between()
        value = what()
    return value


def let_events_in():
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def find_chart():
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        found = chart_in(desktop.get_child_at_index(at))
        if found and found.get_child_count():
            return found
    return None


def states(node):
    return sorted(state.value_nick for state in node.get_state_set().get_states())


def read(chart):
    children = []
    for at in range(chart.get_child_count()):
        child = chart.get_child_at_index(at)
        box = child.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        children.append({
            "role": child.get_role_name(), "name": child.get_name(),
            "description": child.get_description(), "width": box.width, "height": box.height})
    first = chart.get_child_at_index(0)
    actions = first.get_action_iface()
    names = [actions.get_action_name(at) for at in range(actions.get_n_actions())]
    heard = []
    listener = Atspi.EventListener.new(lambda event: heard.append(event.source.get_name()))
    listener.register("object:state-changed:focused")
    actions.do_action(names.index("SetFocus"))
    focused = bool(wait_for(lambda: first.get_name() in heard, let_events_in))
    return {"chart": chart.get_name(), "children": children, "actions": names,
            "focus heard": focused, "heard": heard[:20], "states": states(first)}


program = subprocess.Popen(sys.argv[1:3])
try:
    Atspi.init()
    chart = wait_for(find_chart)
    print(json.dumps(read(chart) if chart else None))
finally:
    program.terminate()
    program.wait()
