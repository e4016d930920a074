package timeline

import "testing"

func TestThePictureOfAnEventIsWhatItsFileSaysOfIt(t *testing.T) {
	for _, c := range []struct {
		name   string
		facets []string
		values []Value
		extra  Extra
		want   Media
	}{
		{"a column", []string{"Image"}, []Value{{"Image", " a.jpg "}}, nil, Media{File: "a.jpg"}},
		{"three, in French", []string{"image", "légende", "crédit photo"}, []Value{{"image", "a.jpg"}, {"légende", "Un port"}, {"crédit photo", "Musée"}}, nil, Media{"a.jpg", "Un port", "Musée"}},
		{"in German", []string{"Bild", "Bildnachweis"}, []Value{{"Bild", "a.jpg"}, {"Bildnachweis", "Archiv"}}, nil, Media{"a.jpg", "", "Archiv"}},
		{"as TimelineJS has it", nil, nil, Extra{"timelinejs": []byte(`{"media":{"url":"a.jpg","caption":"A port","credit":"Museum"}}`)}, Media{"a.jpg", "A port", "Museum"}},
		{"as TimelineJS has none", nil, nil, Extra{"timelinejs": []byte(`{"media":[7]}`)}, Media{}},
		{"a credit alone is no picture", []string{"credit"}, []Value{{"credit", "Museum"}}, nil, Media{}},
		{"nothing", []string{"imagery"}, []Value{{"imagery", "a.jpg"}}, nil, Media{}},
	} {
		at := &Timeline{}
		for _, f := range c.facets {
			at.Facets = append(at.Facets, Facet{f, OfWords})
		}
		e := (&Full{ID: "e", More: More{Values: c.values, Extra: c.extra}}).Compact()
		got, has := at.Media(&e)
		if has != (c.want.File != "") || has && got != c.want {
			t.Errorf("%s: %+v, %v; want %+v", c.name, got, has, c.want)
		}
	}
}

func TestAPictureThatIsSetStandsWhereItsFileHasRoomForIt(t *testing.T) {
	port := Media{"port.jpg", "A port", "Museum"}
	for _, c := range []struct {
		name   string
		facets []string
		before Full
		set    Media
		want   Full
	}{
		{"in the columns", []string{"Image", "alt", "credit"}, Full{}, port, Full{More: More{Values: []Value{{"Image", "port.jpg"}, {"alt", "A port"}, {"credit", "Museum"}}}}},
		{
			"in the one column, and beside it",
			[]string{"photo"},
			Full{More: More{Values: []Value{{"photo", "a.jpg"}, {"track", "north"}}}},
			Media{File: "port.jpg", Alt: "A port"},
			Full{More: More{Values: []Value{{"track", "north"}, {"photo", "port.jpg"}}, Extra: Extra{"image": []byte(`{"alt":"A port"}`)}}},
		},
		{
			"in a field of its own", nil,
			Full{More: More{Extra: Extra{"colour": []byte(`"red"`)}}},
			port,
			Full{More: More{Extra: Extra{"colour": []byte(`"red"`), "image": []byte(`{"file":"port.jpg","alt":"A port","credit":"Museum"}`)}}},
		},
		{
			"a column of credits is no place for a picture",
			[]string{"credit"},
			Full{More: More{Values: []Value{{"credit", "42"}}}},
			port,
			Full{More: More{Values: []Value{{"credit", "42"}}, Extra: Extra{"image": []byte(`{"file":"port.jpg","alt":"A port","credit":"Museum"}`)}}},
		},
		{
			"as TimelineJS has it", nil,
			Full{More: More{Extra: Extra{"timelinejs": []byte(`{"group":"a","media":{"url":"a.jpg"}}`)}}},
			port,
			Full{More: More{Extra: Extra{"timelinejs": []byte(`{"group":"a","media":{"alt":"A port","credit":"Museum","url":"port.jpg"}}`)}}},
		},
		{"taken away", nil, Full{More: More{Extra: Extra{"image": []byte(`{"file":"port.jpg"}`)}}}, Media{}, Full{}},
		{"taken away from TimelineJS", nil, Full{More: More{Extra: Extra{"timelinejs": []byte(`{"media":{"url":"a.jpg"}}`)}}}, Media{}, Full{}},
		{"taken out of its column", []string{"image"}, Full{More: More{Values: []Value{{"image", "a.jpg"}}}}, Media{}, Full{}},
	} {
		at := &Timeline{}
		for _, f := range c.facets {
			at.Facets = append(at.Facets, Facet{f, OfWords})
		}
		e := c.before.Clone()
		at.SetMedia(&e, c.set)
		one := e.Compact()
		if !Same(one, c.want.Compact()) {
			t.Errorf("%s: %+v %s", c.name, one.More().Values, one.More().Extra)
		}
		if got, _ := at.Media(&one); got != c.set {
			t.Errorf("%s: it reads as %+v", c.name, got)
		}
	}
}

func TestFacetsSayAPictureOnlyWhereThereIsOne(t *testing.T) {
	for _, c := range []struct {
		facets []string
		facet  string
		want   bool
	}{
		{[]string{"image", "credit"}, "credit", true},
		{[]string{"image", "credit"}, "image", true},
		{[]string{"credit"}, "credit", false},
		{[]string{"image", "track"}, "track", false},
	} {
		at := &Timeline{}
		for _, f := range c.facets {
			at.Facets = append(at.Facets, Facet{f, OfWords})
		}
		if got := at.OfMedia(c.facet); got != c.want {
			t.Errorf("%q of %q: %v", c.facet, c.facets, got)
		}
	}
}
