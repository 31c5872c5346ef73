#include "fairness/lottery.h"

#include <algorithm>
#include <numeric>

#include "domain/sha256.h"

namespace evenhand {

namespace {

std::unexpected<Error> refused(std::string sentence) { return std::unexpected(Error{ErrorCode::Invalid, std::move(sentence), {}}); }

}  // namespace

std::string commitment_hash(const PersonId& by, std::string_view secret) { return sha256_hex(by.value + "\n" + std::string(secret)); }

Result<std::vector<std::uint32_t>> drawn_order(const std::vector<PersonId>& people, std::vector<Commitment> commitments, const std::vector<Reveal>& reveals) {
  if (commitments.empty()) return refused("Nobody has put down a hash yet.");
  std::ranges::sort(commitments, {}, &Commitment::by);
  if (std::ranges::adjacent_find(commitments, {}, &Commitment::by) != commitments.end()) return refused("Somebody has put down two hashes.");
  std::string together;
  for (const Commitment& commitment : commitments) {
    const auto reveal = std::ranges::find(reveals, commitment.by, &Reveal::by);
    if (reveal == reveals.end()) return refused("Not every secret has been revealed yet.");
    if (reveal->secret.size() < kLeastSecret) return refused("A secret has at least 8 characters.");
    if (commitment_hash(commitment.by, reveal->secret) != commitment.hash) return refused("A secret does not match the hash that was put down for it.");
    together += sha256_hex(reveal->secret);
  }
  const std::string seed = sha256_hex(together);
  std::vector<std::string> ticket;
  for (const PersonId& person : people) ticket.push_back(sha256_hex(seed + "\n" + person.value));
  std::vector<std::uint32_t> order(people.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return ticket[a] != ticket[b] ? ticket[a] < ticket[b] : people[a] < people[b]; });
  return order;
}

}  // namespace evenhand
