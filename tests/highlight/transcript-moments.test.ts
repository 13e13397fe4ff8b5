import { describe, expect, test } from 'vitest';
import { transcriptOf } from '../../lib/article/audio/transcript.ts';
import { articleDocument } from '../../lib/article/document/derive-document.ts';
import { spokenAt, spokenDuring, spokenLines } from '../../lib/highlight/transcript-moments.ts';

/** An episode with a line that continues in another paragraph, and two lines in one paragraph. */
const source = `<p><strong>Highlights</strong></p><ul><li>Glass takes the most.</li></ul>
<p>A short one.</p><h2>Transcript</h2>
<p>Host (00:00.400)<br>Five minutes.</p>
<p>Guest (00:20.000)<br>I was warned.</p><p>Twice, in fact.</p>
<p>Host (00:41.250)<br>Who uses it?<br>Guest (00:43.000)<br>Several people.</p>`;
const url = 'https://rareearthexchanges.com/podcast/a';
const { lines, text, passages } = articleDocument({ title: 'Episode', source, url });
const transcript = transcriptOf(passages);

const said = (nudge = 0) =>
  spokenLines(lines, transcript, nudge).map(({ start, end, moment }) => [
    text.slice(start, end),
    moment.start,
    moment.end,
  ]);

describe('transcript lines', () => {
  test('span from the speaker to the last word, each with its time', () => {
    expect(said()).toEqual([
      ['Host (00:00.400)\nFive minutes.', 0.4, 20],
      ['Guest (00:20.000)\nI was warned.\nTwice, in fact.', 20, 41.25],
      ['Host (00:41.250)\nWho uses it?', 41.25, 43],
      ['Guest (00:43.000)\nSeveral people.', 43, null],
    ]);
  });

  test("are shifted by the user's offset, but never before the beginning", () => {
    expect(said(-2).map(([, start]) => start)).toEqual([0, 18, 39.25, 41]);
    expect(said(3).map(([, , end]) => end)).toEqual([23, 44.25, 46, null]);
  });

  test('are found by an offset of the text, and by a second of the recording', () => {
    const spoken = spokenLines(lines, transcript, 0);
    const at = (words: string) => spokenAt(spoken, text.indexOf(words))?.moment.start;
    expect(['Twice', 'Several', 'A short one', 'Glass'].map(at)).toEqual([
      20,
      43,
      undefined,
      undefined,
    ]);
    const during = (seconds: number) => spokenDuring(spoken, seconds)?.moment.start;
    expect([0, 0.4, 42, 900].map(during)).toEqual([undefined, 0.4, 41.25, 43]);
  });
});
