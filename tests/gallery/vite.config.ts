import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';

/** How the gallery is built, here and in the rendered tests. */
export const galleryConfig: UserConfig = {
  root: import.meta.dirname,
  // Packaged files have the same addresses as in the extension.
  publicDir: join(import.meta.dirname, '../../public'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: [
      { find: /^node:(?:crypto|zlib)$/, replacement: join(import.meta.dirname, 'no-node.ts') },
    ],
  },
  define: { 'import.meta.env.FIREFOX': 'false' },
  optimizeDeps: {
    // A dependency that is discovered late would reload the page in the middle of a test.
    include: [
      'axe-core',
      'dexie',
      'diff',
      'fflate',
      'htmlparser2',
      'lucide',
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      'wxt/browser',
      'wxt/testing/fake-browser',
      'wxt/utils/define-background',
      'zod/mini',
    ],
  },
};

export default defineConfig({
  ...galleryConfig,
  server: { fs: { allow: [join(import.meta.dirname, '../..')] } },
});
