import { fakeBrowser } from 'wxt/testing/fake-browser';

// Imported before anything that imports `wxt/browser`, which reads these globals only once.
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
