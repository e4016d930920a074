package state

import (
	"reflect"
	"testing"

	"dateline/app/figure"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// reads returns what of effects reads a file.
func reads(effects []Effect) (all []string) {
	for _, e := range effects {
		if r, ok := e.(Read); ok {
			all = append(all, r.Path+r.Sample)
		}
	}
	return all
}

// answered returns the model after the file on its way was read, or could not be.
func answered(m Model, problem error) (Model, []Effect) {
	if problem != nil {
		return Update(m, Failed{Job: m.Load.Job, Problem: problem})
	}
	t := &timeline.Timeline{}
	path := m.Load.Path
	if m.Load.sample || path == m.say("standard input") {
		path = ""
	}
	return Update(m, Opened{Job: m.Load.Job, Path: path, File: &data.File{Timeline: t, Format: data.Formats()[0]}, Subject: figure.NewSubject(t, "en", nil)})
}

func TestFilesThatAreNamedAtOnceOpenOneAfterTheOtherEachWithATab(t *testing.T) {
	m, effects := Update(open(t), NamesGiven{Names: []string{"/a.csv", "antiquity", "/gone.csv", "-"}})
	if got := reads(effects); !reflect.DeepEqual(got, []string{"/a.csv"}) {
		t.Fatalf("at first are read %q", got)
	}
	for _, next := range []struct {
		name    string
		problem error
	}{{"antiquity", nil}, {"/gone.csv", nil}, {"-", message.Error("there is no journal of it: save it")}, {"", nil}} {
		m, effects = answered(m, next.problem)
		var want []string
		if next.name != "" {
			want = []string{next.name}
		}
		if got := reads(effects); !reflect.DeepEqual(got, want) {
			t.Fatalf("then are read %q, want %q", got, want)
		}
	}
	var names []string
	for _, tab := range m.TabRow() {
		names = append(names, tab.Name)
	}
	all, front := m.Tabs()
	if len(all) != 3 || front != 2 || all[0].File != "/a.csv" || all[1].File != "antiquity" || all[2].File != "standard input" {
		t.Errorf("the tabs are %q, the %dth in front", names, front)
	}
	if m.Dialog == nil || m.Path != "" || !reflect.DeepEqual(m.Recent, []string{"/a.csv"}) {
		t.Errorf("told is %+v; standard input has the path %q, recent are %q", m.Dialog, m.Path, m.Recent)
	}
}

func TestFilesThatAreDroppedWhileOthersOpenWaitForThem(t *testing.T) {
	m, _ := Update(open(t), NamesGiven{Names: []string{"/a.csv", "/b.csv"}})
	m, effects := Update(m, NamesGiven{Names: []string{"/c.csv", "/d.csv"}})
	if got := reads(effects); got != nil || m.Load.Path != "/a.csv" {
		t.Fatalf("at once are read %q, and %q is on its way", got, m.Load.Path)
	}
	given := send(t, m, GivenUp{})
	for m.Load != nil {
		m, _ = answered(m, nil)
	}
	var got []string
	all, _ := m.Tabs()
	for _, d := range all {
		got = append(got, d.File)
	}
	if want := []string{"/a.csv", "/b.csv", "/c.csv", "/d.csv"}; !reflect.DeepEqual(got, want) {
		t.Errorf("open are %q, want %q", got, want)
	}
	if given, effects = Update(given, NamesGiven{Names: []string{"/e.csv"}}); !reflect.DeepEqual(reads(effects), []string{"/e.csv"}) || len(given.named) != 0 {
		t.Errorf("after these were given up, %q are read and %q wait", reads(effects), given.named)
	}
}

func TestAFileThatIsNamedAloneTakesThePlaceOfTheSample(t *testing.T) {
	m, _ := Update(open(t), NamesGiven{Names: []string{"/a.csv"}})
	m, _ = answered(m, nil)
	if all, _ := m.Tabs(); len(all) != 1 || all[0].File != "/a.csv" {
		t.Errorf("%d tabs are there", len(all))
	}
}
