import { describe, expect, test } from 'vitest';
import { quoteAt } from '../../lib/article/model/text-selector.ts';
import { anchor } from '../../lib/highlight/anchor.ts';
import { mapThroughDiff } from '../../lib/highlight/map-through-diff.ts';
import { cpuTime } from '../support/cpu-time.ts';

const text =
  'The price rose by 12% in October.\nThe price fell by 3% in November.\nNobody expects the quota to grow before the spring.';

const targetAt = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  const span = { start, end: start + words.length };
  return { span, quote: quoteAt(text, span) };
};

const wordsAt = (after: string, words: string, from = 0, keeps = true) => {
  const mapSpan = keeps ? mapThroughDiff(text, after) : null;
  const found = anchor(targetAt(words, from), { text: after, mapSpan });
  return found && after.slice(found.start, found.end);
};

describe('anchor', () => {
  test('stays if the text does', () => {
    expect(wordsAt(text, 'fell by 3%')).toBe('fell by 3%');
  });

  test.each([true, false])('moves with its words (version stored: %s)', (keeps) => {
    const after = `An editor’s note comes first.\n${text}`;
    expect(wordsAt(after, 'fell by 3%', 0, keeps)).toBe('fell by 3%');
  });

  test('stays with the second of two occurrences', () => {
    const second = text.indexOf('The price', 5);
    const after = text.replace('12%', '14 per cent');
    const found = anchor(targetAt('The price', 5), {
      text: after,
      mapSpan: mapThroughDiff(text, after),
    });
    expect(found?.start).toBe(second + '14 per cent'.length - '12%'.length);
  });

  test('keeps what is left of an edited highlight', () => {
    const after = text.replace('expects the quota', 'believes that the quota');
    expect(wordsAt(after, 'Nobody expects the quota to grow')).toBe(
      'Nobody believes that the quota to grow',
    );
  });

  test.each([
    ['its first word', 'Nobody expects the quota', 'Nobody', 'No one', 'No one expects the quota'],
    ['its last word', 'price rose by 12', '12', '14', 'price rose by 14'],
    [
      'the last word of the text',
      'grow before the spring.',
      'spring.',
      'autumn',
      'grow before the autumn',
    ],
    ['a word, but no line', '3% in November', '3%', 'Note.\n4%', '% in November'],
    ['only its own words', 'expects the quota to', 'Nobody expects', 'Unseen', 'the quota to'],
    [
      'words, but none that are new',
      'the quota to',
      'the quota',
      'all of the quotas',
      'the quotas to',
    ],
  ])('includes what replaces %s', (_what, words, removed, added, now) => {
    expect(wordsAt(text.replace(removed, added), words)).toBe(now);
  });

  test('is found by similar words if the version is gone', () => {
    const after = text.replace('the quota to grow', 'the quotas to grow');
    expect(wordsAt(after, 'Nobody expects the quota to grow before', 0, false)).toBe(
      'Nobody expects the quotas to grow before',
    );
  });

  test('is found by similar words only if at most a fifth of the letters differ', () => {
    const quoted = 'fell by 3% in November';
    const words = (now: string) => wordsAt(text.replace(quoted, now), quoted, 0, false);
    expect(words('sank by 3% in November')).toBe('sank by 3% in November');
    expect(words('sank by 5% in November')).toBeNull();
  });

  test('of more than 1,000 letters is found through the diff alone', () => {
    const long = `Before. ${'A word. '.repeat(130)}The end.\nAfter.`;
    const after = long.replace('The end.', 'Its end.');
    const span = { start: 'Before. '.length, end: long.indexOf('\n') };
    const target = { span, quote: quoteAt(long, span) };
    const mapSpan = mapThroughDiff(long, after);
    expect(anchor(target, { text: after, mapSpan })).toEqual(span);
    expect(anchor(target, { text: after, mapSpan: null })).toBeNull();
  });

  test.each([true, false])('is none once the words are gone (version stored: %s)', (keeps) => {
    const after = text.replace('The price fell by 3% in November.\n', '');
    expect(wordsAt(after, 'The price', 5, keeps)).toBeNull();
    expect(wordsAt(after, 'fell by 3%', 0, keeps)).toBeNull();
  });

  test.each([
    ['a figure', '3%', '3%', '5%', '5%'],
    ['a figure by one with a space', '3%', '3%', '31 %', '31 %'],
    ['a name', 'November', 'November', 'May', 'May'],
    ['several words', 'fell by', 'fell by', 'rose more than', 'rose more than'],
    ['the first word', 'The', 'The price rose', 'A price rose', 'A'],
    ['the last word', 'spring.', 'spring.', 'summer.', 'summer.'],
    ['a figure, but not if it was removed', '3%', ' by 3%', '', null],
    ['a figure, but not by a new line', '3%', '3%', 'half.\nIt rose by 4%', null],
    ['a figure, but not by half a sentence', '3%', '3%', 'as much as in all of this year', null],
    ['a figure, but not if its context is edited', '3%', '3% in November', '5% in May', null],
    [
      'a figure, but not if its context is elsewhere',
      '12%',
      '12%',
      `9% in October.\n${text.replace('12%', '4%')}`,
      null,
    ],
    [
      'a sentence, but not by another',
      'The price fell by 3% in',
      'The price fell by 3% in',
      'It has risen again since',
      null,
    ],
  ])('is found where a correction replaces %s', (_what, words, removed, added, now) => {
    const after = text.replace(removed, added);
    expect(wordsAt(after, words)).toBe(now);
    expect(wordsAt(after, words, 0, false)).toBeNull();
  });

  test.each([
    ['first', 'The', 'The price rose', 'A price rose'],
    ['last', 'spring.', 'the spring.', 'the summer.'],
  ])(
    'of the %s words is none where the same words stand elsewhere',
    (_what, words, removed, added) => {
      const after = `${text.replace(removed, added)}`.replace('November.', 'November or spring.');
      expect(wordsAt(after, words, 0, false)).toBeNull();
    },
  );

  test('of the first words moves with them when a line is added before', () => {
    expect(wordsAt(`New.\n${text}`, 'The price', 0, false)).toBe('The price');
    expect(anchor(targetAt('The price'), { text: `New.\n${text}`, mapSpan: null })?.start).toBe(5);
  });

  test('of one letter is found at its old place, or not at all', () => {
    const span = { start: text.indexOf('quota'), end: text.indexOf('quota') + 1 };
    const after = `New. ${text}`;
    const found = anchor({ span, quote: quoteAt(text, span) }, { text: after, mapSpan: null });
    expect(found?.start).toBe(span.start + 5);
  });

  test.each([
    ['a quote of that letter', 'a'.repeat(1_000)],
    ['a quote that ends with another', `${'a'.repeat(999)}b`],
    ['a long quote with another in its middle', `${'a'.repeat(20_000)}b${'a'.repeat(20_000)}`],
  ])('takes less than a second in 200 KB that repeat a letter, for %s', (_what, exact) => {
    const quote = { exact, prefix: 'Before. ', suffix: ' After.' };
    const target = { quote, span: { start: 0, end: exact.length } };
    const shown = { text: 'a'.repeat(200_000), mapSpan: null };
    expect(cpuTime(() => anchor(target, shown))).toBeLessThan(1_000);
  });
});
