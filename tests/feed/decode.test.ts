import { describe, expect, test } from 'vitest';
import { decode } from '../../lib/feed/decode.ts';

const curly = 'Curly ’ dash — é ü ñ';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One byte per character. */
const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The sentence in windows-1252. */
const curly1252 = 'Curly \x92 dash \x97 \xe9 \xfc \xf1';

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) {
    view.setUint16(at * 2, units.charCodeAt(at), order === 'le');
  }
  return new Uint8Array(view.buffer);
}

const declared = (encoding: string, title: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><title>${title}</title>`;

type Case = [story: string, bytes: Uint8Array, contentType: string, expected: string];

describe('decode: precedence of byte order mark, UTF-8, Content-Type and XML declaration', () => {
  test.each<Case>([
    [
      'UTF-8 that is cut off inside a character',
      utf8(`${curly} ’`).slice(0, -1),
      'text/xml; charset=windows-874',
      `${curly} `,
    ],
    ['no encoding is declared', utf8(curly), '', curly],
    ['header and document declare UTF-8', utf8(curly), 'text/xml; charset=UTF-8', curly],
    [
      'a byte order mark wins over a wrong header',
      utf8(`\ufeff${curly}`),
      'text/xml; charset=iso-8859-1',
      curly,
    ],
    [
      'a byte order mark wins over a wrong header where bytes are damaged',
      bytes('\xef\xbb\xbfPrice\xff'),
      'text/xml; charset=windows-1252',
      'Price\ufffd',
    ],
    ['a byte order mark is not part of the text', utf8('\ufeff<rss/>'), '', '<rss/>'],
    [
      'the header declares windows-1252 correctly',
      bytes(curly1252),
      'application/xml; charset=windows-1252',
      curly,
    ],
    [
      'the header wins over the declaration',
      bytes(declared('utf-8', curly1252)),
      'application/xml; charset="windows-1252"',
      declared('utf-8', curly),
    ],
    [
      'only the declaration names windows-1252',
      bytes(declared('windows-1252', curly1252)),
      'application/rss+xml',
      declared('windows-1252', curly),
    ],
    [
      'a server’s default charset on UTF-8 bytes is ignored',
      utf8(curly),
      'text/xml; charset=ISO-8859-1',
      curly,
    ],
    [
      'a template’s declaration on UTF-8 bytes is ignored',
      utf8(declared('iso-8859-1', curly)),
      'application/xml',
      declared('iso-8859-1', curly),
    ],
    [
      'a windows-874 header on UTF-8 bytes is ignored',
      utf8(curly),
      'text/html; charset=windows-874',
      curly,
    ],
    ['text/xml without a charset is not us-ascii', utf8(curly), 'text/xml', curly],
    ['us-ascii is read as windows-1252', bytes(curly1252), 'text/xml; charset=us-ascii', curly],
  ])('%s', (_story, received, contentType, expected) => {
    expect(decode(received, contentType)).toBe(expected);
  });
});

describe('decode: ISO-8859-1 is read as windows-1252', () => {
  test('bytes 80–9F are quotes, dashes and signs', () => {
    const label = 'text/xml; charset=iso-8859-1';
    expect(decode(bytes('\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0'), label)).toBe(
      '€…‘’“”•–—™\u00a0',
    );
  });

  test('every byte gives a different character', () => {
    const all = Uint8Array.from({ length: 255 }, (_, index) => index + 1);
    const text = decode(all, 'text/xml; charset=latin1');
    expect(new Set(text).size).toBe(255);
    expect(text.slice(0x9f)).toBe(String.fromCharCode(...all.subarray(0x9f)));
  });
});

describe('decode: UTF-16', () => {
  const feed = `<?xml version="1.0" encoding="utf-16"?><title>${curly}</title>`;

  test.each<Case>([
    ['little end first, marked', utf16(feed, 'le', true), '', feed],
    ['big end first, marked', utf16(feed, 'be', true), '', feed],
    ['little end first, without a mark', utf16(feed, 'le', false), 'text/xml', feed],
    ['big end first, without a mark', utf16(feed, 'be', false), 'text/xml', feed],
    [
      'an empty line before the document, without a mark',
      utf16(`\n${feed}`, 'le', false),
      '',
      `\n${feed}`,
    ],
    ['declared, but the bytes are UTF-8', utf8(feed), 'text/xml', feed],
    ['said by the header, but the bytes are UTF-8', utf8(feed), 'text/xml; charset=utf-16', feed],
    [
      'declared in a document of single bytes',
      bytes(declared('utf-16', 'caf\xe9')),
      'text/xml',
      declared('utf-16', 'caf\ufffd'),
    ],
  ])('%s', (_story, received, contentType, expected) => {
    expect(decode(received, contentType)).toBe(expected);
  });
});

describe('decode: unknown encodings and malformed bytes', () => {
  test.each<Case>([
    [
      'a stray byte in UTF-8 becomes one replacement character',
      bytes('Nd\xffPr'),
      '',
      'Nd\ufffdPr',
    ],
    [
      'a stray byte in declared UTF-8 becomes one replacement character',
      bytes('Nd\xffPr'),
      'text/xml; charset=utf-8',
      'Nd\ufffdPr',
    ],
    ['an unknown label', bytes('caf\xe9.'), 'text/xml; charset=x-martian', 'caf\ufffd.'],
    ['half a character at the end', utf8('é').subarray(0, 1), '', ''],
    ['no bytes', new Uint8Array(), 'text/xml', ''],
  ])('%s', (_story, received, contentType, expected) => {
    expect(decode(received, contentType)).toBe(expected);
  });
});

test('decode: other encodings use TextDecoder', () => {
  expect(decode(bytes('\xcd\xe5\xee\xe4\xe8\xec'), 'text/xml; charset=windows-1251')).toBe(
    'Неодим',
  );
});
