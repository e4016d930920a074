package grid

import (
	"errors"
	"strings"
	"sync"
	"testing"
)

func TestAReadingTellsHowFarItIsAndCanBeEnded(t *testing.T) {
	rows := []byte("title,when\n" + strings.Repeat("a,2019-04-18\n", 200_000))
	var mu sync.Mutex
	var most, whole int64
	_, err := Decode(rows, Options{Understood: func(done, total int64) error {
		mu.Lock()
		defer mu.Unlock()
		most, whole = max(most, done), total
		return nil
	}})
	if err != nil || most < whole/2 || most > whole || whole == 0 {
		t.Errorf("told of %d of %d bytes, error %v", most, whole, err)
	}
	enough := errors.New("enough")
	if _, err = Decode(rows, Options{Understood: func(int64, int64) error { return enough }}); !errors.Is(err, enough) {
		t.Errorf("the reading ended with %v, want %v", err, enough)
	}
}
