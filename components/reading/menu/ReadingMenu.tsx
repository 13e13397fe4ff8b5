import { useContext, useState } from 'preact/hooks';
import { entitiesOfArticle } from '../../../lib/app/watch/article-entities.ts';
import { t } from '../../../lib/i18n/t.ts';
import { Ellipsis } from '../../ui/ellipsis.ts';
import { type MenuItem, MenuItems } from '../../ui/popover/Menu.tsx';
import { Popover } from '../../ui/popover/Popover.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { dossierItems } from '../../watch/dossier-items.ts';
import { OpenDossierContext } from '../../watch/open-dossier.ts';
import type { ReadingPage } from '../reading-page.ts';

export type ReadingMenuProps = {
  page: Pick<ReadingPage, 'article' | 'passages'>;
  /** Called when the menu opens. */
  items: () => readonly MenuItem[];
};

/** The menu of the reading view, which ends with the dossiers of the entities that the article names. */
export const ReadingMenu = (props: ReadingMenuProps) => (
  <Popover icon={Ellipsis} label={t('action_more')} kind="menu">
    {(close) => <OpenMenu {...props} close={close} />}
  </Popover>
);

/** The entities that the article names take a moment to find. They come last, so that nothing moves. */
function OpenMenu({ page, items, close }: ReadingMenuProps & { close: () => void }) {
  const { article, passages } = page;
  const [actions] = useState(items);
  const open = useContext(OpenDossierContext);
  const find = async () => (article && open ? await entitiesOfArticle(article, passages) : []);
  const names = useAnswer(find, [article, passages]).answer ?? [];
  return (
    <MenuItems
      label={t('action_more')}
      items={[...actions, ...dossierItems(names, open)]}
      close={close}
    />
  );
}
