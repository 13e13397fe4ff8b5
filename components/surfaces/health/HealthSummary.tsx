import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { feedHealthSummary } from '../../../lib/presenters/channel.ts';
import { feedProblem } from '../../../lib/presenters/feed-problem.ts';
import { newsChannel } from '../../../lib/site/channels.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { useAttempt } from '../../live/use-attempt.ts';
import { useFeedRemedy } from '../../live/use-feed-remedy.ts';
import { useOnline } from '../../live/use-online.ts';
import { useRefresh } from '../../live/use-refresh.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import './HealthSummary.css';

export type HealthSummaryProps = { channels: readonly ChannelRow[]; now: number };

/** Whether the feed works, in one sentence, with a refresh button and a remedy if there is one. */
export function HealthSummary({ channels, now }: HealthSummaryProps) {
  const [error, setError] = useState<string | null>(null);
  const { running, message, refreshQuietly } = useRefresh(() => undefined);
  const remedy = useFeedRemedy(refreshQuietly, useAttempt(setError));
  const online = useOnline();
  const news = channels.find(({ id }) => id === newsChannel.id);
  if (!news) return null;
  const problem = feedProblem(news, online, now);
  return (
    <div class="HealthSummary">
      <p class="verdict">{problem?.message ?? feedHealthSummary(news, now)}</p>
      <ButtonRow message={running ? t('refresh_running') : (error ?? message)}>
        {problem && problem.remedy !== 'refresh' && (
          <Button look="primary" onClick={() => remedy(problem.remedy)}>
            {t(`action_${problem.remedy}`)}
          </Button>
        )}
        <Button busy={running} onClick={refreshQuietly}>
          {t('feed_checkNow')}
        </Button>
      </ButtonRow>
    </div>
  );
}
