// The border between this folder and web/lib/*.js, in one place.
//
// JavaScript calls (defined here with EMSCRIPTEN_KEEPALIVE)       in             from
//   evenhand_frame(now, width, height, ratio) -> ms to next       backend.cpp    frame.js
//   evenhand_visibility(is_visible)                               web_platform   frame.js
//   evenhand_context(is_restored)                                 backend.cpp    surface.js
//   evenhand_pointer_move(x, y, source)                           pointer.cpp    input.js
//   evenhand_pointer_button(button, is_down, modifiers, source)   pointer.cpp    input.js
//   evenhand_pointer_leave()                                      pointer.cpp    input.js
//   evenhand_wheel(dx, dy), evenhand_pinch(factor)                pointer.cpp    input.js
//   evenhand_touch_begin(x, y), evenhand_touch_takes_drag()       pointer.cpp    input.js
//   evenhand_touch_scroll(dx, dy), evenhand_touch_fling(vx, vy),
//   evenhand_touch_end()                                          pointer.cpp    input.js
//   evenhand_key(key, is_down, modifiers), evenhand_focus(has)    keys.cpp       keyboard.js
//   evenhand_shortcut(character, function_key, modifiers) -> 1:
//     the app has done what this key means                        keys.cpp       keyboard.js
//   evenhand_copied_text() -> UTF-8 or 0                          backend.cpp    clipboard.js
//   evenhand_pasted(text, size)                                   web_platform   clipboard.js
//   evenhand_preference(key, value)                               web_platform   preferences.js
//   evenhand_update_waiting()                                     web_platform   update.js
//   evenhand_glyph_count(), evenhand_is_uploading_glyphs()        canvas_font    test_hook.js
//   evenhand_dump() -> UTF-8, debug builds only                   backend.cpp    test_hook.js
//   evenhand_mirror_event(id, action, number, number2, sequence,
//     text, size, modifiers)                                      mirror.cpp     mirror_events.js
//   evenhand_storage_saved(scenario, revision, is_saved, reason)  storage.cpp    storage.js
//   evenhand_storage_recent_entry(scenario, title, summary,
//     revision, saved_at), evenhand_storage_recent_done(
//     is_available, has_lost_data)                                storage.cpp    storage.js
//   evenhand_storage_is_whole(bytes, size, sha256) -> 1 when so   storage.cpp    storage.js
//   evenhand_storage_loaded(scenario, revision, saved_at, bytes,
//     size, is_older_copy), evenhand_storage_load_failed(
//     scenario, reason)                                           storage.cpp    storage.js
//   evenhand_file_over(is_over), evenhand_file_begin(size),
//   evenhand_file_slice(bytes, size), evenhand_file_end(name),
//   evenhand_file_refused(name, size)                             files.cpp      files.js
//   evenhand_search_advanced(search, answer, size),
//   evenhand_search_failed(search, is_unavailable)                beside.cpp     beside.js
//   evenhand_search_begin(question, size), evenhand_search_step()
//     -> 0 when done, 2 when the picture is whole, otherwise 1,
//     evenhand_search_news() -> bytes,
//     evenhand_search_news_size()                                 beside.cpp     searcher.js, in the worker
//
// What mirror.cpp, storage.cpp, files.cpp and beside.cpp take from JavaScript is declared there.
//
// Positions and distances are canvas pixels, times milliseconds. Modifiers: 1 Ctrl, 2 Shift, 4 Alt, 8 Meta.
// In shortcuts 1 means Cmd on a Mac. Sources: 0 mouse, 1 touch, 2 pen. Buttons: 0 left, 1 right, 2 middle. Texts are UTF-8, ended by a zero byte.
#pragma once

#include <cstddef>
#include <cstdint>

// What JavaScript supplies.
extern "C" {

// frame.js
void web_frame_start();
void web_frame_wake(int frames);
void web_frame_ask_before_leaving(bool asks);

// surface.js: the canvas, its size and its context's life. First of all.
void web_surface_start();
void web_surface_cursor(const char* css_cursor, std::size_t size);

// input.js, keyboard.js, clipboard.js: listeners, from now on
void web_input_start();
void web_keyboard_start(int first_key);
bool web_keyboard_is_mac();
void web_clipboard_start();

// font.js; `weight` 400 or 600, `em` in device pixels. `box` receives advance, left, top, width, height and 1 when coloured:
// the ink's box relative to the pen on the baseline, y down. Returns false when nothing is to be drawn.
void web_font_metrics(int weight, float em, float* ascent_descent);
bool web_font_measure(int weight, float em, const char* text, float* box);
// As measure, and draws; the pixels stay until the next call and are fetched by copy: `count` alpha bytes or RGBA quadruples.
bool web_font_draw(int weight, float em, const char* text, bool is_white, float* box);
void web_font_copy(unsigned char* pixels, int count, bool is_coloured);
// Draws straight into a rectangle of a WebGL texture, for browsers that return noise when pixels are read.
void web_font_upload(int weight, float em, const char* text, bool is_white, bool is_coloured, unsigned int texture, int x, int y,
                     int width, int height, int left, int top);
bool web_font_can_read_back();
void web_font_warm_up();

// media.js: bits dark, contrast, reduced motion, coarse pointer, forced colours
void web_media_start();
int web_media_version();
int web_media_flags();
void web_media_system_colors(std::uint32_t* eight_rgba);

// preferences.js
void web_preferences_read();
void web_preferences_store(const char* key, const char* value);
void web_title(const char* title);
double web_now();
int web_local_offset_minutes(double milliseconds);

// update.js
void web_update_start();
void web_update_apply();

// trouble.js: shows the page's own words for "no-webgl2" or "stopped" instead of the canvas
void web_trouble(const char* kind);

// test_hook.js
void web_test_hook_start();

}  // extern "C"
