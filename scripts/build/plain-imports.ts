import type { Plugin } from 'vite';

/**
 * `import()` with nothing around it but the styles that only the imported code has, which are there before it runs. Vite's
 * helper does more, and takes 0.8 kB.
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? helper : null),
};

const helper = `
const loading = {};
const load = (file) => loading[file] ??= new Promise((resolve, reject) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/' + file;
  link.onload = resolve;
  link.onerror = reject;
  document.querySelector('link[href="/' + file + '"]') ? resolve() : document.head.append(link);
});
export const __vitePreload = (run, styles = []) => Promise.all(styles.map(load)).then(run);
`;
