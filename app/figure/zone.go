package figure

import (
	"strings"

	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// ZoneName names the clock of a zone, as an axis does: "UTC+3", "local time", "time of
// the source".
func ZoneName(z edtf.Zone, lang string) string {
	switch name := z.String(); name {
	case "source", "local":
		return translations.Say(lang, "zone "+name)
	default:
		return strings.NewReplacer("+0", "+", "-0", "−", "-", "−", ":00", "").Replace(name)
	}
}

// AxisZone names the clock of an axis that shows times of day, "" for another: where only
// days can be told apart no clock is asked for.
func AxisZone(s *Subject, ticks []calendar.Tick) string {
	for _, t := range ticks {
		if t.At.Nano != 0 {
			return ZoneName(s.Zone(), s.Lang)
		}
	}
	return ""
}
