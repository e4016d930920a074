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
		{"a credit alone is no picture", []string{"credit"}, []Value{{"credit", "Museum"}}, nil, Media{Credit: "Museum"}},
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
