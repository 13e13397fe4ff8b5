import { fakeBrowser } from 'wxt/testing/fake-browser';

// Imported before anything that imports `wxt/browser`, which looks for these once.
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
