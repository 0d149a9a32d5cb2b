"""Starts a Patchbay, expects its main window, takes a picture and closes it.
usage: showswindow.py PICTURE COMMAND [ARGUMENT…] (by screensession.sh)"""

import subprocess
import sys
import time

from screen import NotShown, Screen, keys, run


def main():
    picture, *command = sys.argv[1:]
    patchbay = subprocess.Popen(command)
    screen = Screen(patchbay)
    try:
        screen.find("Patchbay", ("frame", "window"), patience=60)
        screen.find("Add Connection", ("push button", "button"))
        time.sleep(0.3)  # the last paint has to reach the server
        run("import", "-window", "root", picture)
        keys("alt+F4")
        code = patchbay.wait(20)
        if code != 0:
            raise NotShown(f"Patchbay closed with {code}")
    except (NotShown, subprocess.SubprocessError, OSError) as why:
        print(why, file=sys.stderr)
        return 1
    finally:
        if patchbay.poll() is None:
            patchbay.terminate()
            patchbay.wait(20)
    return 0


if __name__ == "__main__":
    sys.exit(main())
