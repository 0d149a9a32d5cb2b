"""The list of bundled libraries tells what is really in a package.

usage: test_sbom.py ROOT A_PROGRAM"""

import hashlib
import io
import json
import os
import struct
import subprocess
import sys
import tarfile
import tempfile
import unittest
import zipfile
from pathlib import Path

ROOT, PROGRAM = sys.argv[1:]
ELF = b"\x7fELF" + bytes(60)
# As much of a DLL as its version takes: 6.4.2.0.
DLL = b"MZ" + bytes(62) + struct.pack("<IIII", 0xFEEF04BD, 0x10000, 6 << 16 | 4, 2 << 16)
# A library of macOS whose only load command names it and its current version, 1.27.0.
DYLIB = b"\xcf\xfa\xed\xfe" + bytes(12) + struct.pack("<IIII", 1, 32, 0, 0) + struct.pack(
    "<IIIIII", 0xD, 32, 24, 0, 1 << 16 | 27 << 8, 0) + b"libx\0\0\0\0"


# A Debian on which nothing but Qt's library is installed.
DPKG = """#!/bin/sh
if [ "$1" = -S ]; then
    echo "libqt6core6:amd64: /usr/lib/x86_64-linux-gnu/libQt6Core.so.6"
elif [ "$3" = libqt6core6:amd64 ]; then
    echo "libqt6core6:amd64 libqt6core6 6.4.2+dfsg-10 amd64"
fi
"""


def sbom(package, out, *options):
    tools = Path(out) / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "dpkg-query").write_text(DPKG)
    (tools / "dpkg-query").chmod(0o755)
    return subprocess.run([sys.executable, f"{ROOT}/packaging/sbom.py", "--out", out, *options, package],
                          capture_output=True, text=True, check=False,
                          env=dict(os.environ, PATH=f"{tools}:{os.environ['PATH']}"))


def archive(path, files):
    with tarfile.open(path, "w:xz") as tar:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))


class Sbom(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = Path(self.temporary.name)

    def read(self, name):
        bom = json.loads((self.folder / f"{name}.cdx.json").read_text())
        self.assertEqual((bom["bomFormat"], bom["specVersion"]), ("CycloneDX", "1.5"))
        return bom, {component["bom-ref"]: component for component in bom["components"]}

    def test_an_archive(self):
        program = Path(PROGRAM).read_bytes()
        archive(self.folder / "patchbay-1-linux.tar.xz", {
            "p/bin/patchbay": program, "p/bin/patchbayctl": program, "p/lib/libQt6Core.so.6": ELF,
            "p/lib/libQt6Gui.so.6": ELF + b"x", "p/plugins/tls/libqopensslbackend.so": ELF, "p/README": b"text"})
        run = sbom(self.folder / "patchbay-1-linux.tar.xz", self.folder)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        bom, components = self.read("patchbay-1-linux")
        self.assertEqual(set(components), {"qt"})
        self.assertEqual(components["qt"]["licenses"], [{"expression": "LGPL-3.0-only"}])
        self.assertEqual(components["qt"]["version"], "6.4.2+dfsg-10")
        self.assertEqual(components["qt"]["purl"], "pkg:deb/debian/libqt6core6@6.4.2%2Bdfsg-10?arch=amd64")
        files = {file["name"]: file["hashes"][0]["content"] for file in components["qt"]["components"]}
        self.assertEqual(set(files), {"p/lib/libQt6Core.so.6", "p/lib/libQt6Gui.so.6",
                                      "p/plugins/tls/libqopensslbackend.so"})
        self.assertEqual(files["p/lib/libQt6Gui.so.6"], hashlib.sha256(ELF + b"x").hexdigest())
        self.assertEqual(bom["metadata"]["component"]["name"], "Patchbay")
        self.assertEqual(bom["dependencies"], [{"ref": "patchbay", "dependsOn": ["qt"]}])

    def test_a_zip_of_windows(self):
        with zipfile.ZipFile(self.folder / "patchbay-1-windows.zip", "w") as package:
            for name in ("patchbay.exe", "patchbayctl.exe", "libwinpthread-1.dll"):
                package.writestr(name, b"MZ")
            package.writestr("Qt6Core.dll", DLL)
            package.writestr("plugins/platforms/qwindows.dll", DLL)
            package.writestr("licenses/sources.txt", "openssl 3.0.20-1~deb12u1\nqt6-base 6.4.2+dfsg-10\nnew-one 1-2\n")
        run = sbom(self.folder / "patchbay-1-windows.zip", self.folder)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        _, components = self.read("patchbay-1-windows")
        self.assertEqual(set(components), {"qt", "mingw-w64", "openssl", "new-one"})
        self.assertEqual(components["qt"]["version"], "6.4.2+dfsg-10")
        self.assertEqual(components["openssl"]["name"], "OpenSSL")
        self.assertEqual(components["openssl"]["version"], "3.0.20-1~deb12u1")
        self.assertEqual(components["new-one"]["purl"], "pkg:deb/debian/new-one@1-2?arch=source")
        self.assertNotIn("version", components["mingw-w64"])

    def test_a_bundle_of_macos(self):
        contents = self.folder / "Patchbay.app/Contents"
        for name in ("MacOS/Patchbay", "MacOS/patchbayctl", "Frameworks/QtCore.framework/Versions/A/QtCore",
                     "Frameworks/libqt6keychain.1.dylib", "PlugIns/tls/libqsecuretransportbackend.dylib"):
            (contents / name).parent.mkdir(parents=True, exist_ok=True)
            (contents / name).write_bytes(DYLIB)
        # What leads to a file is not another one.
        (contents / "Frameworks/QtCore.framework/QtCore").symlink_to("Versions/A/QtCore")
        run = sbom(self.folder / "Patchbay.app", self.folder, "--name", "patchbay-1-macos")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        _, components = self.read("patchbay-1-macos")
        self.assertEqual({key: len(value["components"]) for key, value in components.items()},
                         {"qt": 2, "qtkeychain": 1})
        self.assertEqual(components["qtkeychain"]["version"], "1.27.0")

    def test_an_unknown_library_is_listed_and_told(self):
        archive(self.folder / "x.tar.xz", {"patchbay": ELF, "patchbayctl": ELF, "lib/libsurprise.so.1": ELF})
        run = sbom(self.folder / "x.tar.xz", self.folder)
        self.assertEqual(run.returncode, 0)
        self.assertEqual(run.stderr, "lib/libsurprise.so.1: no library of packaging/libraries.json has such a file\n")
        self.assertEqual(set(self.read("x")[1]), {"libsurprise.so.1"})

    def test_what_is_no_package_is_refused(self):
        archive(self.folder / "x.tar.xz", {"README": b"text"})
        run = sbom(self.folder / "x.tar.xz", self.folder)
        self.assertEqual(run.returncode, 1)
        self.assertIn("does not hold the two programs", run.stderr)

    def test_the_same_package_gives_the_same_list(self):
        archive(self.folder / "x.tar.xz", {"patchbay": ELF, "patchbayctl": ELF, "lib/libQt6Core.so.6": ELF})
        texts = set()
        for _ in range(2):
            sbom(self.folder / "x.tar.xz", self.folder)
            texts.add((self.folder / "x.cdx.json").read_text())
        self.assertEqual(len(texts), 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
