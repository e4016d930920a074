package scene

// A Panel is a part of a picture with a scene of its own, so that what has not
// changed need not be made or painted anew. All panels of a picture share its
// coordinates, and none overlaps another.
type Panel struct {
	Box   Rect
	Scene Scene
	Stale bool // the scene has changed since it was painted
}

// HitPanels returns the topmost mark under a point, else the nearest within
// reach, of the panel that holds the point; false when there is none.
func HitPanels(panels []Panel, p Point, reach float64) (Mark, bool) {
	for i := range panels {
		if !panels[i].Box.Contains(p) {
			continue
		}
		id, ok := panels[i].Scene.Hit(p, reach)
		return panels[i].Scene.Marks[id], ok
	}
	return Mark{}, false
}
