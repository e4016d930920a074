package native_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/data/format/native"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// version reads the file of a version that stands in testdata, with what is said of it.
func version(t *testing.T, name string) (raw []byte, read *timeline.Timeline, notes []string) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "versions", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	read, said, err := native.DecodeAt(bytes.NewReader(raw), int64(len(raw)), draft.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return raw, read, message.Each(said, "en")
}

// document returns what a JSON text says, so that order and blanks do not matter.
func document(t *testing.T, raw []byte) (doc any) {
	t.Helper()
	if err := json.Unmarshal(raw, &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestAFileOfEachVersionOpensAndIsWrittenBackWhole(t *testing.T) {
	for _, name := range []string{"1", "2"} {
		raw, read, _ := version(t, name)
		var out bytes.Buffer
		if err := native.Encode(&out, read); err != nil {
			t.Fatal(err)
		}
		if got, want := document(t, out.Bytes()), document(t, raw); !reflect.DeepEqual(got, want) {
			t.Errorf("version %s comes back as\n%s", name, out.Bytes())
		}
	}
}

func TestAFileOfThisVersionIsNotSaidToBeOfAnother(t *testing.T) {
	if _, read, notes := version(t, "1"); len(notes) != 0 || read.Version != 0 {
		t.Errorf("a file of version 1 has the notes %q and the version %d", notes, read.Version)
	}
}

func TestOfANewerVersionWhatIsKnownIsReadAndTheRestIsTold(t *testing.T) {
	_, read, notes := version(t, "2")
	if read.Version != 2 || read.Title.In("en") != "What is to come" || !read.KnownOn.IsZero() || len(read.Stories) != 0 || len(read.Views) != 1 {
		t.Errorf("read are version %d, the title %q, %d stories, %d views", read.Version, read.Title.In("en"), len(read.Stories), len(read.Views))
	}
	e := read.Events.At(0).Full()
	if e.ID != "landing" || e.Status != timeline.Planned || e.Place.ID != "mars" || !slices.Equal(e.Tags, []string{"space"}) {
		t.Errorf("of the first event is read %+v", e)
	}
	if !e.When.Date.IsZero() || len(e.Actors) != 0 || len(e.Claims) != 0 {
		t.Errorf("of the first event is read what is not known: %+v", e)
	}
	if talks := read.Events.At(1); talks.When.Date.String() != "2019-02" || talks.Type != timeline.Meeting {
		t.Errorf("the second event is %+v", talks)
	}
	if mars := read.Places[0]; mars.At != nil || mars.Name.In("en") != "Mars" {
		t.Errorf("the first place is %+v", mars)
	}
	want := []string{
		"the file is of version 2 of the format, this program knows version 1: it is open to be read",
		"kept and not shown: actors.aliases (1), events.actors (1), events.claims (1), events.mood (1), events.type (1), events.when (1), " +
			"knownOn (1), places.kind (1), places.lonlat (1), remarks (1), story (1)",
	}
	if !slices.Equal(notes, want) {
		t.Errorf("the notes are\n%s\nwant\n%s", strings.Join(notes, "\n"), strings.Join(want, "\n"))
	}
}
