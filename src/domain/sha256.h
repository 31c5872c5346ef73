// Content hash (FIPS 180-4, SHA-256) of bytes: names a snapshot's data and checks stored files. Not for passwords.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand {

std::array<std::uint8_t, 32> sha256(std::string_view bytes);

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace evenhand
