// The forms in which a contact or a deal is added or changed. Private to the pages of the screen.
#pragma once

#include "ui/screens/ownership/record_form.h"
#include "ui/screens/people/record_cards.h"

namespace evenhand::ui {

// `before`: what is changed; null adds one. Words that may hold names are not asked for in blind mode and stay as they are.
RecordForm contact_form(const RecordsView& view, const Touchpoint* before);
RecordForm deal_form(const RecordsView& view, const Opportunity* before);

}  // namespace evenhand::ui
