import { t } from '../../../lib/i18n/t.ts';
import type { ShortList } from '../../../lib/store/lists/short-list.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyPointDigest, type KeyPointDigestProps } from './KeyPointDigest.tsx';

export type PopupKeyPointsProps = Omit<KeyPointDigestProps, 'digest'> & {
  /** `undefined` until loaded. */
  digest: ShortList | undefined;
  onShowUnread: () => void;
};

/** The publisher's key points of the last days, or an empty state. */
export function PopupKeyPoints({ digest, onShowUnread, ...others }: PopupKeyPointsProps) {
  if (!digest) return null;
  if (digest.articles.length > 0) return <KeyPointDigest digest={digest} {...others} />;
  const action = { label: t('action_showUnreadArticles'), run: onShowUnread };
  return (
    <EmptyState title={t('empty_keyPoints')} text={t('empty_keyPointsHint')} action={action} />
  );
}
