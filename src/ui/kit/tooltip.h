// A short explanation beside a widget: after 400 ms of rest, at once on keyboard focus; Escape hides it until the pointer or the focus
// leaves. Called right after the widget with the widget's id and rect; one shows at a time. The same words belong into the
// description of the widget's node, because a touch screen never hovers.
#pragma once

#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/semantics.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

void tooltip(Ui& ui, NodeId id, Rect box, std::string_view text);

}  // namespace evenhand::ui
