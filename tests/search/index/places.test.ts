import { describe, expect, test } from 'vitest';
import { everyField, indexedFields } from '../../../lib/search/fields.ts';
import { BitReader, BitWriter } from '../../../lib/search/index/bits.ts';
import { ByteReader } from '../../../lib/search/index/byte-reader.ts';
import { ByteWriter } from '../../../lib/search/index/byte-writer.ts';
import { fieldAt, placeOf } from '../../../lib/search/index/place.ts';
import { PlacesReader, PlacesWriter } from '../../../lib/search/index/places.ts';
import { documentsOf, PostingsReader, writePosting } from '../../../lib/search/index/postings.ts';
import { seededRandom } from '../../support/seeded-random.ts';

test('bits: numbers of any width are read as they were written', () => {
  const numbers = Array.from({ length: 27 }, (_, width) => [2 ** width - 1, width] as const);
  const writer = new BitWriter();
  for (const run of [1, 2, 3]) {
    for (const [value, width] of numbers) writer.write(value, width);
    writer.write(2 ** run - 1, run + 1);
  }
  const bytes = new ByteWriter();
  writer.writeTo(bytes);
  const written = new ByteReader(bytes.view());
  const reader = new BitReader(written.bytes(written.varint()));
  for (const run of [1, 2, 3]) {
    expect(numbers.map(([, width]) => reader.read(width))).toEqual(numbers.map(([value]) => value));
    expect(reader.ones(15)).toBe(run);
  }
  expect(reader.ones(15)).toBe(0);
});

test('places: lead to their field, and words in a row have places in a row', () => {
  for (const [field] of indexedFields.entries()) {
    expect(fieldAt(placeOf(field, 0))).toBe(field);
    expect(fieldAt(placeOf(field, 2 ** 26 - 1))).toBe(field);
    expect(placeOf(field, 7) + 1).toBe(placeOf(field, 8));
  }
});

describe('places of a term in many documents', () => {
  const random = seededRandom(8);
  /** Distances of very different sizes. */
  const randomPlaces = (): number[] => {
    const places: number[] = [];
    for (const [field] of indexedFields.entries()) {
      if (random() < 0.6) continue;
      let position = Math.floor(random() ** 4 * 100_000);
      for (let left = 1 + Math.floor(random() ** 3 * 40); left > 0; left -= 1) {
        places.push(placeOf(field, position));
        position += 1 + Math.floor(random() ** 6 * 20_000);
      }
    }
    return places.length > 0 ? places : [placeOf(2, 2 ** 26 - 1)];
  };
  const documents = Array.from({ length: 400 }, (_, index) => ({
    document: index * 3 + 1,
    places: randomPlaces(),
  }));
  const postings = new ByteWriter();
  const positions = new PlacesWriter();
  let last = -1;
  for (const { document, places } of documents) {
    writePosting(postings, document - last, places);
    positions.add(places);
    last = document;
  }
  const written = positions.finish().slice();
  const found = new PostingsReader(postings.view(), documents.length, everyField);
  const foundDocuments = documentsOf(found);

  test('stand beside their documents', () => {
    expect([...foundDocuments]).toEqual(documents.map(({ document }) => document));
  });

  test.each([1, 2, 5, 15, 16, 17, 40])('are read in every document of %i', (step) => {
    const reader = new PlacesReader(found, written);
    for (let index = 0; index < documents.length; index += step) {
      const { document, places } = documents[index] ?? { document: 0, places: [] };
      expect(reader.read(document)).toEqual(places);
    }
  });

  test('are none in documents that lack the term', () => {
    const reader = new PlacesReader(found, written);
    const read = documents.flatMap(({ document }) => [
      reader.read(document - 1),
      reader.read(document),
    ]);
    expect(read).toEqual(documents.flatMap(({ places }) => [[], places]));
    expect(reader.read(last + 1)).toEqual([]);
  });

  test('of damaged bytes are read to the end', () => {
    const damaged = written.map((byte, at) => (at % 7 === 0 ? byte ^ 0x55 : byte));
    const reader = new PlacesReader(found, damaged);
    const read = documents.map(({ document }) => reader.read(document));
    expect(read.length).toBe(documents.length);
  });
});
