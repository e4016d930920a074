package message

import (
	"errors"
	"fmt"
	"testing"
)

func TestAWindowIsNotToldWhatTheCommandLineWouldDo(t *testing.T) {
	kept := New("column %q is kept beside the events: %s", "side", "\"north; --south\"")
	for _, c := range []struct {
		said   Speaker
		en, fr string
	}{
		{New("%v; %s reads it", kept, "--map FIELD=side"), `column "side" is kept beside the events: "north; --south"`, "la colonne \"side\" est gardée à côté des événements\u202f: \"north; --south\""},
		{New("%v; try %v", New("%d {event|events}, none with a date: which field holds the dates was not clear", 2), New("%s", "--map when=moment")), "2 events, none with a date: which field holds the dates was not clear", "2 événements, aucun avec une date\u202f: il n’est pas clair quel champ porte les dates"},
		{New("column %q: %d of the first %d days are 1 January; if years are meant, --years reads them so", "when", 9, 12), `column "when": 9 of the first 12 days are 1 January`, ""},
		{Problem{Err: Error("%s:%d: the line is longer than %s: this is no table of rows; --limit allows longer ones", "a.csv", 3, "4 MB")}, "a.csv:3: the line is longer than 4 MB: this is no table of rows", ""},
		{Problem{Err: fmt.Errorf("b.zip: %w", Error("%s has fields of its own: --map has no effect on it", "markwhen"))}, "b.zip: markwhen has fields of its own", "b.zip: markwhen a ses propres champs"},
		{Problem{Err: Error("%v; %v", Error("%s has fields of its own: --map has no effect on it", "markwhen"), kept)}, `markwhen has fields of its own; column "side" is kept beside the events: "north; --south"`, ""},
		{Problem{Err: errors.Join(Error("%s has fields of its own: --map has no effect on it", "markwhen"), errors.New("no room"))}, "markwhen has fields of its own\nno room", "markwhen a ses propres champs\nno room"},
		{Problem{Err: errors.New("no room; --map")}, "no room; --map", "no room; --map"},
		{New("%s has fields of its own: --map has no effect on it", "markwhen"), "markwhen has fields of its own", "markwhen a ses propres champs"},
		{New("column %q is a facet (%v): %s", "city", New("words"), "Tampa"), `column "city", to filter by (words): Tampa`, "colonne \"city\", pour filtrer (mots)\u202f: Tampa"},
		{kept, kept.In("en"), kept.In("fr")},
		{New("column %q is kept beside the events: %s", "side", "--north"), `column "side" is kept beside the events: --north`, ""},
	} {
		if got := InWindow(c.said).In("en"); got != c.en {
			t.Errorf("said is %q, want %q", got, c.en)
		}
		if got := InWindow(c.said).In("fr"); got != c.fr && c.fr != "" {
			t.Errorf("in French said is %q, want %q", got, c.fr)
		}
	}
}
