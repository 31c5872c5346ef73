#include "domain/hidden_words.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "domain/names.h"
#include "domain/text.h"

namespace evenhand {

namespace {

enum class Sign : std::uint8_t {
  Between,  // space, punctuation
  Letter,   // stands in words that something separates
  Free,     // of a script that writes without spaces: a token by itself
};

struct SignAt {
  Sign sign;
  std::size_t size;  // in bytes
};

// `text` may be broken UTF-8: then bytes count as letters.
SignAt sign_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> std::uint32_t { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const std::uint32_t first = byte(at);
  if (first < 0x80) {
    const bool is_letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
    return {is_letter ? Sign::Letter : Sign::Between, 1};
  }
  const std::size_t size = std::min<std::size_t>(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1, text.size() - at);
  if (size == 2 && first == 0xC2) return {Sign::Between, 2};  // no-break space, « and »
  if (size == 3) {
    const std::uint32_t code = (first & 0xFu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu);
    if ((code >= 0x2000 && code < 0x2C00) || (code >= 0x3000 && code < 0x3005)) return {Sign::Between, 3};
    if ((code >= 0x0E00 && code < 0x1100) || (code >= 0x2E80 && code < 0xFB00) || code >= 0xFF00) return {Sign::Free, 3};
  }
  return {size == 4 ? Sign::Free : Sign::Letter, size};
}

// Letters A to Z and those of Latin 1.
std::string in_small(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    const bool is_second = i > 0 && static_cast<unsigned char>(out[i - 1]) == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
    if ((byte >= 'A' && byte <= 'Z') || is_second) out[i] = static_cast<char>(byte + 0x20);
  }
  return out;
}

std::size_t token_end(std::string_view text, std::size_t from) {
  SignAt sign = sign_at(text, from);
  std::size_t at = from + sign.size;
  if (sign.sign == Sign::Free) return at;
  while (at < text.size() && (sign = sign_at(text, at)).sign == Sign::Letter) at += sign.size;
  return at;
}

// The first place of a letter from here on; the size when there is none.
std::size_t token_start(std::string_view text, std::size_t from) {
  while (from < text.size()) {
    const SignAt sign = sign_at(text, from);
    if (sign.sign != Sign::Between) break;
    from += sign.size;
  }
  return from;
}

std::string_view first_token(std::string_view text) { return text.substr(0, text.empty() ? 0 : token_end(text, 0)); }

std::size_t letters_in(std::string_view token) {
  return static_cast<std::size_t>(std::ranges::count_if(token, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Other alphabets are not told apart by size.
bool begins_with_capital(std::string_view token) {
  const std::string_view first = token.substr(0, sign_at(token, 0).size);
  const auto byte = static_cast<unsigned char>(first[0]);
  return byte >= 0x80 && byte != 0xC3 ? sign_at(token, 0).sign == Sign::Letter : in_small(first) != first;
}

std::vector<std::string_view> tokens_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = token_start(text, 0); at < text.size(); at = token_start(text, at)) {
    const std::size_t end = token_end(text, at);
    out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

// Words that stand in names of clients and say nothing about them.
bool says_nothing(std::string_view small) {
  constexpr std::string_view kWords[] = {"and", "bank", "company", "corp", "for", "gmbh", "group", "inc", "llc", "ltd", "new", "the"};
  return std::ranges::binary_search(kWords, small);
}

// What a word may stand for; the first of these wins.
enum Rank : std::uint8_t { kPerson, kPersonPart, kClient, kFamily, kClientPart };

}  // namespace

struct HiddenWords::List {
  struct Entry {
    Rank rank;
    Word word;
  };
  std::map<std::string, Entry> entries = {};

  void add(std::string_view name, Rank rank, const std::string& shown, bool needs_capital = false) {
    const std::string clean = in_small(normalised_name(name));
    const std::vector<std::string_view> tokens = tokens_of(clean);
    if (tokens.empty()) return;
    std::string text(tokens.front().data(), tokens.back().data() + tokens.back().size());
    const auto [found, is_new] = entries.try_emplace(text, Entry{rank, {text, shown, needs_capital}});
    Entry& entry = found->second;
    if (is_new || rank > entry.rank) return;
    if (rank < entry.rank) entry = {rank, {text, shown, needs_capital}};
    else if (entry.word.shown != shown) entry.word.shown = rank <= kPersonPart ? "Someone" : rank == kClientPart ? "" : "A client";
  }

  void add_parts(std::string_view name, Rank rank, const std::string& shown) {
    const std::vector<std::string_view> tokens = tokens_of(name);
    const bool has_capital = std::ranges::any_of(tokens, begins_with_capital);
    for (const std::string_view token : tokens) {
      const std::size_t letters = letters_in(token);
      if (tokens.size() < 2 || sign_at(token, 0).sign == Sign::Free || (has_capital && !begins_with_capital(token))) continue;
      if (rank == kPersonPart && letters >= 2) add(token, rank, shown, letters == 2);
      if (rank == kClientPart && letters >= 3 && !says_nothing(in_small(token))) add(token, rank, shown, true);
    }
  }
};

HiddenWords::HiddenWords(const Scenario& scenario) : people_(scenario.people), clients_(scenario.clients) {
  List list;
  const NameOf person_name = blind_names(*people_);
  for (const Person& person : *people_) {
    const std::string shown = person_name(person.id);
    list.add(person.name, kPerson, shown);
    list.add_parts(person.name, kPersonPart, shown);
  }
  const ClientNameOf client_name = blind_client_names(*clients_);
  for (const Client& client : *clients_) {
    const std::string shown = client_name(client.id);
    list.add(client.name, kClient, shown);
    list.add_parts(client.name, kClientPart, shown);
    list.add(client.profile->family, kFamily, "A group of clients");
  }
  for (auto& [text, entry] : list.entries) {
    if (!entry.word.shown.empty()) words_.push_back(std::move(entry.word));
  }
  std::ranges::sort(words_, [](const Word& a, const Word& b) {
    return std::tuple(first_token(a.text), b.text.size(), std::string_view(a.text)) < std::tuple(first_token(b.text), a.text.size(), std::string_view(b.text));
  });
}

const HiddenWords::Word* HiddenWords::at(std::string_view text, std::size_t from) const {
  const std::string token = in_small(text.substr(from, token_end(text, from) - from));
  for (auto word = std::ranges::lower_bound(words_, std::string_view(token), {}, [](const Word& w) { return first_token(w.text); }); word != words_.end(); ++word) {
    if (first_token(word->text) != token) break;
    const std::size_t end = from + word->text.size();
    if (end > text.size() || in_small(text.substr(from, word->text.size())) != word->text) continue;
    if (word->needs_capital && !begins_with_capital(text.substr(from))) continue;
    const bool is_whole = end == text.size() || sign_at(text, end).sign != Sign::Letter || sign_at(text, from).sign == Sign::Free;
    if (is_whole) return &*word;
  }
  return nullptr;
}

std::string HiddenWords::in(std::string_view text) const {
  std::string out;
  for (std::size_t from = 0; from < text.size();) {
    const SignAt sign = sign_at(text, from);
    std::size_t next = from + sign.size;
    const Word* word = sign.sign == Sign::Between || words_.empty() ? nullptr : at(text, from);
    if (sign.sign != Sign::Between) next = word ? from + word->text.size() : token_end(text, from);
    if (word) out += word->shown;
    else out += text.substr(from, next - from);
    from = next;
  }
  return out;
}

OwnershipPolicy without_names(OwnershipPolicy policy, const HiddenWords& hidden) {
  const auto hide = [&](std::string& text) { text = hidden.in(text); };
  for (OwnershipCriterion& criterion : policy.criteria) {
    hide(criterion.name);
    hide(criterion.definition);
    hide(criterion.reason);
  }
  for (OwnershipStage& stage : policy.stages) hide(stage.name);
  for (StageFit& fit : policy.stage_fit) {
    hide(fit.stage);
    hide(fit.role);
  }
  const auto place = [](const StageFit& fit) { return std::tie(fit.stage, fit.role); };
  std::ranges::stable_sort(policy.stage_fit, {}, place);
  const auto repeats = std::ranges::unique(policy.stage_fit, {}, place);
  policy.stage_fit.erase(repeats.begin(), repeats.end());
  for (DecisionNode& node : policy.tree) hide(node.text);
  for (DealStage& stage : policy.credit.deal_stages) hide(stage.name);
  for (SharedTarget& target : policy.shared_targets) {
    hide(target.name);
    hide(target.unit);
    for (std::string& function : target.functions) hide(function);
    std::ranges::sort(target.functions);
    const auto twice = std::ranges::unique(target.functions);
    target.functions.erase(twice.begin(), twice.end());
  }
  return policy;
}

}  // namespace evenhand
