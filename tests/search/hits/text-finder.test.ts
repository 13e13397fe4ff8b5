import { describe, expect, test } from 'vitest';
import { TextFinder } from '../../../lib/search/hits/text-finder.ts';
import { growthExponent, linearGrowth } from '../../support/growth.ts';

/** The text with its hits in brackets. */
function marked(typed: string, text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of new TextFinder(typed).hitsIn(text)) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}

describe('text that is found as it is typed', () => {
  test.each([
    ['a beginning of a word', 'mag', 'Magnets', '[Mag]nets'],
    ['the inside of a word', 'fe14', 'Nd2Fe14B', 'Nd2[Fe14]B'],
    ['a phrase', 'rare earth', 'A Rare Earth, a rare find', 'A [Rare Earth], a rare find'],
    ['signs', '$110/', 'US$110/kg', 'US[$110/]kg'],
    ['only signs', '%', '5 % of 20%', '5 [%] of 20[%]'],
    ['no overlaps', 'aa', 'aaaaa', '[aa][aa]a'],
    ['letters without their accents', 'cafe neodymio', 'CAFÉ Neodýmio', '[CAFÉ Neodýmio]'],
    ['accents that are typed', 'é', 'Cafe\u0301 and cafe', 'Caf[e\u0301] and caf[e]'],
    ['straight quotes', `china's "ban"`, 'China’s “ban”', '[China’s “ban”]'],
    ['curly quotes', '“ban”', 'A "ban"', 'A ["ban"]'],
    ['any dash', 'ex-China', 'ex‑China, ex–China', '[ex‑China], [ex–China]'],
    ['a minus sign', '-5', '−5 %', '[−5] %'],
    ['any space', 'a b', 'a\u00a0b, a\tb, a\nb', '[a\u00a0b], [a\tb], [a\nb]'],
    ['pasted spaces as one', 'a \n b', 'a b', '[a b]'],
    ['over invisible signs', 'oxide', 'ox\u00adide', '[ox\u00adide]'],
    ['written indexes', 'fe16n2', 'Fe₁₆N₂ – Fe', '[Fe₁₆N₂] – Fe'],
    ['a part of a ligature', 'f', 'a ﬁn', 'a [ﬁ]n'],
    ['a sign that stands for several once', '.', 'Wait…. Go.', 'Wait[…][.] Go[.]'],
    ['after signs of two units', 'nd', '𝐍𝐝 🧲 Nd', '[𝐍𝐝] 🧲 [Nd]'],
    ['nothing for spaces', '  ', 'a  b', 'a  b'],
    ['nothing for nothing', '', 'a', 'a'],
    ['Chinese', '稀土', '中国稀土元素', '中国[稀土]元素'],
    ['lone surrogates', '\ud83e', 'a \ud83e b', 'a [\ud83e] b'],
    ['regular expressions as text', '(a+)+$', '(a+)+$ aaa', '[(a+)+$] aaa'],
  ])('%s', (_what, typed, text, expected) => {
    expect(marked(typed, text)).toBe(expected);
  });

  test.each([
    ['plain', 'a'],
    ['with accents', 'á'],
  ])('takes time linear in the text: %s', (_what, letter) => {
    const finder = new TextFinder(`${'a'.repeat(20)}b`);
    const run = (text: string) => finder.hitsIn(text);
    expect(growthExponent((size) => letter.repeat(size), run)).toBeLessThan(linearGrowth);
  });
});
