// Glyphs from the browser's own text, drawn on demand with Canvas 2D (prototypes 1): every script the computer has, as crisp as
// the page around it, and no font file to ship. The em is the baked size; the weight (400, 600) comes from
// ImFontConfig::FontLoaderFlags; advances are whole device pixels. Private-use code points stand for shaped runs
// (ui::run_text).
//
// Browsers that answer canvas reads with noise (resistFingerprinting) get their glyphs straight into the texture.
#pragma once

struct ImFontLoader;

namespace evenhand::platform::web {

const ImFontLoader& canvas_font_loader();

// Text is smoothed by the colour it is drawn with: light ink for dark themes. A change discards every glyph drawn so far, so
// call it between frames only. True when it changed.
bool set_light_ink(bool is_light);
bool is_ink_light();

// After the renderer brought its textures up to date and before it draws. Does something only when pixels cannot be read back.
void upload_new_glyphs(bool is_atlas_new);

}  // namespace evenhand::platform::web
