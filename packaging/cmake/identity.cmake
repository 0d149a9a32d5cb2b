# Who Patchbay is, said once. The programs, the packages of all three systems and their metadata are filled from here:
# configure_file(… @ONLY) a template, or call providers/base/identity.h.

# A number given on the command line (-DPATCHBAY_VERSION=0.0.9) makes packages of another version from the same tree.
set(PATCHBAY_VERSION "0.1.0" CACHE STRING "Version of the programs and their packages")
set(PATCHBAY_RELEASE_DATE "2026-11-22")
set(PATCHBAY_NAME "Patchbay")
set(PATCHBAY_PACKAGE "patchbay")
set(PATCHBAY_GUI "patchbay")
set(PATCHBAY_CLI "patchbayctl")
# Reverse DNS: the desktop file, the icons, the AppStream component, the Flatpak, CFBundleIdentifier, AppUserModelID.
set(PATCHBAY_APPLICATION_ID "org.patchbay.Patchbay")
set(PATCHBAY_VENDOR "The Patchbay developers")
set(PATCHBAY_CONTACT "maintainers@patchbay.example")
# Names under .example belong to nobody (RFC 2606): whoever publishes Patchbay writes the real ones here.
set(PATCHBAY_HOMEPAGE "https://patchbay.example")
set(PATCHBAY_RELEASE_FEED "${PATCHBAY_HOMEPAGE}/releases.json")
set(PATCHBAY_LICENSE "GPL-3.0-or-later")
set(PATCHBAY_COPYRIGHT_YEARS "2026")
set(PATCHBAY_COPYRIGHT "Copyright ${PATCHBAY_COPYRIGHT_YEARS} ${PATCHBAY_VENDOR}")
# No full stop: desktop files, AppStream and Debian want none, and who needs one adds it.
set(PATCHBAY_SUMMARY "Keeps API tokens of many services, truly checked")
# Paragraphs, one an item; plain words without markup.
set(PATCHBAY_DESCRIPTION
    "Patchbay is for admins who hold API tokens of many services. It keeps each token in the system's keychain and tells the truth about it: who it is, what it may do, what it reaches and when it ends."
    "A token is really checked, by what only its service answers, before it is stored. Patchbay works offline, reaches instances on your own network, and sends a token only to the address that you saw."
    "The command line program patchbayctl does the same without a window, beside a running one.")
set(PATCHBAY_KEYWORDS "API;token;secret;credential;keychain;connection;expiry")
