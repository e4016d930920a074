package data

import (
	"fmt"
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// A kindCase is a small file of its own, and what is right: each event with its date, or
// its words in marks where it has none, its place and its facets; then problems ("!"),
// and the notes that hold a text.
type kindCase struct{ name, file, text, want string }

// told writes what was read of a file.
func told(f *File) string {
	var b strings.Builder
	for _, e := range f.Timeline.Events.All() {
		when := e.When.Date.String()
		if e.When.Date.IsZero() {
			when = fmt.Sprintf("%q", e.When.Said)
		}
		fmt.Fprintf(&b, "%s | %s", e.Title.In(""), when)
		for _, p := range f.Timeline.Places {
			if p.ID == e.Place.ID {
				fmt.Fprintf(&b, " | %s", p.Name.In(""))
				if p.At != nil {
					fmt.Fprintf(&b, " %.2f %.2f", p.At.Lat, p.At.Lon)
				}
			}
		}
		for _, v := range e.Values() {
			fmt.Fprintf(&b, " | %s=%s", v.Facet, v.Word)
		}
		b.WriteString("\n")
	}
	for _, p := range f.Problems {
		fmt.Fprintf(&b, "! %s\n", p)
	}
	return b.String()
}

// checkKinds reads each file, compares it whole, and holds that its account adds up and
// that it is the same once more through a file of our own.
func checkKinds(t *testing.T, cases []kindCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, err := Read(c.file, strings.NewReader(c.text), Options{Today: edtfOf(t, "2024-06-01")})
			if err != nil {
				t.Fatal(err)
			}
			if got := told(f); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if !f.Adds(f.Timeline.Events.Len()) {
				t.Errorf("the account does not add up: %v", f.Messages())
			}
			if wrong := timeline.Validate(f.Timeline); len(wrong) > 0 {
				t.Errorf("it is not sound: %v", wrong[0])
			}
			again := through(t, f, "a.json")
			want, _, _ := strings.Cut(c.want, "! ")
			if got := told(again); got != want {
				t.Errorf("through a file of our own\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// notesOf joins the notes of a file.
func notesOf(f *File) string { return strings.Join(message.Each(f.Notes, "en"), "\n") }
