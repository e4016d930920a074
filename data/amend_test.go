package data

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/data/kit/facets"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// tables are the texts of tables that there are, those of DATELINE_FILES too.
func tables(t *testing.T) (all []string) {
	t.Helper()
	for _, folder := range []string{"testdata", os.Getenv("DATELINE_FILES")} {
		if folder == "" {
			continue
		}
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if ext := filepath.Ext(path); err == nil && (ext == ".csv" || ext == ".tsv" || ext == ".timeline") {
				all = append(all, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// The fields of an event that are changed one after another.
var changes = map[string]func(f *timeline.Full, now *timeline.Timeline){
	"title": func(f *timeline.Full, _ *timeline.Timeline) { f.Title = timeline.Say("", `Another; "title", of it`) },
	"date": func(f *timeline.Full, _ *timeline.Timeline) {
		d, err := edtf.Parse("1871-03-18")
		if err != nil {
			panic(err) // it is a day
		}
		f.When = timeline.When{Date: d}
	},
	"note":   func(f *timeline.Full, _ *timeline.Timeline) { f.Note = timeline.Say("", "One line.") },
	"status": func(f *timeline.Full, _ *timeline.Timeline) { f.Status = timeline.Denied },
	"place": func(f *timeline.Full, now *timeline.Timeline) {
		p := timeline.Place{ID: "another", Kind: timeline.Point, Name: timeline.Say("", "Another place"), At: &timeline.LonLat{Lon: 5.25, Lat: 49.125}}
		now.Places, f.Place = append(slices.Clone(now.Places), p), timeline.PlaceRef{ID: p.ID}
	},
}

// The changes that a table cannot be kept with, and why.
var refusals = map[string]map[string]string{
	"presidential-campaign-trail_clinton.csv": {"place": "the place is the title, too", "note": "the note would be read as the title"},
	"trump-news_trump_news_data.csv":          {"date": "beside it years in two digits would be read as other ones", "note": "the note would be read as the title"},
	"sparkgdelt_events.csv":                   {"title": "it is made of codes", "date": "its month and its year stand in columns of their own", "note": "there is no header to name a column", "status": "likewise", "place": "likewise"},
	"cameoCodeTable.tsv":                      {"note": "the note would be read as the title"},
}

// What is read of a table, changed in one field of one event and written again is read as what it was then,
// and every other row is the same byte for byte.
func TestTablesAreAmendedInTheRowThatIsChangedAlone(t *testing.T) {
	for _, path := range tables(t) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f, err := Read(path, bytes.NewReader(raw), Options{})
		if err != nil || f.Format.Amend == nil || f.Timeline.Events.Len() == 0 {
			continue
		}
		for name, change := range changes {
			t.Run(filepath.Base(path)+" "+name, func(t *testing.T) {
				_, refused := refusals[filepath.Base(path)][name]
				amendsOne(t, f, raw, change, refused)
			})
		}
	}
}

func amendsOne(t *testing.T, f *File, raw []byte, change func(*timeline.Full, *timeline.Timeline), refused bool) {
	now, all := *f.Timeline, f.Timeline.Events.List()
	at := len(all) / 2
	one := all[at].Full()
	change(&one, &now)
	all[at] = one.Compact()
	now.Events = timeline.EventsOf(all)
	var out bytes.Buffer
	notes, err := f.Format.Amend(&out, raw, Options{}, f.Timeline, &now)
	if refused && err != nil && out.Len() == 0 {
		return
	}
	if err != nil || refused {
		t.Fatalf("it is refused: %v, want %v, and has %d bytes", err, refused, out.Len())
	}
	if len(notes) > 0 {
		t.Fatalf("it says %v", notes)
	}
	before, after := strings.SplitAfter(string(raw), "\n"), strings.SplitAfter(out.String(), "\n")
	var other []string
	for _, line := range after {
		if !slices.Contains(before, line) {
			other = append(other, line)
		}
	}
	if len(other) > 2 || len(other) == 2 && other[0] != after[0] || len(other) == 0 { // the header gets a column
		t.Errorf("%d lines are other: %.300q", len(other), other)
	}
	reads(t, out.Bytes(), &now)
	next, more := now, now.Events.List() // saved once more it is that of the document, and not of another reading
	last := more[len(more)-1].Full()
	last.Title = timeline.Say("", "The last")
	more[len(more)-1] = last.Compact()
	next.Events = timeline.EventsOf(more)
	var second bytes.Buffer
	if _, err := f.Format.Amend(&second, out.Bytes(), Options{}, &now, &next); err != nil {
		t.Logf("a second time it is refused: %v", err)
		return
	}
	reads(t, second.Bytes(), &next)
}

// reads holds what was written to what it is to say.
func reads(t *testing.T, raw []byte, now *timeline.Timeline) {
	t.Helper()
	again, err := Read("x.csv", bytes.NewReader(raw), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want, got := toldOf(now), toldOf(again.Timeline)
	for i := range want {
		if i < len(got) && got[i] != want[i] {
			t.Fatalf("event %d is read as\n%s\nwant\n%s", i, got[i], want[i])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d events are read, want %d", len(got), len(want))
	}
}

// toldOf says of each event what tables carry.
func toldOf(t *timeline.Timeline) (all []string) {
	book := facets.Of(t)
	for _, e := range t.Events.All() {
		full := e.Borrowed()
		place, at := "", ""
		if p, has := book.Place(&full); has {
			if place = p.Name.In(""); p.At != nil {
				at = fmt.Sprintf("%.4f %.4f", p.At.Lat, p.At.Lon)
			}
		}
		actors, tags := book.Actors(&full), slices.Clone(full.Tags)
		slices.Sort(actors)
		slices.Sort(tags)
		title, url := book.Source(&full)
		all = append(all, fmt.Sprint(strings.Join([]string{
			full.Title.In(""), full.When.Date.String(), full.Type.String(), full.Status.String(), full.Sure.String(), full.Note.In(""), place, at, title, url,
		}, " | "), actors, tags, full.Values))
	}
	return all
}

// Whatever is changed of a table at random, what is written is read as it was meant, or it is refused; most is not.
func TestTablesAreAmendedWhateverIsChanged(t *testing.T) {
	const seeds = 150
	refused := 0
	for seed := range uint64(seeds) {
		r := rand.New(rand.NewPCG(seed, 1))
		format, _ := FormatOf("csv")
		var raw, out bytes.Buffer
		if err := format.Write(&raw, synth.Timeline(12, seed)); err != nil {
			t.Fatal(err)
		}
		f, err := Read("x.csv", bytes.NewReader(raw.Bytes()), Options{})
		if err != nil {
			t.Fatal(err)
		}
		now, all := *f.Timeline, f.Timeline.Events.List()
		for range 1 + r.IntN(3) {
			one, like := all[r.IntN(len(all))].Full(), all[r.IntN(len(all))].Full()
			at := slices.IndexFunc(all, func(e timeline.Event) bool { return e.ID == one.ID })
			switch r.IntN(9) {
			case 0:
				one.When.Date = like.When.Date
			case 1:
				one.Place = like.Place
			case 2:
				one.Actors = like.Actors
			case 3:
				one.Type, one.Status, one.Sure = like.Type, like.Status, like.Sure
			case 4:
				one.Tags = like.Tags
			case 5:
				one.Claims = like.Claims
			case 6:
				one.Values = like.Values
			case 7:
				one.Title, one.Note = like.Note, like.Title
				if len(one.Title) == 0 {
					one.Title = like.Title
				}
			case 8:
				like.ID = fmt.Sprint("new-", len(all))
				all = append(all, like.Compact())
			}
			all[at] = one.Compact()
		}
		if gone := r.IntN(len(all)); r.IntN(3) == 0 {
			all = slices.Delete(all, gone, gone+1)
		}
		now.Events = timeline.EventsOf(all)
		if _, err := f.Format.Amend(&out, raw.Bytes(), Options{}, f.Timeline, &now); err != nil {
			if refused++; out.Len() > 0 {
				t.Errorf("seed %d: refused, %d bytes are written: %v", seed, out.Len(), err)
			}
			continue
		}
		reads(t, out.Bytes(), &now)
	}
	if refused > seeds/10 {
		t.Errorf("%d of %d are refused", refused, seeds)
	}
}
