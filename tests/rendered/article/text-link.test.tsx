import { expect, test } from 'vitest';
import { TextLink } from '../../../components/article/TextLink.tsx';
import { render } from '../render.ts';

const text = 'the ministry’s notice of Tuesday';

/** The lines of an element or range, as distances from the top of the page. */
const linesOf = (drawn: Element | Range) =>
  new Set([...drawn.getClientRects()].map(({ bottom }) => Math.round(bottom)));

test('link: its sign never stands alone on a line, whatever the width', () => {
  const root = render(
    <p>
      <TextLink href="https://example.org/" text={text} external>
        {text}
      </TextLink>
    </p>,
  );
  const link = root.querySelector('a');
  if (!link) throw new Error('No link.');
  const words = document.createRange();
  words.selectNodeContents(link);
  const widths = Array.from({ length: 240 }, (_, at) => 90 + at);
  const torn = widths.filter((width) => {
    root.style.inlineSize = `${width}px`;
    return linesOf(link).size !== linesOf(words).size;
  });
  expect(torn).toEqual([]);
  root.style.removeProperty('inline-size');
});
