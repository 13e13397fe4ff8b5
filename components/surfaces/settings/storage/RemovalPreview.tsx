import { useState } from 'preact/hooks';
import type { RetentionRule } from '../../../../lib/article/model/retention-rule.ts';
import { formatBytes } from '../../../../lib/i18n/format-amount.ts';
import { formatLongDate } from '../../../../lib/i18n/format-date.ts';
import { t } from '../../../../lib/i18n/t.ts';
import {
  articleSpanLabel,
  confirmRemovalLabel,
  removalListLabel,
  removalPreviewTitle,
} from '../../../../lib/presenters/storage.ts';
import { publisherText } from '../../../../lib/site/site.ts';
import { previewRetention } from '../../../../lib/store/retention/retention-preview.ts';
import type { Following } from '../../../../lib/watch/edit-lists.ts';
import { keptAbout } from '../../../../lib/watch/watch-list.ts';
import { latest, useLive } from '../../../live/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import './RemovalPreview.css';

export type RemovalPreviewProps = {
  rule: RetentionRule;
  following: Following;
  now: number;
  /** Receives the rule to apply, or `null` if the user cancels. */
  onDecide: (rule: RetentionRule | null) => void;
};

/** How many articles are listed on demand. */
const maxListed = 50;

/**
 * What a rule would remove if it applied now. Each rule starts from scratch, because the preview of another one says
 * nothing about it.
 */
export function RemovalPreview(props: RemovalPreviewProps) {
  const { keepReadDays, keepVersions } = props.rule;
  return <PreviewedRule key={`${keepReadDays} ${keepVersions}`} {...props} />;
}

/** Removing takes two presses of the button. */
function PreviewedRule({ rule, following, now, onDecide }: RemovalPreviewProps) {
  const { keepReadDays, keepVersions } = rule;
  const [isConfirming, setConfirming] = useState(false);
  const preview = latest(
    useLive(
      () => previewRetention({ ...rule, ...keptAbout(following) }, now, maxListed),
      [keepReadDays, keepVersions, following, now],
    ),
  );
  if (!preview) return <p class="RemovalPreview">{t('retention_checking')}</p>;
  const { oldest, newest, bytes } = preview;
  const removesNothing = preview.articles + preview.versions === 0;
  const span = articleSpanLabel(oldest, newest);
  const label = removesNothing
    ? t('retention_apply')
    : isConfirming
      ? confirmRemovalLabel(preview)
      : t('retention_delete');
  return (
    <div class="RemovalPreview">
      <p class="amount" role="status">
        {removesNothing
          ? t('retention_previewEmpty')
          : removalPreviewTitle(preview, formatBytes(bytes))}
      </p>
      {span && <p>{span}</p>}
      <p>{t('retention_confirmHint')}</p>
      {preview.listed.length > 0 && (
        <details>
          <summary>{removalListLabel(preview.listed.length, preview.articles)}</summary>
          <ol>
            {preview.listed.map(({ id, title, sortAt }) => (
              <li key={id}>
                <span {...publisherText}>{title}</span>{' '}
                <span class="date">{formatLongDate(sortAt)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      <div class="actions">
        <Button
          look={isConfirming ? 'danger' : 'plain'}
          onClick={() => (isConfirming || removesNothing ? onDecide(rule) : setConfirming(true))}
        >
          {label}
        </Button>
        <Button look="quiet" onClick={() => onDecide(null)}>
          {t('action_cancel')}
        </Button>
      </div>
    </div>
  );
}
