import { t } from '../../lib/i18n/t.ts';
import './FollowedNames.css';

export type FollowedNamesProps = { names: readonly string[] };

/** What an article is about of what the user follows. */
export function FollowedNames({ names }: FollowedNamesProps) {
  return (
    <ul class="FollowedNames" aria-label={t('follow_about')}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
