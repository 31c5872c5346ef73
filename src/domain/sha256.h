// Content hash (FIPS 180-4, SHA-256) of bytes: names a snapshot's data and checks stored files. Not for passwords.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand {

// Of bytes that come in pieces.
class Sha256 {
 public:
  void add(std::string_view bytes);
  std::array<std::uint8_t, 32> digest() const;  // of what was added so far
  std::string hex() const;                      // 64 lower-case hexadecimal digits

 private:
  static constexpr std::size_t kBlock = 64;

  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::string rest_;  // less than a block
  std::uint64_t size_ = 0;
};

std::array<std::uint8_t, 32> sha256(std::string_view bytes);

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace evenhand
