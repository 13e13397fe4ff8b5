import { expect, test } from 'vitest';
import { catalogLanguages, keysFor, readCatalog } from '../../scripts/build/catalogs.ts';

// The build uses English for missing messages, so that a new message can be merged without translations.
test.each(catalogLanguages)('catalog %s: has every message', (language) => {
  const catalog = readCatalog(language);
  const missing = keysFor(language, readCatalog('en')).filter((key) => !catalog[key]?.message);
  expect(missing).toEqual([]);
});
