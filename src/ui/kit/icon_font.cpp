#include "ui/kit/icon_font.h"

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/kit/icon_shape.h"

namespace evenhand::ui {
namespace {

constexpr int kMargin = 1;

bool is_icon(ImWchar c) { return c >= icon_code_point(Icon{}) && c < icon_code_point(Icon::Count); }

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar c) { return c == ' ' || is_icon(c); }

bool init_baked(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = baked->Size;
  baked->Descent = 0;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar c, ImFontGlyph* glyph, float* advance) {
  if (!contains_glyph(atlas, source, c)) return false;
  if (advance != nullptr) {
    *advance = baked->Size;
    return true;
  }
  glyph->Codepoint = c & 0x3FFFFFFu;
  glyph->AdvanceX = baked->Size;
  if (!is_icon(c)) return true;
  const int size = static_cast<int>(baked->Size), side = size + 2 * kMargin;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, side, side);
  if (id == ImFontAtlasRectId_Invalid) return false;
  const auto pixels = icon_coverage(static_cast<Icon>(c - icon_code_point(Icon{})), size, kMargin);
  glyph->X0 = glyph->Y0 = -static_cast<float>(kMargin);
  glyph->X1 = glyph->Y1 = static_cast<float>(size + kMargin);
  glyph->Visible = true;
  glyph->PackId = id;
  ImTextureRect* const rect = ImFontAtlasPackGetRect(atlas, id);
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, pixels.data(), ImTextureFormat_Alpha8, side);
  return true;
}

}  // namespace

const ImFontLoader& icon_font_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "icons";
    made.FontSrcContainsGlyph = contains_glyph;
    made.FontBakedInit = init_baked;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

}  // namespace evenhand::ui
