import type { Plugin } from 'vite';

/**
 * `import()` with nothing around it but files that only the imported code has, asked for side by side: its styles, which are
 * there before it runs, and the chunks of an app. Vite's helper does more, and takes 0.8 kB. Styles of a page that closes
 * meanwhile fail, which nobody is to read of: what is missing in a package, the import itself tells.
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? helper : null),
};

const helper = `
const loading = {};
const load = (file) => loading[file] ??= new Promise((resolve) => {
  const link = document.createElement('link');
  const isStyle = file.endsWith('.css');
  link.rel = isStyle ? 'stylesheet' : 'modulepreload';
  link.href = '/' + file;
  link.onload = link.onerror = resolve;
  document.querySelector('link[href="/' + file + '"]') ? resolve() : document.head.append(link);
  isStyle || resolve();
});
export const __vitePreload = (run, files = []) => Promise.all(files.map(load)).then(run);
`;
