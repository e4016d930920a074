package state

import (
	"reflect"
	"strings"
	"testing"

	"dateline/data"
	"dateline/data/kit/draft"
	"dateline/timeline"
)

// tabled returns a table that was read.
func csvRead(t *testing.T, text string, o data.Options) *data.File {
	t.Helper()
	f, err := data.Read("table.csv", strings.NewReader(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

const table = "what,seen,other\nOne,03/04/2019,x\nTwo,05/06/2019,y\n"

func TestATableIsLookedAtAndPutRightBeforeItIsRead(t *testing.T) {
	f := csvRead(t, table, data.Options{})
	if want := []string{"title", "", ""}; f.Table == nil || !reflect.DeepEqual(f.Table.Fields, want) || len(f.Table.Rows) != 2 {
		t.Fatalf("the table is %+v", f.Table)
	}
	m := send(t, open(t), ImportAsked{Text: table, Table: f.Table})
	i := m.Dialog.Import
	if i == nil || !reflect.DeepEqual(i.Becomes(m), []string{"One · no date", "Two · no date"}) {
		t.Fatalf("shown is %+v", m.Dialog)
	}
	m = send(t, m, ImportChanged{i, i.As(1, "when")})
	i = m.Dialog.Import
	if got := i.Becomes(m); got[0] != "One · 3 April 2019" || i.Table.Fields[1] != "when" {
		t.Errorf("with a date they become %q, the fields %q", got, i.Table.Fields)
	}
	if answers := i.Answers(m); len(answers) == 0 {
		t.Error("which of day and month comes first is not asked")
	} else if as := send(t, m, answers[0].Means).Dialog.Import.Becomes(m); as[0] != "One · 4 March 2019" {
		t.Errorf("answered, they become %q", as)
	}
	if o := i.As(1, ""); !reflect.DeepEqual(o.Ignore, []string{"seen"}) || o.Map != nil {
		t.Errorf("without it the options are %+v", o)
	}
	if len(i.Account(m)) == 0 {
		t.Error("nothing is told of what was seen")
	}
	m, reads := effectsOf[Understand](m, ImportDone{i})
	if len(reads) != 1 || reads[0].Options.Map["when"] != "seen" {
		t.Fatalf("read is %+v", reads)
	}
	// Next month's table has the same columns, and is read without a question.
	again := "what,seen,other\nThree,07/08/2019,z\n"
	_, reads = effectsOf[Understand](m, Understood{Understand{Document: m.ID, Text: again}, csvRead(t, again, data.Options{}), nil})
	if len(reads) != 1 || reads[0].Options.Map["when"] != "seen" {
		t.Errorf("the next one is read as %+v", reads)
	}
	later := send(t, open(t).WithPresets([]string{`{"header":["what","seen","other"],"map":{"when":"seen"}}`, "no JSON"}), FileOpened{Path: "/d/next.csv"})
	o := opened(later.Load.Job, later.Timeline)
	o.Path, o.File = "/d/next.csv", csvRead(t, again, data.Options{})
	if _, files := effectsOf[Read](later, o); len(files) != 1 || files[0].Options.Map["when"] != "seen" {
		t.Errorf("the next file is read as %+v", files)
	}
}

func TestAFileIsTakenIntoTheOpenOneWithItsMatchesShown(t *testing.T) {
	m := send(t, open(t), OtherAsked{"/d/other.csv"})
	_, reads := effectsOf[ReadOther](m, OtherAsked{"/d/other.csv"})
	hanoi := m.Timeline.Events.At(m.Timeline.Events.Find("hanoi-summit"))
	text := "title,when,tags\n\"" + hanoi.Title.In("en") + "\",\"" + hanoi.When.Date.String() + "\",seen\nAnother,2019-05-01,\n"
	f := csvRead(t, text, data.Options{})
	m = send(t, m, OtherRead{reads[0], f})
	if m.Dialog == nil || !strings.HasPrefix(m.Dialog.In(m.Lang), "other.csv has 2 events: 1 are here already, 1 are new.") || len(m.Dialog.Answers) != 2 {
		t.Fatalf("asked is %+v", m.Dialog)
	}
	n := m.Timeline.Events.Len()
	next := send(t, m, DialogClosed{m.Dialog}, m.Dialog.Answers[0].Means)
	if next.Timeline.Events.Len() != n+1 || !reflect.DeepEqual(timelineTagged(next.Timeline, "seen"), []string{"hanoi-summit"}) {
		t.Errorf("merged there are %d events, tagged is %v", next.Timeline.Events.Len(), timelineTagged(next.Timeline, "seen"))
	}
	if back := send(t, next, Undone{}); !timeline.Equal(back.Timeline, m.Timeline) {
		t.Error("it is not undone")
	}
}

func TestDifferencesAreADocumentOfTheirOwn(t *testing.T) {
	m := file(t, true)
	before := *m.Timeline
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")}, Selected{Event: "kim-takes-power"}, EventRemoved{})
	_, reads := effectsOf[ReadOther](m, DiffAsked{"/d/old.json"})
	front := m.ID
	m = send(t, m, OtherRead{reads[0], &data.File{Timeline: &before, Format: data.Formats()[0]}})
	if m.ID == front || len(m.Behind) != 1 || m.want().Lanes != "change" {
		t.Fatalf("in front is %d of %d, the lanes are %q", m.ID, 1+len(m.Behind), m.want().Lanes)
	}
	counts := map[string]int{}
	for _, e := range m.Timeline.Events.All() {
		counts[strings.Join(timeline.Of(e.More().Values, "change"), ",")]++
	}
	if counts["changed"] != 1 || counts["removed"] != 1 || counts["as before"] != m.Timeline.Events.Len()-2 || m.want().Filter == "" {
		t.Errorf("told is %v, the filter %q", counts, m.want().Filter)
	}
}

func TestTheFirstRowsAreReadAsAllRowsOfTheirColumnDecide(t *testing.T) {
	text := "what,when\n" + strings.Repeat("One,03/04/2019\n", 8) + strings.Repeat("Two,04/25/2019\n", 3)
	f := csvRead(t, text, data.Options{})
	m := send(t, open(t), ImportAsked{Text: text, Table: f.Table})
	i := m.Dialog.Import
	if got := i.Becomes(m)[0]; got != "One · 4 March 2019" {
		t.Errorf("the first row becomes %q", got)
	}
	if said := strings.Join(i.Account(m), "\n"); !strings.Contains(said, "8 of 11 dates could be day or month first; 3 others settle it: month first") || strings.Contains(said, "--") {
		t.Errorf("said is\n%s", said)
	}
	o := i.Options
	o.DateOrder = draft.DayFirst
	if i = send(t, m, ImportChanged{i, o}).Dialog.Import; i.Becomes(m)[0] != "One · 3 April 2019" {
		t.Errorf("asked for with the day first it becomes %q", i.Becomes(m)[0])
	}
	if _, reads := effectsOf[Understand](m, ImportDone{m.Dialog.Import}); len(reads) != 1 || reads[0].Options.DateOrder != draft.Unsettled {
		t.Errorf("read is %+v", reads)
	}
}

func TestAllRowsDecideOnlyWhileTheSameColumnsAreDates(t *testing.T) {
	text := "what,when,latest start,seen\n" + strings.Repeat("One,03/04/2019,04/04/2019,05/04/2019\n", 3)
	table := csvRead(t, text, data.Options{}).Table
	i := &Importing{Table: table, decided: table}
	for _, c := range []struct {
		column int
		field  string
		want   bool
	}{
		{0, "note", true},
		{1, "when", true},
		{1, "start", true}, // a date still
		{1, "note", false},
		{1, "", false},
		{2, "", false},
		{2, "tags", false},
		{3, "", true}, // which was none
		{3, "earliestend", false},
		{3, "when", false}, // in the stead of the column that was
	} {
		i.Options = data.Options{}
		i.Options = i.As(c.column, c.field)
		if got := i.settled(); got != c.want {
			t.Errorf("with %q as %q of %q it is settled: %v", table.Header[c.column], c.field, table.Fields, got)
		}
	}
}
