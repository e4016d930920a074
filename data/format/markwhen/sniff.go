package markwhen

import (
	"regexp"
	"strings"
)

var (
	eventLine = regexp.MustCompile(`(?m)^ *(?:- )?(?:\d{1,4}[^,;\t|\n:]{0,60}|now|after ![^\n:]+|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \d[^,;\t|\n:]{0,30}): ?\S`)
	firstLine = regexp.MustCompile(`^(?:---\s*$|//|#|section |group |[\w ]+: |\d[^,;\t|]*: |now)`)
)

// Sniff tells by the first bytes of a file whether it is markwhen.
func Sniff(head []byte) bool {
	text := strings.TrimLeft(strings.TrimPrefix(string(head), "\uFEFF"), " \t\r\n")
	line, _, _ := strings.Cut(text, "\n")
	return firstLine.MatchString(line) && !strings.HasPrefix(line, "#TIMEFLOW") && eventLine.MatchString(text)
}
