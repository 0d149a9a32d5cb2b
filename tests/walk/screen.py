"""Finds what is on screen by the names that a screen reader tells, and acts on it by mouse and keyboard."""

import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20


class NotShown(Exception):
    """The screen does not show what it should."""


class Screen:
    def __init__(self, program):
        self.program = program

    def _windows(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app and app.get_process_id() == self.program.pid:
                app.set_cache_mask(Atspi.Cache.NONE)
                yield from (app.get_child_at_index(n) for n in range(app.get_child_count()))

    def everything(self):
        """All that is showing, as (accessible, role, name, text)."""
        pending = [window for window in self._windows() if window]
        while pending:
            item = pending.pop(0)
            try:
                if not item.get_state_set().contains(Atspi.StateType.SHOWING):
                    continue
                yield item, item.get_role_name(), item.get_name() or "", self._text(item)
                children = [item.get_child_at_index(i) for i in range(min(item.get_child_count(), 500))]
                pending = [child for child in children if child] + pending
            except GLib.Error:
                continue  # it went away meanwhile

    @staticmethod
    def _text(item):
        try:
            if item.get_text_iface():
                return Atspi.Text.get_text(item, 0, -1)
        except GLib.Error:
            pass
        return ""

    def find(self, name, roles=None, patience=PATIENCE):
        """The first control of that name (or label of that text), waiting for it to appear."""
        end = time.monotonic() + patience
        while True:
            for item, role, shown, text in self.everything():
                if name in (shown, text) and (roles is None or role in roles):
                    return item
            if self.program.poll() is not None:
                raise NotShown(f"Patchbay ended with {self.program.returncode}")
            if time.monotonic() > end:
                raise NotShown(f"nothing named “{name}” is on screen")
            time.sleep(0.1)

    def shows(self, name):
        return any(name in (shown, text) for _, _, shown, text in self.everything())

    def expect_text(self, name, wanted):
        end = time.monotonic() + PATIENCE
        while (found := self._text(self.find(name, ENTRIES))) != wanted:
            if time.monotonic() > end:
                raise NotShown(f"“{name}” holds “{found}” instead of “{wanted}”")
            time.sleep(0.1)

    def click(self, name, roles=None):
        item = self.find(name, roles)
        end = time.monotonic() + PATIENCE
        while not item.get_state_set().contains(Atspi.StateType.ENABLED):
            if time.monotonic() > end:
                raise NotShown(f"“{name}” cannot be used")
            time.sleep(0.1)
        area = item.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        run("xdotool", "mousemove", str(area.x + area.width // 2), str(area.y + area.height // 2))
        run("xdotool", "click", "1")

    def press(self, name):
        self.click(name, BUTTONS)

    def write(self, name, text):
        """Replaces what the field holds, key by key."""
        self.click(name, ENTRIES)
        keys("ctrl+a")
        subprocess.run(["xdotool", "type", "--delay", "8", "--file", "-"], input=text.encode(), check=True)

    def tree(self):
        return "\n".join(f"{role}: {name!r} {text!r}" for _, role, name, text in self.everything())


BUTTONS = ("push button", "button")
ENTRIES = ("text", "entry", "password text")


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def keys(*names):
    run("xdotool", "key", "--delay", "30", *names)
