// Draws ImGui's triangles with WebGL 2 and keeps its textures. One program, one vertex array, no state to save: nobody else
// draws on this canvas.
#pragma once

#include <imgui.h>

#include "ui/kit/theme.h"

namespace evenhand::platform::web {

class Renderer {
 public:
  // Makes the context of #canvas and everything on it. False: this browser has no WebGL 2.
  bool create();

  // After the context was lost and given back: everything anew, and ImGui's textures are asked for again.
  void restore();

  // Brings textures up to date. True when the font atlas was made anew (canvas_font uploads depend on it).
  bool update_textures(const ImDrawData& data);
  void draw(const ImDrawData& data, ui::Color background);

  // The largest side of a texture, pixels.
  int max_texture_size() const { return max_texture_size_; }

 private:
  void create_objects();
  void update_texture(ImTextureData& texture);
  void use_program();
  void draw_list(const ImDrawList& list, int canvas_height);
  void point_at_vertices(std::size_t first_vertex) const;

  unsigned int program_ = 0;
  unsigned int vertices_ = 0;
  unsigned int indices_ = 0;
  int scale_location_ = -1;
  int blank_location_ = -1;
  int max_texture_size_ = 2048;
};

}  // namespace evenhand::platform::web
