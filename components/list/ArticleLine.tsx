import type { Feedback } from '../live/use-feedback.ts';
import { TagList } from '../tags/TagList.tsx';
import { ArticleRow } from './ArticleRow.tsx';
import type { ArticleCommands } from './article-commands.ts';
import { articleMenu } from './article-menu.ts';
import { RowPlaceholder } from './RowPlaceholder.tsx';
import type { ListLine } from './row-groups.ts';
import type { DrawnArticles } from './use-drawn-articles.ts';
import type { ListSession } from './use-list-session.ts';

export type ArticleLineProps = {
  line: Extract<ListLine, { kind: 'row' }>;
  list: Pick<ListSession, 'articles' | 'expanded' | 'select' | 'show'>;
  drawn: DrawnArticles;
  commands: ArticleCommands;
  feedback: Feedback;
  now: number;
  onOpen: () => void;
};

/** The row of an article in the panel's list; a placeholder until the article has been read. */
export function ArticleLine(props: ArticleLineProps) {
  const { line, list, drawn, commands, feedback, now, onOpen } = props;
  const { articleId, index, article } = line;
  const { name, count, unread, saved } = list.articles;
  const position = { at: index + 1, of: count };
  const tags = drawn.tags.get(articleId) ?? [];
  if (!article) return <RowPlaceholder articleId={articleId} position={position} />;
  return (
    <ArticleRow
      article={article}
      now={now}
      unread={unread.has(articleId)}
      saved={saved.has(articleId)}
      selected={articleId === drawn.currentId}
      keepsLead={drawn.keepsLead(articleId)}
      tellsChange={name === 'changed'}
      position={position}
      watch={drawn.rows.watch}
      onOpen={onOpen}
      onSelect={() => list.select(articleId)}
      onSave={() => commands.toggleSave(articleId)}
      menu={() => articleMenu(article, { list, commands, feedback })}
    >
      {tags.length > 0 && (
        <TagList tags={tags} onShow={(value) => list.show(name, { by: 'tag', value })} />
      )}
    </ArticleRow>
  );
}
