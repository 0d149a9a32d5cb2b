#!/usr/bin/env python3
"""Lists the libraries that a package brings along, as CycloneDX 1.5.

usage: sbom.py [--out DIR] [--name NAME] PACKAGE    PACKAGE is a folder, a .tar.* or a .zip

Every program file in the package is looked at, so that nothing is listed from memory. Which library a file belongs to
says packaging/libraries.json, or else the system's own package (Debian)."""

import argparse
import fnmatch
import hashlib
import json
import re
import struct
import subprocess
import sys
import tarfile
import uuid
import zipfile
from pathlib import Path, PurePosixPath

HERE = Path(__file__).resolve().parent
MACH = {b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"}


def files_of(package):
    """Yields path and bytes of every regular file."""
    if package.is_dir():
        for path in sorted(package.rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(package).as_posix(), path.read_bytes()
    elif zipfile.is_zipfile(package):
        with zipfile.ZipFile(package) as archive:
            for entry in archive.infolist():
                if not entry.is_dir():
                    yield entry.filename, archive.read(entry)
    else:
        with tarfile.open(package) as archive:
            for entry in archive:
                if entry.isfile():
                    yield entry.name, archive.extractfile(entry).read()


def is_program(content):
    return content[:4] == b"\x7fELF" or content[:2] == b"MZ" or content[:4] in MACH


def windows_version(content):
    at = content.find(struct.pack("<I", 0xFEEF04BD))
    if at < 0:
        return None
    high, low = struct.unpack_from("<II", content, at + 8)
    numbers = [high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF]
    return ".".join(map(str, numbers[:3] if numbers[3] == 0 else numbers))


def mac_version(content):
    """The current version in LC_ID_DYLIB."""
    if content[:4] != b"\xcf\xfa\xed\xfe":
        return None
    count, at = struct.unpack_from("<I", content, 16)[0], 32
    for _ in range(count):
        command, size = struct.unpack_from("<II", content, at)
        if command == 0xD:
            number = struct.unpack_from("<I", content, at + 16)[0]
            return f"{number >> 16}.{number >> 8 & 0xFF}.{number & 0xFF}"
        at += size
    return None


def dpkg_query(*words):
    try:
        return subprocess.run(["dpkg-query", *words], capture_output=True, text=True, check=False).stdout.splitlines()
    except FileNotFoundError:
        return []


def debian_packages(names):
    """By name of a file: name, version and architecture of the one installed package that has such a file."""
    owners = {}
    for line in dpkg_query("-S", *(f"*/{name}" for name in names)) if names else []:
        package, _, path = line.partition(": ")
        owners.setdefault(PurePosixPath(path).name, set()).add(package)
    owners = {name: packages.pop() for name, packages in owners.items() if len(packages) == 1 and name in names}
    facts = {}
    for line in dpkg_query("-W", "-f=${binary:Package} ${Package} ${Version} ${Architecture}\n", *set(owners.values())):
        package, *rest = line.split()
        facts[package] = facts[package.partition(":")[0]] = rest
    return {name: facts[package] for name, package in owners.items() if package in facts}


def library_of(path, known):
    parts = PurePosixPath(path)
    for library, facts in known.items():
        for pattern in facts["files"]:
            if fnmatch.fnmatchcase(parts.name, pattern) or fnmatch.fnmatchcase(path, f"*/{pattern}"):
                return library
    return None


def add_file(components, path, content, known, package):
    name = PurePosixPath(path).name
    library = library_of(path, known)
    if library is None:
        if package is None:
            print(f"{path}: no library of packaging/libraries.json has such a file", file=sys.stderr)
        library = package[0] if package else name
    facts = known.get(library, {"name": library})
    component = components.setdefault(library, {"type": "library", "bom-ref": library, "name": facts["name"]})
    version = package[1] if package else windows_version(content) or mac_version(content)
    if version and "version" not in component:
        component["version"] = version
    if "license" in facts:
        component["licenses"] = [{"expression": facts["license"]}]
    if "homepage" in facts:
        component["externalReferences"] = [{"type": "website", "url": facts["homepage"]}]
    if package:
        component["purl"] = f"pkg:deb/debian/{package[0]}@{package[1].replace('+', '%2B')}?arch={package[2]}"
    digest = hashlib.sha256(content).hexdigest()
    component.setdefault("components", []).append(
        {"type": "file", "name": path, "hashes": [{"alg": "SHA-256", "content": digest}]})


def add_source(components, line, known):
    """What was built from a source package and may be within other files, as the package itself tells."""
    source, version = line.split()
    library = next((key for key, facts in known.items() if facts.get("source") == source), source)
    facts = known.get(library, {"name": library})
    component = components.setdefault(library, {"type": "library", "bom-ref": library, "name": facts["name"]})
    component["version"] = version
    component["purl"] = f"pkg:deb/debian/{source}@{version.replace('+', '%2B')}?arch=source"
    if "license" in facts:
        component["licenses"] = [{"expression": facts["license"]}]
    if "homepage" in facts:
        component["externalReferences"] = [{"type": "website", "url": facts["homepage"]}]


def identity(key):
    found = re.search(rf'^set\({key} "([^"]*)"', (HERE / "cmake/identity.cmake").read_text(), re.M)
    return found[1]


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("--out", type=Path, default=Path("dist"))
    options.add_argument("--name")
    options.add_argument("package", type=Path)
    given = options.parse_args()
    name = given.name or re.sub(r"\.(tar\.\w+|zip)$", "", given.package.name)
    known = json.loads((HERE / "libraries.json").read_text())
    ours = {"patchbay", "patchbayctl", "Patchbay", "patchbay.exe", "patchbayctl.exe"}

    content_of = dict(files_of(given.package))
    files = {path: content for path, content in content_of.items() if is_program(content)}
    libraries = {path: content for path, content in files.items() if PurePosixPath(path).name not in ours}
    if len(files) - len(libraries) < 2:
        sys.exit(f"{given.package} does not hold the two programs of Patchbay.")
    installed = debian_packages(
        {PurePosixPath(path).name for path, content in libraries.items() if content[:4] == b"\x7fELF"})
    components = {}
    for path, content in libraries.items():
        add_file(components, path, content, known, installed.get(PurePosixPath(path).name))
    for path, content in content_of.items():
        if PurePosixPath(path).match("licenses/sources.txt"):
            for line in content.decode().splitlines():
                add_source(components, line, known)
    listed = [components[key] for key in sorted(components)]
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, name + json.dumps(listed)).urn,
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "patchbay",
                "name": identity("PATCHBAY_NAME"),
                "version": identity("PATCHBAY_VERSION"),
                "licenses": [{"expression": identity("PATCHBAY_LICENSE")}],
            }
        },
        "components": listed,
        "dependencies": [{"ref": "patchbay", "dependsOn": [component["bom-ref"] for component in listed]}],
    }
    given.out.mkdir(parents=True, exist_ok=True)
    target = given.out / f"{name}.cdx.json"
    target.write_text(json.dumps(bom, indent=2) + "\n")
    print(f"{target}: {len(listed)} libraries in {sum(len(c.get('components', [])) for c in listed)} files")


if __name__ == "__main__":
    main()
