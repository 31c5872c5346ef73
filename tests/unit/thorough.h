// How many random cases of a property are tried: all where the code is fast (optimised, as WebAssembly), some under the sanitizers.
#pragma once

namespace evenhand::testing_support {

#ifdef NDEBUG
inline constexpr bool kIsFast = true;
#else
inline constexpr bool kIsFast = false;
#endif

constexpr int cases(int all, int some) { return kIsFast ? all : some; }

}  // namespace evenhand::testing_support
