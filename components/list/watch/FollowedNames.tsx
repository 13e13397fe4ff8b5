import { useContext } from 'preact/hooks';
import { formatList } from '../../../lib/i18n/format-list.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { WatchHits } from '../../../lib/watch/watch-hits.ts';
import '../../highlight/highlight-color.css';
import { OpenDossierContext } from '../../watch/open-dossier.ts';
import { FollowedColorsContext } from './following.ts';
import './FollowedNames.css';

export type FollowedNamesProps = { hits: WatchHits };

/** How many names a row shows. */
const maxNames = 2;

/** The followed entities that an article is about, or else those that it mentions, in the colors of their lists. */
export function FollowedNames({ hits: { about, mentioned } }: FollowedNamesProps) {
  const { colorOf } = useContext(FollowedColorsContext);
  const open = useContext(OpenDossierContext);
  const isAbout = about.length > 0;
  const names = isAbout ? about : mentioned;
  const more = names.length - maxNames;
  return (
    <span class="FollowedNames" data-about={isAbout} title={formatList(names)}>
      <span class="visually-hidden">
        {t('text_label', { label: t(isAbout ? 'follow_about' : 'follow_mentions') })}{' '}
      </span>
      {names.slice(0, maxNames).map((name) => {
        const look = {
          class: 'highlight-color',
          'data-color': colorOf(name),
          dir: 'auto',
        } as const;
        return open ? (
          // Keyboard users open the dossier from the row's menu.
          <button
            key={name}
            type="button"
            {...look}
            tabIndex={-1}
            title={t('dossier_open', { name })}
            onClick={() => open(name)}
          >
            {name}
          </button>
        ) : (
          <span key={name} {...look}>
            {name}
          </span>
        );
      })}
      {more > 0 && <span class="more">{t('follow_moreNames', { number: more })}</span>}
    </span>
  );
}
