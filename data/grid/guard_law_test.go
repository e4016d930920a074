package grid

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestWhatASpreadsheetWouldRunIsGuardedAndNothingElse(t *testing.T) {
	for _, cell := range []string{
		"", "=", "a", "-", "+", "-5", "+5", "-2.50", "-1e9", "-1,000.5", "-1 000,5", "-12 %", "+33 1 23 45 67", "-0539", "-0539-03-15", "-0044-03-15T12:00:00Z", "-0539/-0500", "-0539~", "-01XX", "-0539?/..",
		"@ x", "- item", "+ item", "'90s", "''", "x=1", "Y-13800000000", "2019-04-25", "–5", "−5",
	} {
		if got := Harmless(cell); got != cell {
			t.Errorf("%q is guarded: %q", cell, got)
		}
		if got := Bare(cell); got != cell {
			t.Errorf("%q is bared: %q", cell, got)
		}
	}
	for _, cell := range []string{"=1+1", "==", "@SUM(A1)", "+A1", "-A1", "+1+1", "-1-1", "-2*3", "-5/3", "-12:30", "+49-30-1234", "-(1)", "-cmd|x", "\t=1", "\r=1", "\n=1", "-inf", "-0539-13", "'=1", "''+A1"} {
		if got := Harmless(cell); got != "'"+cell {
			t.Errorf("%q is not guarded: %q", cell, got)
		}
		if got := Bare("'" + cell); got != cell {
			t.Errorf("%q is bared: %q", "'"+cell, got)
		}
	}
}

// someCell makes a cell of signs, figures and words that a spreadsheet may trip over.
func someCell(r *rand.Rand) string {
	parts := []string{"=", "+", "-", "@", "'", "\t", "\r", "\n", " ", "0", "1", "12", "2019", "0539", "-03", "-15", ".5", ",", "e9", "E", "X", "XX", "?", "~", "/", "..", ":", "T12:00:00Z", "A1", "SUM(", ")", "*", "%", "\"", ";", "|", "é", "−", "x"}
	var b strings.Builder
	for range r.IntN(6) {
		b.WriteString(parts[r.IntN(len(parts))])
	}
	return b.String()
}

func checkGuard(t *testing.T, cell string) {
	guarded := Harmless(cell)
	if guarded != cell && guarded != "'"+cell {
		t.Errorf("%q becomes %q", cell, guarded)
	}
	if back := Bare(guarded); back != cell {
		t.Errorf("%q comes back as %q", cell, back)
	}
	_, number := strconv.ParseFloat(cell, 64)
	_, date := edtf.Parse(cell)
	infinite := strings.ContainsAny(cell, "nN") // of a number: -inf, nan
	if (number == nil && !infinite || date == nil) && guarded != cell {
		t.Errorf("%q is a number or a date, and guarded", cell)
	}
	if len(guarded) > 1 && strings.ContainsRune("=\t\r\n", rune(guarded[0])) || len(guarded) > 1 && guarded[0] == '@' && guarded[1] != ' ' {
		t.Errorf("%q would be run", guarded)
	}
	if len(guarded) > 1 && strings.ContainsRune("+-", rune(guarded[0])) && strings.ContainsAny(guarded[1:], "(*|\"ASUMx") && guarded[1] != ' ' {
		t.Errorf("%q would be run", guarded)
	}
}

func TestAGuardIsTakenAwayWhateverTheCell(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		if checkGuard(t, someCell(r)); t.Failed() {
			return
		}
	}
}

func FuzzAGuardIsTakenAwayWhateverTheCell(f *testing.F) {
	for _, cell := range []string{"=1", "'=1", "-0539", "@x", "+1+1", "''-A", "-1e9"} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		if len(cell) > 0 && !strings.ContainsAny(cell, "ASUMx") {
			checkGuard(t, cell)
		}
	})
}

func TestCellsComeBackFromATableWithTheGuardAndWithout(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "side", Kind: timeline.OfWords}}}
		var cells []string
		for i := range 8 {
			cell := strings.Join(strings.Fields(someCell(r)), " ")
			if cell == "" || strings.Trim(cell, "-'") == "" {
				cell = "x" // nothing, or what stands for nothing
			}
			cells = append(cells, cell)
			e := timeline.Full{ID: "e" + strconv.Itoa(i), Title: timeline.Say("", cell), More: timeline.More{Note: timeline.Say("", cell), Values: []timeline.Value{{Facet: "side", Word: cell}}}}
			tl.Events.Append(e.Compact())
		}
		for _, plain := range []bool{false, true} {
			var out bytes.Buffer
			write := Encode
			if plain {
				write = EncodePlain
			}
			if err := write(&out, tl); err != nil {
				t.Fatal(err)
			}
			rows, err := csv.NewReader(bytes.NewReader(out.Bytes())).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			again, err := Decode(out.Bytes(), Options{})
			if err != nil {
				t.Fatal(err)
			}
			for i, cell := range cells {
				if raw := rows[i+1][columnTitle]; plain && raw != cell {
					t.Errorf("%q stands as %q in a plain table", cell, raw)
				}
				if plain && Bare(cell) != cell {
					continue // an apostrophe of its own looks like a guard there
				}
				e := again.Timeline.Events.At(i)
				if title, note, word := e.Title.In(""), e.More().Note.In(""), timeline.Of(e.Values(), "side"); title != cell || note != cell || len(word) != 1 || word[0] != cell {
					t.Fatalf("plain %v: %q comes back as %q, %q and %q", plain, cell, title, note, word)
				}
			}
		}
	}
}
