const path = 'dexie/dist/modern/dexie.mjs';

/**
 * Resolves Dexie to its build for current browsers, which is 2 kB smaller than the ES5 build that the package exports.
 * Bundler and tests both use it, so the tests run what is shipped.
 */
export const dexieBuild = { path, alias: { find: /^dexie$/, replacement: path } };
