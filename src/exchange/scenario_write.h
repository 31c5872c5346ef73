// Writes the members that scenario_fields.h names. Used by scenario_encode.cpp only.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "domain/date.h"
#include "exchange/json_writer.h"
#include "exchange/scenario_fields.h"
#include "exchange/scenario_words.h"

namespace evenhand::exchange {

class ScenarioWriter {
 public:
  static constexpr bool kReads = false;

  // A list that is not in the text, to be written item by item. As long as the scenario.
  struct LeftOut {
    std::size_t at = 0;  // where it belongs in the text
    std::size_t count = 0;
    std::function<void(ScenarioWriter&, std::size_t)> write_item;
  };

  explicit ScenarioWriter(JsonLayout layout) : out_(layout) {}
  JsonWriter& out() { return out_; }

  // From here on the lists of the scenario are left out and added to `lists`.
  void leave_out_lists(std::vector<LeftOut>& lists) { left_out_ = &lists; }

  template <class T>
  void need(std::string_view name, const T& value) {
    names_.push_back(name);
    out_.key(name);
    write(value);
  }

  template <class T>
  void maybe(std::string_view name, const T& value, const std::type_identity_t<T>& usual = {}) {
    if (value == usual) names_.push_back(name);
    else need(name, value);
  }

  template <class T, class Order>
  void sorted(std::string_view name, const std::vector<T>& list, Order) { maybe(name, list); }
  template <class T, class Order>
  void rows(std::string_view name, const Shared<std::vector<T>>& list, Order) {
    if (left_out_ && !list->empty()) leave_out(name, *list);
    else maybe(name, list);
  }
  template <class T, class Order>
  void need_rows(std::string_view name, const Shared<std::vector<T>>& list, Order) {
    if (left_out_) leave_out(name, *list);
    else need(name, list);
  }

  template <class Entry>
  void map(std::string_view name, const std::vector<Entry>& entries) {
    names_.push_back(name);
    if (entries.empty()) return;
    out_.key(name);
    out_.begin_object();
    for (const auto& [key, number] : entries) {
      out_.key(text_of(key));
      write(number);
    }
    out_.end_object();
  }

  // The members of a shared part stand beside those of the object around it.
  template <class T>
  void beside(const Shared<T>& part) { fields(*this, *part); }

  template <class T>
  void write(const T& value) {
    if constexpr (std::is_enum_v<T>) out_.text(words_of(value)[static_cast<std::size_t>(value)]);
    else object(value);
  }
  void write(const std::string& value) { out_.text(value); }
  void write(double value) { out_.number(value); }
  void write(int value) { out_.whole(value); }
  void write(bool value) { out_.truth(value); }
  void write(const Date& value) { out_.text(iso_date(value)); }
  template <class Tag>
  void write(const Id<Tag>& id) { out_.text(id.value); }
  template <class T>
  void write(const std::optional<T>& value) { write(*value); }
  template <class T>
  void write(const Shared<T>& value) { write(*value); }
  template <class T>
  void write(const std::vector<T>& list) {
    out_.begin_array();
    for (const T& each : list) write(each);
    out_.end_array();
  }

 private:
  static const std::string& text_of(const std::string& text) { return text; }
  template <class Tag>
  static const std::string& text_of(const Id<Tag>& id) { return id.value; }

  template <class T>
  void object(const T& item) {
    const std::size_t outer = names_.size();
    out_.begin_object();
    fields(*this, item);
    if (!item.unknown_fields.empty()) out_.members(item.unknown_fields, std::span(names_).subspan(outer));
    out_.end_object();
    names_.resize(outer);
  }

  template <class T>
  void leave_out(std::string_view name, const std::vector<T>& list) {
    names_.push_back(name);
    out_.key(name);
    left_out_->push_back({out_.leave_out_value(), list.size(), [&list](ScenarioWriter& writer, std::size_t item) { writer.write(list[item]); }});
  }

  JsonWriter out_;
  std::vector<LeftOut>* left_out_ = nullptr;
  std::vector<std::string_view> names_;  // of the open objects, outermost first
};

}  // namespace evenhand::exchange
