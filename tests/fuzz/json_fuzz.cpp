// libFuzzer target: the JSON reader and writer (FS-6).
#include "fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return evenhand::fuzz::judge(evenhand::fuzz::broken_by_json, data, size);
}
