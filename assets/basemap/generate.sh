#!/bin/sh
# Makes basemap.json.gz from two npm packages: world-atlas (Natural Earth's
# countries at 1:50 million, public domain, as TopoJSON) and i18n-iso-countries
# (codes and names, MIT). It needs npm and node.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-save world-atlas@2.0.2 i18n-iso-countries@7.14.0
node -e '
const topo = JSON.parse(require("fs").readFileSync("node_modules/world-atlas/countries-50m.json"));
const iso = require("i18n-iso-countries");
const names = lang => require(`i18n-iso-countries/langs/${lang}.json`).countries;
const en = names("en"), fr = names("fr");
const first = n => [].concat(n || "").sort((a, b) => a.length - b.length)[0]; // the shortest: China, not People’s Republic of China
const countries = topo.objects.countries.geometries.filter(g => g.type).map(g => {
  const code = g.id ? iso.numericToAlpha2(g.id) || "" : "";
  const polygons = g.type === "Polygon" ? [g.arcs] : g.arcs;
  return {code, en: first(en[code]) || g.properties.name, fr: first(fr[code]) || g.properties.name, polygons};
}).sort((a, b) => a.en < b.en ? -1 : 1);
process.stdout.write(JSON.stringify({scale: topo.transform.scale, translate: topo.transform.translate, arcs: topo.arcs, countries}));
' | gzip -9 -n > "$here/basemap.json.gz"
