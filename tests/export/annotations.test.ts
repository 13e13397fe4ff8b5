import { describe, expect, test } from 'vitest';
import { annotationWriter } from '../../lib/export/annotations.ts';
import type { ExportItem } from '../../lib/export/export-item.ts';
import { writeAll } from '../../lib/export/writer.ts';
import {
  exportItemFromHtml,
  exportMetadata,
  highlightId,
  highlightText,
} from '../support/builders/export-items.ts';
import { highlight } from '../support/builders/highlights.ts';

const collection = (...items: ExportItem[]) =>
  JSON.parse(writeAll(annotationWriter(exportMetadata(...items)), items));

const html = '<p>Prices rose by 12%. Mills run.</p>';

/**
 * Violations of the W3C Web Annotation Data Model (Recommendation, 2017-02-23), as far as collections, pages,
 * annotations, bodies, specific resources and the selectors used here are concerned.
 */
function breaches(root: Record<string, unknown>): string[] {
  const found: string[] = [];
  const must = (holds: unknown, sentence: string) => void (holds || found.push(sentence));
  const isIri = (value: unknown) => typeof value === 'string' && URL.canParse(value);
  const isTime = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
  const record = (value: unknown): Record<string, unknown> =>
    typeof value === 'object' && value !== null ? { ...value } : {};
  const list = (value: unknown): unknown[] =>
    Array.isArray(value) ? value : value === undefined ? [] : [value];

  must(root['@context'] === 'http://www.w3.org/ns/anno.jsonld', '3.1: the context is named');
  must(isIri(root.id), '5.1: a collection has one IRI');
  must(root.type === 'AnnotationCollection', '5.1: a collection says that it is one');
  must(Number.isInteger(root.total), '5.1: the total is a number');
  const page = record(root.first);
  must(isIri(page.id), '5.2: a page has one IRI');
  must(page.type === 'AnnotationPage', '5.2: a page says that it is one');
  must(Array.isArray(page.items), '5.2: a page has items');
  must(page.partOf === root.id, '5.2: a page says of what it is part');
  const items = list(page.items).map(record);
  must(items.length === root.total, '5.1: the total counts the annotations');
  must(new Set(items.map(({ id }) => id)).size === items.length, '3.1: each has an IRI of its own');
  for (const item of items) {
    must(isIri(item.id), '3.1: an annotation has one IRI');
    must(item.type === 'Annotation', '3.1: an annotation says that it is one');
    must(list(item.target).length > 0, '3.1: an annotation has targets');
    must(
      ['highlighting', 'commenting', 'tagging'].includes(String(item.motivation)),
      '3.3.5: a motivation',
    );
    must(isTime(item.created) && isTime(item.modified), '3.3.1: times are xsd:dateTime in UTC');
    for (const body of list(item.body).map(record)) {
      must(body.type === 'TextualBody', '3.2.4: a textual body says so');
      must(typeof body.value === 'string' && body.value !== '', '3.2.4: it has one value');
      must(
        ['classifying', 'commenting', 'describing', 'tagging'].includes(String(body.purpose)),
        '3.3.5: a purpose',
      );
    }
    for (const target of list(item.target).map(record)) {
      must(isIri(record(target.source).id), '4.1: a specific resource has one source');
      for (const selector of list(target.selector).map(record)) {
        if (selector.type === 'TextQuoteSelector') {
          must(typeof selector.exact === 'string' && selector.exact !== '', '4.2.4: exact');
          must(typeof selector.prefix === 'string', '4.2.4: prefix');
          must(typeof selector.suffix === 'string', '4.2.4: suffix');
        } else if (selector.type === 'TextPositionSelector') {
          const { start, end } = selector;
          must(Number.isInteger(start) && Number(start) >= 0, '4.2.5: start is not negative');
          must(Number.isInteger(end) && Number(end) > Number(start), '4.2.5: end is behind it');
        } else {
          must(selector.type === 'FragmentSelector', '4.2: a selector that is known');
          must(typeof selector.value === 'string', '4.2.1: a fragment has a value');
          must(isIri(selector.conformsTo), '4.2.1: it says of what syntax');
        }
      }
    }
  }
  return found;
}

