// Package timelinejs reads and writes the JSON of TimelineJS 3: slides with dates
// of parts, and what its first version wrote.
//
// A negative year is BCE there and no year 0 is known: -500 is 500 BCE, -0499
// here. Numbers may stand as texts, and "" is nothing. Texts are HTML; they are
// shown here without it and written back with it. What TimelineJS knows and the
// model does not (media, backgrounds, eras, scale) is kept in Extra under
// "timelinejs"; what TimelineJS does not know stands in a field "dateline" of a
// slide, which it ignores.
package timelinejs
