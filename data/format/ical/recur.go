package ical

import (
	"slices"
	"strings"
	"time"

	"github.com/teambition/rrule-go"

	"dateline/data/kit/message"
)

// The bounds of what recurs: how often, by how many rules of a file, and for how
// many years a rule is followed.
const (
	mostTimes = 500
	mostRules = 1000
	mostVain  = 4 // rules that name no day, for which all years are looked through
)

var horizon = map[rrule.Frequency]int{rrule.DAILY: 10, rrule.WEEKLY: 50, rrule.MONTHLY: 100, rrule.YEARLY: 500}

// recurrences returns every time at which an event starts, the first of them
// first: by its rule and its further dates, without those that are excepted or
// moved.
func (d *decoder) recurrences(c component, uid string, start moment) []moment {
	if _, moved := c.first("RECURRENCE-ID"); moved {
		return []moment{start}
	}
	seen := map[time.Time]bool{start.UTC(): true}
	all := []moment{start}
	add := func(t time.Time, own *length) {
		if m := (moment{Time: t, day: start.day, zone: start.zone, own: own}); !seen[t.UTC()] && len(all) < mostTimes {
			seen[t.UTC()] = true
			all = append(all, m)
		}
	}
	for _, p := range c.all {
		switch p.name {
		case "RRULE":
			for _, t := range d.rule(p, start) {
				add(d.zones.again(t), nil)
			}
		case "RDATE":
			further, err := d.moments(p)
			if err != nil {
				d.fail(p, err)
			}
			for _, m := range further {
				add(m.In(start.Location()), m.own)
			}
		}
	}
	gone := d.excepted(c, start)
	all = slices.DeleteFunc(all, func(m moment) bool { return gone(m) || d.moved[key(uid, m)] })
	slices.SortFunc(all, func(a, b moment) int { return a.Compare(b.Time) })
	if len(all) > 1 {
		d.Note("what recurs is read as events of their own, each at its time; the rules are not kept")
	}
	return all
}

// excepted tells which times of a series are left out: those of EXDATE, all of a day where
// that is one, and those of the rules that RFC 2445 had for it.
func (d *decoder) excepted(c component, start moment) func(moment) bool {
	gone, days := map[time.Time]bool{}, map[string]bool{}
	for _, p := range c.all {
		switch p.name {
		case "EXRULE":
			for _, t := range d.rule(p, start) {
				gone[d.zones.again(t).UTC()] = true
			}
		case "EXDATE":
			except, err := d.moments(p)
			if err != nil {
				d.fail(p, err)
			}
			for _, m := range except {
				gone[m.UTC()] = true
				if m.day {
					days[m.Format(time.DateOnly)] = true
				}
			}
		}
	}
	return func(m moment) bool { return gone[m.UTC()] || days[m.Format(time.DateOnly)] }
}

// rule returns the times of a rule within the bounds.
func (d *decoder) rule(p property, start moment) []time.Time {
	if d.rules++; d.rules > mostRules || d.vain >= mostVain {
		d.Note("only the first %d rules of recurrence are followed", d.followed)
		return nil
	}
	d.followed++
	option, err := rrule.StrToROptionInLocation(strings.TrimSpace(p.value), start.Location())
	if err != nil {
		d.fail(p, message.Error("%q is no rule of recurrence that can be followed; write one such as FREQ=WEEKLY;COUNT=10", p.value))
		return nil
	}
	years, followed := horizon[option.Freq]
	if !followed {
		d.Note("what recurs within a day is read once: %s:%s", p.name, p.value)
		return nil
	}
	note := d.Note
	if p.name == "EXRULE" { // which leaves out what comes to an end by itself
		note = func(string, ...any) {}
	}
	option.Dtstart = start.Time
	end := start.AddDate(years, 0, 0)
	if option.Count == 0 && option.Until.IsZero() {
		note("what recurs without an end is read for 10 years, %d times at most", mostTimes)
		end = start.AddDate(10, 0, 0)
	}
	cut := option.Until.After(end)
	if option.Until.IsZero() || cut {
		option.Until = end
	}
	all, err := times(*option, mostTimes+1)
	if err != nil {
		d.fail(p, err)
		return nil
	}
	switch last := len(all) - 1; {
	case len(all) > mostTimes:
		all = all[:mostTimes]
		note("of what recurs more than %d times the first so many are read", mostTimes)
	case cut || option.Count > len(all) && last >= 0:
		note("what recurs is read for %d years: %s:%s", years, p.name, p.value)
	}
	if len(all) == 0 {
		d.vain++
	}
	return all
}

// times returns the first times of a rule.
func times(option rrule.ROption, most int) (all []time.Time, err error) {
	defer func() { // the library panics on some rules that no year fulfils
		if fault := recover(); fault != nil {
			all, err = nil, message.Error("the rule cannot be followed; write one such as FREQ=WEEKLY;COUNT=10")
		}
	}()
	rule, err := rrule.NewRRule(option)
	if err != nil {
		return nil, err
	}
	next := rule.Iterator()
	for t, ok := next(); ok && len(all) < most; t, ok = next() {
		all = append(all, t)
	}
	return all, nil
}
