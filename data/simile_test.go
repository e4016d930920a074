package data

import (
	"fmt"
	"strings"
	"testing"
)

func TestALinkOfSimileIsAFacetAndNoSource(t *testing.T) {
	for _, text := range []string{
		`<data><event start="1963" title="A" link="http://a.org/b"/><event start="1964" title="B"/></data>`,
		`{"dateTimeFormat":"iso8601","events":[{"start":"1963","title":"A","link":"http://a.org/b"},{"start":"1964","title":"B"}]}`,
	} {
		f, err := Read("a", strings.NewReader(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		e := f.Timeline.Events.At(0)
		got := fmt.Sprint(len(f.Timeline.Sources), e.SaidBy(), e.More().Values, e.More().Extra)
		if want := "0 0 [{link http://a.org/b}] map[]"; got != want {
			t.Errorf("%s has %s, want %s", text, got, want)
		}
	}
}
