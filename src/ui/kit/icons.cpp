#include "ui/kit/icons.h"

#include <array>
#include <cstddef>

namespace evenhand::ui {
namespace {

constexpr std::string_view kUndo = "M6 3.5 3 6.5 6 9.5M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6";

constexpr std::array<std::string_view, static_cast<std::size_t>(Icon::Count)> kPaths{
    "M3 7.5 8 3l5 4.5V13H9.5V9.5h-3V13H3Z",                                                          // Start
    "M2.5 2.5h4.5v6H2.5ZM9 2.5h4.5v3.5H9ZM9 8h4.5v5.5H9ZM2.5 10.5h4.5v3H2.5Z",                        // Overview
    "M8.2 5.5a2.3 2.3 0 1 1-4.6 0a2.3 2.3 0 1 1 4.6 0M1.8 13c.4-2.6 2-3.8 4.1-3.8s3.7 1.2 4.1 3.8"
    "M10.5 3.4a2.2 2.2 0 0 1 0 4.2M12 9.6c1.3.5 2 1.7 2.2 3.4",                                       // People
    "M4 2.5h8v11H4ZM6 5.5h4M6 8h4M6 10.5h2.5",                                                        // Policy
    "M8 2.5v11M5 13.5h6M3 4.5h10M3 4.5 1.5 9h3ZM13 4.5 11.5 9h3Z",                                    // Fairness
    "M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13",                                      // Rebalance
    "M2.5 12 6 8.5 9 10l4.5-6M10.5 4h3v3",                                                            // Forecast
    "M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.5h-2.5",                                                        // Rotation
    "M8 2.5 13 4.5v3.5c0 3-2 4.8-5 5.7c-3-.9-5-2.7-5-5.7V4.5ZM5.8 8l1.6 1.6 2.8-3",                   // Ownership
    "M2.5 3.5h11v7.5H7L4.5 13.5V11h-2Z",                                                              // Cases
    "M8 4C6.5 3 4.5 2.8 2.5 3v9.5c2-.2 4 0 5.5 1c1.5-1 3.5-1.2 5.5-1V3c-2-.2-4 0-5.5 1ZM8 4v9.5",     // Playbook
    "M2 8.5h3l1.5-4 3 8 1.5-4h3",                                                                     // Health
    "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M8 5v3.2l2.2 1.5",                                   // Record
    "M3.5 8.5 6.5 11.5 12.5 4.5",                                                                     // Check
    "M4 4l8 8M12 4l-8 8",                                                                             // Cross
    "M8 3v10M3 8h10",                                                                                 // Plus
    "M4 7.5h8v6H4ZM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2",                                                  // Lock
    "M4 6.5 8 10.5 12 6.5",                                                                           // Down
    "M6 4l4 4-4 4",                                                                                   // Right
    "M8 2.5 14 13.5H2ZM8 6.5v3.2M8 11.6v.4",                                                          // Warn
    "M4 2.5h5.5l3 3v8H4ZM9.5 2.5v3h3",                                                                // File
    "M1.5 8C3.5 4.8 5.5 3.5 8 3.5s4.5 1.3 6.5 4.5c-2 3.2-4 4.5-6.5 4.5S3.5 11.2 1.5 8Z"
    "M10 8a2 2 0 1 1-4 0a2 2 0 1 1 4 0",                                                              // Eye
    "M2 3h12v8H2ZM8 11v2.5M5.5 13.5h5",                                                               // Screen
    "M4 5.5h8M9.5 3 12 5.5 9.5 8M12 11H4M6.5 8.5 4 11 6.5 13.5",                                      // Swap
    "M5.5 3.5v9M10.5 3.5v9",                                                                          // Pause
    kUndo,                                                                                            // Undo
    kUndo,                                                                                            // Redo: mirrored
    "M4 11V7.5a4 4 0 0 1 8 0V11l1 1H3ZM6.8 14h2.4",                                                   // Bell
    "M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2.5v3M10.5 2.5v3",                                               // Calendar
    "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M8 7.5v3.5M8 5v.3",                                  // Info
    "M11 7a4 4 0 1 1-8 0a4 4 0 1 1 8 0M10 10l3.5 3.5",                                                // Search
    "M8 2.5v8.5M4.5 7.5 8 11l3.5-3.5M3 13.5h10",                                                      // Download
    "M11 8a3 3 0 1 1-6 0a3 3 0 1 1 6 0M8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9"
    "M12.6 3.4l-.9.9M4.3 11.7l-.9.9",                                                                 // Sun
    "M13 9.5A5.5 5.5 0 1 1 6.5 3A4.6 4.6 0 0 0 13 9.5Z",                                              // Moon
    "M3.9 8a.4.4 0 1 1-.8 0a.4.4 0 1 1 .8 0M8.4 8a.4.4 0 1 1-.8 0a.4.4 0 1 1 .8 0"
    "M12.9 8a.4.4 0 1 1-.8 0a.4.4 0 1 1 .8 0",                                                        // More
    "M4 9.5 8 5.5 12 9.5",                                                                            // Up
    "M10 4 6 8l4 4",                                                                                  // Left
    "M1.5 4h13v8.5h-13ZM4 6.7h.01M6.7 6.7h.01M9.3 6.7h.01M12 6.7h.01M5 9.8h6",                        // Keyboard
    "M8 11V2.5M4.5 6 8 2.5 11.5 6M3 13.5h10",                                                         // Upload
};

}  // namespace

std::string_view icon_path(Icon icon) { return icon < Icon::Count ? kPaths[static_cast<std::size_t>(icon)] : std::string_view{}; }

}  // namespace evenhand::ui
