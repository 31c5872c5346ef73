#include "platform/web/renderer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui_internal.h>

namespace evenhand::platform::web {
namespace {

enum : GLuint { kPosition, kTexel, kTint };

constexpr int kNotAskedYet = -2;  // -1 is WebGL's word for absent

constexpr const char* kVertexShader = R"(#version 300 es
uniform vec2 scale;
uniform vec2 blank;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 tint;
out vec2 at;
out vec4 ink;
out float is_plain;
void main() {
  is_plain = texel == blank ? 1.0 : 0.0;
  at = texel;
  ink = tint;
  gl_Position = vec4(position.x * scale.x - 1.0, 1.0 - position.y * scale.y, 0.0, 1.0);
})";

// Plain areas look nothing up: where a processor draws instead of a graphics card, that is a third of their time.
constexpr const char* kFragmentShader = R"(#version 300 es
precision mediump float;
uniform sampler2D image;
in vec2 at;
in vec4 ink;
in float is_plain;
out vec4 color;
void main() {
  if (is_plain > 0.5) color = ink;
  else color = ink * texture(image, at);
})";

GLuint compiled(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

GLuint linked_program() {
  const GLuint program = glCreateProgram();
  glAttachShader(program, compiled(GL_VERTEX_SHADER, kVertexShader));
  glAttachShader(program, compiled(GL_FRAGMENT_SHADER, kFragmentShader));
  glLinkProgram(program);
  return program;
}

GLuint texture_of(ImTextureID id) { return static_cast<GLuint>(id); }

void upload(const ImTextureData& texture, const ImTextureRect& part) {
  std::vector<unsigned char> rows(static_cast<std::size_t>(part.w) * part.h * 4);
  const std::size_t row_bytes = static_cast<std::size_t>(part.w) * 4;
  ImTextureData& source = const_cast<ImTextureData&>(texture);
  for (int y = 0; y < part.h; ++y) {
    std::memcpy(rows.data() + static_cast<std::size_t>(y) * row_bytes, source.GetPixelsAt(part.x, part.y + y), row_bytes);
  }
  glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE, rows.data());
}

const void* offset_pointer(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

}  // namespace

bool Renderer::create() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = false;
  attributes.antialias = false;
  attributes.depth = false;
  attributes.stencil = false;
  attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  attributes.enableExtensionsByDefault = false;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  create_objects();
  return true;
}

void Renderer::create_objects() {
  program_ = linked_program();
  scale_location_ = kNotAskedYet;
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &max_texture_size_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (const GLuint attribute : {kPosition, kTexel, kTint}) glEnableVertexAttribArray(attribute);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glEnable(GL_SCISSOR_TEST);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
}

void Renderer::restore() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_Destroyed) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_WantCreate);
  }
  create_objects();
}

bool Renderer::update_textures(const ImDrawData& data) {
  bool is_atlas_new = false;
  for (ImTextureData* texture : *data.Textures) {
    is_atlas_new = is_atlas_new || (texture->Status == ImTextureStatus_WantCreate && texture == ImGui::GetIO().Fonts->TexData);
    update_texture(*texture);
  }
  return is_atlas_new;
}

void Renderer::update_texture(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE, texture.GetPixels());
    texture.SetTexID(name);
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantUpdates) {
    glBindTexture(GL_TEXTURE_2D, texture_of(texture.TexID));
    for (const ImTextureRect& part : texture.Updates) upload(texture, part);
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
    const GLuint name = texture_of(texture.TexID);
    glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  }
}

void Renderer::draw(const ImDrawData& data, ui::Color background) {
  const auto width = static_cast<int>(data.DisplaySize.x);
  const auto height = static_cast<int>(data.DisplaySize.y);
  const auto channel = [&](int shift) { return static_cast<float>((background.rgba >> shift) & 0xFF) / 255.0f; };
  glViewport(0, 0, width, height);
  glScissor(0, 0, width, height);
  glClearColor(channel(24), channel(16), channel(8), 1.0f);
  glClear(GL_COLOR_BUFFER_BIT);
  if (scale_location_ == kNotAskedYet) use_program();
  glUniform2f(scale_location_, 2.0f / data.DisplaySize.x, 2.0f / data.DisplaySize.y);
  const ImVec2 blank = ImGui::GetIO().Fonts->TexUvWhitePixel;
  glUniform2f(blank_location_, blank.x, blank.y);
  for (const ImDrawList* list : data.CmdLists) draw_list(*list, height);
}

// Both wait until the driver has translated the program: asked for at the first picture, that is done meanwhile.
void Renderer::use_program() {
  glUseProgram(program_);
  scale_location_ = glGetUniformLocation(program_, "scale");
  blank_location_ = glGetUniformLocation(program_, "blank");
}

void Renderer::draw_list(const ImDrawList& list, int canvas_height) {
  glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
  unsigned int first_vertex = ~0u;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback != nullptr) {
      if (command.UserCallback != ImDrawCallback_ResetRenderState) command.UserCallback(&list, &command);
      continue;
    }
    const auto left = static_cast<int>(std::max(0.0f, command.ClipRect.x));
    const auto top = static_cast<int>(std::max(0.0f, command.ClipRect.y));
    const int width = static_cast<int>(command.ClipRect.z) - left;
    const int height = static_cast<int>(command.ClipRect.w) - top;
    if (width <= 0 || height <= 0 || command.ElemCount == 0) continue;
    if (command.VtxOffset != first_vertex) point_at_vertices(first_vertex = command.VtxOffset);
    glScissor(left, canvas_height - top - height, width, height);
    glBindTexture(GL_TEXTURE_2D, texture_of(command.GetTexID()));
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                   offset_pointer(command.IdxOffset * sizeof(ImDrawIdx)));
  }
}

// WebGL 2 has no base vertex: the pointers move instead, so that a long table may have more than 65,536 vertices.
void Renderer::point_at_vertices(std::size_t first_vertex) const {
  static_assert(sizeof(ImDrawIdx) == 2);
  constexpr GLsizei kStride = sizeof(ImDrawVert);
  const std::size_t start = first_vertex * sizeof(ImDrawVert);
  glVertexAttribPointer(kPosition, 2, GL_FLOAT, GL_FALSE, kStride, offset_pointer(start + offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(kTexel, 2, GL_FLOAT, GL_FALSE, kStride, offset_pointer(start + offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(kTint, 4, GL_UNSIGNED_BYTE, GL_TRUE, kStride, offset_pointer(start + offsetof(ImDrawVert, col)));
}

}  // namespace evenhand::platform::web
