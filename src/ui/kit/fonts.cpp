#include "ui/kit/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstring>

#include "ui/kit/code_points.h"
#include "ui/kit/icon_font.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {
namespace {

constexpr float kNarrow = 0.56f;  // advances in em

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar c) { return c >= 32 && c != 0x85; }

bool init_baked(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = baked->Size * 0.8f;
  baked->Descent = -baked->Size * 0.2f;
  return true;
}

float ems(char32_t c) { return is_invisible(c) || is_combining_mark(c) ? 0.0f : is_wide(c) ? 1.0f : kNarrow; }

float ems_of_run(const char* run) {
  const std::string_view text(run);
  float sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    sum += extends_cluster(c) ? 0.0f : ems(c);
  }
  return std::max(sum, kNarrow);
}

bool load_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar c, ImFontGlyph* glyph, float* advance) {
  if (c < 32) return false;
  const char* const run = run_text(c);
  const float width = baked->Size * (run != nullptr ? ems_of_run(run) : ems(c));
  if (advance != nullptr) {
    *advance = width;
  } else {
    glyph->Codepoint = c & 0x3FFFFFFu;
    glyph->AdvanceX = width;
  }
  return true;
}

ImFont* add_face(ImFontAtlas& atlas, const ImFontLoader& loader, const char* name, unsigned int flags) {
  ImFontConfig config;
  config.FontLoader = &loader;
  config.FontLoaderFlags = flags;
  std::strncpy(config.Name, name, sizeof config.Name - 1);
  return atlas.AddFont(&config);
}

}  // namespace

void add_fonts(Ui& ui, ImFontAtlas& atlas, const ImFontLoader& loader) {
  ui.regular = add_face(atlas, loader, "regular", static_cast<unsigned int>(Weight::Regular));
  ui.semibold = add_face(atlas, loader, "semibold", static_cast<unsigned int>(Weight::Semibold));
  ui.icons = add_face(atlas, icon_font_loader(), "icons", 0);
}

const ImFontLoader& null_font_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "null";
    made.FontSrcContainsGlyph = contains_glyph;
    made.FontBakedInit = init_baked;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

}  // namespace evenhand::ui
