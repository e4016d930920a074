package desktop

import (
	"fmt"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// pane is the sign of a pane beside the views, filled from one x to another.
func pane(name string, from, to int) fyne.Resource {
	return fynetheme.NewThemedResource(fyne.NewStaticResource(name+".svg", fmt.Appendf(nil,
		`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">`+
			`<path d="M3 4h18v16H3z M5 6v12h14V6z" fill="#000000" fill-rule="evenodd"/><path d="M%d 6h%dv12h-%dz" fill="#000000"/></svg>`, from, to-from, to-from)))
}

// The signs of the two panes.
var (
	paneLeft  = pane("pane-left", 5, 10)
	paneRight = pane("pane-right", 14, 19)
)
