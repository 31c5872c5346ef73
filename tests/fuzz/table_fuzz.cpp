// libFuzzer target: the table reader and import (FS-7).
#include "fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return evenhand::fuzz::judge(evenhand::fuzz::broken_by_table, data, size);
}
