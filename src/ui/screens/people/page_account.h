// What the ownership screen knows of a client or a person, in short, with the way there. Private to the pages of the screen.
#pragma once

#include "ui/screens/people/record_cards.h"
#include "ui/screens/people/two_columns.h"

namespace evenhand::ui {

// Of a client: duties, what was decided, disputes, the joint plan.
void account_card(Ui& ui, const RecordsView& view, const Client& client, PageColumns& columns);
// Of a person: what is theirs to do, by account. Nothing when there is none.
void duties_card(Ui& ui, const RecordsView& view, Page& page);

}  // namespace evenhand::ui
