package figure_test

import (
	"fmt"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
)

// shouting returns the subject of events of some actors, each with a title that names its actor and a value.
func shouting(names, titles, values []string) *figure.Subject {
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "region"}}}
	var all []timeline.Event
	for i, name := range names {
		id := fmt.Sprint("a", i)
		tl.Actors = append(tl.Actors, timeline.Actor{ID: id, Name: timeline.Say("", name)})
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("", name)})
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("", titles[i]), Actors: []timeline.Part{{Actor: id}}}
		e.Values = []timeline.Value{{Facet: "region", Word: values[i]}}
		e.Place.ID = id
		all = append(all, e.Compact())
	}
	tl.Events = timeline.EventsOf(all)
	return figure.NewSubject(tl, "en", nil)
}

func TestAColumnInCapitalsIsReadInUsualLetters(t *testing.T) {
	loud := []string{"UNITED STATES", "SOUTH AFRICA", "NATO", "YEMEN", "COTE D'IVOIRE", "AUSTRALIA"}
	titles := []string{"UNITED STATES: visit", "SOUTH AFRICA: visit", "NATO: visit", "YEMEN: visit", "COTE D'IVOIRE: visit", "AUSTRALIA: visit"}
	usual := []string{"United States", "South Africa", "NATO", "Yemen", "Cote d'Ivoire", "Australia"}
	s := shouting(loud, titles, loud)
	for i, want := range usual {
		id := fmt.Sprint("a", i)
		for what, got := range map[string]string{
			"actor": s.ActorName(id), "place": s.PlaceName(id), "value": s.KeyName(view.Own("region"), loud[i]), "place of the event": s.Event(i).Where,
		} {
			if got != want {
				t.Errorf("the %s %q is read as %q, want %q", what, loud[i], got, want)
			}
		}
		if got := s.Event(i).Name; got != want+": visit" {
			t.Errorf("the title %q is read as %q", titles[i], got)
		}
		if got := s.ActorWritten(id); got != loud[i] {
			t.Errorf("the actor %q is written as %q", loud[i], got)
		}
	}
	f, err := timeline.ParseFilter(`actor:"=SOUTH AFRICA"`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := figure.Asked(f, s.Timeline, "en", s.Zone()), "actor South Africa"; got != want {
		t.Errorf("a filter says %q, want %q", got, want)
	}
}

func TestWhatIsNotAllInCapitalsStaysAsItIsWritten(t *testing.T) {
	titles := []string{"", "", "", "", "", ""}
	for name, column := range map[string][]string{
		"names among which two are in capitals":  {"UNITED STATES", "South Africa", "Yemen", "Austria", "France", "IKEA GROUP"},
		"codes of one word each":                 {"AFRGOV", "INSREB", "USAMIL", "GBRELI", "ZAFCOP", "YEMOPP"},
		"initials, which are no words":           {"UN", "EU", "BBC", "FBI", "CIA", "AU"},
		"too few to tell":                        {"SOUTH AFRICA", "NORTH KOREA", "", "", "", ""},
		"letters that have no small ones beside": {"北京 大学", "上海 大学", "東京 大学", "京都 大学", "大阪 大学", "北海道 大学"},
	} {
		s := shouting(column, titles, column)
		for i, want := range column {
			if got := s.ActorName(fmt.Sprint("a", i)); got != want {
				t.Errorf("%s: %q is read as %q", name, want, got)
			}
			if got := s.ValueName("region", want); got != want {
				t.Errorf("%s: the value %q is read as %q", name, want, got)
			}
		}
	}
}

func TestTitlesInCapitalsAreReadInUsualLetters(t *testing.T) {
	for written, want := range map[string]string{
		"TREATY OF THE EU WITH THE UNITED STATES": "Treaty of the EU with the United States", "A DAY IN MAY": "A Day in May", "LOUIS XIV DIES": "Louis XIV Dies",
		"XI JINPING VISITS THE U.S.": "Xi Jinping Visits the U.S.", "SCOTLAND'S VOTE": "Scotland's Vote", "JOHN O'NEILL AND IAN MCDONALD": "John O'Neill and Ian McDonald",
		"BBC REPORT: THE WAR": "BBC Report: The War", "ÉTATS-UNIS ET CÔTE D'IVOIRE": "États-Unis et Côte d'Ivoire", "ST. LOUIS, 5TH OF MAY": "St. Louis, 5TH of May",
		"МОСКВА, ПЕКИН": "Москва, Пекин",
	} {
		names := []string{"", "", "", "", "", ""}
		loud := []string{written, "PEACE OF PARIS", "WAR OF THE ROSES", "BATTLE OF HASTINGS", "PLAGUE OF ATHENS", "FALL OF ROME"}
		if got := shouting(names, loud, names).Event(0).Name; got != want {
			t.Errorf("%q is read as %q, want %q", written, got, want)
		}
	}
}
