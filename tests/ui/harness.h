// Screens without a browser: a headless ImGui, a font with fixed advances, and the semantic tree to find, press and read
// things by role and name. Every settled frame is checked: no id twice, every item one can operate has a node with a
// name, and every such node an item.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/semantics.h"
#include "ui/kit/ui.h"

struct ImGuiContext;

namespace evenhand::test {

class Harness {
 public:
  explicit Harness(float width = 1280, float height = 800, float pixel_ratio = 1);
  ~Harness();
  Harness(const Harness&) = delete;
  Harness& operator=(const Harness&) = delete;

  ui::Ui ui;
  bool is_strict = true;  // false: settle() does not report what lint() finds

  // Draws with `draw` from now on and settles.
  void run(std::function<void(ui::Ui&)> draw);

  // ---- time ----------------------------------------------------------------------------------------------------------
  void frame(int count = 1);            // 1/60 s each
  void settle();                        // until nothing wants a frame at once; a failure after 60
  void wait(double seconds);            // lets timers run out, then settles

  // ---- reading: a failure and an empty node when there is none ----------------------------------------------------------
  ui::Node find(ui::Role role, std::string_view name);
  bool has(ui::Role role, std::string_view name);
  std::vector<ui::Node> all(ui::Role role) const;
  std::string name_of(const ui::Node& node) const;
  std::string value_of(ui::Role role, std::string_view name);
  std::string description_of(ui::Role role, std::string_view name);
  bool has_flag(ui::Role role, std::string_view name, ui::NodeFlag flag);
  bool shows(std::string_view text) const;  // any node's name, value or description contains it
  std::string dump() const { return ui.semantics.dump(); }

  // ---- from the keyboard and assistive technology; all settle ---------------------------------------------------------
  void press(ui::Role role, std::string_view name);
  void focus(ui::Role role, std::string_view name);       // visibly
  void blur();
  void type(std::string_view field, std::string_view text);  // replaces; the focus stays in the field
  void submit(std::string_view field);                       // Enter
  void set_number(std::string_view slider, double number);
  void key(ui::Role role, std::string_view name, ui::NavigationKey key);
  void escape();                                             // to the topmost layer
  void post(ui::SemanticEvent event);

  // ---- by pointer, through ImGui's input -------------------------------------------------------------------------------
  void move_to(ui::Point at);
  void click_at(ui::Point at);
  void click(ui::Role role, std::string_view name);
  void hover(ui::Role role, std::string_view name);
  void drag(ui::Point from, ui::Point to);
  void move_away();

  // What is wrong with the last frame, one sentence each.
  std::vector<std::string> lint() const;

 private:
  const ui::Node* look_for(ui::Role role, std::string_view name) const;
  ui::Node field_of(std::string_view name);
  void button_down(bool is_down);
  void focus_what_is_under(ui::Point at);

  ImGuiContext* context_ = nullptr;
  std::function<void(ui::Ui&)> draw_;
  std::uint32_t sequence_ = 0;
};

}  // namespace evenhand::test
