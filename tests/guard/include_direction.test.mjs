// Which folder of src/ may include which: the rooms of the house, in one direction.
import { isCpp, paths, rule } from './tree.mjs';

const core = ['domain', 'fairness', 'forecast', 'ownership', 'mediation'];

const mayInclude = new Map([
  ['domain', []],
  ['fairness', ['domain']],
  ['forecast', ['domain', 'fairness']],
  ['ownership', ['domain']],
  ['mediation', ['domain']],
  ['exchange', core],
  ['app', [...core, 'exchange']],
  ['ui/kit', ['domain', 'exchange', 'app']],
  ['ui', [...core, 'exchange', 'app']],
  ['platform/web', ['domain', 'exchange', 'app', 'ui', 'platform']],
  ['platform/headless', ['domain', 'exchange', 'app', 'ui', 'platform']],
  ['platform/cli', ['domain', 'exchange', 'app']],
  ['platform', ['domain', 'app', 'ui/kit']],
  ['main', [...core, 'exchange', 'app', 'ui', 'platform', 'platform/web', 'platform/headless', 'platform/cli']],
]);

// Early warnings look at everything that is computed (design: the only ones in mediation/).
const exceptions = [{ from: /^src\/mediation\/early_warnings/, to: ['fairness', 'forecast', 'ownership'] }];

// The most special folder of the table that a path lies in.
function roomOf(path) {
  if (/^src\/main_\w+\.(cpp|h)$/.test(path)) return 'main';
  return [...mayInclude.keys()].filter((room) => path.startsWith(`src/${room}/`)).sort((a, b) => b.length - a.length)[0];
}

// Not ours, or written by the build from assets/.
const isOurs = (included) => !/^(imgui|nlohmann\/|generated\/)/.test(included);
const includesOf = (text) =>
  [...text.matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)].map(([, included]) => included).filter(isOurs);

const isInside = (inner, outer) => inner === outer || (outer === 'ui' && inner === 'ui/kit');

function faultsOf(path, text) {
  const room = roomOf(path);
  if (!room) return [`${path} is in no folder of the include table`];
  const extra = exceptions.filter(({ from }) => from.test(path)).flatMap(({ to }) => to);
  const allowed = [room, ...mayInclude.get(room), ...extra];
  return includesOf(text).flatMap((included) => {
    const target = roomOf(`src/${included}`);
    if (!target) return [`${path} includes "${included}", which is not written from src/ on`];
    return allowed.some((outer) => isInside(target, outer)) ? [] : [`${path} (${room}) includes "${included}" (${target})`];
  });
}

const sample = (path, included) => ({ path, text: `#pragma once\n#include "${included}"\n` });

rule('include direction', {
  files: isCpp,
  check: faultsOf,
  refuses: [
    sample('src/domain/a.h', 'fairness/load.h'),
    sample('src/fairness/a.h', 'forecast/bands.h'),
    sample('src/mediation/stages.cpp', 'fairness/load.h'),
    sample('src/exchange/a.cpp', 'app/app.h'),
    sample('src/app/a.cpp', 'ui/kit/ui.h'),
    sample('src/app/a.cpp', 'platform/platform.h'),
    sample('src/ui/screens/a.cpp', 'platform/web/dom.h'),
    sample('src/ui/kit/a.cpp', 'ui/screens/start.h'),
    sample('src/platform/web/a.cpp', 'platform/headless/memory.h'),
    sample('src/domain/a.h', 'date.h'),
    sample('src/elsewhere/a.h', 'domain/date.h'),
  ],
  accepts: [
    sample('src/domain/a.h', 'domain/date.h'),
    sample('src/mediation/early_warnings.cpp', 'fairness/load.h'),
    sample('src/ui/screens/a.cpp', 'ui/kit/ui.h'),
    sample('src/platform/web/a.cpp', 'platform/platform.h'),
    sample('src/main_web.cpp', 'platform/web/dom.h'),
  ],
});

rule('an included file of ours exists', {
  files: isCpp,
  check: (path, text) =>
    includesOf(text).flatMap((included) =>
      paths.includes(`src/${included}`) ? [] : [`${path} includes "${included}", which does not exist`]),
  refuses: [sample('src/domain/a.h', 'domain/nowhere.h')],
});
