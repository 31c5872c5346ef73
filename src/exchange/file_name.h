// Names for exported files that every system accepts (FS-3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::exchange {

struct ExportName {
  std::string_view title;
  std::string_view date;           // YYYY-MM-DD; may be empty
  std::uint64_t revision = 0;      // 0 = not shown
  std::string_view extension;      // "json", "csv"; without the dot
};

// "north-team 2026-11-21 r12.json": letters, digits, blank, - _ . and letters of other scripts; at most 120 bytes.
// Never a device name of Windows, never a leading dot or minus, never two extensions.
std::string export_file_name(const ExportName& name);

// The same name, or with " (2)", " (3)" before the extension when it was used in this session.
std::string unused_file_name(std::string name, const std::vector<std::string>& used);

}  // namespace evenhand::exchange
