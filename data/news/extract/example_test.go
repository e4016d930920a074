package extract_test

import (
	"fmt"

	"dateline/data/news/extract"
	"dateline/timeline/edtf"
)

func ExampleRules_Extract() {
	review, err := extract.Rules{}.Extract(extract.Document{
		ID:   "article.txt",
		Text: "MOSCOW, April 18, 2019 -- Kim Jong Un will meet President Vladimir Putin next week in Vladivostok, the newspaper Izvestia reported, citing a diplomatic source.",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	s := review.Suggestions[0]
	fmt.Println(s.When.Text, "is", s.Date)
	fmt.Println(s.Type, s.Status, s.Sure, "in", s.Chosen().Name.In("en"))
	fmt.Println(s.Attribution.Speaker.Text, "via", s.Attribution.Via.Text)

	// Counted from another day, the same words mean another week.
	later, err := edtf.Parse("2019-05-16")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(review.Reanchored(later).Suggestions[0].Date)
	// Output:
	// next week is [2019-04-22..2019-04-28]
	// meeting planned probable in Vladivostok
	// a diplomatic source via newspaper Izvestia
	// [2019-05-20..2019-05-26]
}
