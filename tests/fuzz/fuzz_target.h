// What the fuzz targets share: the entry's name, and the end of a run in which a property does not hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/fuzz_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace evenhand::fuzz {

inline int judge(std::string (*broken_by)(std::string_view), const std::uint8_t* data, std::size_t size) {
  const std::string broken = broken_by({reinterpret_cast<const char*>(data), size});
  if (broken.empty()) return 0;
  std::fprintf(stderr, "Property broken: %s\n", broken.c_str());
  std::abort();
}

}  // namespace evenhand::fuzz
