// The browser that tests and measurements drive: which program, with which switches.
export const program = process.env.EVENHAND_CHROMIUM ?? '/usr/bin/chromium';

// Of several lists of features only the last counts, so Playwright's own stands here too; the pages of the address bar would cost a
// second of work for each window.
const off = ['AutoDeElevate', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'BoundaryEventDispatchTracksNodeRemoval', 'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider',
  'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'OptimizationHints', 'PaintHolding', 'RenderDocument', 'ThirdPartyStoragePartitioning', 'Translate',
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

// Software WebGL, no sandbox for root, and a browser that asks nobody anything by itself. Where the processor does all the drawing,
// it puts the picture together in a quarter of the time without the detour through WebGL's driver.
export const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-compositing', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', `--disable-features=${off}`];
