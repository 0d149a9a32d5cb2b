"""What the bundle for macOS is made of, as far as it can be looked at without a Mac.

usage: test_macosfiles.py ROOT FILLED_INFO_PLIST NAME APPLICATION_ID VERSION COPYRIGHT"""

import hashlib
import platform
import plistlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT, FILLED, NAME, APPLICATION_ID, VERSION, COPYRIGHT = sys.argv[1:]
MACOS = Path(ROOT) / "packaging/macos"


def png_size(content):
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR":
        return None
    return struct.unpack(">II", content[16:24])


class InfoPlist(unittest.TestCase):
    def setUp(self):
        self.plist = plistlib.loads(Path(FILLED).read_bytes(), fmt=plistlib.FMT_XML)

    def test_says_who_it_is(self):
        self.assertEqual(self.plist["CFBundleName"], NAME)
        self.assertEqual(self.plist["CFBundleDisplayName"], NAME)
        self.assertEqual(self.plist["CFBundleExecutable"], NAME)
        self.assertEqual(self.plist["CFBundleIdentifier"], APPLICATION_ID)
        self.assertEqual(self.plist["CFBundleShortVersionString"], VERSION)
        self.assertEqual(self.plist["CFBundleVersion"], VERSION)
        self.assertEqual(self.plist["NSHumanReadableCopyright"], COPYRIGHT)

    def test_has_what_macos_asks_for(self):
        self.assertEqual(self.plist["CFBundlePackageType"], "APPL")
        self.assertEqual(self.plist["NSPrincipalClass"], "NSApplication")
        self.assertIs(self.plist["NSHighResolutionCapable"], True)
        self.assertRegex(self.plist["LSMinimumSystemVersion"], r"^\d+\.\d+$")
        self.assertRegex(self.plist["CFBundleIdentifier"], r"^[A-Za-z0-9.-]+$")
        self.assertRegex(self.plist["CFBundleVersion"], r"^\d+(\.\d+){0,2}$")

    def test_nothing_is_left_to_fill(self):
        self.assertNotRegex(Path(FILLED).read_text(), r"@\w+@|\$\{")

    def test_its_icon_is_in_the_bundle(self):
        self.assertTrue((MACOS / self.plist["CFBundleIconFile"]).is_file())


class Entitlements(unittest.TestCase):
    def test_the_hardened_runtime_has_no_exception(self):
        text = (MACOS / "entitlements.plist").read_text()
        entitlements = plistlib.loads(text.encode(), fmt=plistlib.FMT_XML)
        self.assertGreater(len(entitlements), 3)
        for key, value in entitlements.items():
            self.assertIs(value, False, key)
        # macOS refuses entitlements with comments, though any other property list may have them.
        self.assertNotIn("<!--", text)


class Icon(unittest.TestCase):
    def elements(self):
        content = (MACOS / "patchbay.icns").read_bytes()
        self.assertEqual(content[:4], b"icns")
        self.assertEqual(struct.unpack(">I", content[4:8])[0], len(content))
        at = 8
        while at < len(content):
            kind, size = content[at:at + 4].decode("ascii"), struct.unpack(">I", content[at + 4:at + 8])[0]
            self.assertGreaterEqual(size, 8)
            yield kind, content[at + 8:at + size]
            at += size
        self.assertEqual(at, len(content))

    def test_has_every_size(self):
        elements = dict(self.elements())
        self.assertLessEqual({"is32", "s8mk", "il32", "l8mk", "it32", "t8mk", "ic08", "ic09", "ic10"}, set(elements))
        self.assertEqual(len(elements["s8mk"]), 16 * 16)
        self.assertEqual(len(elements["t8mk"]), 128 * 128)
        for kind, side in {"ic08": 256, "ic09": 512, "ic10": 1024}.items():
            picture = elements[kind]
            if picture[:4] != b"\x00\x00\x00\x0c":  # JPEG 2000 does not say it as plainly
                self.assertEqual(png_size(picture), (side, side), kind)

    def test_is_of_the_drawing_as_it_is_now(self):
        lines = (MACOS / "drawings.sha256").read_text().splitlines()
        self.assertEqual(len(lines), 2)
        for line in lines:
            digest, name = line.split("  ")
            now = hashlib.sha256((MACOS / name).resolve().read_bytes()).hexdigest()
            self.assertEqual(now, digest, f"{name} has changed: run packaging/macos/makeicon.sh")

    def test_the_background_fits_its_window(self):
        bounds = re.search(r"bounds .* \{(\d+), (\d+), (\d+), (\d+)\}", (MACOS / "layout.applescript").read_text())
        left, top, right, bottom = map(int, bounds.groups())
        self.assertEqual(png_size((MACOS / "background.png").read_bytes()), (right - left, bottom - top))


@unittest.skipIf(platform.system() == "Darwin", "it would really make the package")
class Package(unittest.TestCase):
    def test_says_that_it_takes_a_mac(self):
        with tempfile.TemporaryDirectory() as folder:
            run = subprocess.run([MACOS / "package.sh", folder], capture_output=True, text=True, check=False)
            self.assertEqual(run.returncode, 1)
            self.assertEqual(run.stdout, "")
            self.assertIn("A DMG can be made on macOS only", run.stderr)
            self.assertIn(".github/workflows/release.yml", run.stderr)
            self.assertEqual(list(Path(folder).iterdir()), [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
