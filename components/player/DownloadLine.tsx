import { Download } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  deleteRecording,
  downloadRecording,
  pauseDownload,
} from '../../lib/app/media/recordings.ts';
import { isPublisherUrl } from '../../lib/article/audio/recording-url.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import type { DownloadStatus } from '../../lib/presenters/download.ts';
import { useAttempt } from '../live/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { ShowToast } from '../ui/use-toast.ts';

export type DownloadLineProps = {
  article: Article;
  status: DownloadStatus;
  url: string;
  showToast: ShowToast;
};

/** The state of an episode's download, and the buttons to start, pause and delete it. */
export function DownloadLine({ article, status, url, showToast }: DownloadLineProps) {
  const attempt = useAttempt(showToast);
  const { state, label, delay, share } = status;
  const announced = useAnnouncedState(state, label);
  const start = () => attempt(() => downloadRecording(article));
  const pause = () => attempt(() => pauseDownload(url));
  const remove = () =>
    attempt(async () => {
      await deleteRecording(url);
      showToast(t('player_download_deleted'));
    });

  if (!isPublisherUrl(url)) {
    const reason = t('player_download_otherHost', { host: new URL(url).hostname });
    return (
      <>
        <IconButton icon={Download} label={t('player_download_start')} disabledBecause={reason} />
        <p class="note">{reason}</p>
      </>
    );
  }
  return (
    <>
      <p class="visually-hidden" role="status">
        {announced}
      </p>
      {state === 'none' && (
        <IconButton icon={Download} label={t('player_download_start')} onClick={start} />
      )}
      {state !== 'none' && (
        <div class="download" data-state={state}>
          {share !== null && (
            <progress aria-label={t('player_download_title')} max={1} value={share} />
          )}
          <p>{label}</p>
          {delay !== null && <p>{delay}</p>}
          <p class="actions">
            {state === 'running' && (
              <Button look="quiet" onClick={pause}>
                {t('player_download_pause')}
              </Button>
            )}
            {state === 'paused' && (
              <Button look="quiet" onClick={start}>
                {t('action_resume')}
              </Button>
            )}
            {state === 'refused' && (
              <Button look="quiet" onClick={start}>
                {t('action_tryAgain')}
              </Button>
            )}
            {state !== 'refused' && (
              <Button look="quiet" onClick={remove}>
                {state === 'stored' ? t('player_download_delete') : t('player_download_cancel')}
              </Button>
            )}
          </p>
        </div>
      )}
    </>
  );
}

/** The label of each new state, for screen readers: not of every step of the progress, and not of the first state. */
function useAnnouncedState(state: DownloadStatus['state'], label: string): string {
  const [announced, announce] = useState('');
  const before = useRef(state);
  useEffect(() => {
    if (state !== before.current) announce(label);
    before.current = state;
  }, [state]);
  return announced;
}
