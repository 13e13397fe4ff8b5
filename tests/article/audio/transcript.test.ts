import { describe, expect, test } from 'vitest';
import { lineAt, transcriptOf } from '../../../lib/article/audio/transcript.ts';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';

const passagesIn = (html: string) =>
  passagesOf(parseBody(html, 'https://rareearthexchanges.com/podcast/s2-e51'));

/** Every line as `seconds speaker: text of its passages`. */
function linesIn(html: string): string[] {
  const passages = passagesIn(html);
  return transcriptOf(passages).map(({ seconds, speaker, passage, through }) => {
    const texts = passages
      .slice(passage, through + 1)
      .map(({ text }) => text.replaceAll('\n', ' / '));
    return `${seconds} ${speaker}: ${texts.join(' // ')}`;
  });
}

describe('transcript', () => {
  test.each<[string, string, string[]]>([
    [
      'name and time, then a line break',
      '<h2>Transcript</h2><p>Host (00:00.480)<br>Welcome.</p><p>Guest (02:07.310)<br>Good.</p>',
      ['0.48 Host: Host (00:00.480) / Welcome.', '127.31 Guest: Guest (02:07.310) / Good.'],
    ],
    [
      'name and time, then paragraphs',
      '<h2>Transcript</h2><p><strong>Host (00:00)</strong></p><p>One.</p><p>Two.</p><p>Guest (1:02:07)</p><p>Three.</p>',
      ['0 Host: Host (00:00) // One. // Two.', '3727 Guest: Guest (1:02:07) // Three.'],
    ],
    [
      'everything in one paragraph',
      '<p><strong>Full transcript:</strong></p><p>Host (00:00)<br>One.<br><br>Guest (00:09)<br>Two.</p>',
      [
        '0 Host: Host (00:00) / One. /  / Guest (00:09) / Two.',
        '9 Guest: Host (00:00) / One. /  / Guest (00:09) / Two.',
      ],
    ],
    [
      'one name spelled in three ways, with brackets, and commas for dots',
      '<h2>Transcript</h2><p>Ana O’Neil (00:01.5)<br>a</p><p>Ana O&#39;Neil [00:02,250]<br>b</p><p>Ana ONeil, PhD (00:03):<br>c</p>',
      [
        '1.5 Ana O’Neil: Ana O’Neil (00:01.5) / a',
        "2.25 Ana O'Neil: Ana O'Neil [00:02,250] / b",
        '3 Ana ONeil, PhD: Ana ONeil, PhD (00:03): / c',
      ],
    ],
    [
      'no heading, but times as software writes them',
      '<p>Speaker 1 (00:00.480)</p><p>Welcome.</p><p>Speaker 2 (02:07.310)</p><p>Good.</p>',
      [
        '0.48 Speaker 1: Speaker 1 (00:00.480) // Welcome.',
        '127.31 Speaker 2: Speaker 2 (02:07.310) // Good.',
      ],
    ],
    [
      'no heading, but four lines of the form',
      '<p>A (0:00)</p><p>B (0:05)</p><p>A (0:09)</p><p>B (0:12)</p>',
      ['0 A: A (0:00)', '5 B: B (0:05)', '9 A: A (0:09)', '12 B: B (0:12)'],
    ],
    [
      'another heading after it',
      '<h2>Transcript</h2><p>Host (00:00)</p><p>One.</p><h2>About the show</h2><p>Weekly.</p>',
      ['0 Host: Host (00:00) // One.'],
    ],
    [
      'speakers as headings',
      '<h2>Transcript</h2><h4>Host (00:00)</h4><p>One.</p><h4>Guest (00:07)</h4><p>Two.</p>',
      ['0 Host: Host (00:00) // One.', '7 Guest: Guest (00:07) // Two.'],
    ],
    [
      'a descending time is skipped',
      '<h2>Transcript</h2><p>Host (00:10)<br>a</p><p>Host (00:02)<br>b</p><p>Host (00:30)<br>c</p>',
      ['10 Host: Host (00:10) / a // Host (00:02) / b', '30 Host: Host (00:30) / c'],
    ],
  ])('is recognized: %s', (_case, html, lines) => {
    expect(linesIn(html)).toEqual(lines);
  });

  test('knows where its times are in the text', () => {
    const passages = passagesIn(
      '<h2>Transcript</h2><p><b>Host</b> (00:00.480)<br>Hello<br>Guest (1:00:07)<br>Hi</p>',
    );
    const codes = transcriptOf(passages).map(({ passage, start, end }) =>
      passages[passage]?.text.slice(start, end),
    );
    expect(codes).toEqual(['00:00.480', '1:00:07']);
  });

  test('has a line for each of its words, and none for others', () => {
    const passages = passagesIn(
      `<p>Before.</p><h2>Transcript</h2><p>Host (00:01)<br>One.</p><p>Two.</p>
      <p>Guest (00:20)<br>Three.<br>Host (00:40)<br>Four.</p><h2>After</h2><p>Five.</p>`,
    );
    const transcript = transcriptOf(passages);
    const secondsOf = (words: string) => {
      const passage = passages.find(({ text }) => text.includes(words));
      return passage && lineAt(transcript, passage, passage.text.indexOf(words))?.seconds;
    };
    expect(['Host (00:01', 'One', 'Two', 'Guest', '20', 'Three'].map(secondsOf)).toEqual([
      ...[1, 1, 1, 20, 20, 20],
    ]);
    expect(['Host (00:40', '40)', 'Four'].map(secondsOf)).toEqual([40, 40, 40]);
    expect(['Before', 'After', 'Five'].map(secondsOf)).toEqual([undefined, undefined, undefined]);
  });

  test('is found in every episode of the sample site, and in no other article', () => {
    for (const { type, html } of sampleArticles) {
      const count = linesIn(html).length;
      if (type === 'podcast') expect(count).toBeGreaterThanOrEqual(10);
      else expect(count).toBe(0);
    }
  });
});

describe('no transcript', () => {
  test.each([
    ['a meeting', '<p>Town hall (10:30)</p><p>Bring a coat.</p>'],
    ['an agenda', '<p>Keynote (09:00)<br>Panel (10:30)<br>Lunch (12:00)</p>'],
    [
      'a sentence that begins with a name and a time',
      '<h2>Transcript</h2><p>The minister (10:30) said so.</p>',
    ],
    [
      'a whole sentence before the time',
      '<h2>Transcript</h2><p>It ended much later than anybody here had thought (10:30)</p>',
    ],
    ['a ratio', '<h2>Transcript</h2><p>Odds (3:1)</p>'],
    ['a time alone', '<h2>Transcript</h2><p>(00:12)</p>'],
    ['an empty text', ''],
  ])('is found in %s', (_case, html) => {
    expect(linesIn(html)).toEqual([]);
  });
});
