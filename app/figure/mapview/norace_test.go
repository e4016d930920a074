//go:build !race

package mapview_test

// sets is how many random sets of places the law is tested over.
const sets = 500
