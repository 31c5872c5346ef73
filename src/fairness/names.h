// The functions that put names into the sentences of this folder; they stand in domain, as ownership speaks of people too.
#pragma once

#include "domain/names.h"
