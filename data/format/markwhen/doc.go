// Package markwhen reads and writes markwhen, timelines as plain text: a range
// of dates, a colon, a title, with tags, properties and a note below it.
//
// What markwhen has no word for (doubt, status, actors, a position) is written as
// properties of the event, which markwhen keeps and this package reads again:
// edtf, status, certainty, type, at (latitude, longitude), actors, source.
package markwhen
