#!/usr/bin/env python3
"""Measures what Patchbay promises about speed and memory, each ratio within this one run, and prints a table.

usage: bench.py BUILD_DIR [--quick]     (in a session with a display and an unlocked keyring: ./dev bench)
Exits 1 where a limit is missed.
"""
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

bin_dir = Path(sys.argv[1]) / "bin"
rounds = 5 if "--quick" in sys.argv else 15
rows = []
os.environ["PATCHBAY_CONFIG_DIR"] = "/nonexistent"  # apps of the developer's own do not count


def run(*command, **options):
    env = {**os.environ, "PATCHBAY_BENCH_START": str(time.monotonic_ns()), **options.pop("env", {})}
    return subprocess.run([str(part) for part in command], env=env, check=True, capture_output=True, text=True,
                          timeout=600, **options).stdout


def record(what, value, limit, unit, note=""):
    rows.append((what, value, limit, unit, note))


def startup(data):
    bare, ours = [], []
    for _ in range(4 * rounds):
        bare.append(float(run(bin_dir / "patchbay-bench-bare")))
        ours.append(float(run(bin_dir / "patchbay-bench-startup", data)))
    # The best of each: what else the machine does only ever adds, and adds more to what takes longer.
    a, b = min(ours), min(bare)
    record("start to first painted list, 10,000 rows", a / b, 1.5, "x bare table",
           f"{a:.0f} ms, bare {b:.0f} ms (medians {statistics.median(ours):.0f} and {statistics.median(bare):.0f})")


def catalog(data):
    loading = []
    for _ in range(4 * rounds):
        milliseconds, apps = run(bin_dir / "patchbay-bench-catalog").split()
        loading.append(float(milliseconds))
    record("loading all descriptors", min(loading), 10, "ms",
           f"{apps} apps, each time in a new process, median {statistics.median(loading):.1f} ms")
    whole, none = [], []
    for _ in range(4 * rounds):
        whole.append(float(run(bin_dir / "patchbay-bench-startup", data)))
        none.append(float(run(bin_dir / "patchbay-bench-startup", data, "--no-apps")))
    record("start-up growth by the full catalogue", min(whole) - min(none), 5, "ms",
           f"{min(whole):.1f} ms with {apps} apps, {min(none):.1f} ms with none "
           f"(medians {statistics.median(whole):.0f} and {statistics.median(none):.0f})")


def search(data):
    # Each key on its own, the first one of a window too; what something else on the machine disturbs once is no key's
    # fault.
    runs = [[float(word) for word in run(bin_dir / "patchbay-bench-search", data).split()] for _ in range(rounds)]
    keys = [statistics.median(times) for times in zip(*runs)]
    record("a key in the search field, 100,000 rows", max(keys), 16, "ms",
           f"worst of {len(keys)} keys, median {statistics.median(keys):.1f} ms")


def list_command(data):
    for words, limit in ((["list"], 60), (["list", "--json"], 150)):
        times = []
        for _ in range(2 * rounds):
            begin = time.monotonic()
            run(bin_dir / "patchbayctl", "--data-dir", data, *words)
            times.append((time.monotonic() - begin) * 1000)
        record(f"patchbayctl {' '.join(words)}, 10,000 connections", min(times), limit, "ms",
               f"best of {len(times)}, median {statistics.median(times):.0f} ms")


def resident(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS")


def memory(data):
    program = subprocess.Popen([bin_dir / "patchbay", "--data-dir", data], stderr=subprocess.DEVNULL)
    try:
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid), "--name", "Patchbay"],
                       check=True, capture_output=True, timeout=60)
        time.sleep(2)
        record("resident memory, 10,000 connections", resident(program.pid), 60, "MB", "real window, 2 s after it shows")
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait(timeout=20)


def adding(work):
    lines = [line.split() for line in run(bin_dir / "patchbay-sandbox", "--tokens").splitlines()]
    token = next(word[2] for word in lines if word[:2] == ["windmill", "developer"])
    sandbox = subprocess.Popen([bin_dir / "patchbay-sandbox", "--ports", "auto", "--latency-ms", "20"],
                               stdout=subprocess.PIPE, text=True)
    try:
        url = json.loads(sandbox.stdout.readline())["services"]["windmill"]["url"]
        lines = run(bin_dir / "patchbay-bench-add", work / "add", url, 2 * rounds, input=token).split("\n")
        pairs = [tuple(map(float, line.split())) for line in lines if line]
        ours, raw = (statistics.median(p[i] for p in pairs) for i in (0, 1))
        record("adding a connection, 20 ms a round trip", ours / raw, 1.05, "x raw",
               f"{ours:.1f} ms, raw requests and keychain write {raw:.1f} ms")
    finally:
        sandbox.terminate()
        sandbox.wait(timeout=20)


def checking_all(work):
    hosts, latency, parallel, connections = 50, 50, 32, 1000
    ratios, grown, cpu = [], [], []
    for attempt in range(3):  # what else the computer does only ever adds time
        double = subprocess.Popen([bin_dir / "patchbay-bench-hosts", str(hosts), str(latency)], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE, text=True)
        try:
            urls = double.stdout.readline().split()
            took, valid, used, growth = map(float, run(bin_dir / "patchbay-bench-check", work / f"check{attempt}",
                                                       connections, *urls).split())
        finally:
            counts, _ = double.communicate(timeout=20)
        requests, most, busiest = map(int, counts.split())
        if valid != connections or most > parallel or busiest > 6:
            sys.exit(f"of {connections} connections {valid:.0f} were valid, {most} requests were under way at a time, "
                     f"{busiest} at one host")
        ideal = requests * latency / parallel
        ratios.append(took / ideal)
        grown.append(growth)
        cpu.append(used / connections)
    record(f"checking {connections:,} connections, {hosts} hosts, {latency} ms", min(ratios), 1.15, "x ideal",
           f"{requests} requests, ideal {ideal / 1000:.1f} s, all rounds {', '.join(f'{r:.2f}' for r in ratios)}, "
           f"CPU {min(cpu):.1f} ms a check")
    record("memory that this takes", max(grown), 20, "MB", f"{len(grown)} rounds")


def table():
    missed = [row for row in rows if row[1] > row[2]]
    width = max(len(row[0]) for row in rows)
    for what, value, limit, unit, note in rows:
        print(f"{what:<{width}}  {value:8.2f} {unit:<13} limit {limit:<6} {'ok    ' if value <= limit else 'MISSED'} {note}")
    return 1 if missed else 0


def main():
    # In memory, so that a slow disk's fsync does not hide what the program does.
    shm = Path("/dev/shm")
    work = Path(tempfile.mkdtemp(prefix="patchbay-bench.", dir=shm if shm.is_dir() else None))
    try:
        run(bin_dir / "patchbay-bench-fill", work / "ten", 10_000)
        run(bin_dir / "patchbay-bench-fill", work / "hundred", 100_000)
        startup(work / "ten")
        catalog(work / "ten")
        search(work / "hundred")
        list_command(work / "ten")
        memory(work / "ten")
        adding(work)
        checking_all(work)
        return table()
    finally:
        shutil.rmtree(work, ignore_errors=True)


sys.exit(main())
