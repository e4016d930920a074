//go:build race

package mapview_test

// sets is how many random sets of places the law is tested over: fewer under the race
// detector, which takes ten times as long and looks for something else.
const sets = 40
