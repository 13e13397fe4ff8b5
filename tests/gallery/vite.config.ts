import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';

/** How the gallery is built, here and in the rendered tests. */
export const galleryConfig: UserConfig = {
  root: import.meta.dirname,
  // Packaged files are found by the same addresses as in the extension.
  publicDir: join(import.meta.dirname, '../../public'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: {
      'node:crypto': join(import.meta.dirname, 'no-node.ts'),
      'node:zlib': join(import.meta.dirname, 'no-node.ts'),
    },
  },
  define: { 'import.meta.env.FIREFOX': 'false' },
  optimizeDeps: {
    // A dependency that is found late reloads the page in the middle of a test.
    include: [
      'approx-string-match',
      'axe-core',
      'dexie',
      'diff',
      'htmlparser2',
      'lucide',
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      'wxt/browser',
      'wxt/testing/fake-browser',
      'wxt/utils/define-background',
      'wxt/utils/storage',
      'zod/mini',
    ],
  },
};

export default defineConfig({
  ...galleryConfig,
  server: { fs: { allow: [join(import.meta.dirname, '../..')] } },
});
