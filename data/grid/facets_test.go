package grid

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// facetsOf writes the facets of a timeline, and what each event says of them.
func facetsOf(tl *timeline.Timeline) string {
	var b strings.Builder
	for _, f := range tl.Facets {
		fmt.Fprintf(&b, "%s %s, ", f.Name, f.Kind)
	}
	for _, e := range tl.Events.All() {
		b.WriteString("|")
		for _, v := range e.Values() {
			fmt.Fprintf(&b, " %s=%s", v.Facet, v.Word)
		}
	}
	return b.String()
}

func TestColumnsThatNoFieldTakesAreFacets(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"words and numbers", "title,when,side,deaths\na,2019,north,3\nb,2020,,-2.50\nc,2021,NA,\n", "side words, deaths number, | side=north deaths=3| deaths=-2.50|"},
		{"a word among numbers makes them words", "title,when,n\na,2019,3\nb,2020,4 or 5\n", "n words, | n=3| n=4 or 5"},
		{"figures with zeros in front are codes", "title,when,n\na,2019,042\nb,2020,17\n", "n words, | n=042| n=17"},
		{"figures of a column of codes are words", "title,when,Event Code,postcode\na,2019,190,75011\n", "Event Code words, postcode words, | Event Code=190 postcode=75011"},
		{"figures of more digits than are exact are words", "title,when,n\na,2019,12345678901234567\n", "n words, | n=12345678901234567"},
		{"a column without values is none", "title,when,side,size\na,2019,,\n", "|"},
		{"names that differ in case are told apart", "title,when,side,Side\na,2019,x,y\n", "side words, Side 2 words, | side=x Side 2=y"},
		{"words that are no types are a facet, all of them", "title,when,Category\na,2019,flood\nb,2020,Meeting\n", "Category words, | Category=flood| Category=Meeting"},
		{"words that are all types are none", "title,when,Category\na,2019,réunion\nb,2020,Meeting\n", "||"},
		{"a kind behind the name declares it", "title,when,type [words],n [words],people [list],k [number]\na,2019,x,3,Ann; Bo ;Ann,7\n", "type words, n words, people list, k number, | type=x n=3 people=Ann people=Bo k=7"},
		{"what is declared and not true is words", "title,when,k [number]\na,2019,many\n", "k words, | k=many"},
		{"regions are one, beside the places that lie there", "title,when,city,state\na,2019,Tampa,FL\nb,2020,,OH\n", "state words, | state=FL| state=OH"},
		{"a guarded cell is bare", "title,when,sum\na,2019,'=1+1\n", "sum words, | sum==1+1"},
		{"a storyteller's facet and category are two", "content_text,start_date,facet,category\na,1900,x,Greek\n", "facet words, category words, | facet=x category=Greek"},
		{"the description of a time is one", "message,datetime,timestamp_desc,tag\nLogin,2019-04-25T10:00:00,Start Time,suspicious\n", "timestamp_desc words, | timestamp_desc=Start Time"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := decode(t, c.file, Options{})
			if got := facetsOf(r.Timeline); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if wrong := timeline.Validate(r.Timeline); len(wrong) > 0 {
				t.Errorf("it is not sound: %v", wrong[0])
			}
			var out strings.Builder
			if err := Encode(&out, r.Timeline); err != nil {
				t.Fatal(err)
			}
			again := decode(t, out.String(), Options{})
			if got := facetsOf(again.Timeline); got != facetsOf(r.Timeline) {
				t.Errorf("written\n%sand read again: %s\nwant %s", &out, got, facetsOf(r.Timeline))
			}
		})
	}
}

func TestTracksAndListsOfTimeFlowAreFacets(t *testing.T) {
	r := decode(t, `#TIMEFLOW	field	Start	Date/Time
#TIMEFLOW	field	Label	Text	20
#TIMEFLOW	field	Actors	List
#TIMEFLOW	field	Location	Text	20
#TIMEFLOW	field	Kinds	List
#TIMEFLOW	field	Cost	Number
#TIMEFLOW	alias	TIMEFLOW_START	Start
#TIMEFLOW	alias	TIMEFLOW_LABEL	Label
#TIMEFLOW	alias	TIMEFLOW_TRACK	Location
#TIMEFLOW	====== End of Header. Data below is in tab-delimited format. =====
Start	Label	Actors	Location	Kinds	Cost
Apr 20 2010	Talks open	Harbour Board,Union	Port Hall	pay,hours	1.0
`, Options{})
	if got, want := facetsOf(r.Timeline), "Location words, Kinds list, Cost number, | Location=Port Hall Kinds=pay Kinds=hours Cost=1.0"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if e := r.Timeline.Events.At(0); len(e.Actors) != 2 || e.Place.ID != "port-hall" {
		t.Errorf("its actors are %v, its place %q", e.Actors, e.Place.ID)
	}
}

func TestMoreColumnsThanHaveRoomAreKeptBesideTheEvents(t *testing.T) {
	header, row := []string{"title", "when"}, []string{"a", "2019"}
	for i := range draft.MostFacets + 2 {
		header, row = append(header, fmt.Sprintf("c%d", i)), append(row, fmt.Sprintf("x%d", i))
	}
	r := decode(t, strings.Join(header, ",")+"\n"+strings.Join(row, ",")+"\n", Options{})
	e := r.Timeline.Events.At(0)
	if kept := string(e.More().Extra[Name]); len(r.Timeline.Facets) != draft.MostFacets || kept != `{"c64":"x64","c65":"x65"}` {
		t.Errorf("%d facets, and kept %s", len(r.Timeline.Facets), kept)
	}
	if !slices.ContainsFunc(r.Notes, func(n message.Message) bool {
		return strings.Contains(n.String(), "2 further columns are kept beside the events")
	}) {
		t.Errorf("the notes are %q", r.Notes)
	}
}

func TestAColumnIsAFacetOfOneKindHoweverItIsCut(t *testing.T) {
	var file strings.Builder
	file.WriteString("title,when,n\n")
	for i := range 20_000 {
		fmt.Fprintf(&file, "event %d,2019,%d\n", i, i)
	}
	file.WriteString("last,2019,many\n")
	r := decode(t, file.String(), Options{})
	if want := []timeline.Facet{{Name: "n", Kind: timeline.OfWords}}; !slices.Equal(r.Timeline.Facets, want) {
		t.Errorf("the facets are %v, want %v", r.Timeline.Facets, want)
	}
	rows := strings.Split(strings.TrimSpace(file.String()), "\n")
	r, err := DecodeGrid(func(yield func([]string) bool) {
		for _, row := range rows[:len(rows)-1] {
			if !yield(strings.Split(row, ",")) {
				return
			}
		}
	}, Options{})
	if want := []timeline.Facet{{Name: "n", Kind: timeline.OfNumbers}}; err != nil || !slices.Equal(r.Timeline.Facets, want) {
		t.Errorf("the facets are %v, want %v; %v", r.Timeline.Facets, want, err)
	}
}
