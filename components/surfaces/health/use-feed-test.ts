import { useState } from 'preact/hooks';
import { requestFeedTest } from '../../../lib/app/commands.ts';
import { setFeedUrl } from '../../../lib/app/feed/set-feed-url.ts';
import { t } from '../../../lib/i18n/t.ts';
import { feedAddressProblem, feedTestMessage } from '../../../lib/presenters/channel.ts';
import { refreshMessage } from '../../../lib/presenters/refresh.ts';
import { channelSource } from '../../../lib/site/channels.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { useAttempt } from '../../live/use-attempt.ts';

export interface FeedTestState {
  /** The address as typed; initially the feed in use or the first candidate. */
  address: string;
  setAddress: (address: string) => void;
  busy: boolean;
  /** The progress or the result. */
  message: string | null;
  /** The tested address if it fits the channel and is not in use. */
  usableAddress: string | null;
  run: () => void;
  adopt: () => void;
  rediscover: () => void;
}

/** Tests an address for a channel and adopts it. */
export function useFeedTest({ id, url }: ChannelRow, now: number): FeedTestState {
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [fitting, setFitting] = useState<string | null>(null);
  const attempt = useAttempt(setMessage);
  const address = typed ?? url ?? channelSource(id).candidates[0] ?? '';

  const during = (progress: string, work: () => Promise<string>) => {
    if (busy) return;
    setBusy(true);
    setMessage(progress);
    attempt(async () => setMessage(await work().finally(() => setBusy(false))));
  };
  const choose = async (chosen: string | null): Promise<string> => {
    const answer = await setFeedUrl(id, chosen);
    setFitting(null);
    setTyped(null);
    if (!answer) return t('error_workerUnresponsive');
    return t(chosen === null ? 'health_test_searchFinished' : 'health_test_addressUsed', {
      answer: refreshMessage(answer, now),
    });
  };

  const run = () => {
    const tested = address.trim();
    const problem = feedAddressProblem(tested);
    setFitting(null);
    if (problem !== null) setMessage(problem);
    else during(t('health_test_running'), () => test(tested));
  };
  const test = async (tested: string): Promise<string> => {
    const result = await requestFeedTest(id, tested);
    if (!result) return t('error_workerUnresponsive');
    if (result.ok && result.value.fits) setFitting(tested);
    return feedTestMessage(result, id);
  };

  return {
    address,
    setAddress: setTyped,
    busy,
    message,
    usableAddress: fitting === url || fitting !== address.trim() ? null : fitting,
    run,
    adopt: () => during(t('refresh_running'), () => choose(fitting)),
    rediscover: () => during(t('health_test_findingFeed'), () => choose(null)),
  };
}
