// Where glyphs come from. The browser supplies a loader that draws with Canvas 2D (prototypes 1); headless builds a
// loader with fixed advances. The kit only asks for the two faces it uses.
#pragma once

struct ImFontAtlas;
struct ImFontLoader;

namespace evenhand::ui {

struct Ui;

enum class Weight : int { Regular = 400, Semibold = 600 };

// The loader reads the weight from ImFontConfig::FontLoaderFlags (400 or 600).
// Adds both faces to the atlas with `loader` and stores them in `ui`.
void add_fonts(Ui& ui, ImFontAtlas& atlas, const ImFontLoader& loader);

// Draws nothing; every glyph advances 0.56 em, wide scripts 1 em. For tests and the command line.
const ImFontLoader& null_font_loader();

// "Run as glyph": a text whose scripts need shaping (Arabic, Devanagari, Thai, emoji sequences...) is drawn with one
// private-use glyph per run. The kit calls `shaped` on every text it draws; the loader resolves the code point with run_text.
// Returns the input itself when nothing needs shaping.
const char* run_text(unsigned int private_code_point);  // UTF-8, nullptr when unknown

}  // namespace evenhand::ui
