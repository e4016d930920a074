package state

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/data"
	"dateline/timeline/calendar"
)

func TestWhatCanBeDoneIsFoundByTyping(t *testing.T) {
	m := send(t, open(t), ViewKept{"the summits"})
	for typed, want := range map[string]string{
		"dark":          "Light or dark",
		"light":         "Light or dark",
		"lanes status":  "Lanes by status",
		"summits show":  "Show the view “the summits”",
		"forget":        "Forget the view “the summits”",
		"fill map":      "Fill the window with this view: Map",
		"route putin":   "route of Vladimir Putin",
		"sample korea":  "Open sample: Korea diplomacy, 2018–2019",
		"copy in words": "Copy in words",
		"zzz":           "Nothing is called “zzz”: look for it in the events",
		"interval":      "Days between events",
		"silence":       "Longest silence of each actor",
		"heat map":      "Calendar",
		"compare two":   "Compare two filters …",
		"era":           "Shade the time that shows as an era …",
		"what a is":     "Choose what A is",
		"what b is":     "Choose what B is",
		"pairs":         "Who appears with whom",
		"who met":       "Show below the timeline: Meetings",
		"silenc":        "Longest silence of each actor",
		"gap":           "Longest silence of each actor",
		"busiest":       "Events by type",
		"compare":       "Compare two filters …",
		"duplicates":    "Find what is told twice…",
		"doubtful":      "Keep only: not confirmed",
		"gap zzz":       "Nothing is called “gap zzz”: look for it in the events",
	} {
		first := ""
		if all := m.Commands(typed, page.Layout{}); len(all) > 0 {
			first = all[0].Words
		}
		if first != want {
			t.Errorf("by %q is found %q, want %q", typed, first, want)
		}
	}
	all := m.Commands("", page.Layout{})
	for _, c := range all {
		if c.Words == "" || c.Means == nil {
			t.Errorf("there is a command %+v", c)
		}
	}
	for _, b := range Bindings {
		if manyWays[b.Words] {
			continue
		}
		words := m.say(b.Words)
		listed := slices.ContainsFunc(all, func(c Command) bool { return c.Words == words && strings.Contains(c.Keys, m.caps(b)[0]) })
		if _, needs := map[string]bool{"fold lane": true, "read notice": true, "walk bars": true, "play by": true, "play trail": true, "play loop": true, "only the map": true, "copy rows": true}[b.Words]; !listed && !needs {
			t.Errorf("%q is not among the commands", words)
		}
	}
}

func TestADateAloneInTheFieldIsGoneTo(t *testing.T) {
	for text, want := range map[string]string{
		"2019-04": "From 1 April 2019 to 30 April 2019", "2019-04-18": "18 April 2019", " 2018 ": "From 1 January 2018 to 31 December 2018", "April 2019": "From 1 April 2019 to 30 April 2019",
		"kim": "", "2019 kim": "", "type:meeting": "", `"2019"`: "", "when:2019": "", "": "", "2019-04/..": "",
	} {
		_, is := DateOf(text, "en")
		if is != (want != "") {
			t.Errorf("%q is a date: %v", text, is)
			continue
		}
		m := send(t, open(t), Filtered{"kim"}, DateTyped{text})
		if m.Filter != "kim" {
			t.Errorf("%q makes the filter %q", text, m.Filter)
		}
		if is && (m.Hint == nil || m.Hint.Said.In(m.Lang) != "Shown is the time: "+want+"." || m.Hint.Ways[len(m.Hint.Ways)-1].Means != Filtered{`"` + strings.TrimSpace(text) + `"`}) {
			t.Errorf("of %q is said %+v", text, m.Hint)
		}
	}
	m := send(t, open(t), DateTyped{"2019-02"})
	if want := calendar.Civil(2019, 2, 14).Start(); !m.Window.Contains(want) || m.Window.Days() > 60 {
		t.Errorf("after a month was typed the window is %v", m.Window)
	}
}