describe('Web Annotations: highlights', () => {
  const moment = { start: 62.5, end: 70 };
  const items = [
    exportItemFromHtml(html, [
      highlightText(html, 'rose by', { note: 'Why?', tags: ['price'], color: 2 }),
      highlightText(html, 'Mills'),
      highlight(highlightId(900), { quote: { exact: '', prefix: '', suffix: '' }, moment }),
    ]),
    exportItemFromHtml(html),
    exportItemFromHtml(html, [
      highlight(highlightId(901), { quote: { exact: 'gone "now"\n', prefix: '', suffix: '' } }),
    ]),
  ];

  test('conform to the data model', () => {
    const root = collection(...items);
    expect(root.total).toBe(4);
    expect(breaches(root)).toEqual([]);
  });

  test('have quote, position and note', () => {
    const [, first] = collection(...items).first.items;
    expect(first).toMatchObject({
      motivation: 'commenting',
      body: [
        { value: 'Why?', purpose: 'commenting' },
        { value: 'price', purpose: 'tagging' },
      ],
      target: [
        {
          source: { id: 'https://rareearthexchanges.com/news/magnets/' },
          styleClass: 'color-2',
          selector: [
            { exact: 'rose by', prefix: 'Prices ', suffix: ' 12%. Mills run.' },
            { start: 7, end: 14 },
          ],
        },
      ],
    });
  });

  test.each([
    [1, '#ffe9a3'],
    [2, '#cfeedd'],
    [3, '#ffd4d0'],
    [4, '#cfe3ff'],
    [5, '#e6d5ff'],
  ] as const)('color %i has its style sheet', (color, value) => {
    const marked = highlightText(html, 'Mills', { color });
    expect(collection(exportItemFromHtml(html, [marked])).first.items[0].stylesheet).toEqual({
      type: 'CssStylesheet',
      value: `.color-${color} { background-color: ${value} }`,
    });
  });

  test('a moment of a recording is a media fragment', () => {
    const item = exportItemFromHtml(
      html,
      [highlight(highlightId(1), { quote: { exact: '', prefix: '', suffix: '' }, moment })],
      {
        kind: 'podcast',
        enclosure: {
          url: 'https://rareearthexchanges.com/a.mp3',
          type: 'audio/mpeg',
          length: 1,
        },
      },
    );
    expect(collection(item).first.items[0].target).toEqual([
      {
        type: 'SpecificResource',
        source: { id: 'https://rareearthexchanges.com/a.mp3', type: 'Sound' },
        styleClass: 'color-1',
        selector: {
          type: 'FragmentSelector',
          conformsTo: 'http://www.w3.org/TR/media-frags/',
          value: 't=62.5,70',
        },
      },
    ]);
  });

  test('positions count code points', () => {
    const signs = '<p>\u{1f9f2} Magnets \u{1f1ec}\u{1f1f1} rose.</p>';
    const [first] = collection(
      exportItemFromHtml(signs, [highlightText(signs, '\u{1f1ec}\u{1f1f1} rose')]),
    ).first.items;
    const [, place] = first.target[0].selector;
    const text = [...'\u{1f9f2} Magnets \u{1f1ec}\u{1f1f1} rose.'];
    expect(text.slice(place.start, place.end).join('')).toBe('\u{1f1ec}\u{1f1f1} rose');
  });

  test('no position if the words are no longer in the text', () => {
    const [, , , lost] = collection(...items).first.items;
    expect(lost.target[0].selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'gone "now"\n', prefix: '', suffix: '' },
    ]);
  });

  test('ids are UUID URNs, also of copies from a backup', () => {
    const made = [
      highlightId(1),
      `${highlightId(1)}~1795521600000`,
      `${highlightId(1)}~1795521600000.2`,
    ];
    const root = collection(
      exportItemFromHtml(
        html,
        made.map((id) => highlightText(html, 'Mills', { id })),
      ),
    );
    expect(breaches(root)).toEqual([]);
    for (const { id } of root.first.items)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:#copy-[\d.]+)?$/);
  });

  test('the conformance check detects violations', () => {
    const root = collection(items[0] ?? exportItemFromHtml(html));
    delete root.first.items[1].target;
    expect(breaches(root)).toEqual(['3.1: an annotation has targets']);
  });
});

test('Web Annotations: article tags target the page', () => {
  const item = {
    ...exportItemFromHtml(html, [highlightText(html, 'rose by')]),
    tags: ['price', 'to read'],
  };
  const root = collection(item);
  expect(breaches(root)).toEqual([]);
  expect(root.total).toBe(2);
  expect(root.first.items[0]).toMatchObject({
    motivation: 'tagging',
    body: [
      { value: 'price', purpose: 'tagging' },
      { value: 'to read', purpose: 'tagging' },
    ],
    target: [{ source: { id: item.url } }],
  });
});
