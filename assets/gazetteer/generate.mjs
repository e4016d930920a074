// Writes the gazetteer's columns; generate.sh calls it with the folders of its sources.
import {readFileSync, writeFileSync, existsSync} from "node:fs";
import {gzipSync} from "node:zlib";

const [cities, locales, countries, out] = process.argv.slice(2);
const languages = ["en", "fr", "ru", "ko", "zh", "vi", "de", "es"];
const folders = {zh: ["zh", "zh_CN", "zh_Hans", "cmn"]};
const smallest = 5000;

// Names by GeoNames id, and of regions by country and code ("US.TX"), from a catalogue of gettext.
function catalogue(file) {
  const names = new Map();
  if (!existsSync(file)) return names;
  const b = readFileSync(file), n = b.readUInt32LE(8), from = b.readUInt32LE(12), to = b.readUInt32LE(16);
  const text = at => b.toString("utf8", b.readUInt32LE(at + 4), b.readUInt32LE(at + 4) + b.readUInt32LE(at));
  for (let i = 0; i < n; i++) {
    const id = text(from + 8 * i);
    if (/^\d+$|^[A-Z]{2}\.\w+$/.test(id)) names.set(id, text(to + 8 * i));
  }
  return names;
}

// The official suffixes of cities, "special city" and its like, which people leave out.
const suffixes = {ko: /(특별자치시|특별시|직할시|광역시)$/, zh: /(特别市|直辖市)$/};

const named = {};
for (const lang of languages) {
  named[lang] = new Map();
  for (const folder of folders[lang] || [lang]) {
    for (const [id, name] of catalogue(`${locales}/${folder}/LC_MESSAGES/geonames.mo`)) if (!named[lang].has(id)) named[lang].set(id, name.replace(suffixes[lang] || /$^/, ""));
  }
}

// A population to two digits is enough to rank by, and packs better.
const rounded = n => n < 100 ? n : Number(n.toPrecision(2));

const towns = readFileSync(cities, "utf8").split("\n").map(line => line.split("\t")).filter(c => c.length > 14);
const places = towns
  .filter(c => !["PPLX", "PPLH", "PPLW", "PPLQ"].includes(c[7]) && (Number(c[14]) >= smallest || c[7] === "PPLC"))
  .map(c => ({id: Number(c[0]), name: c[1], lat: Number(c[4]), lon: Number(c[5]), country: c[8], region: c[10], people: rounded(Number(c[14])), capital: c[7] === "PPLC"}))
  .sort((a, b) => a.country < b.country ? -1 : a.country > b.country ? 1 : a.lat - b.lat);

// A region, a state or province, has no position among the data: it lies where its towns
// lie, all of 500 people and more, but for the outermost twentieth to each side; its size
// is that of a disc as large as the box about them.
const byRegion = new Map();
for (const c of towns) {
  const code = `${c[8]}.${c[10]}`;
  if (!byRegion.has(code)) byRegion.set(code, []);
  byRegion.get(code).push([Number(c[4]), Number(c[5])]);
}
const inner = all => {
  const sorted = all.slice().sort((a, b) => a - b), cut = Math.floor(all.length / 20);
  return [sorted[cut], sorted[sorted.length - 1 - cut]];
};
const region = code => {
  const all = byRegion.get(code);
  const east = all[0][1], [south, north] = inner(all.map(p => p[0]));
  const [from, to] = inner(all.map(p => ((p[1] - east + 540) % 360) - 180)); // about the first, so that no region is cut
  const lat = (south + north) / 2, lon = ((east + (from + to) / 2 + 540) % 360) - 180;
  const high = (north - south) * 111.2, wide = (to - from) * 111.2 * Math.cos(lat * Math.PI / 180);
  return {code, lat, lon, radius: Math.max(5, Math.round(Math.sqrt(high * wide / Math.PI)))};
};
const regions = [...named.en.keys()].filter(id => byRegion.has(id)).sort().map(region);

const columns = [];
const column = values => columns.push(values.join("\n"));
column(places.map(p => p.name));
column(places.map((p, i) => i && places[i - 1].country === p.country ? "" : p.country));
column(places.map(p => p.people / 1000 + (p.capital ? "*" : "")));
column(places.map((p, i) => Math.round(p.lat * 100) - (i ? Math.round(places[i - 1].lat * 100) : 0)));
column(places.map(p => Math.round(p.lon * 100)));
column(places.map(p => p.id));

// Countries: the code, then the names in each language; the short form first.
const countryNames = lang => JSON.parse(readFileSync(`${countries}/${lang}.json`)).countries;
const namesOf = (lang, code) => [].concat(countryNames.cache[lang][code] || []).sort((a, b) => a.length - b.length);
countryNames.cache = Object.fromEntries(languages.map(lang => [lang, countryNames(lang)]));
const codes = Object.keys(countryNames.cache.en).sort();

for (const lang of languages) {
  column(places.map(p => {
    let name = named[lang].get(String(p.id)) || "";
    // Singapore and its like have their names as countries only.
    if (!name && p.capital && namesOf("en", p.country).includes(p.name)) name = namesOf(lang, p.country)[0] || "";
    return name === p.name ? "=" : name;
  }));
}
column(codes);
for (const lang of languages) column(codes.map(code => namesOf(lang, code).join("|")));
column(places.map(p => p.region));
column(regions.map(r => r.code));
column(regions.map(r => Math.round(r.lat * 100)));
column(regions.map(r => Math.round(r.lon * 100)));
column(regions.map(r => r.radius));
for (const lang of languages) column(regions.map(r => named[lang].get(r.code) || "").map((name, i) => lang !== "en" && name === named.en.get(regions[i].code) ? "=" : name));
const packed = columns.map(c => gzipSync(c, {level: 9}));
const head = Buffer.alloc(4 * (packed.length + 1));
head.writeUInt32LE(packed.length, 0);
packed.forEach((p, i) => head.writeUInt32LE(p.length, 4 * (i + 1)));
writeFileSync(out, Buffer.concat([head, ...packed]));
console.error(places.length, "places", codes.length, "countries", regions.length, "regions", packed.map(p => p.length).join(" "));
