#!/usr/bin/env python3
"""Prints what CTest's JUnit report counts; fails where a test failed, was skipped or none ran."""
import sys
import xml.etree.ElementTree as ET


def main() -> int:
    cases = ET.parse(sys.argv[1]).getroot().findall("testcase")
    failed = [c.get("name") for c in cases if c.find("failure") is not None]
    skipped = [c.get("name") for c in cases if c.find("skipped") is not None or c.get("status") in ("notrun", "disabled")]
    skipped = [name for name in skipped if name not in failed]
    for name in failed:
        print(f"failed: {name}")
    for name in skipped:
        print(f"did not run: {name}")
    line = f"{len(cases) - len(failed) - len(skipped)} passed, {len(failed)} failed"
    print(f"{line}, {len(skipped)} skipped" if skipped else line)
    return 1 if failed or skipped or not cases else 0


sys.exit(main())
