package native_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"dateline/data/format/native"
)

// compiled returns the published schema.
func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func conforms(t *testing.T, raw []byte) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return compiled(t).Validate(value)
}

func TestTheSamplesConformToTheSchemaAsReadAndAsWritten(t *testing.T) {
	paths, err := filepath.Glob("../../../assets/samples/*.json")
	if err != nil || len(paths) < 2 {
		t.Fatalf("found %d samples, %v", len(paths), err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := conforms(t, raw); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		file, err := native.Decode(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := native.Encode(&out, file); err != nil {
			t.Fatal(err)
		}
		if err := conforms(t, out.Bytes()); err != nil {
			t.Errorf("%s, written again: %v", path, err)
		}
	}
}

func TestTheSchemaRefusesWhatTheDecoderRefuses(t *testing.T) {
	for name, file := range map[string]string{
		"a word that is no status":  `{"dateline":1,"events":[{"id":"a","status":"hapened"}]}`,
		"an event without an id":    `{"dateline":1,"events":[{"title":"x"}]}`,
		"a latitude beyond a pole":  `{"dateline":1,"places":[{"id":"a","lonlat":[10,95]}]}`,
		"a radius below zero":       `{"dateline":1,"places":[{"id":"a","radius":-1}]}`,
		"an outline of a point":     `{"dateline":1,"places":[{"id":"a","outline":"POINT (1 2)"}]}`,
		"a version to come":         `{"dateline":2}`,
		"a number for a title":      `{"dateline":1,"title":7}`,
		"a story without an id":     `{"dateline":1,"stories":[{"steps":[]}]}`,
		"no picture of a step":      `{"dateline":1,"story":[{"without":["film"]}]}`,
		"a rating beyond the scale": `{"dateline":1,"events":[{"id":"a","credibility":9}]}`,
	} {
		if err := conforms(t, []byte(file)); err == nil {
			t.Errorf("%s: the schema accepts %s", name, file)
		}
	}
}

func TestEveryFieldOfTheSchemaIsDescribedInThePackageComment(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	schema := compiled(t)
	var walk func(s *jsonschema.Schema)
	walk = func(s *jsonschema.Schema) {
		if s == nil {
			return
		}
		for name, field := range s.Properties {
			if !strings.Contains(string(doc), name) {
				t.Errorf("doc.go does not name the field %q", name)
			}
			walk(field)
		}
		if s.Ref != nil && s.Ref != s {
			walk(s.Ref)
		}
		if items, ok := s.Items2020, s.Items2020 != nil; ok {
			walk(items)
		}
	}
	walk(schema)
}
