// Writes the members that scenario_fields.h names. Used by scenario_encode.cpp only.
#pragma once

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

  explicit ScenarioWriter(JsonLayout layout) : out_(layout) {}
  JsonWriter& out() { return out_; }

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
  void rows(std::string_view name, const Shared<std::vector<T>>& list, Order) { maybe(name, list); }
  template <class T, class Order>
  void need_rows(std::string_view name, const Shared<std::vector<T>>& list, Order) { need(name, list); }

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

  JsonWriter out_;
  std::vector<std::string_view> names_;  // of the open objects, outermost first
};

}  // namespace evenhand::exchange
