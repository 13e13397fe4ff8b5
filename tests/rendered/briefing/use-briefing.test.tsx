import { useState } from 'preact/hooks';
import { expect } from 'vitest';
import { type ShownBriefing, useBriefing } from '../../../components/briefing/use-briefing.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { type Briefing, coveredUrls } from '../../../lib/briefing/briefing.ts';
import { makeBriefings } from '../../gallery/states/samples.ts';
import { test } from '../extension.tsx';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const page = new RenderedPage();

/** A day's briefing, and a button for the latest; `drawn` collects what was shown. */
function Shown({ day, drawn }: { day: string; drawn: ShownBriefing[] }) {
  const [at, setAt] = useState<string | null>(day);
  const shown = useBriefing(at);
  if (shown) drawn.push(shown);
  return (
    <>
      <p role="status">{shown?.briefing?.day ?? 'none'}</p>
      <Button onClick={() => setAt(null)}>Latest</Button>
    </>
  );
}

const unknownUrls = ({ briefing, known }: ShownBriefing) =>
  briefing ? coveredUrls(briefing).filter((url) => !known.articles.has(url)) : [];

test('a briefing is never drawn before its articles are known, so a click opens no tab', async ({
  extension,
}) => {
  await makeBriefings(extension.site);
  const days = (await extension.rows<Briefing>('briefings')).map(({ day }) => day).sort();
  const drawn: ShownBriefing[] = [];
  render(<Shown day={days[0] ?? ''} drawn={drawn} />);
  await page.getByText(days[0] ?? '').waitFor();
  await page.getByRole('button', { name: 'Latest' }).click();
  await page.getByText(days[1] ?? '').waitFor();
  expect(drawn.flatMap(unknownUrls)).toEqual([]);
});
