package timeline

import "testing"

func TestAWordThatIsNoneIsToldWithThoseThatAre(t *testing.T) {
	var s PlaceKind
	err := s.UnmarshalText([]byte("town"))
	if want := `"town" is not one of ["point" "country" "area"]`; err == nil || err.Error() != want {
		t.Errorf("it is %v, want %s", err, want)
	}
}
