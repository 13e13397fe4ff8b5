import { minify } from '@swc/core';
import { minify as minifyAgain, type Plugin } from 'vite';
import { asciiCode } from './ascii.ts';

/**
 * Minifies a second time: swc calls functions that are used once where they stand, which the bundler's minifier doesn't,
 * and leaves code for that one to shorten further. Takes 6 kB of the package.
 */
export const secondMinifier: Plugin = {
  name: 'second-minifier',
  enforce: 'post',
  generateBundle: {
    // After Vite has written what a chunk loads with it.
    order: 'post',
    async handler({ format }, bundle) {
      const module = format === 'es';
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, {
          module,
          ecma: 2022,
          // Until a pass finds nothing more. Statements zip better than what joins them with commas.
          compress: { passes: 0, ecma: 2022, module, toplevel: module, sequences: false },
          mangle: { toplevel: module },
        });
        const last = await minifyAgain(chunk.fileName, code, {
          module,
          mangle: { toplevel: module },
        });
        if (last.errors.length > 0) throw new Error(`${chunk.fileName}: ${last.errors.join('\n')}`);
        chunk.code = asciiCode(last.code);
      }
    },
  },
};
