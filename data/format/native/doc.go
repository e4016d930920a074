// Package native reads and writes Dateline's own file: one JSON document in
// UTF-8 that keeps everything the model knows, and the fields that it does not.
//
// A text is a string in the file's language, or an object from language to
// text. A date is EDTF. Everything but "dateline" and the ids may be left out.
//
// A file of a newer version opens as far as it is known, to be read: what is not known,
// a field or the value of one, is kept as it stands, told, and written back.
//
// schema.json beside this file says the same for programs.
//
//	dateline   the version of the format: 1
//	id, lang, title, summary
//	knownOn    the date of knowledge
//	sources    id, title, publisher, kind, lang, published, url
//	places     id, name, kind (point, country, area), lonlat [lon, lat], radius (of the disc about it in
//	           which the place lies, in kilometres), outline (of an area, in well-known text),
//	           country (ISO 3166-1 alpha-2)
//	actors     id, name, kind (person, organisation, state), role, country, aliases
//	facets     what is said of events beside what every file can say: name, kind (words, number, list)
//	events     id, title, when, said (the words of the date), anchor (the date they count from),
//	           type, status, certainty, place (an id), placePrecision, actors [{actor, role}],
//	           links [{kind, to}], claims [{source, speaker, via, quote, start, end, said, field}], note, tags,
//	           facets {name: a text, a number, or a list of them},
//	           codes [{scheme, value}], reliability (A–F), credibility (1–6),
//	           origin [{field, how, confirmed}], image {file, alt, credit} (a picture: a file beside the
//	           document or a data: address, what it shows, whose it is)
//	story      the steps of the only story of a file, or of its first: see steps
//	stories    id, title, ahead (what is still to come shows, too), steps [{event (an id), title, note
//	           (what is shown and read aloud), private (what only who presents sees), view (how it is
//	           looked at: window, camera, chart, filter …, as in views), without (timeline, map, chart,
//	           image), lit (ids of events that are highlighted, too), hidden (ids of events that are not
//	           shown), asked (dates, places, titles: hidden until they are revealed), annotations (ids of
//	           those that show with this step, and with no step that does not name them)}]
//	annotations  id, kind (text, arrow, bracket, era), text, what it is pinned to: one of when, event (an
//	           id), place (an id) and lonlat; to {one of these} (where a bracket or an era ends, to what an
//	           arrow leads), offset [right, down] (where the text stands, in sizes of text), views
//	           (timeline, map: those that show it)
//	views      name, view (what it says, for the program that shows it)
//
// EncodeEdit and DecodeEdits write and read changes of a timeline, as lines of JSON.
package native
