import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import { payloadSuites, payloadsOf } from '../../support/builders/published-suites.ts';

const url = 'https://rareearthexchanges.com/news/a/';

/** Every value in a tree with its key. */
function placesIn(value: unknown, key = ''): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((each) => placesIn(each, key));
  if (typeof value !== 'object' || value === null) return [[key, value]];
  return Object.entries(value).flatMap(([name, inner]) => placesIn(inner, name));
}

/** Values that no tree may have: other URL schemes, and keys that a page could take for an instruction. */
function trouble(payload: string): string[] {
  const { body } = articleDocument({ title: payload, source: payload, url });
  return placesIn(body).flatMap(([key, value]) => {
    const isAddress = key === 'href' || key === 'src';
    if (isAddress && !/^https?:\/\/[^\s"<>`]+$/.test(String(value))) return [`${key}: ${value}`];
    return /^on|^(?:style|class|id|name|html|srcdoc)$/i.test(key) ? [`${key}: ${value}`] : [];
  });
}

describe.each(payloadSuites)('XSS payloads of %s', (suite) => {
  const payloads = payloadsOf(suite);

  test('leave nothing active in the tree, and only web addresses', () => {
    const found = payloads.map((payload) => ({ payload, trouble: trouble(payload) }));
    expect(found.filter((each) => each.trouble.length > 0)).toEqual([]);
    expect(payloads.length).toBeGreaterThanOrEqual(20);
  });
});
