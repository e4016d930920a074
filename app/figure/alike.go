package figure

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/scene"
	"dateline/timeline"
)

// mostCompared is how many events a timeline has at the most for its titles to be compared: of
// more, the window's thread would wait for it.
const mostCompared = 20_000

// leastShared is how many letters two titles must have in common at their beginning for this to
// be what is cut.
const leastShared = 8

type (
	differsKey struct{}
	twinsKey   struct{}
)

// differing returns where the words of titles begin by which they differ, of all titles of the
// timeline, so that a filter does not change how one is cut.
func (s *Subject) differing() map[string]int {
	return Once(s, differsKey{}, func() map[string]int { // a key without anything in it costs no frame any memory
		return OnceRead(s, differsKey{}, func() map[string]int {
			if s.Timeline.Events.Len() > mostCompared {
				return nil
			}
			var titles []string
			for _, e := range s.Timeline.Events.All() {
				titles = append(titles, s.titleOf(e))
			}
			return differingIn(titles)
		})
	})
}

// differingIn returns of titles that begin with the same heading as another one, as "Campaign rally:"
// is, where the words behind it begin. Of sentences that begin alike the beginning is not cut: without
// it the rest says nothing.
func differingIn(titles []string) map[string]int {
	slices.Sort(titles)
	titles = slices.Compact(titles)
	at := map[string]int{}
	for i := 1; i < len(titles); i++ {
		n := heading(shared(titles[i-1], titles[i]))
		if n >= leastShared {
			at[titles[i-1]] = max(at[titles[i-1]], n)
			at[titles[i]] = n
		}
	}
	return at
}

// heading returns how long the headings are that a text begins with: words up to a colon, or a dash or a
// bar between blanks, and the blanks behind it.
func heading(text string) (n int) {
	for i, r := range text {
		behind := i + utf8.RuneLen(r)
		blank := behind < len(text) && text[behind] == ' '
		if blank && (r == ':' || strings.ContainsRune("–—-|·", r) && i > 0 && text[i-1] == ' ') {
			n = behind + 1
		}
	}
	return n
}

// shared returns what two titles begin with.
func shared(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a[:n]
}

// Cut returns a title, shortened where it is wider than width: at its end, but of titles that
// begin with the same heading that, so that the words stay by which they differ.
func (s *Subject) Cut(f scene.Font, title string, width float64) string {
	plain := f.Cut(title, width)
	if plain == title {
		return plain
	}
	from := s.differing()[title]
	if from == 0 {
		return plain
	}
	kept := len(strings.TrimSuffix(plain, "…"))
	if word := strings.IndexFunc(title[from:], unicode.IsSpace); word > 0 && kept >= from+word {
		return plain // the first of the words that differ is there already
	}
	own := title[from:]
	room := width - f.Width("… "+own)
	if room < 0 {
		if short := f.Cut(own, width-f.Width("…")); short != "" {
			return "…" + short
		}
		return plain
	}
	head := ""
	for _, word := range strings.Fields(title[:from]) {
		longer := strings.TrimPrefix(head+" "+word, " ")
		if f.Width(longer) > room {
			break
		}
		head = longer
	}
	if head == "" {
		return "…" + own
	}
	return head + "… " + own
}

// CutMiddle returns a text, shortened in its middle where it is wider than width: names of a kind
// often begin alike and differ at their ends.
func CutMiddle(f scene.Font, text string, width float64) string {
	if f.Width(text) <= width {
		return text
	}
	letters := []rune(text)
	for n := len(letters) - 1; n > 1; n-- { // letters that stay
		short := strings.TrimSpace(string(letters[:(n+1)/2])) + "…" + strings.TrimSpace(string(letters[len(letters)-n/2:]))
		if f.Width(short) <= width {
			return short
		}
	}
	return f.Cut(text, width)
}

// Twins returns of each dated event by position the number of its title, where others have the
// same; 0 for a title of its own, nil where there are too many events to know.
func (s *Subject) Twins() []int32 {
	return Once(s, twinsKey{}, func() []int32 {
		if s.Dated > mostCompared {
			return nil
		}
		numbers, seen := map[string]int32{}, map[string]int{}
		titles := make([]string, s.Dated)
		for i := range titles {
			titles[i] = timeline.Fold(flat(s.At(i).Title.In(s.Lang)))
			seen[titles[i]]++
		}
		twins := make([]int32, s.Dated)
		for i, title := range titles {
			if title == "" || seen[title] < 2 {
				continue
			}
			if numbers[title] == 0 {
				numbers[title] = int32(len(numbers) + 1)
			}
			twins[i] = numbers[title]
		}
		return twins
	})
}
