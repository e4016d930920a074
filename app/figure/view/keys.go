package view

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

// Keys are keys of lanes in an order: those that are folded, or those that a
// person has put into an order. It is a value that can be compared; "" holds none.
type Keys string

// KeyEnd ends a key; no key holds it.
const KeyEnd = "\x01"

// KeysOf returns a list of keys as a value.
func KeysOf(list []string) Keys {
	var b strings.Builder
	for _, key := range list {
		b.WriteString(key + KeyEnd)
	}
	return Keys(b.String())
}

// Has tells whether a lane is among the keys.
func (k Keys) Has(key string) bool {
	for rest := string(k); rest != ""; {
		var one string
		if one, rest, _ = strings.Cut(rest, KeyEnd); one == key {
			return true
		}
	}
	return false
}

// Turned returns the keys with a lane that was not among them, or without one
// that was.
func (k Keys) Turned(key string) Keys {
	list := k.List()
	if at := slices.Index(list, key); at >= 0 {
		return KeysOf(slices.Delete(list, at, at+1))
	}
	return KeysOf(append(list, key))
}

// List returns the keys one by one.
func (k Keys) List() []string {
	if k == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(k), KeyEnd), KeyEnd)
}

// String returns the keys apart by commas, in quotes where they hold one.
func (k Keys) String() string {
	if k == "" {
		return ""
	}
	if k == KeyEnd {
		return `""` // the lane of events without a key, alone
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.Write(k.List()) // to memory
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n")
}

// readKeyText reads what String writes.
func readKeyText(s string) (Keys, error) {
	if s == "" {
		return "", nil
	}
	list, err := csv.NewReader(strings.NewReader(s)).Read()
	if err != nil {
		return "", fmt.Errorf("%q are no lanes: right is a list apart by commas: %w", s, err)
	}
	if strings.Contains(s, KeyEnd) {
		return "", fmt.Errorf("%q holds a letter that no lane has", s)
	}
	return KeysOf(list), nil
}
