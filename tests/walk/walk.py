"""The walk itself: main window, the five steps of Add Connection, the new row, the keychain.
usage: walk.py BIN_DIR OUT_DIR DATA_DIR (by walk.sh)"""

import json
import os
import pathlib
import subprocess
import sys
import time
import urllib.request

from screen import NotShown, Screen, keys, run

NAME = "my-windmill-connection"


class Walk:
    def __init__(self, binaries, out, data):
        self.binaries = pathlib.Path(binaries)
        self.out = pathlib.Path(out)
        self.data = data
        self.step = 0
        for old in self.out.glob("[0-9][0-9]-*.png"):
            old.unlink()
        self.sandbox = subprocess.Popen(
            [self.binaries / "patchbay-sandbox", "--ports", "auto", "--until-stdin-closes"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        ready = json.loads(self.sandbox.stdout.readline())
        self.windmill = ready["services"]["windmill"]["url"]
        table = subprocess.run([self.binaries / "patchbay-sandbox", "--tokens"], check=True, capture_output=True,
                               text=True).stdout
        rows = [line.split("\t") for line in table.splitlines()]
        self.tokens = {row[1]: row[2] for row in rows if row[0] == "windmill"}
        self.patchbay = subprocess.Popen([self.binaries / "patchbay", "--data-dir", data],
                                         env={**os.environ, **ready["environment"]})
        self.screen = Screen(self.patchbay)

    def shot(self, what):
        self.step += 1
        time.sleep(0.3)  # the last paint has to reach the server
        path = self.out / f"{self.step:02}-{what}.png"
        run("import", "-window", "root", str(path))
        print(f"{self.step:02} {what}", flush=True)

    def secrets(self):
        found = subprocess.run(["secret-tool", "search", "--all", "server", "Patchbay"], capture_output=True,
                               text=True)
        both = found.stdout + found.stderr
        return [line.split(" = ", 1)[1] for line in both.splitlines() if line.startswith("secret = ")]

    def misbehave(self, **behaviour):
        request = urllib.request.Request(f"{self.windmill}/_sandbox/behaviour", json.dumps(behaviour).encode())
        with urllib.request.urlopen(request, timeout=10) as answer:
            self.expect(answer.status < 300, "the sandbox does not misbehave as asked")

    def expect(self, holds, otherwise):
        if not holds:
            raise NotShown(otherwise)

    def walk(self):
        screen = self.screen
        screen.find("Patchbay", ("frame", "window"))
        screen.find("Add Connection", ("push button", "button"))
        self.shot("empty-list")

        screen.press("Add Connection")
        screen.find("Search apps")
        self.shot("choose-an-app")
        screen.write("Search apps", "wind")
        screen.find("Windmill, Workflows")
        self.shot("app-found")
        keys("Return")

        screen.expect_text("Name", NAME)
        screen.write("Description", "Runs the nightly jobs")
        self.shot("name-it")
        screen.press("Next")

        screen.find("Get a token")
        screen.find(f"The token is sent to {self.windmill} only.")
        self.shot("connect")
        screen.write("Instance URL", self.windmill)
        screen.write("Access Token", self.tokens["wrong"])
        screen.find(f"The token is sent to {self.windmill} only.")
        self.shot("connect-filled")

        screen.press("Connect to Windmill")
        screen.find("Windmill refused this token. It may have expired or been revoked: create a new one, then try "
                    "again.")
        self.expect(not screen.shows("Save Anyway"), "a refused token could be saved")
        self.expect(not self.secrets(), "a refused token is in the keychain")
        self.shot("token-refused")

        screen.press("Back")
        screen.write("Access Token", self.tokens["developer"])
        self.misbehave(kind="stalled", path="/api/workspaces", times=1)
        screen.press("Connect to Windmill")
        screen.find("Workspaces")
        self.shot("check-running")
        screen.press("Cancel Check")
        screen.find("The check was cancelled. Nothing was saved.")
        self.shot("check-cancelled")
        screen.press("Try Again")
        screen.find("Windmill accepted this token, and it has what the connection needs.")
        self.expect(not self.secrets(), "the token was stored before it was time")
        self.shot("token-accepted")

        screen.press("Continue")
        screen.find("Your Windmill Connection is now available for use.")
        self.shot("connected")
        screen.press("Done")
        screen.find(NAME)
        screen.find("Valid")
        self.shot("in-the-list")

        self.expect(self.secrets() == [self.tokens["developer"]], "the keychain does not hold just this token")
        print(f"The keychain holds the token of {NAME}.", flush=True)
        listed = json.loads(subprocess.run(
            [self.binaries / "patchbayctl", "--data-dir", self.data, "list", "--json"], check=True,
            capture_output=True, text=True).stdout)["connections"]
        self.expect([(one["name"], one["status"]["verdict"]) for one in listed] == [(NAME, "valid")],
                    f"patchbayctl lists {listed}")

        keys("alt+F4")
        self.expect(self.patchbay.wait(20) == 0, "Patchbay did not close cleanly")

    def fail(self, why):
        print(f"Step {self.step + 1}: {why}", file=sys.stderr)
        if self.patchbay.poll() is None:
            run("import", "-window", "root", str(self.out / "failed.png"))
            (self.out / "failed.txt").write_text(self.screen.tree())
            print(f"What is on screen instead: {self.out}/failed.png and failed.txt", file=sys.stderr)

    def stop(self):
        for program in (self.patchbay, self.sandbox):
            if program.poll() is None:
                program.terminate()
                program.wait(20)


def main():
    walk = Walk(*sys.argv[1:4])
    try:
        walk.walk()
    except (NotShown, subprocess.SubprocessError, OSError) as why:
        walk.fail(why)
        return 1
    finally:
        walk.stop()
    print(f"Screenshots of every step are in {walk.out}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
