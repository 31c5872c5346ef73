#include "ui/harness.h"

#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "ui/kit/fonts.h"
#include "ui/kit/root.h"
#include "ui/lint.h"
#include "ui/test_engine_hooks.h"

namespace evenhand::test {
namespace {

constexpr int kMostFrames = 60;
constexpr float kFrameSeconds = 1.0f / 60.0f;

// Stands in for a renderer: says that textures were made, updated and destroyed as asked.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else {
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

Harness::Harness(float width, float height, float pixel_ratio) : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ui.environment.width = width * pixel_ratio;
  ui.environment.height = height * pixel_ratio;
  ui.environment.pixel_ratio = pixel_ratio;
  ui::add_fonts(ui, *io.Fonts, ui::null_font_loader());
#ifdef IMGUI_ENABLE_TEST_ENGINE
  context_->TestEngineHookItems = true;
#endif
}

Harness::~Harness() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Harness::run(std::function<void(ui::Ui&)> draw) {
  draw_ = std::move(draw);
  settle();
}

void Harness::frame(int count) {
  ImGui::SetCurrentContext(context_);
  for (int i = 0; i < count; ++i) {
    forget_items();
    ImGui::GetIO().DeltaTime = kFrameSeconds;
    ui.seconds += static_cast<double>(kFrameSeconds);
    ui::begin_frame(ui);
    draw_(ui);
    ui::end_frame(ui);
    accept_textures();
    if (const ui::NodeId wanted = ui.semantics.take_wanted_focus(); wanted != 0)
      ui.semantics.post({.id = wanted, .action = ui::Action::Focus, .number = 1, .text = {}});
  }
}

// The first line in which two trees differ, so that a screen that never settles says where.
std::string what_changed(const std::string& before, const std::string& after) {
  const auto [a, b] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  if (a == before.end() && b == after.end()) return "the tree stays the same, but a frame is wanted";
  const std::size_t place = static_cast<std::size_t>(a - before.begin());
  const std::size_t start = before.rfind('\n', place) + 1;
  return "\"" + before.substr(start, before.find('\n', place) - start) + "\" became \"" + after.substr(start, after.find('\n', start) - start) + "\"";
}

void Harness::settle() {
  for (int i = 0; i < kMostFrames; ++i) {
    frame();
    if (ui.next_wake != 0 && !ui.semantics.has_pending_events()) {
      if (is_strict)
        for (const std::string& problem : lint()) ADD_FAILURE() << problem;
      return;
    }
  }
  const std::string before = dump();
  frame();
  ADD_FAILURE() << "not settled after " << kMostFrames << " frames: " << what_changed(before, dump());
}

void Harness::wait(double seconds) {
  for (const double end = ui.seconds + seconds; ui.seconds < end;) frame();
  settle();
}

const ui::Node* Harness::look_for(ui::Role role, std::string_view name) const {
  const auto nodes = ui.semantics.nodes();
  for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)  // layers first
    if (node->role == role && ui.semantics.text(node->name) == name) return &*node;
  return nullptr;
}

ui::Node Harness::find(ui::Role role, std::string_view name) {
  const ui::Node* const node = look_for(role, name);
  if (node != nullptr) return *node;
  ADD_FAILURE() << "no node \"" << name << "\" with role " << static_cast<int>(role) << " in\n" << dump();
  return {};
}

bool Harness::has(ui::Role role, std::string_view name) { return look_for(role, name) != nullptr; }

std::vector<ui::Node> Harness::all(ui::Role role) const {
  std::vector<ui::Node> found;
  for (const ui::Node& node : ui.semantics.nodes())
    if (node.role == role) found.push_back(node);
  return found;
}

std::string Harness::name_of(const ui::Node& node) const { return std::string(ui.semantics.text(node.name)); }
std::string Harness::value_of(ui::Role role, std::string_view name) { return std::string(ui.semantics.text(find(role, name).value)); }
std::string Harness::description_of(ui::Role role, std::string_view name) {
  return std::string(ui.semantics.text(find(role, name).description));
}
bool Harness::has_flag(ui::Role role, std::string_view name, ui::NodeFlag flag) { return (find(role, name).flags & flag) != 0; }

bool Harness::shows(std::string_view text) const {
  for (const ui::Node& node : ui.semantics.nodes())
    for (const ui::TextRange range : {node.name, node.value, node.description})
      if (ui.semantics.text(range).find(text) != std::string_view::npos) return true;
  return false;
}

void Harness::post(ui::SemanticEvent event) {
  ui.semantics.post(std::move(event));
  settle();
}

void Harness::press(ui::Role role, std::string_view name) { post({.id = find(role, name).id, .action = ui::Action::Press, .text = {}}); }

void Harness::focus(ui::Role role, std::string_view name) {
  const ui::NodeId id = find(role, name).id, before = ui.semantics.focused();
  if (before != 0 && before != id) ui.semantics.post({.id = before, .action = ui::Action::Blur, .text = {}});
  post({.id = id, .action = ui::Action::Focus, .number = 1, .text = {}});
}

void Harness::blur() { post({.id = ui.semantics.focused(), .action = ui::Action::Blur, .text = {}}); }

ui::Node Harness::field_of(std::string_view name) {
  const ui::Node* const area = look_for(ui::Role::TextArea, name);
  return area != nullptr ? *area : find(ui::Role::TextField, name);
}

void Harness::type(std::string_view field, std::string_view text) {
  const ui::Node node = field_of(field);
  if (ui.semantics.focused() != node.id) focus(node.role, field);
  post({.id = node.id, .action = ui::Action::SetText, .sequence = ++sequence_, .text = std::string(text)});
}

void Harness::submit(std::string_view field) { post({.id = field_of(field).id, .action = ui::Action::Submit, .text = {}}); }

void Harness::set_number(std::string_view slider, double number) {
  post({.id = find(ui::Role::Slider, slider).id, .action = ui::Action::SetNumber, .number = static_cast<float>(number), .text = {}});
}

void Harness::key(ui::Role role, std::string_view name, ui::NavigationKey key) {
  post({.id = find(role, name).id, .action = ui::Action::Key, .number = static_cast<float>(key), .text = {}});
}

void Harness::escape() {
  ui::NodeId top = 0;
  for (const ui::Node& node : ui.semantics.nodes())
    if ((node.flags & ui::kPopup) != 0 && node.role != ui::Role::Tooltip && node.role != ui::Role::Status) top = node.id;
  post({.id = top, .action = ui::Action::Dismiss, .text = {}});
}

std::vector<std::string> Harness::lint() const { return lint_frame(ui.semantics); }

}  // namespace evenhand::test
