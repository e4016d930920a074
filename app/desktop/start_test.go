package desktop

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// While a file opens nothing of the sample shows, which might be taken for it.
func TestTheWindowBeginsWithTheSampleOnlyWhereNoFileIsNamed(t *testing.T) {
	for _, sample := range []bool{true, false} {
		t.Setenv("XDG_STATE_HOME", t.TempDir())
		w, err := open(test.NewTempApp(t), Options{}, sample)
		if err != nil {
			t.Fatal(err)
		}
		if shows := w.model.Timeline.Events.Len() > 0; shows != sample {
			t.Errorf("with the sample: %v, but %d events show", sample, w.model.Timeline.Events.Len())
		}
	}
}
