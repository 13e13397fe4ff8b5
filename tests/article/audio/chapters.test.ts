import { describe, expect, test } from 'vitest';
import { chaptersOf } from '../../../lib/article/audio/chapters.ts';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { podcast } from '../../../scripts/sample-site/articles/podcast.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const passagesIn = (html: string) =>
  passagesOf(parseBody(html, 'https://rareearthexchanges.com/podcast/s2-e51'));

const chaptersIn = (html: string) =>
  chaptersOf(passagesIn(html)).map(({ seconds, title }) => `${seconds} ${title}`);

const three = ['0 Welcome', '125 What comes out of the pit', '3750 Goodbye'];

describe('chapters', () => {
  test.each([
    [
      'lines of one paragraph',
      '<p><strong>Chapters</strong></p><p>00:00 Welcome<br>02:05 What comes out of the pit<br>1:02:30 Goodbye</p>',
    ],
    [
      'the heading in the same paragraph',
      '<p>Chapters:<br>00:00 Welcome<br>02:05 What comes out of the pit<br>62:30 Goodbye</p>',
    ],
    [
      'a list with dashes',
      '<h3>Episode Chapters</h3><ul><li>0:00 – Welcome</li><li>2:05 – What comes out of the pit</li><li>01:02:30 – Goodbye</li></ul>',
    ],
    [
      'paragraphs with brackets',
      '<h2>Timestamps</h2><p>(00:00) Welcome</p><p>[02:05] What comes out of the pit</p><p>(1:02:30) Goodbye</p>',
    ],
    [
      'a table',
      '<h2>Time codes</h2><table><tr><td>00:00</td><td>Welcome</td></tr><tr><td>02:05</td><td>What comes out of the pit</td></tr><tr><td>1:02:30</td><td>Goodbye</td></tr></table>',
    ],
    [
      'hand-written bullets, bold times, an empty line between',
      '<p>Chapters</p><p>• <strong>00:00</strong> Welcome<br><br>• <strong>02:05</strong>: What comes out of the pit<br>• <strong>62:30</strong> | Goodbye</p>',
    ],
    [
      'no heading, from the very beginning',
      '<p>This week:</p><p>00:00 Welcome<br>02:05 What comes out of the pit<br>62:30 Goodbye</p><p>More.</p>',
    ],
    [
      'one mistyped time',
      '<p>Chapters</p><p>00:00 Welcome<br>02:05 What comes out of the pit<br>01:50 Mistyped<br>62:30 Goodbye</p>',
    ],
  ])('are recognized: %s', (_case, html) => {
    expect(chaptersIn(html)).toEqual(three);
  });

  test('know where their times are in the text', () => {
    const html = '<p>Chapters</p><p>00:00 Welcome<br>(02:05) Pit</p>';
    const passages = passagesIn(html);
    const codes = chaptersOf(passages).map(({ passage, start, end }) =>
      passages[passage]?.text.slice(start, end),
    );
    expect(codes).toEqual(['00:00', '02:05']);
  });

  test('are found in every episode of the sample site', () => {
    for (const { html } of podcast) expect(chaptersIn(html).length).toBeGreaterThanOrEqual(7);
  });
});

describe('no chapters', () => {
  test.each([
    ['an agenda', '<p>09:00 Registration<br>10:30 Panel<br>12:00 Lunch</p>'],
    ['a two-line agenda from midnight', '<p>00:00 Doors<br>01:30 Bar</p>'],
    ['a heading and one time', '<p>Chapters</p><p>00:00 Welcome</p>'],
    [
      'a text with the heading far above',
      '<p>Chapters</p><p>Listen.</p><p>09:00 Panel<br>10:30 Lunch</p>',
    ],
    ['prose with times', '<p>At 10:30 he left; at 11:15 she came. 12:05 was too late.</p>'],
    ['ratios', '<p>Chapters</p><p>3:1 copper to gold<br>4:1 silver</p>'],
    ['times without words', '<p>Chapters</p><p>00:00 1<br>02:00 2<br>04:00 3</p>'],
    [
      'times with paragraphs',
      `<p>Chapters</p><p>00:00 ${'ore '.repeat(90)}<br>02:00 ${'pit '.repeat(90)}</p>`,
    ],
    ['minutes over 59', '<p>Chapters</p><p>00:00 Welcome<br>02:75 Pit<br>1:75:00 End</p>'],
    ['code', '<pre>00:00 a\n00:01 b\n00:02 c</pre>'],
    ['an empty text', ''],
  ])('are found in %s', (_case, html) => {
    expect(chaptersIn(html)).toEqual([]);
  });

  test('are found without a time in random text, which never throws', () => {
    const random = seededRandom(7);
    const scraps = [
      'Chapters',
      '00:00',
      '1:02:30',
      ' ',
      '<br>',
      '</p><p>',
      '(',
      ')',
      'a',
      '–',
      ':',
      '99',
    ];
    for (let round = 0; round < 500; round += 1) {
      const html = Array.from({ length: 30 }, () => scraps[Math.floor(random() * scraps.length)]);
      const passages = passagesIn(`<p>${html.join('')}</p>`);
      for (const { passage, start, end } of chaptersOf(passages)) {
        expect(passages[passage]?.text.slice(start, end)).toMatch(/^\d+(?::\d\d){1,2}$/);
      }
    }
  });
});
