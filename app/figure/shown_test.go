package figure_test

import (
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/data/synth"
	"dateline/timeline"
)

func TestOneEventThatShowsIsOneInEachLanguage(t *testing.T) {
	tl := synth.Timeline(10, 1)
	filter, err := timeline.ParseFilter("id:" + tl.Events.At(3).ID)
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string]string{"en": "1 of 10 events · ", "fr": "1 événement sur 10 · ", "de": "1 von 10 Ereignissen · "} {
		some, err := figure.Narrow(t.Context(), figure.NewSubject(tl, lang, nil), filter)
		if err != nil {
			t.Fatal(err)
		}
		if got := some.Shown(); !strings.HasPrefix(got, want) {
			t.Errorf("in %s: %q, want %q in front", lang, got, want)
		}
	}
}
