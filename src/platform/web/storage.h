// Scenarios in the browser's database (SD-1..SD-8, SD-14, SD-15); web/lib/storage*.js is the other half. Answers come as app events.
//
// A save is one transaction of strict durability that only writes: the snapshot under a new key, then the head. Two saves on the
// same parent collide on a unique key, so nothing has to be read first and all of it can be handed over inside the browser's last
// notice before the page goes. For the same reason the content hash is computed here and at once: WebCrypto would answer too late.
#pragma once

#include <string>

#include "app/effects.h"

namespace evenhand::platform::web::storage {

// Written into every snapshot, so that a later version knows what it reads.
struct Versions {
  std::string app = "1";
  int schema = 1;
};

// Once. Opens the database and begins to watch the page's life.
void start(const Versions& versions = {});

// SaveFinished, when the transaction is complete or has failed for whatever reason; never silence for more than 10 s.
void save(const app::SaveSnapshot& effect);

// RecentLoaded, after 5 s at the latest.
void load_recent();

// ScenarioLoaded, with the newest snapshot whose length and hash are right, or LoadFailed.
void load(const app::LoadScenario& effect);

}  // namespace evenhand::platform::web::storage
