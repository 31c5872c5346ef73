#include "platform/cli/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace evenhand::cli {

namespace {

// The page reads up to the same size (FS-6, FS-7).
constexpr std::size_t kMostBytes = 150u * 1024u * 1024u;

struct Closer {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, Closer>;

Error refused(const std::string& path, std::string_view deed, int reason) {
  return {ErrorCode::Outside, "The file cannot be " + std::string(deed) + ": " + std::strerror(reason) + ".", Place{path, {}, 0, 0}};
}

// Bytes left to read; 0 where that is not known before the end, as of a pipe.
std::size_t size_left(std::FILE* file) {
  const long at = std::ftell(file);
  if (at < 0 || std::fseek(file, 0, SEEK_END) != 0) return 0;
  const long end = std::ftell(file);
  if (std::fseek(file, at, SEEK_SET) != 0 || end < at) return 0;
  return std::min(static_cast<std::size_t>(end - at), kMostBytes);
}

Result<std::string> read_file(const std::string& path) {
  File file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return std::unexpected(refused(path, "read", errno));
  std::string bytes;
  bytes.reserve(size_left(file.get()));
  char block[1 << 16];
  while (const std::size_t got = std::fread(block, 1, sizeof block, file.get())) {
    bytes.append(block, got);
    if (bytes.size() > kMostBytes) return std::unexpected(Error{ErrorCode::TooLarge, "The file is larger than 150 MB.", Place{path, {}, 0, 0}});
  }
  if (std::ferror(file.get()) != 0) return std::unexpected(refused(path, "read", errno));
  return bytes;
}

std::optional<Error> write_file(const std::string& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (!file) return refused(path, "written", errno);
  const bool is_written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  const int reason = errno;
  const bool is_closed = std::fclose(file) == 0;
  if (!is_written || !is_closed) return refused(path, "written", is_written ? errno : reason);
  return std::nullopt;
}

}  // namespace

Outside files_outside(std::string today) { return {read_file, write_file, std::move(today)}; }

bool write_all(std::string_view bytes, bool is_error_stream) {
  std::FILE* stream = is_error_stream ? stderr : stdout;
  return std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size() && std::fflush(stream) == 0;
}

}  // namespace evenhand::cli
