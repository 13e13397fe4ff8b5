import { afterEach, expect, test, vi } from 'vitest';
import { plainImports } from '../../../scripts/build/plain-imports.ts';

type Load = (id: string) => string | null;

/** Loads the helper into a page in which every style loads, or every style fails. */
async function helperWhere(styles: 'load' | 'fail') {
  const append = (link: { onload: () => void; onerror: (event: Event) => void }) =>
    styles === 'load' ? link.onload() : link.onerror(new Event('error'));
  const document = { createElement: () => ({}), querySelector: () => null, head: { append } };
  vi.stubGlobal('document', document);
  const code = (plainImports.load as unknown as Load)('\0vite/preload-helper.js') ?? '';
  const { __vitePreload: run } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return run as (load: () => unknown, files: string[]) => Promise<unknown>;
}

afterEach(() => vi.unstubAllGlobals());

test.each(['load', 'fail'] as const)(
  'imports: code runs where its styles %s, as they do in a page that closes',
  async (styles) => {
    const run = await helperWhere(styles);
    await expect(run(() => 'run', [`${styles}.css`, `${styles}.js`])).resolves.toBe('run');
  },
);
