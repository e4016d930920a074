// Package simile reads the XML and the JSON of SIMILE Timeline.
//
// An event has a start and an end and between them, where they are not known
// well, a latest start and an earliest end. That doubt is kept: a start in the
// course of June 1861 is 1861-06; one that fits no month, year or decade is
// approximate. A start and an end without a duration are some time within. In XML
// that is so where isDuration is missing, in JSON only where it is false.
//
// A link is a page that the title of an event leads to. It need not be where one
// reads that it took place, so it is a facet of the event and no source.
package simile
