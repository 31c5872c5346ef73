// frame.js: the browser asks before the page goes only while something is worked on that nothing keeps.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text } from './library_page.mjs';
import { runInNewContext } from 'node:vm';

const script = /<script>([^]*)<\/script>/.exec(text(['frame']))[1];

test('the browser asks before the page is left while it is told to, once, and no longer', () => {
  const asking = new Set();
  const context = { addEventListener: (kind, does) => { if (kind === 'beforeunload') asking.add(does); }, removeEventListener: (kind, does) => asking.delete(does) };
  runInNewContext(script, context);
  const leaves = () => {
    let is_asked = false;
    for (const does of asking) does({ preventDefault: () => { is_asked = true; } });
    return !is_asked;
  };
  assert.ok(leaves());
  context.web_frame_ask_before_leaving(true);
  context.web_frame_ask_before_leaving(true);
  assert.equal(asking.size, 1);
  assert.ok(!leaves());
  context.web_frame_ask_before_leaving(false);
  assert.ok(leaves());
});
