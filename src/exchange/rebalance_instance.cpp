#include "exchange/rebalance_instance.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "exchange/json_reader.h"
#include "fairness/apportion.h"

namespace evenhand::exchange {
namespace {

class InstanceReader {
 public:
  InstanceReader(const JsonDocument& json, std::string_view text, std::string_view source) : json_(json), text_(text), source_(source) {}

  Result<RebalanceInstance> read() {
    read_name();
    read_managers();
    read_classes();
    read_clients();
    if (!error_ && (load_ > kWhole || capacity_ > kWhole)) fail(0, "Loads, and capacities, sum to at most 1,000,000,000.");
    if (error_) return std::unexpected(std::move(*error_));
    return std::move(instance_);
  }

 private:
  void fail(JsonIndex node, std::string sentence) {
    if (!error_) error_ = Error{ErrorCode::Invalid, std::move(sentence), json_place(text_, source_, json_.offset(node), json_.pointer(node))};
  }

  std::optional<JsonIndex> member(JsonIndex object, std::string_view key, JsonKind kind, bool is_needed) {
    if (json_.kind(object) != JsonKind::Object) {
      fail(object, "An object is expected here.");
      return std::nullopt;
    }
    const auto found = json_.member(object, key);
    if (!found && is_needed) fail(object, "“" + std::string(key) + "” is missing here.");
    if (found && json_.kind(*found) != kind) {
      fail(*found, "“" + std::string(key) + "” is of the wrong kind.");
      return std::nullopt;
    }
    return found;
  }

  std::int64_t whole(JsonIndex object, std::string_view key, std::int64_t least) {
    const auto node = member(object, key, JsonKind::Number, true);
    if (!node) return least;
    const double value = json_.number(*node);
    if (value < static_cast<double>(least) || value > static_cast<double>(kWhole) || value != std::floor(value)) {
      fail(*node, "“" + std::string(key) + "” is a whole number from " + std::to_string(least) + " to 1000000000.");
      return least;
    }
    return static_cast<std::int64_t>(value);
  }

  std::string text(JsonIndex object, std::string_view key) {
    const auto node = member(object, key, JsonKind::String, true);
    return node ? std::string(json_.text(*node)) : std::string();
  }

  template <class Visit>
  void each(std::optional<JsonIndex> list, Visit&& visit) {
    for (auto child = list ? json_.first_child(*list) : std::nullopt; child && !error_; child = json_.next_sibling(*child, *list)) visit(*child);
  }

  void read_name() {
    if (const auto name = member(0, "name", JsonKind::String, false)) instance_.name = json_.text(*name);
    if (instance_.name.empty()) instance_.name = source_;
  }

  void read_managers() {
    each(member(0, "managers", JsonKind::Array, true), [&](JsonIndex node) {
      const std::string id = text(node, "id");
      const std::int64_t capacity = whole(node, "capacity", 1);
      if (!position_.emplace(id, static_cast<std::uint32_t>(everybody_.size())).second) fail(node, "“" + id + "” is named twice.");
      everybody_.push_back(static_cast<std::uint32_t>(everybody_.size()));
      instance_.problem.people.push_back({.capacity = capacity});
      capacity_ += capacity;
    });
    if (everybody_.empty() && !error_) fail(0, "“managers” names nobody.");
  }

  std::uint32_t manager(JsonIndex node) {
    const auto found = json_.kind(node) == JsonKind::String ? position_.find(std::string(json_.text(node))) : position_.end();
    if (found != position_.end()) return found->second;
    fail(node, "There is no such manager.");
    return 0;
  }

  std::uint32_t class_of(std::vector<std::uint32_t> members) {
    std::ranges::sort(members);
    members.erase(std::unique(members.begin(), members.end()), members.end());
    const auto [found, is_new] = classes_.try_emplace(std::move(members), static_cast<std::uint32_t>(classes_.size()));
    if (is_new) instance_.problem.classes.push_back(found->first);
    return found->second;
  }

  std::vector<std::uint32_t> managers(JsonIndex list) {
    std::vector<std::uint32_t> members;
    each(list, [&](JsonIndex node) { members.push_back(manager(node)); });
    if (members.empty()) fail(list, "Somebody has to be eligible.");
    return members;
  }

  void read_classes() {
    each(member(0, "classes", JsonKind::Object, false), [&](JsonIndex node) {
      if (json_.kind(node) != JsonKind::Array) return fail(node, "A class is a list of managers.");
      named_.emplace(std::string(json_.key(node)), class_of(managers(node)));
    });
  }

  std::uint32_t eligible(JsonIndex client) {
    if (const auto list = member(client, "eligible", JsonKind::Array, false)) return class_of(managers(*list));
    const auto name = member(client, "class", JsonKind::String, false);
    if (!name) return class_of(everybody_);
    const auto found = named_.find(std::string(json_.text(*name)));
    if (found != named_.end()) return found->second;
    fail(*name, "There is no such class.");
    return 0;
  }

  void read_clients() {
    const auto list = member(0, "clients", JsonKind::Array, true);
    std::size_t count = 0;
    each(list, [&](JsonIndex) { ++count; });
    instance_.problem.units.reserve(count);
    each(list, [&](JsonIndex node) {
      member(node, "id", JsonKind::String, true);
      const std::int64_t load = whole(node, "load", 0);
      const auto owner_node = member(node, "owner", JsonKind::String, true);
      const std::uint32_t owner = owner_node ? manager(*owner_node) : 0;
      load_ += load;
      const auto locked = json_.kind(node) == JsonKind::Object ? json_.member(node, "locked") : std::nullopt;
      if (error_) return;
      if (locked && json_.kind(*locked) == JsonKind::True) {
        ++instance_.locked;
        instance_.problem.people[owner].fixed += load;
        ++instance_.problem.people[owner].fixed_clients;
        return;
      }
      RebalanceUnit unit{.weight = load, .eligible = eligible(node), .cost = cost(node)};
      if (!error_ && std::ranges::binary_search(instance_.problem.classes[unit.eligible], owner)) unit.home = owner;
      instance_.problem.units.push_back(unit);
    });
  }

  std::int32_t cost(JsonIndex client) {
    const auto node = member(client, "moveCost", JsonKind::Number, false);
    if (!node) return RebalanceUnit{}.cost;
    const double value = json_.number(*node);
    if (value >= 1.0 && value <= 5.0) return static_cast<std::int32_t>(std::lround(value * 1000.0));
    fail(*node, "“moveCost” is a number from 1 to 5.");
    return RebalanceUnit{}.cost;
  }

  const JsonDocument& json_;
  std::string_view text_, source_;
  RebalanceInstance instance_;
  std::optional<Error> error_;
  std::map<std::string, std::uint32_t> position_, named_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> classes_;
  std::vector<std::uint32_t> everybody_;
  std::int64_t load_ = 0, capacity_ = 0;
};

}  // namespace

Result<RebalanceInstance> read_rebalance_instance(std::string_view text, std::string_view source) {
  const JsonLimits limits{.bytes = 512u * 1024u * 1024u, .values = 40'000'000};
  Result<JsonDocument> json = read_json(text, source, limits);
  if (!json) return std::unexpected(std::move(json.error()));
  return InstanceReader(*json, text, source).read();
}

}  // namespace evenhand::exchange
