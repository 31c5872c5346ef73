// An open draw that nobody can steer (math 3, commit and reveal): everyone first publishes the hash of a secret text, then,
// once all hashes are there, the texts. The order of the people follows from all texts together, and anyone can draw it again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/ids.h"

namespace evenhand {

inline constexpr std::size_t kLeastSecret = 8;  // bytes

struct Commitment {
  PersonId by;
  std::string hash;  // commitment_hash of the secret

  bool operator==(const Commitment&) const = default;
};

struct Reveal {
  PersonId by;
  std::string secret;

  bool operator==(const Reveal&) const = default;
};

// SHA-256, in hexadecimal, of the person's id, a line end and the secret: nobody can repeat somebody else's hash.
std::string commitment_hash(const PersonId& by, std::string_view secret);

// The drawn order as positions in `people`. Refused: nobody committed, somebody committed twice, a secret of less than
// kLeastSecret bytes, a secret that is missing or does not match its hash. The order of the lists does not matter.
Result<std::vector<std::uint32_t>> drawn_order(const std::vector<PersonId>& people, std::vector<Commitment> commitments, const std::vector<Reveal>& reveals);

}  // namespace evenhand
