// What may stand where in the source: borders between C++, ImGui, JSON and the browser, and the habits of every file.
import { both, codeOnly, hasEnding, isCpp, isIn, linesWith, rule } from './tree.mjs';

const outside = (...folders) => (path) => !isIn(...folders)(path);
const inCode = (pattern) => (path, text) => linesWith(pattern, path, codeOnly(text));
const anywhere = (pattern) => (path, text) => linesWith(pattern, path, text);
const cpp = (path, ...lines) => ({ path, text: lines.join('\n') });

rule('browser code only in src/platform/web', {
  files: both(isCpp, outside('src/platform/web')),
  check: anywhere(/__EMSCRIPTEN__|\bEM_(ASYNC_)?JS\b|\bEM_ASM|\bEMSCRIPTEN_|<emscripten|<GLES/),
  refuses: [
    cpp('src/app/a.cpp', '#ifdef __EMSCRIPTEN__'),
    cpp('src/main_web.cpp', '#include <emscripten.h>'),
    cpp('src/ui/kit/a.cpp', 'EM_JS(void, hello, (), {});'),
  ],
});

rule('ImGui only in src/ui and src/platform/web', {
  files: both(isCpp, outside('src/ui', 'src/platform/web')),
  check: (path, text) => [...anywhere(/#\s*include\s+[<"]imgui/)(path, text), ...inCode(/\bImGui::|\bIm(Vec2|DrawList|Font)\b/)(path, text)],
  refuses: [cpp('src/app/a.cpp', '#include <imgui.h>'), cpp('src/app/a.h', 'void draw(ImDrawList& list);')],
  accepts: [cpp('src/ui/kit/a.cpp', '#include <imgui.h>'), cpp('src/app/a.h', '// knows nothing of ImGui::')],
});

rule('nlohmann/json only in src/exchange/*.cpp', {
  files: both(isCpp, (path) => !(isIn('src/exchange')(path) && path.endsWith('.cpp'))),
  check: anywhere(/#\s*include\s+[<"]nlohmann|\bnlohmann::/),
  refuses: [cpp('src/exchange/a.h', '#include <nlohmann/json.hpp>'), cpp('src/app/a.cpp', 'nlohmann::json j;')],
});

rule('nothing heavy that a small wasm cannot afford', {
  files: isCpp,
  check: (path, text) => [
    ...anywhere(/#\s*include\s+<(iostream|format|print|sstream|fstream|iomanip|regex|locale)>/)(path, text),
    ...inCode(/\bstd::(v?format(_to(_n)?)?|print(ln)?|cout|cerr|stringstream|ostringstream|regex)\b/)(path, text),
  ],
  refuses: [
    cpp('src/domain/a.cpp', '#include <iostream>'),
    cpp('src/domain/a.cpp', 'return std::format("{}", 1);'),
    cpp('src/main_cli.cpp', 'std::cout << 1;'),
  ],
  accepts: [cpp('src/domain/a.cpp', '// std::format costs 80 KB', 'std::formatted x;')],
});

rule('no exceptions and no run-time types', {
  files: isCpp,
  check: inCode(/\bthrow\b|\bcatch\s*\(|\btry\s*\{|\bdynamic_cast\b|\btypeid\b/),
  refuses: [cpp('src/domain/a.cpp', 'if (x) throw 1;'), cpp('src/ui/a.cpp', 'dynamic_cast<A*>(b)')],
  accepts: [cpp('src/domain/a.cpp', '// never throw', 'say("do not throw it away");')],
});

rule('the core reads no clock, no locale and no chance', {
  files: both(isCpp, (path) => !isIn('src/platform')(path) && !path.startsWith('src/main_')),
  check: inCode(/\b(system|steady|high_resolution)_clock\b|\brandom_device\b|\bsetlocale\b|\bs?rand\s*\(|\btime\s*\(\s*(nullptr|NULL|0)\s*\)|\blocaltime/),
  refuses: [cpp('src/domain/a.cpp', 'auto t = std::chrono::system_clock::now();'), cpp('src/ui/a.cpp', 'int r = rand();')],
});

rule('a header is a contract: a comment first, included once', {
  files: both(isCpp, hasEnding('.h')),
  check: (path, text) => [
    ...(text.startsWith('//') ? [] : [`${path} does not begin with a comment`]),
    ...(/^#pragma once$/m.test(text) ? [] : [`${path} has no #pragma once`]),
  ],
  refuses: [cpp('src/domain/a.h', '#pragma once'), cpp('src/domain/b.h', '// A date.')],
});

rule('no string becomes code or markup', {
  files: both(isIn('web', 'src'), hasEnding('.js', '.mjs', '.html', '.cpp', '.h')),
  check: anywhere(/\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\s*\(|new Function\b|window\.open\b(?!\s*=[^=])|setAttribute\(\s*['"`]style|\son\w+\s*=\s*["'][^"']*\(/),
  refuses: [
    cpp('web/a.js', 'node.innerHTML = text;'),
    cpp('web/a.js', "node.setAttribute('style', css);"),
    cpp('web/shell.html', '<body onload="start()">'),
    cpp('src/platform/web/a.cpp', 'eval ("1")'),
    cpp('web/a.js', 'window.open(address);'),
  ],
  accepts: [cpp('web/a.js', 'window.open = () => { refuse(); };')],
});

rule('no file is two ideas: at most 400 lines', {
  files: both(isIn('src', 'web', 'tests'), hasEnding('.h', '.cpp', '.js', '.mjs')),
  check: (path, text) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return lines > 400 ? [`${path} has ${lines} lines`] : [];
  },
  refuses: [cpp('src/domain/a.cpp', '\n'.repeat(401))],
  accepts: [cpp('src/domain/a.cpp', '\n'.repeat(400))],
});
