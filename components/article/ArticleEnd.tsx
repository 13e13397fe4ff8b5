import { MessagesSquare } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import type { Body } from '../../lib/article/body.ts';
import { discussionOf, hasJustOpened } from '../../lib/article/discussion.ts';
import { citedSources } from '../../lib/article/sources.ts';
import { authorName } from '../../lib/notice/byline.ts';
import { discussionWords } from '../../lib/notice/discussion.ts';
import type { Around } from '../../lib/store/around.ts';
import type { ListFilter } from '../../lib/store/rows/views.ts';
import { words } from '../../lib/words/en.ts';
import { tagWords } from '../../lib/words/tags.ts';
import { TagList } from '../tags/TagList.tsx';
import { Button } from '../ui/Button.tsx';
import { CategoryList } from './CategoryList.tsx';
import { OutsideCard } from './OutsideCard.tsx';
import { SourceList } from './SourceList.tsx';
import './ArticleEnd.css';

export type ArticleEndProps = {
  article: Article;
  body: Body;
  around: Around | undefined;
  /** Those under which it is saved. */
  tags: readonly string[];
  now: number;
  /** Shows the articles that a list is narrowed to. */
  onFilter: (filter: ListFilter) => void;
};

/** What stands below an article: the sources that it cites, where it is filed and discussed, and who wrote it. */
export function ArticleEnd({ article, body, around, tags, now, onFilter }: ArticleEndProps) {
  const { author, categories } = article;
  const sources = citedSources(body);
  const discussion = discussionOf(article);
  const said = discussion && discussionWords(discussion, hasJustOpened(article, now));
  const hasOthers = around !== undefined && around.byAuthor > 1;
  return (
    <div class="ArticleEnd">
      {sources.length > 0 && (
        <Part title={words.around.sources}>
          <SourceList
            sources={sources}
            citing={around?.citing}
            onShow={(value) => onFilter({ by: 'source', value })}
          />
        </Part>
      )}
      {tags.length > 0 && (
        <Part title={tagWords.mine}>
          <TagList tags={tags} onShow={(value) => onFilter({ by: 'tag', value })} />
        </Part>
      )}
      {categories.length > 0 && (
        <Part title={words.around.filedUnder}>
          <CategoryList
            categories={categories}
            onShow={(value) => onFilter({ by: 'category', value })}
          />
        </Part>
      )}
      {discussion && said && <OutsideCard icon={MessagesSquare} href={discussion.url} {...said} />}
      {author !== null && around && (hasOthers || around.authorWords !== null) && (
        <Part title={words.around.aboutAuthor}>
          {around.authorWords !== null && <p>{around.authorWords}</p>}
          {hasOthers && (
            <Button look="quiet" onClick={() => onFilter({ by: 'author', value: author })}>
              {words.around.allBy(authorName(author), around.byAuthor)}
            </Button>
          )}
        </Part>
      )}
    </div>
  );
}

type PartProps = { title: string; children: ComponentChildren };

function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
