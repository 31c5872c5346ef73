// Files for tests: their bytes, and the names in a folder. A missing file fails where its text is used.
#pragma once

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "unit/places.h"

namespace evenhand::exchange::testing_support {

inline std::string bytes_of(const std::string& path) {
  std::string bytes;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return bytes;
  char buffer[65536];
  for (std::size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, size);
  std::fclose(file);
  return bytes;
}

inline std::string data_file(std::string_view path) { return bytes_of(::evenhand::testing_support::data_folder() + std::string(path)); }

inline std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code failure;
  for (auto at = std::filesystem::directory_iterator(folder, failure); at != std::filesystem::directory_iterator(); at.increment(failure)) {
    if (failure) break;
    names.push_back(at->path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

inline bool has_folder(const std::string& folder) {
  std::error_code failure;
  return std::filesystem::is_directory(folder, failure);
}

}  // namespace evenhand::exchange::testing_support
