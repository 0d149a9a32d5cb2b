"""The pictures of the Windows packages are of the drawings as they are now, and as Windows wants them.
usage: test_windowsfiles.py SOURCE_DIR"""

import hashlib
import pathlib
import struct
import sys
import unittest

WINDOWS = pathlib.Path(sys.argv.pop(1)) / "packaging" / "windows"


class Pictures(unittest.TestCase):
    def test_are_of_the_drawings_as_they_are_now(self):
        lines = (WINDOWS / "drawings.sha256").read_text().splitlines()
        self.assertEqual(len(lines), 2)
        for line in lines:
            digest, name = line.split("  ")
            now = hashlib.sha256((WINDOWS / name).resolve().read_bytes()).hexdigest()
            self.assertEqual(now, digest, f"{name} has changed: run packaging/windows/drawings.sh")

    def test_the_icon_has_every_size(self):
        content = (WINDOWS / "patchbay.ico").read_bytes()
        reserved, kind, count = struct.unpack_from("<HHH", content)
        self.assertEqual((reserved, kind), (0, 1))
        sides = {content[6 + 16 * at] or 256 for at in range(count)}
        self.assertEqual(sides, {16, 20, 24, 32, 40, 48, 64, 256})

    def test_the_installer_can_show_its_picture(self):
        content = (WINDOWS / "side.bmp").read_bytes()
        self.assertEqual(content[:2], b"BM")
        _, width, height, _, depth, compression = struct.unpack_from("<IiiHHI", content, 14)
        self.assertEqual((width, height, depth, compression), (164, 314, 8, 0))


unittest.main()
