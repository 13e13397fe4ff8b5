import { describe, expect, test } from 'vitest';
import { splitSentence } from '../../../components/speech/split-sentence.ts';

describe('splitting a sentence for a network voice', () => {
  test('leaves a sentence within the limit whole', () => {
    expect(splitSentence('Prices rose.', 12)).toEqual([{ text: 'Prices rose.', start: 0 }]);
  });

  test('prefers to split after punctuation', () => {
    expect(splitSentence('Prices rose, and stocks fell', 20)).toEqual([
      { text: 'Prices rose,', start: 0 },
      { text: ' and stocks fell', start: 12 },
    ]);
  });

  test('splits between words where punctuation would leave a tiny part', () => {
    expect(splitSentence('So, prices of magnets rose', 20)).toEqual([
      { text: 'So, prices of ', start: 0 },
      { text: 'magnets rose', start: 14 },
    ]);
  });

  test('cuts a word that is longer than the limit', () => {
    expect(splitSentence('abcdefghij', 4).map(({ text }) => text)).toEqual(['abcd', 'efgh', 'ij']);
  });

  test('keeps every character, and each offset is the part’s place in the sentence', () => {
    const sentence = 'The plant, which stands by the river; it sells magnets – and oxides.';
    const parts = splitSentence(sentence, 16);
    expect(parts.map(({ text }) => text).join('')).toBe(sentence);
    for (const { text, start } of parts) {
      expect(sentence.slice(start, start + text.length)).toBe(text);
      expect(text.length).toBeLessThanOrEqual(16);
    }
  });
});
