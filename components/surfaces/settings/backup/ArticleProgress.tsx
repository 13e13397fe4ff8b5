import { t } from '../../../../lib/i18n/t.ts';
import './ArticleProgress.css';

/** Articles that are done, of all. */
export interface ArticleCount {
  done: number;
  all: number;
}

export type ArticleProgressProps = { progress: ArticleCount };

/** How many articles of a backup are written, read or restored. A restore begins with other data, and so at 0. */
export function ArticleProgress({ progress: { done, all } }: ArticleProgressProps) {
  return (
    <label class="ArticleProgress">
      {done === 0 ? t('restore_beforeArticles') : t('export_progress', { done, count: all })}
      <progress value={done || undefined} max={all} />
    </label>
  );
}
