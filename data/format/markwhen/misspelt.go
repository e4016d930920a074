package markwhen

import (
	"regexp"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline/edtf"
)

var (
	numbered  = regexp.MustCompile(`^(?:\d{4}-\d[\w:. /-]*|\d\d?/\d[\w. /-]*)$`)
	counted   = regexp.MustCompile(`(?i)^(?:(?:after|before|by) )?![\w.-]+|^\.(?:start|end)\b`)
	letterRun = regexp.MustCompile(`[\p{L}_]+`)
	telling   = regexp.MustCompile(`(?i)\b\d{4}\b|\b\d\d?(?::\d\d)? ?[ap]m\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d`)
	otherID   = regexp.MustCompile(`!([\w-]+)`)
)

// wordsOfDates are the words that ranges are made of.
var wordsOfDates = func() map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(`jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december
mon monday tue tues tuesday wed wednesday thu thurs thursday fri friday sat saturday sun sunday
second seconds sec secs s minute minutes min mins m hour hours hr hrs h day days d week weeks w weekday weekdays business work month months mo mos quarter quarters year years y decade decades century centuries
now today every other for times x until to and from on after before by start end am pm bc bce ad ce t z st nd rd th`) {
		all[word] = true
	}
	return all
}()

// misspelt returns what stands before the colon of a line that is made as ranges are,
// of numbers and of their words alone, for a line that begins no event: it was meant to.
// "" for any other line.
func misspelt(line string) string {
	trimmed := strings.TrimSpace(line)
	if trimmed != "" && strings.ContainsRune(`-*`, rune(trimmed[0])) && strings.HasPrefix(trimmed[1:], " ") || strings.HasPrefix(trimmed, `\`) {
		return "" // an item of a list, and what is kept from beginning an event
	}
	for at := range min(len(trimmed), 160) {
		if trimmed[at] != ':' || at+1 < len(trimmed) && !strings.ContainsRune(" \t", rune(trimmed[at+1])) {
			continue
		}
		if spec := trimmed[:at]; numbered.MatchString(spec) || counted.MatchString(spec) || telling.MatchString(spec) && wordedAsDate(spec) {
			return spec
		}
		return ""
	}
	return ""
}

// wordedAsDate tells whether all words of a text are such as ranges are made of.
func wordedAsDate(spec string) bool {
	for _, word := range letterRun.FindAllString(strings.ToLower(spec), -1) {
		if !wordsOfDates[word] {
			return false
		}
	}
	return true
}

// unread says what is wrong with a range.
func (c *clock) unread(spec string) error {
	for _, m := range otherID.FindAllStringSubmatch(spec, -1) {
		if _, known := c.ids[m[1]]; !known {
			return message.Error("%q counts from an event that is not there: none above with a date has the id %q", spec, m[1])
		}
	}
	if numbered.MatchString(spec) {
		if _, err := edtf.ParseISO(spec); err != nil && strings.Count(spec, "-") > 0 && !strings.ContainsAny(spec, " /:") {
			return err
		}
	}
	return message.Error("%q is no range of markwhen; write 2019-04-26/2019-04-27, or 2019-04 / 3 days", spec)
}
