import { fakeBrowser } from 'wxt/testing/fake-browser';

// `wxt/browser` takes the global at its import: the stand-in must be there before any test file is.
Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });
