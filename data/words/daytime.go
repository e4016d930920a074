package words

import (
	"regexp"
	"strings"

	"dateline/timeline/edtf"
)

// The words for a part of a day, in English, French and German.
const (
	englishDaytime = `(?:(?:very |in the )?(?:early|late|mid)[- ])?(?:morning|afternoon|evening|dawn|dusk|daybreak|sunrise|sunset|nightfall|hours|small hours)`
	frenchDaytime  = `(?:petit |grand |début de |fin de |milieu de )?(?:l['’])?(?:matin|matinée|après-midi|soir|soirée|aube|aurore|crépuscule|lever du jour|point du jour|tombée de la nuit)`
	germanDaytime  = `(?:frühen |späten |früher |später )?(?:morgen|vormittag|nachmittag|abend|morgengrauen|morgenstunden|abendstunden|tagesanbruch|abenddämmerung|morgendämmerung)s?`
)

var (
	// daytimeOf are the words for a part of a day before the day, "the evening of 18 June 1940";
	// daytimeAt those behind it, "le 18 juin 1940 au soir".
	daytimeOf = regexp.MustCompile(`(?i)^(?:(?:(?:on|in|at|during) )?(?:the )?` + englishDaytime + `(?: of| on|,)?|(?:(?:dans|au|en|à|pendant|le|la) )?(?:la |le |l['’])?` + frenchDaytime + `,?(?: du| de la| de| d['’])?|(?:(?:am|im|in den|gegen) )?` + germanDaytime + `,?(?: des| vom)?) (.+)$`)
	daytimeAt = regexp.MustCompile(`(?i)^(.+?),? \(?(?:(?:(?:on|in|at|during) )?(?:the )?` + englishDaytime + `|(?:(?:dans|au|en|à|pendant|le|la) )?(?:la |le |l['’])?` + frenchDaytime + `|(?:(?:am|im|in den|gegen) )?(?:frühmorgens|früh morgens|früh am morgen|spätabends|spät abends|spät am abend|` + germanDaytime + `))\)?$`)
)

// daytime reads a day of which a cell tells the part, "18 June 1940, in the evening": the day, since
// nobody can say on which hour an evening begins. A time of day is no such day, and of what is left no
// part is told again.
func (r *Reader) daytime(cell string) (Reading, bool) {
	if r.parted {
		return Reading{}, false
	}
	left := *r
	left.parted = true
	for _, shape := range []*regexp.Regexp{daytimeOf, daytimeAt} {
		m := shape.FindStringSubmatch(cell)
		if m == nil {
			continue
		}
		one, err := left.read(strings.TrimSpace(m[1]))
		if err == nil && one.Absence == Present && one.Date.Kind() == edtf.Extent && one.Date.Precision() == edtf.Day && !strings.ContainsAny(one.Date.String(), "/[{") {
			one.Guesses |= Daytimes
			return one, true
		}
	}
	return Reading{}, false
}
