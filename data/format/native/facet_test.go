package native

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"dateline/timeline"
)

// withFacets is a file with a facet of each kind.
const withFacets = `{
  "dateline": 1,
  "facets": [
    {
      "name": "track",
      "kind": "words"
    },
    {
      "name": "tone",
      "kind": "number"
    },
    {
      "name": "people",
      "kind": "list"
    }
  ],
  "events": [
    {
      "id": "a",
      "facets": {
        "track": "12",
        "tone": -2.50,
        "people": [
          "Ann",
          "Bo"
        ]
      }
    },
    {
      "id": "b",
      "facets": {
        "people": [
          "Ann"
        ]
      }
    }
  ]
}
`

func TestFacetsAreWrittenAsTheyAreRead(t *testing.T) {
	tl, err := Decode(strings.NewReader(withFacets))
	if err != nil {
		t.Fatal(err)
	}
	want := []timeline.Facet{{Name: "track", Kind: timeline.OfWords}, {Name: "tone", Kind: timeline.OfNumbers}, {Name: "people", Kind: timeline.OfLists}}
	if !reflect.DeepEqual(tl.Facets, want) {
		t.Errorf("the facets are %v, want %v", tl.Facets, want)
	}
	values := []timeline.Value{{Facet: "track", Word: "12"}, {Facet: "tone", Word: "-2.50"}, {Facet: "people", Word: "Ann"}, {Facet: "people", Word: "Bo"}}
	if got := tl.Events.At(0).Values(); !reflect.DeepEqual(got, values) {
		t.Errorf("the values are %v, want %v", got, values)
	}
	var out bytes.Buffer
	if err := Encode(&out, tl); err != nil || out.String() != withFacets {
		t.Errorf("written as\n%s%v", &out, err)
	}
	full := tl.Events.At(0).Full()
	if got, want := string(EncodeEvent(&full, "")), `{"id":"a","facets":{"track":"12","tone":"-2.50","people":["Ann","Bo"]}}`; got != want {
		t.Errorf("alone, where nobody knows the kinds, it is %s, want %s", got, want)
	}
}

func TestAFacetThatCannotBeReadIsNamedWithItsPlace(t *testing.T) {
	for in, want := range map[string]string{
		`{"dateline":1,"facets":[{"name":"x","kind":"colour"}]}`:                                              `1:44: facets[0].kind: "colour" is not a word of this field; write one of ["words" "number" "list"]`,
		`{"dateline":1,"facets":[{"name":"x","kind":"words"}],"events":[{"id":"a","facets":{"x":true}}]}`:     `1:88: events[0].facets.x: is neither a text nor a number; write it in quotes, or digits without them`,
		`{"dateline":1,"facets":[{"name":"x","kind":"words"}],"events":[{"id":"a","facets":{"x":["a",{}]}}]}`: `1:93: events[0].facets.x[1]: is neither a text nor a number; write it in quotes, or digits without them`,
		`{"dateline":1,"events":[{"id":"a","facets":["x"]}]}`:                                                 `1:44: events[0].facets: is not an object; write {"track": "north", "size": 3, "kinds": ["a", "b"]}`,
		`{"dateline":1,"events":[{"id":"a","facets":{"x":"y"}}]}`:                                             `1:44: events[0].facets: "x" is no facet of this timeline; declare it in facets`,
	} {
		if _, err := Decode(strings.NewReader(in)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s\ngot  %v\nwant %s", in, err, want)
		}
	}
}
