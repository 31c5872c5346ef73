#include "platform/web/backend.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include <emscripten.h>
#include <imgui.h>

#include "platform/web/backend_state.h"
#include "platform/web/canvas_font.h"
#include "platform/web/exports.h"
#include "platform/web/media.h"
#include "platform/web/mirror.h"
#include "ui/kit/fonts.h"
#include "ui/kit/root.h"

namespace evenhand::platform::web {
namespace {

constexpr double kNeverAgain = -1.0;
constexpr double kInUseMilliseconds = 200.0;
constexpr float kUsualFrame = 1.0f / 60.0f;

// Sleep that input has ended does not count as time that the pointer rested somewhere; sleep that a timer has ended does.
float seconds_since_last_frame(BackendState& state, double now) {
  const double elapsed = state.last_time < 0.0 ? 0.0 : (now - state.last_time) / 1000.0;
  const bool is_first_or_input = state.last_time < 0.0 || (state.was_woken_by_input && elapsed > 2.0 * static_cast<double>(kUsualFrame));
  state.last_time = now;
  state.was_woken_by_input = false;
  return is_first_or_input ? kUsualFrame : std::max(0.001f, static_cast<float>(elapsed));
}

bool is_dark_expected(const ui::Ui& ui) {
  if (ui.state != nullptr) return ui.theme.is_dark;
  if (!ui.wanted_palette) return ui.environment.prefers_dark;
  return *ui.wanted_palette == ui::Palette::Dark || *ui.wanted_palette == ui::Palette::HighContrastDark;
}

void show_cursor(BackendState& state) {
  const std::string_view wanted = state.ui->cursor;
  if (state.cursor != nullptr && wanted == state.cursor) return;
  state.cursor = state.ui->cursor;
  web_surface_cursor(state.cursor, wanted.size());
}

void build_frame(BackendState& state, float seconds) {
  ui::Ui& ui = *state.ui;
  state.hooks.before();
  set_light_ink(is_dark_expected(ui));
  state.queue.drain(ImGui::GetIO());
  mirror::take_events(ui.semantics);
  ui::begin_frame(ui);
  state.touch.apply(seconds, ui.environment.prefers_reduced_motion);
  state.hooks.draw();
  ui::end_frame(ui);
  state.hooks.after();
}

void show_frame(BackendState& state) {
  ui::Ui& ui = *state.ui;
  const ImDrawData& data = *ImGui::GetDrawData();
  upload_new_glyphs(state.renderer.update_textures(data));
  state.renderer.draw(data, ui.theme[ui::Token::Bg]);
  mirror::set_ink(ui.theme[ui::Token::Ink1]);
  mirror::flush(ui.semantics, ui.environment.pixel_ratio);
  show_cursor(state);
}

double milliseconds_to_next_frame(const BackendState& state) {
  const ui::Ui& ui = *state.ui;
  const bool is_busy = !state.queue.is_empty() || state.touch.is_running() || mirror::has_pending();
  if (is_busy || is_dark_expected(ui) != is_ink_light()) return 0.0;
  return ui.next_wake < 0.0 ? kNeverAgain : ui.next_wake * 1000.0;
}

void create_imgui(BackendState& state) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendPlatformName = "canvas";
  io.BackendRendererName = "webgl2";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  const int largest = std::min(8192, state.renderer.max_texture_size());
  io.Fonts->TexMinWidth = 1024;
  io.Fonts->TexMinHeight = 512;
  io.Fonts->TexMaxWidth = io.Fonts->TexMaxHeight = largest;
  ui::add_fonts(*state.ui, *io.Fonts, canvas_font_loader());
}

}  // namespace

BackendState& backend_state() {
  static BackendState state;
  return state;
}

void push_input(InputEvent event) {
  backend_state().queue.push(event);
  backend_state().was_woken_by_input = true;
  backend_state().latest_input = milliseconds();
}

bool start(ui::Ui& ui, Hooks hooks) {
  BackendState& state = backend_state();
  state.ui = &ui;
  state.hooks = std::move(hooks);
  web_surface_start();
  if (!state.renderer.create()) {
    state.is_context_lost = true;
    web_trouble("no-webgl2");
    return false;
  }
  web_media_start();
  create_imgui(state);
  mirror::start();
  web_input_start();
  web_keyboard_start(ImGuiKey_NamedKey_BEGIN);
  web_clipboard_start();
  web_test_hook_start();
  web_frame_start();
  web_font_warm_up();
  return true;
}

void wake(int frames) { web_frame_wake(frames); }

void ask_before_leaving(bool asks) { web_frame_ask_before_leaving(asks); }

double milliseconds() { return emscripten_get_now(); }

bool is_in_use() { return milliseconds() - backend_state().latest_input < kInUseMilliseconds; }

bool is_mac() { return web_keyboard_is_mac(); }

extern "C" {

EMSCRIPTEN_KEEPALIVE double evenhand_frame(double now, int width, int height, double ratio) {
  BackendState& state = backend_state();
  if (state.is_context_lost) return kNeverAgain;
  ui::Ui& ui = *state.ui;
  ui.environment.width = static_cast<float>(width);
  ui.environment.height = static_cast<float>(height);
  ui.environment.pixel_ratio = static_cast<float>(ratio);
  read_media(ui.environment);
  const float seconds = seconds_since_last_frame(state, now);
  ImGui::GetIO().DeltaTime = seconds;
  ui.seconds = now / 1000.0;
  build_frame(state, seconds);
  show_frame(state);
  return milliseconds_to_next_frame(state);
}

EMSCRIPTEN_KEEPALIVE void evenhand_context(int is_restored) {
  BackendState& state = backend_state();
  state.is_context_lost = is_restored == 0;
  if (is_restored != 0) state.renderer.restore();
}

EMSCRIPTEN_KEEPALIVE const char* evenhand_copied_text() {
  const ui::Ui* ui = backend_state().ui;
  return ui == nullptr || ui->copied_text.empty() ? nullptr : ui->copied_text.c_str();
}

#ifndef NDEBUG
EMSCRIPTEN_KEEPALIVE const char* evenhand_dump() {
  static std::string text;
  text = backend_state().ui->semantics.dump();
  return text.c_str();
}
#endif

}  // extern "C"

}  // namespace evenhand::platform::web
