package view

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

// Actors are the ids of actors in an order: those whose routes a map shows. It is a value
// that can be compared; that of one actor is its id, and "" holds none.
type Actors string

// ActorsOf returns ids as a value.
func ActorsOf(ids ...string) Actors { return Actors(strings.Join(ids, KeyEnd)) }

// List returns the ids one by one.
func (a Actors) List() []string {
	if a == "" {
		return nil
	}
	return strings.Split(string(a), KeyEnd)
}

// First returns the first id, "" where there is none.
func (a Actors) First() string {
	first, _, _ := strings.Cut(string(a), KeyEnd)
	return first
}

// Has tells whether an actor is among them.
func (a Actors) Has(id string) bool { return slices.Contains(a.List(), id) }

// Turned returns the actors with one that was not among them at the end, or without one
// that was.
func (a Actors) Turned(id string) Actors {
	list := a.List()
	if at := slices.Index(list, id); at >= 0 {
		return ActorsOf(slices.Delete(list, at, at+1)...)
	}
	return ActorsOf(append(list, id)...)
}

// String returns the ids apart by commas, in quotes where they hold one.
func (a Actors) String() string {
	if a == "" {
		return ""
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.Write(a.List()) // to memory
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n")
}

// readActors reads what String writes, each id once.
func readActors(v View, s string) (View, error) {
	v.Actor = ""
	if s == "" {
		return v, nil
	}
	list, err := csv.NewReader(strings.NewReader(s)).Read()
	if err != nil || strings.Contains(s, KeyEnd) {
		return v, fmt.Errorf("%q are no ids of actors: right is a list apart by commas", s)
	}
	for _, id := range list {
		if !v.Actor.Has(id) {
			v.Actor = v.Actor.Turned(id)
		}
	}
	return v, nil
}
