package mapview

import (
	"context"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// As what an event counts at its place: a number of how it has turned out, of the slot of its colour,
// and of whether people met. So each of a million events is one step up of one count.
const (
	ofTurn   = 2 * int(theme.Slots)
	asMany   = 2*ofTurn + 1 // of what was struck neither colour nor meeting is counted
	asDone   = turnDone * ofTurn
	asYet    = turnPending * ofTurn
	asStruck = turnStruck * ofTurn
)

// countsAs are these numbers by turn, slot and whether people met.
var countsAs = func() (all [3][theme.Slots][2]uint8) {
	for slot := range theme.Slots {
		for met := range 2 {
			all[turnDone][slot][met] = uint8(asDone + 2*int(slot) + met)
			all[turnPending][slot][met] = uint8(asYet + 2*int(slot) + met)
			all[turnStruck][slot][met] = uint8(asStruck)
		}
	}
	return all
}()

// A spotCount is what a core counts of spots, by their numbers from 0 on.
type spotCount struct {
	counts []int32 // of each spot asMany
	first  [][mostWords]int32
	held   []uint8 // how many of the first of a spot are known
}

func newSpotCount(spots int) spotCount {
	return spotCount{make([]int32, spots*asMany), make([][mostWords]int32, spots), make([]uint8, spots)}
}

// add counts the event at a position.
func (c *spotCount) add(spot, i int32, slot theme.Slot, kind timeline.Type, status timeline.Status) {
	if n := c.held[spot]; n < mostWords {
		c.first[spot][n] = i
		c.held[spot]++
	}
	met := 0
	if kind == timeline.Meeting {
		met = 1
	}
	c.counts[int(spot)*asMany+int(countsAs[turns[status]][slot][met])]++
}

// put adds what was counted of a spot to it, of events behind those that it has.
func (c *spotCount) put(spot int, s *Spot) {
	more := Spot{First: c.first[spot]}
	of := c.counts[spot*asMany:][:asMany]
	for slot := range theme.Slots {
		done, yet := of[asDone+2*int(slot):][:2], of[asYet+2*int(slot):][:2]
		more.Done[slot], more.Pending[slot] = done[0]+done[1], yet[0]+yet[1]
		more.Met += done[1] + yet[1]
		more.Count += int(more.Done[slot] + more.Pending[slot])
	}
	more.Struck = of[asStruck]
	more.Count += int(more.Struck)
	s.join(&more)
}

// count counts the chosen events of a subject at their spots, on all cores. It is given up soon after
// ctx ends, with its error.
func (p places) count(ctx context.Context, spots []Spot, s *figure.Subject, colours *figure.Colours, chosen Choice) error {
	columns := s.Columns()
	plain, ok := columns.Plain()
	slots, also := colours.Slots()
	inMemory := ok && also
	shares, rooms := make([]spotCount, pieces.Workers(chosen.n)), make([][]int32, pieces.Workers(chosen.n))
	for w := range shares {
		shares[w] = newSpotCount(len(spots))
	}
	err := pieces.Each(ctx, chosen.n, func(worker, from, to int) {
		mine, room := &shares[worker], chosen.positions(from, to, rooms[worker][:0])
		for _, i := range room {
			if inMemory { // as the columns lie there
				if place := plain.Place[i]; place >= 0 && p.at[place] > 0 {
					mine.add(p.at[place]-1, i, slots[i], plain.Type[i], plain.Status[i])
				}
				continue
			}
			if place := columns.Place(int(i)); place >= 0 && p.at[place] > 0 {
				mine.add(p.at[place]-1, i, colours.Slot(int(i)), columns.Type(int(i)), timeline.Statuses[columns.Status(int(i))])
			}
		}
		rooms[worker] = room
	})
	for w := range shares {
		for k := range spots {
			shares[w].put(k, &spots[k])
		}
	}
	return err
}
