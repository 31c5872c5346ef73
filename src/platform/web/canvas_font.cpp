#include "platform/web/canvas_font.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include <emscripten.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "platform/web/exports.h"
#include "ui/kit/code_points.h"
#include "ui/kit/fonts.h"

namespace evenhand::platform::web {
namespace {

struct GlyphBox {
  float advance = 0, left = 0, top = 0, width = 0, height = 0, is_coloured = 0;
};

struct FontState {
  bool is_ink_light = false;
  bool can_read_back = true;
  int glyph_count = 0;
  std::vector<std::pair<ImGuiID, ImWchar>> fresh = {};  // baked id and code point, to upload
};

FontState& state() {
  static FontState the_state{.can_read_back = web_font_can_read_back()};
  return the_state;
}

int weight_of(const ImFontConfig& source) { return source.FontLoaderFlags >= 600 ? 600 : 400; }

float density_of(const ImFontConfig& source, const ImFontBaked& baked) { return source.RasterizerDensity * baked.RasterizerDensity; }

std::string text_of(ImWchar code_point) {
  if (ui::is_private_use(code_point)) {
    const char* run = ui::run_text(code_point);
    return run == nullptr ? std::string() : run;
  }
  char utf8[5];
  ImTextCharToUtf8(utf8, code_point);
  constexpr const char* kNoBreakSpace = "\xC2\xA0";  // carries a mark without a dotted circle
  return ui::is_combining_mark(code_point) ? std::string(kNoBreakSpace) + utf8 : utf8;
}

// Newlines and their like are never glyphs.
bool is_control(ImWchar code_point) { return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0); }

bool start_source(ImFontAtlas*, ImFontConfig*) { return true; }

bool has_glyph(ImFontAtlas*, ImFontConfig*, ImWchar code_point) {
  constexpr ImWchar kNextLine = 0x85;  // ImGui would take it for an ellipsis
  return code_point >= 32 && code_point != kNextLine;
}

// The line box is the em; the face is centred in it as CSS does, with the baseline on a device pixel.
bool start_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  const float density = density_of(*source, *baked);
  const float em = baked->Size * density;
  float face[2] = {};
  web_font_metrics(weight_of(*source), em, face);
  const float baseline = std::round((em - (face[0] + face[1])) * 0.5f + face[0]);
  baked->Ascent = baseline / density;
  baked->Descent = (baseline - em) / density;
  return true;
}

// Puts the ink into the atlas. False when the atlas is full.
bool pack(ImFontAtlas& atlas, ImFontConfig& source, ImFontBaked& baked, const GlyphBox& box, ImFontGlyph& glyph) {
  const auto width = static_cast<int>(box.width);
  const auto height = static_cast<int>(box.height);
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(&atlas, width, height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  glyph.PackId = id;
  const bool is_coloured = box.is_coloured != 0.0f;
  const int bytes_per_pixel = is_coloured ? 4 : 1;
  ImVector<unsigned char>& pixels = atlas.Builder->TempBuffer;
  pixels.resize(width * height * bytes_per_pixel);
  if (state().can_read_back) {
    web_font_copy(pixels.Data, width * height, is_coloured);
  } else {
    std::memset(pixels.Data, 0, static_cast<std::size_t>(pixels.Size));
    state().fresh.emplace_back(baked.BakedId, static_cast<ImWchar>(glyph.Codepoint));
  }
  ImFontAtlasBakedSetFontGlyphBitmap(&atlas, &baked, &source, &glyph, ImFontAtlasPackGetRect(&atlas, id), pixels.Data,
                                     is_coloured ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8, width * bytes_per_pixel);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point, ImFontGlyph* glyph,
                float* only_advance) {
  if (is_control(code_point)) return false;
  const bool is_invisible = ui::is_invisible(code_point);
  const bool is_mark = ui::is_combining_mark(code_point);
  const float density = density_of(*source, *baked);
  const float em = baked->Size * density;
  const std::string text = text_of(code_point);
  GlyphBox box;
  bool is_drawn = false;
  if (!is_invisible) {
    const bool needs_ink = only_advance == nullptr && state().can_read_back;
    is_drawn = needs_ink ? web_font_draw(weight_of(*source), em, text.c_str(), state().is_ink_light, &box.advance)
                         : web_font_measure(weight_of(*source), em, text.c_str(), &box.advance);
  }
  const float advance = is_invisible || is_mark ? 0.0f : std::round(box.advance) / density;
  if (only_advance != nullptr) {
    *only_advance = advance;
    return true;
  }
  ++state().glyph_count;
  glyph->Codepoint = code_point;
  glyph->AdvanceX = advance;
  if (!is_drawn) return true;
  const float back = is_mark ? std::round(box.advance) : 0.0f;  // a mark sits on the glyph before it
  glyph->X0 = (box.left - back) / density;
  glyph->Y0 = box.top / density + baked->Ascent;
  glyph->X1 = glyph->X0 + box.width / density;
  glyph->Y1 = glyph->Y0 + box.height / density;
  glyph->Visible = true;
  glyph->Colored = box.is_coloured != 0.0f;
  return pack(*atlas, *source, *baked, box, *glyph);
}

void upload(ImFontAtlas& atlas, const ImFontBaked& baked, const ImFontGlyph& glyph) {
  const ImFontConfig* source = baked.ContainerFont->Sources[static_cast<int>(glyph.SourceIdx)];
  if (glyph.PackId == ImFontAtlasRectId_Invalid || !glyph.Visible || source->FontLoader != &canvas_font_loader()) return;
  const ImTextureRect* at = ImFontAtlasPackGetRect(&atlas, glyph.PackId);
  const float em = baked.Size * density_of(*source, baked);
  const std::string text = text_of(glyph.Codepoint);
  GlyphBox box;
  web_font_measure(weight_of(*source), em, text.c_str(), &box.advance);
  web_font_upload(weight_of(*source), em, text.c_str(), state().is_ink_light, glyph.Colored,
                  static_cast<unsigned int>(atlas.TexData->GetTexID()), at->x, at->y, at->w, at->h, static_cast<int>(box.left),
                  static_cast<int>(box.top));
}

}  // namespace

const ImFontLoader& canvas_font_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "Canvas 2D";
    made.FontSrcInit = start_source;
    made.FontSrcContainsGlyph = has_glyph;
    made.FontBakedInit = start_baked;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

bool is_ink_light() { return state().is_ink_light; }

bool set_light_ink(bool is_light) {
  if (state().is_ink_light == is_light) return false;
  state().is_ink_light = is_light;
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  if (atlas->Builder != nullptr) ImFontAtlasBuildDiscardBakes(atlas, 0);
  return true;
}

void upload_new_glyphs(bool is_atlas_new) {
  if (state().can_read_back) return;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  auto& fresh = state().fresh;
  for (int i = 0; i < atlas.Builder->BakedPool.Size; ++i) {
    const ImFontBaked& baked = atlas.Builder->BakedPool[i];
    if (baked.WantDestroy) continue;
    for (const ImFontGlyph& glyph : baked.Glyphs) {
      if (is_atlas_new || std::ranges::contains(fresh, std::pair{baked.BakedId, static_cast<ImWchar>(glyph.Codepoint)})) {
        upload(atlas, baked, glyph);
      }
    }
  }
  fresh.clear();
}

extern "C" {
EMSCRIPTEN_KEEPALIVE int evenhand_glyph_count() { return state().glyph_count; }
EMSCRIPTEN_KEEPALIVE int evenhand_is_uploading_glyphs() { return state().can_read_back ? 0 : 1; }
}

}  // namespace evenhand::platform::web
