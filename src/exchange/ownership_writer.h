// What the files about ownership have in common: their head, and how they name people and clients. Inside src/exchange.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/claims_json.h"
#include "exchange/json_writer.h"

namespace evenhand::exchange {

class OwnershipWriter {
 public:
  // The names outlive the writer.
  OwnershipWriter(const OwnershipNames& names, std::string_view format, Date at) : names_(names) {
    out_.begin_object();
    out_.text("format", format);
    out_.whole("formatVersion", kOwnershipFiguresVersion);
    out_.text("at", iso_date(at));
    out_.text("names", names_.is_blind ? "blind" : "shown");
  }
  std::string end_file() {
    out_.end_object();
    return out_.take() + "\n";
  }

  void begin_list(std::string_view key) {
    out_.key(key);
    out_.begin_array();
  }
  void end_list() { out_.end_array(); }

 protected:
  // Ids say who it is as names do.
  std::string told(const PersonId& id) const { return names_.is_blind ? names_.person(id) : id.value; }
  void person(std::string_view key, const PersonId& id) { out_.text(key, told(id)); }
  void client(const ClientId& id) {
    if (!names_.is_blind) out_.text("client", id.value);
    out_.text("name", names_.client(id));
  }
  void sentences(std::string_view key, const std::vector<std::vector<std::string>>& groups) {
    begin_list(key);
    for (const std::vector<std::string>& group : groups) {
      for (const std::string& sentence : group) {
        if (!sentence.empty()) out_.text(sentence);
      }
    }
    end_list();
  }

  const OwnershipNames& names_;
  JsonWriter out_{JsonLayout::Pretty};
};

}  // namespace evenhand::exchange
