import { ArrowLeft, Bookmark, BookmarkCheck, Ellipsis, ExternalLink } from 'lucide';
import type { Article } from '../../lib/article/model/article.ts';
import { words } from '../../lib/i18n/en.ts';
import { type ReadingActions, readingMenu } from '../list/article-menu.ts';
import type { ArticleList } from '../live/use-article-list.ts';
import { SpeechButton } from '../speech/SpeechButton.tsx';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/popover/Menu.tsx';
import { AppearanceControl } from './appearance/AppearanceControl.tsx';
import { OutlineControl } from './outline/OutlineControl.tsx';
import type { Outline } from './outline/use-outline.ts';
import './ReadingHeader.css';

export type ReadingHeaderProps = {
  panel: PanelState;
  n: number;
  /** `undefined` until it was read, and when it is gone. */
  article: Article | undefined;
  position: number | null;
  outline: Outline;
  /** `null` as long as there is no article. */
  actions: ReadingActions | null;
  onSpeak: () => void;
};

/** The way back, the place in the list, and what can be done to the article. */
export function ReadingHeader(props: ReadingHeaderProps) {
  const { panel, n, article, position, outline, actions, onSpeak } = props;
  const { list, settings, marking, speech, openTab, leave } = panel;
  const saved = list.saved.has(n);
  return (
    <header class="ReadingHeader">
      <IconButton icon={ArrowLeft} label={words.action.back} onClick={leave} />
      <p>{position !== null && positionWords(list, position)}</p>
      <div class="actions">
        {outline.entries.length > 0 && <OutlineControl outline={outline} />}
        <AppearanceControl settings={settings} />
        {article && actions && (
          <>
            <SpeechButton speech={speech} n={n} onSpeak={onSpeak} />
            <IconButton
              icon={saved ? BookmarkCheck : Bookmark}
              label={words.action.save}
              pressed={saved}
              onClick={() => marking.toggleSave(n)}
            />
            <IconButton
              icon={ExternalLink}
              label={words.action.openOriginal}
              onClick={() => openTab(article.url)}
            />
            <Menu
              icon={Ellipsis}
              label={words.action.more}
              items={() => readingMenu(article, panel, actions)}
            />
          </>
        )}
      </div>
    </header>
  );
}

function positionWords({ name, total }: ArticleList, position: number): string {
  const { unreadPosition, savedPosition, allPosition } = words.reading;
  if (name === 'unread') return unreadPosition(position, total);
  return name === 'saved' ? savedPosition(position, total) : allPosition(position, total);
}
