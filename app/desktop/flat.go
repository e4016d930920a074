//go:build !ci

package desktop

import "github.com/go-gl/glfw/v3.3/glfw"

// flat asks for a window without depth and stencil, which nothing here needs: where OpenGL is
// done by software, to clear them takes an eighth of its part of every frame. It is to be
// called after a window was made and before it shows, when Fyne asks for its surface.
func flat() {
	glfw.WindowHint(glfw.DepthBits, 0)
	glfw.WindowHint(glfw.StencilBits, 0)
}
