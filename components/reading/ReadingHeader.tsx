import { ArrowLeft, Bookmark, BookmarkCheck, ExternalLink } from 'lucide';
import { t } from '../../lib/i18n/t.ts';
import { listPositionLabel } from '../../lib/presenters/list.ts';
import type { Settings } from '../../lib/settings.ts';
import type { ArticleCommands } from '../list/article-commands.ts';
import type { Playback } from '../list/playback.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { SpeechButton } from '../speech/SpeechButton.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AppearanceControl } from './appearance/AppearanceControl.tsx';
import { HitBar } from './hits/HitBar.tsx';
import { ReadingMenu } from './menu/ReadingMenu.tsx';
import { readingMenu } from './menu/reading-menu.ts';
import { OutlineControl } from './outline/OutlineControl.tsx';
import type { ReadingPage, ReadingTools } from './reading-page.ts';
import type { ReadingSession } from './reading-session.ts';
import './ReadingHeader.css';

export type ReadingHeaderProps = {
  page: Pick<
    ReadingPage,
    'articleId' | 'requested' | 'article' | 'passages' | 'comparison' | 'highlighter'
  >;
  tools: Pick<ReadingTools, 'copying' | 'hits' | 'outline' | 'print' | 'speak' | 'toggleRead'>;
  articles: ArticleList;
  commands: Pick<ArticleCommands, 'toggleSave' | 'tagging' | 'exporting'>;
  playback: Pick<Playback, 'speech'>;
  settings: Settings;
  /** The article's position in the list; `null` where the list doesn't have it. */
  position: number | null;
  openTab: (url: string) => void;
  reading: Pick<ReadingSession, 'back' | 'backLabel'>;
};

/** The back button, the article's position in the list, and its actions; below them the bar of its hits. */
export function ReadingHeader(props: ReadingHeaderProps) {
  const { page, tools, articles, commands, playback, settings, position, reading, openTab } = props;
  const { articleId, requested, comparison, highlighter } = page;
  const { copying, hits, outline, print, speak, toggleRead } = tools;
  const isSaved = articles.saved.has(articleId);
  const isUnread = articles.unread.has(articleId);
  const compare = comparison.others.length > 0 ? comparison.open : null;
  return (
    <>
      <header class="ReadingHeader">
        <IconButton icon={ArrowLeft} label={reading.backLabel} onClick={reading.back} />
        {position === null ? (
          <p />
        ) : (
          <p data-short={t('reading_positionShort', { at: position, total: articles.total })}>
            <span>{listPositionLabel(articles, position)}</span>
          </p>
        )}
        <div class="actions">
          {outline.entries.length > 0 && <OutlineControl outline={outline} />}
          <AppearanceControl settings={settings} />
          {copying && (
            <>
              <SpeechButton speech={playback.speech} articleId={articleId} onSpeak={speak} />
              <IconButton
                icon={isSaved ? BookmarkCheck : Bookmark}
                label={t('action_save')}
                pressed={isSaved}
                onClick={() => commands.toggleSave(articleId)}
              />
              <IconButton
                icon={ExternalLink}
                label={t('action_openOriginal')}
                onClick={() => requested && openTab(requested.url)}
              />
              <ReadingMenu
                page={page}
                items={() => {
                  if (!requested) return [];
                  const actions = { toggleRead, compare, print, copying, find: hits.open };
                  return readingMenu(requested, {
                    isUnread,
                    highlighter,
                    commands,
                    openTab,
                    actions,
                  });
                }}
              />
            </>
          )}
        </div>
      </header>
      {hits.isShown && <HitBar hits={hits} />}
    </>
  );
}
