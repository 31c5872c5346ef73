// The frame of the kit. The platform fills ui.environment and ui.seconds, sets io.DeltaTime, feeds ImGui's input and the
// semantic events, and calls begin_frame(); the screens draw; end_frame() closes the tree and the draw data.
// Before the first frame: add_fonts(), and ImGuiBackendFlags_RendererHasTextures.
#pragma once

#include "ui/kit/ui.h"

namespace evenhand::ui {

// Applies the environment (theme, scale, canvas size), calls ImGui::NewFrame() and opens the one window that fills the canvas.
void begin_frame(Ui& ui);

// Closes window and tree, calls ImGui::Render(), and leaves in ui.next_wake how soon another frame is wanted: 0 while
// something moves, is held or still settles, seconds until a tooltip, < 0 when nothing will change without input.
void end_frame(Ui& ui);

// look 3 "Present": what the content is enlarged by at this width.
float presenter_factor(float css_width);

}  // namespace evenhand::ui
