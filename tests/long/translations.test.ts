import { expect, test } from 'vitest';
import { catalogLanguages, keysFor, readCatalog } from '../../scripts/build/catalogs.ts';

// The build shows English in their place, so that a new message needs no translation to be merged.
test.each(catalogLanguages)('catalog %s: has every message', (language) => {
  const catalog = readCatalog(language);
  const missing = keysFor(language, readCatalog('en')).filter((key) => !catalog[key]?.message);
  expect(missing).toEqual([]);
});
