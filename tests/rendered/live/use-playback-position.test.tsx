import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { usePlaybackPosition } from '../../../components/live/use-playback-position.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { updatePlaybackPosition } from '../../../lib/store/user/playback-positions.ts';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const page = new RenderedPage();

/** The offset of an episode's transcript, and a button for the next episode. `drawn` collects what was shown. */
function Offset({ drawn }: { drawn: string[] }) {
  const [articleId, setArticleId] = useState(1);
  const offset = usePlaybackPosition(articleId)?.transcriptOffset;
  drawn.push(`${articleId}: ${offset}`);
  return (
    <>
      <p role="status">{offset}</p>
      <Button onClick={() => setArticleId(articleId + 1)}>Next</Button>
    </>
  );
}

test('playback position: another episode never has the one of the episode before', async () => {
  await updatePlaybackPosition(1, { transcriptOffset: 5 }, 1);
  await updatePlaybackPosition(2, { transcriptOffset: 7 }, 1);
  const drawn: string[] = [];
  render(<Offset drawn={drawn} />);
  await page.getByRole('status').getByText('5').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('status').getByText('7').waitFor();
  expect([...new Set(drawn)]).toEqual(['1: undefined', '1: 5', '2: undefined', '2: 7']);
});
