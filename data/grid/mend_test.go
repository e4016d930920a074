package grid

import (
	"fmt"
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
)

func tableOf(t *testing.T, text string) Result {
	t.Helper()
	r, err := Decode([]byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func problems(r Result) string {
	var all []string
	for _, p := range r.Problems {
		all = append(all, p.Error())
	}
	return strings.Join(all, "\n")
}

func TestAnUnclosedQuotationMarkSwallowsNothing(t *testing.T) {
	for _, c := range []struct{ name, text, first string }{
		{"to the end of the file", "title,when\n\"open,2019-04-02\ny,2019-04-03\n", `"open`},
		{"up to the next mark", "title,when\n\"open,2019-04-02\n\"a, b\",2019-04-03\n", `"open`},
		{"a mark in the middle", "title,when\n\"a\" b,2019-04-02\ny,2019-04-03\n", `"a" b`},
	} {
		r := tableOf(t, c.text)
		if r.Timeline.Events.Len() != 2 || r.Timeline.Events.At(0).Title.In("") != c.first || r.Timeline.Events.At(1).When.Date.String() != "2019-04-03" {
			t.Errorf("%s: got %v", c.name, r.Timeline.Events)
		}
		if got := problems(r); !strings.HasPrefix(got, "2: ") || !strings.Contains(got, "quotation mark") {
			t.Errorf("%s: the problems are %q", c.name, got)
		}
	}
	if r := tableOf(t, "title,when\n\"a\nb, \"\"c\"\"\",2019\n"); len(r.Problems) > 0 || r.Timeline.Events.At(0).Title.In("") != "a\nb, \"c\"" {
		t.Errorf("a cell of two lines is read as %q with %q", r.Timeline.Events.At(0).Title.In(""), problems(r))
	}
}

func TestARowWithMoreCellsThanTheHeaderIsTold(t *testing.T) {
	if got := problems(tableOf(t, "title,when\na,2019,b\n")); !strings.HasPrefix(got, "2: 3 cells, and the header has 2") {
		t.Errorf("the problems are %q", got)
	}
	if got := problems(tableOf(t, "title,when\na,2019,,\n")); got != "" {
		t.Errorf("empty cells at the end are told: %q", got)
	}
}

func TestWhatCannotBeReadIsNotTakenForSomethingElse(t *testing.T) {
	r := tableOf(t, "titre,date,statut,certitude,type,étiquettes\na,31/02/1715,légende,sûr,révolte,x\nb,2019-04,attendu,,rencontre,\nc,2019,,,révolte,\n")
	a, b, c := r.Timeline.Events.At(0), r.Timeline.Events.At(1), r.Timeline.Events.At(2)
	if a.Status != timeline.UnknownStatus || b.Status != timeline.Expected || c.Status != timeline.Happened {
		t.Errorf("the statuses are %q, %q, %q", a.Status, b.Status, c.Status)
	}
	if a.When.Said != "31/02/1715" || !a.When.Date.IsZero() {
		t.Errorf("of a date that is none remains %+v", a.When)
	}
	if b.Type != timeline.Meeting || a.Type != timeline.Other || strings.Join(a.More().Tags, " ") != "x" {
		t.Errorf("the types are %q, %q with tags %q", a.Type, b.Type, a.More().Tags)
	}
	if values := fmt.Sprint(a.Values(), b.Values(), c.Values()); values != "[{type révolte}] [{type rencontre}] [{type révolte}]" {
		t.Errorf("words that are no types are the facet %s", values)
	}
	if notes := strings.Join(message.Each(r.Notes, "en"), "\n"); !strings.Contains(notes, "type (words)") {
		t.Errorf("the notes do not tell of words that are no types: %q", notes)
	}
	if !strings.Contains(problems(r), "happened, ongoing") {
		t.Errorf("the vocabulary is not told: %q", problems(r))
	}
}

func TestAMappingOfAColumnThatIsNotThereIsRefused(t *testing.T) {
	_, err := Decode([]byte("title,when\na,2019\n"), Options{Map: map[string]string{"place": "Ort"}})
	if err == nil || !strings.Contains(err.Error(), `no column "Ort" among title, when`) {
		t.Errorf("the error is %v", err)
	}
}
