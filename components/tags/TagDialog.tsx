import { useRef } from 'preact/hooks';
import { tagArticle, untagArticle } from '../../lib/app/reading/tags.ts';
import { t } from '../../lib/i18n/t.ts';
import { publisherText } from '../../lib/site/site.ts';
import type { Attempt } from '../live/use-attempt.ts';
import { useSavedTags } from '../live/use-tags.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TagField } from './TagField.tsx';
import type { TagDialogState } from './use-tag-dialog.ts';
import './TagDialog.css';

export type TagDialogProps = {
  article: NonNullable<TagDialogState['article']>;
  attempt: Attempt;
  onClose: () => void;
};

/** Edits an article's tags; each change is stored at once. Adding a first tag saves the article. */
export function TagDialog({ article, attempt, onClose }: TagDialogProps) {
  const { id, title } = article;
  const saved = useSavedTags(id);
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog
      class="TagDialog"
      title={t('tags_title')}
      closeLabel={t('action_close')}
      dialog={dialog}
      onClose={onClose}
    >
      <div class="body">
        <p class="article" {...publisherText}>
          {title}
        </p>
        <TagField
          tags={saved ?? []}
          onAdd={(line) => attempt(() => tagArticle(id, line))}
          onRemove={(tag) => attempt(() => untagArticle(id, tag))}
        />
        <p>{saved ? t('status_savedAutomatically') : t('tags_addTitleHint')}</p>
        <Button look="primary" onClick={() => dialog.current?.close()}>
          {t('action_done')}
        </Button>
      </div>
    </Dialog>
  );
}
