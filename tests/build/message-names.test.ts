import { expect, test } from 'vitest';
import { messageNames } from '../../scripts/build/message-names.ts';
import { browsers, builtFiles } from './build-output.ts';

test.each(browsers)('messages for %s: code and catalogs have the same short names', (browser) => {
  const code = builtFiles(browser, '.js').map(({ text }) => text);
  const catalogs = builtFiles(browser, 'messages.json').map(({ text }) => JSON.parse(text));
  expect(catalogs.length).toBeGreaterThan(0);
  expect(messageNames.size).toBeGreaterThan(500);
  const words = new Set(code.flatMap((text) => text.match(/\w+/g) ?? []));
  const long = [...messageNames.keys()].filter((name) => words.has(name));
  expect(long).toEqual([]);
  for (const catalog of catalogs) {
    const missing = [...messageNames.values()].filter(
      (name) => !(name in catalog || `${name}_other` in catalog),
    );
    expect(missing).toEqual([]);
  }
});
