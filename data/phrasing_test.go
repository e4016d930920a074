package data_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dateline/data"
	"dateline/timeline"
)

// treaties is a table of actors without kinds, whose titles say two things.
func treaties() string {
	var b strings.Builder
	b.WriteString("date,event,actors\n")
	for i := range 40 {
		fmt.Fprintf(&b, "1914-0%d-%02d,%s,France; Spain\n", 1+i%9, 1+i%28, [...]string{"France signs a treaty with Spain", "Spain declares war on France"}[i%2])
	}
	return b.String()
}

func TestKindsAreTakenFromTitlesAndStandInNoFile(t *testing.T) {
	f, err := data.Read("a.csv", strings.NewReader(treaties()), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if p := f.Timeline.Phrasing; p == nil || p.Said != 40 || len(p.Phrases) != 2 {
		t.Fatalf("the phrasing is %+v", p)
	}
	want := map[string]string{
		"en": `kinds are taken from the titles, beside the names: 40 of 40 that were looked at say one of 2 phrases, such as "declares war on"`,
		"fr": "les genres viennent des titres",
	}
	for lang, start := range want {
		found := false
		for _, note := range f.Notes {
			found = found || strings.HasPrefix(note.In(lang), start)
		}
		if !found {
			t.Errorf("no note in %s says %q: %v", lang, start, f.Notes)
		}
	}
	for _, format := range data.Formats() {
		if !format.Writes() {
			continue
		}
		var with, without bytes.Buffer
		if err := format.Write(&with, f.Timeline); err != nil {
			t.Fatal(err)
		}
		bare := *f.Timeline
		bare.Phrasing = nil
		if err := format.Write(&without, &bare); err != nil {
			t.Fatal(err)
		}
		if format.Name != "xlsx" && format.Name != "ods" && format.Name != "kmz" && !bytes.Equal(with.Bytes(), without.Bytes()) { // which are packed at a time
			t.Errorf("%s writes what titles say", format.Name)
		}
	}
	typed := strings.ReplaceAll(strings.Replace(treaties(), "actors\n", "actors,type\n", 1), "Spain\n", "Spain,meeting\n")
	if f, err = data.Read("a.csv", strings.NewReader(typed), data.Options{}); err != nil || f.Timeline.Phrasing != nil || f.Timeline.Events.At(0).Type != timeline.Meeting {
		t.Errorf("where types say what events are titles do too: %+v, %v", f.Timeline.Phrasing, err)
	}
}
