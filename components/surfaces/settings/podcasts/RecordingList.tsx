import { Trash } from 'lucide';
import { useState } from 'preact/hooks';
import { deleteRecording, deleteRecordings } from '../../../../lib/app/media/recordings.ts';
import { formatBytes } from '../../../../lib/i18n/format-amount.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { publisherText } from '../../../../lib/site/site.ts';
import { articlesById } from '../../../../lib/store/articles/articles.ts';
import { listRecordings } from '../../../../lib/store/media/recording-library.ts';
import { latest, useLive } from '../../../live/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import './RecordingList.css';

/** The stored recordings and their size, with buttons to delete them. */
export function RecordingList() {
  const recordings = useStoredRecordings();
  const [isConfirming, setConfirming] = useState(false);
  if (!recordings) return null;
  const bytes = recordings.reduce((sum, recording) => sum + recording.bytes, 0);
  const removeAll = () => {
    if (isConfirming) void deleteRecordings();
    setConfirming(!isConfirming);
  };
  return (
    <div class="RecordingList">
      <h3>{t('podcasts_downloads')}</h3>
      <p>
        {recordings.length === 0
          ? t('podcasts_noDownloads')
          : t('count_recordings', { count: recordings.length, size: formatBytes(bytes) })}
      </p>
      {recordings.length > 0 && (
        <>
          <ul>
            {recordings.map(({ url, title, bytes: size }) => (
              <li key={url}>
                <span class="title" {...publisherText}>
                  {title}
                </span>
                <span>{formatBytes(size)}</span>
                <IconButton
                  icon={Trash}
                  label={t('podcasts_deleteDownload', { title })}
                  onClick={() => void deleteRecording(url)}
                />
              </li>
            ))}
          </ul>
          <ButtonRow message={null}>
            <Button look={isConfirming ? 'danger' : 'plain'} onClick={removeAll}>
              {isConfirming ? t('podcasts_confirmDeleteAll') : t('podcasts_deleteAll')}
            </Button>
            {isConfirming && (
              <Button onClick={() => setConfirming(false)}>{t('action_cancel')}</Button>
            )}
          </ButtonRow>
        </>
      )}
    </div>
  );
}

/** A stored recording, with its episode's title. */
interface StoredRecording {
  url: string;
  title: string;
  bytes: number;
}

/** All recordings that are stored at least in part, largest first; `undefined` until loaded. */
const useStoredRecordings = (): StoredRecording[] | undefined =>
  latest(useLive(readRecordings, []));

async function readRecordings(): Promise<StoredRecording[]> {
  const recordings = await listRecordings();
  return Promise.all(
    recordings.map(async ({ url, bytes, articleIds }) => {
      const [article] = await articlesById(articleIds);
      return { url, bytes, title: article?.title ?? url };
    }),
  );
}
