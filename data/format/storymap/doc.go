// Package storymap reads StoryMapJS: slides with a place, a text and a date that
// is free text. Each slide becomes an event and a step of the story; the overview
// is the title. A date that names no year stays the words that it is.
package storymap
