"""The metadata of packages is valid, and says the same as the programs.
usage: metadata.py GENERATED BIN_DIR VERSION ID SUMMARY"""

import configparser
import gzip
import json
import pathlib
import re
import struct
import subprocess
import sys
import unittest
import xml.etree.ElementTree

GENERATED, BIN = (pathlib.Path(word) for word in sys.argv[1:3])
VERSION, ID, SUMMARY = sys.argv[3:6]
SCREENSHOTS = pathlib.Path(__file__).parents[3] / "resources" / "screenshots"


def output(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def paragraphs(text):
    return " ".join(text.split())


class Metadata(unittest.TestCase):
    def setUp(self):
        self.metainfo = xml.etree.ElementTree.parse(GENERATED / f"{ID}.metainfo.xml").getroot()
        self.desktop = configparser.ConfigParser(interpolation=None)
        self.desktop.optionxform = str
        self.desktop.read(GENERATED / f"{ID}.desktop")

    def test_programs_tell_the_version(self):
        self.assertEqual(output(BIN / "patchbay", "--version"), f"Patchbay {VERSION}\n")
        self.assertEqual(output(BIN / "patchbayctl", "--version"), f"patchbayctl {VERSION}\n")
        self.assertIn(f"{SUMMARY}.", output(BIN / "patchbay", "--help"))

    def test_desktop_file(self):
        self.assertEqual(output("desktop-file-validate", GENERATED / f"{ID}.desktop"), "")
        entry = self.desktop["Desktop Entry"]
        self.assertEqual([entry["Name"], entry["Comment"], entry["Exec"], entry["Icon"]],
                         ["Patchbay", SUMMARY, "patchbay", ID])

    def test_metainfo(self):
        output("appstreamcli", "validate", "--no-net", GENERATED / f"{ID}.metainfo.xml")
        found = self.metainfo
        self.assertEqual([found.findtext(tag) for tag in ("id", "name", "summary", "launchable", "project_license")],
                         [ID, "Patchbay", SUMMARY, f"{ID}.desktop", "GPL-3.0-or-later"])
        self.assertEqual(found.find("releases/release").get("version"), VERSION)
        self.assertGreaterEqual(len(found.findall("releases/release/description/ul/li")), 3)
        images = found.findall("screenshots/screenshot/image")
        self.assertGreaterEqual(len(images), 3)
        for image in images:
            picture = (SCREENSHOTS / image.text.rsplit("/", 1)[1]).read_bytes()
            self.assertEqual((int(image.get("width")), int(image.get("height"))), struct.unpack_from(">II", picture, 16))
        self.assertEqual([binary.text for binary in found.findall("provides/binary")], ["patchbay", "patchbayctl"])

    def test_changes_are_those_of_the_changelog(self):
        with gzip.open(GENERATED / "changelog.gz", "rt") as file:
            newest = re.search(r"^## (\S+).*?\n(.*?)(?=^## |\Z)", file.read(), re.M | re.S)
        changes = [paragraphs(change) for change in re.split(r"^\* ", newest[2], flags=re.M)[1:]]
        told = [change.text for change in self.metainfo.findall("releases/release/description/ul/li")]
        self.assertEqual(told, [re.sub(r"[`*\[\]]", "", change) for change in changes])
        with gzip.open(GENERATED / "changelog.Debian.gz", "rt") as file:
            debian = file.read()
        self.assertTrue(debian.startswith(f"patchbay ({VERSION}-1) "), debian[:40])
        for change in told:
            self.assertIn(f"* {change}", paragraphs(debian))

    def test_flatpak_manifest(self):
        manifest = json.loads(output("flatpak-builder", "--show-manifest", GENERATED / f"{ID}.yaml"))
        self.assertEqual([manifest["id"], manifest["runtime"], manifest["command"]], [ID, "org.kde.Platform", "patchbay"])
        self.assertIn("--talk-name=org.freedesktop.secrets", manifest["finish-args"])
        # A token must not end in a file of the sandbox, nor the sandbox be open to the home folder or the whole bus.
        self.assertIn("--env=SECRET_BACKEND=service", manifest["finish-args"])
        self.assertFalse([word for word in manifest["finish-args"] if re.match("--(filesystem|socket=session-bus)", word)])
        self.assertEqual([module["name"] for module in manifest["modules"]], ["qtkeychain", "patchbay"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
