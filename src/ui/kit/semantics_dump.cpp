// The tree as text, one line per node: what a person with a screen reader is told, and what the tests compare.
#include <array>
#include <cstdio>

#include "ui/kit/semantics.h"

namespace evenhand::ui {
namespace {

constexpr std::array<std::string_view, 43> kRoles{
    "none",   "button", "link",         "checkbox",  "switch",      "radiogroup", "radio",    "slider",  "textbox",
    "textarea", "combobox", "listbox",  "option",    "tablist",     "tab",        "tabpanel", "tree",    "treeitem",
    "table",  "rowgroup", "row",        "columnheader", "rowheader", "cell",      "dialog",   "menu",    "menuitem",
    "heading", "text",  "figure",       "list",      "listitem",    "status",     "alert",    "progressbar", "region",
    "navigation", "banner", "main",     "group",     "scroll",      "tooltip",    "separator"};

static_assert(kRoles.size() == static_cast<std::size_t>(Role::Separator) + 1);

struct FlagWord {
  std::uint32_t flag;
  std::string_view word;
};

constexpr FlagWord kFlags[] = {
    {kDisabled, "disabled"},   {kChecked, "checked"},        {kMixed, "mixed"},       {kExpanded, "expanded"},
    {kCollapsed, "collapsed"}, {kSelected, "selected"},      {kModal, "modal"},       {kRequired, "required"},
    {kInvalid, "invalid"},     {kSortAscending, "sorted up"}, {kSortDescending, "sorted down"}, {kReadOnly, "read only"},
    {kHasPopup, "has popup"},  {kCurrent, "current"},        {kAssertive, "assertive"}, {kNumeric, "numeric"},
    {kToggle, "toggle"},       {kPrivate, "private"}};

std::string number_text(float value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.6g", static_cast<double>(value));
  return buffer;
}

void append_quoted(std::string& out, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  out += label;
  out += '"';
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '"') out += '\\';
      out += c;
    }
  }
  out += '"';
}

}  // namespace

std::string Semantics::dump() const {
  std::string out;
  for (const Node& node : nodes_) {
    out.append(std::size_t{node.depth} * 2, ' ');
    out += kRoles[static_cast<std::size_t>(node.role)];
    append_quoted(out, " ", text(node.name));
    append_quoted(out, " value=", text(node.value));
    append_quoted(out, " description=", text(node.description));
    if (node.level != 0) out += " level=" + number_text(node.level);
    const bool has_range = node.role == Role::Slider || node.role == Role::ProgressBar;
    if (has_range) out += " " + number_text(node.number) + " of " + number_text(node.minimum) + ".." + number_text(node.maximum);
    if (node.index != 0 || node.count != 0) out += " " + std::to_string(node.index) + "/" + std::to_string(node.count);
    for (const FlagWord& entry : kFlags)
      if ((node.flags & entry.flag) != 0) (out += " [").append(entry.word) += "]";
    out += '\n';
  }
  return out;
}

}  // namespace evenhand::ui
