"""A release is made for a tag of the version in the sources only.

usage: test_checktag.py ROOT VERSION"""

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT, VERSION = sys.argv[1:]


class CheckTag(unittest.TestCase):
    def check(self, tag, heading):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder)
            (copy / "packaging/cmake").mkdir(parents=True)
            for name in ("packaging/checktag.sh", "packaging/cmake/identity.cmake"):
                shutil.copy(f"{ROOT}/{name}", copy / name)
            (copy / "CHANGELOG.md").write_text(f"# Changelog\n\n{heading}\n")
            run = subprocess.run([copy / "packaging/checktag.sh", tag], capture_output=True, text=True, check=False)
            return run.returncode, run.stderr.strip()

    def test_the_right_tag(self):
        self.assertEqual(self.check(f"v{VERSION}", f"## {VERSION} (2026-11-22)"), (0, ""))

    def test_another_version(self):
        self.assertEqual(self.check("v99.0.0", f"## {VERSION}"),
                         (1, f"The tag is v99.0.0, but the sources say version {VERSION}: the tag should be v{VERSION}."))

    def test_no_changelog(self):
        self.assertEqual(self.check(f"v{VERSION}", "## 99.0.0"), (1, f"CHANGELOG.md has nothing about version {VERSION}."))

    def test_an_unfinished_changelog(self):
        self.assertEqual(self.check(f"v{VERSION}", f"## {VERSION} (unreleased)"),
                         (1, f"CHANGELOG.md still calls version {VERSION} unreleased."))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
