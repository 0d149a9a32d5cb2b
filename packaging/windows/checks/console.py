#!/usr/bin/env python3
"""Runs a program at a console of its own and types one line when it asks; prints what the console showed.

usage: ANSWER=line console.py PROMPT PROGRAM [ARGUMENT...]
"""
import os
import pty
import re
import select
import signal
import sys
import time


def main() -> int:
    prompt, program = sys.argv[1].encode(), sys.argv[2:]
    answer = os.environ.pop("ANSWER").encode() + b"\r"
    child, console = pty.fork()
    if child == 0:
        os.execvp(program[0], program)
    shown = plain = b""
    answered = False
    until = time.monotonic() + 120
    while select.select([console], [], [], max(0, until - time.monotonic()))[0]:
        try:
            some = os.read(console, 65536)
        except OSError:  # so Linux tells the end of the last writer
            break
        if not some:
            break
        shown += some
        # The console of Wine places the cursor before each word.
        plain = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", shown)
        if not answered and prompt in plain:
            # Wine's console is a terminal that echoes until the program reads.
            time.sleep(1)
            os.write(console, answer)
            answered = True
    sys.stdout.buffer.write(plain)
    if not answered or time.monotonic() >= until:
        os.kill(child, signal.SIGKILL)
        return 1
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


sys.exit(main())