func TestAKeptViewCanBeForgotten(t *testing.T) {
	m := send(t, open(t), Filtered{"type:meeting"}, ViewKept{"the summits"}, ViewForgotten{"the summits"})
	if len(m.Timeline.Views) != 0 {
		t.Errorf("kept are %+v", m.Timeline.Views)
	}
	if m = send(t, m, Undone{}); len(m.Timeline.Views) != 1 {
		t.Errorf("undone, kept are %+v", m.Timeline.Views)
	}
	if none := send(t, m, ViewForgotten{"another"}); none.Timeline != m.Timeline {
		t.Error("a view that is not kept is forgotten")
	}
	if got := m.NameForView(); got != "type meeting" {
		t.Errorf("the name that is proposed is %q", got)
	}
}

func TestTheViewIsCopiedInWords(t *testing.T) {
	m := send(t, open(t), Filtered{"type:statement"})
	m, effects := Update(m, CopiedInWords{})
	text := ""
	for _, e := range effects {
		if c, ok := e.(Copy); ok {
			text = c.Text
		}
	}
	want := []string{"Kim Jong-un's road to Russia", "type statement", "2 events", "– 18 April 2019: The Kremlin announces that Kim Jong-un will come to Russia"}
	at := 0
	for _, part := range want {
		i := strings.Index(text[at:], part)
		if i < 0 {
			t.Fatalf("copied is\n%s\nwhich lacks %q in its place", text, part)
		}
		at += i
	}
	if m.Notice == nil {
		t.Error("nothing says that it was copied")
	}
}

func TestWhatNoCommandIsCalledIsLookedForInTheEvents(t *testing.T) {
	all := open(t).Commands(" zz top ", page.Layout{})
	if len(all) != 1 || !strings.Contains(all[0].Words, "zz top") {
		t.Fatalf("offered are %v", all)
	}
	if got, want := all[0].Means, (Filtered{`"zz top"`}); got != want {
		t.Errorf("it means %v, want %v", got, want)
	}
}

// What is chosen for a view that does not stand there brings it up.
func TestAChartThatIsChosenIsSeen(t *testing.T) {
	m := send(t, open(t), StoodBelow{"table"}, Filled{"table"}, ChartChosen{Name: "pairs"})
	if m.Chart != "pairs" || m.Room.Below != "chart" || m.Room.Full != "chart" {
		t.Errorf("chart %q, below %q, all of the room has %q", m.Chart, m.Room.Below, m.Room.Full)
	}
	if m = send(t, m, Filled{""}, BondsChosen{"any"}); m.Room.Below != "meetings" || m.Room.Full != "" {
		t.Errorf("below %q, all of the room has %q", m.Room.Below, m.Room.Full)
	}
}

// A file without actors has no chart of their silences: that of the days between all events answers then.
// What takes the filter away is found by what people call it, in each language.
func TestSilencesAndTheFilterAreFoundWithoutActors(t *testing.T) {
	file, err := data.Read("a.csv", strings.NewReader("title,when\nA,2019-04-01\nB,2019-05-01\n"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for lang, typed := range map[string][]string{
		"en": {"longest silence", "silence", "silences", "gap", "gaps", "quiet"},
		"fr": {"plus long silence", "la plus longue pause", "silence", "écarts"},
		"de": {"längste stille", "längste Lücke", "lücken", "Schweigen"},
	} {
		m := New("a.csv", file.Timeline, lang, theme.Light)
		for _, one := range typed {
			if all := m.Commands(one, page.Layout{}); (all[0].Means != Message(ChartChosen{Name: "intervals"})) {
				t.Errorf("in %s by %q is found %q first", lang, one, all[0].Words)
			}
		}
	}
	for lang, typed := range map[string][]string{
		"en": {"clear filter", "remove filter", "clear the filter", "no filter"},
		"fr": {"effacer le filtre", "supprimer filtre", "sans filtre"},
		"de": {"filter löschen", "den filter entfernen", "kein filter"},
	} {
		m := New("a.csv", file.Timeline, lang, theme.Light)
		for _, one := range typed {
			if all := m.Commands(one, page.Layout{}); (all[0].Means != Message(FilterCleared{})) {
				t.Errorf("in %s by %q is found %q first", lang, one, all[0].Words)
			}
		}
	}
	m := send(t, open(t), Filtered{"kim"}, FilterCleared{})
	if m.Filter != "" || m.Notice != nil {
		t.Errorf("the filter is %q, and said is %v", m.Filter, m.Notice)
	}
	if m = send(t, m, FilterCleared{}); m.Notice == nil || m.Filter != "" {
		t.Error("nothing says that there is no filter")
	}
}
