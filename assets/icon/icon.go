// Package icon holds the program's icon: three events above an axis, drawn with
// the marks of the timeline itself.
package icon

import _ "embed"

//go:generate ./generate.sh

// PNG is the icon as a picture of 512 by 512 pixels; callers do not change it.
//
//go:embed icon.png
var PNG []byte

// SVG is the drawing that PNG is made from; callers do not change it.
//
//go:embed icon.svg
var SVG []byte
