import { useState } from 'preact/hooks';
import { askTestFeed } from '../../../lib/app/ask-test-feed.ts';
import { chooseFeed } from '../../../lib/app/feed/set-feed-url.ts';
import { answerSentence } from '../../../lib/presenters/feed/refresh-result.ts';
import { addressProblem } from '../../../lib/presenters/feed/feed-address-problem.ts';
import { feedTestSentence } from '../../../lib/presenters/feed/feed-test-message.ts';
import { channelSource } from '../../../lib/site/site.ts';
import type { ChannelRow } from '../../../lib/store/db/rows/channels.ts';
import { words } from '../../../lib/i18n/en.ts';
import { useAttempt } from '../../live/use-attempt.ts';

export interface FeedTesting {
  /** What is typed; the feed in use, or where it may be, until something was. */
  address: string;
  setAddress: (address: string) => void;
  busy: boolean;
  /** What goes on, or what came of it. */
  sentence: string | null;
  /** The address where it was tested, fits, and is not in use. */
  usable: string | null;
  run: () => void;
  use: () => void;
  lookAgain: () => void;
}

/** Testing an address for a channel, and choosing it. */
export function useFeedTest({ id, url }: ChannelRow, now: number): FeedTesting {
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const [fitting, setFitting] = useState<string | null>(null);
  const attempt = useAttempt(setSentence);
  const address = typed ?? url ?? channelSource(id).candidates[0] ?? '';

  const during = (says: string, work: () => Promise<string>) => {
    if (busy) return;
    setBusy(true);
    setSentence(says);
    attempt(async () => setSentence(await work().finally(() => setBusy(false))));
  };
  const choose = async (chosen: string | null): Promise<string> => {
    const answer = await chooseFeed(id, chosen);
    setFitting(null);
    setTyped(null);
    if (!answer) return words.refresh.workerSilent;
    const { test: says } = words.health;
    return says[chosen === null ? 'found' : 'chosen'](answerSentence(answer, now));
  };

  const run = () => {
    const asked = address.trim();
    const problem = addressProblem(asked);
    setFitting(null);
    if (problem !== null) setSentence(problem);
    else during(words.health.test.running, () => test(asked));
  };
  const test = async (asked: string): Promise<string> => {
    const result = await askTestFeed(id, asked);
    if (!result) return words.refresh.workerSilent;
    if (result.ok && result.value.fits) setFitting(asked);
    return feedTestSentence(result, id);
  };

  return {
    address,
    setAddress: setTyped,
    busy,
    sentence,
    usable: fitting === url || fitting !== address.trim() ? null : fitting,
    run,
    use: () => during(words.refresh.running, () => choose(fitting)),
    lookAgain: () => during(words.health.test.looking, () => choose(null)),
  };
}
