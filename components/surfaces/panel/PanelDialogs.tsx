import { ExportDialog } from '../../export/ExportDialog.tsx';
import type { ArticleCommands } from '../../list/article-commands.ts';
import type { ArticleList } from '../../live/use-article-list.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import { TagDialog } from '../../tags/TagDialog.tsx';

export type PanelDialogsProps = {
  articles: Pick<ArticleList, 'saved'>;
  commands: Pick<ArticleCommands, 'tagging' | 'exporting'>;
  feedback: Pick<Feedback, 'showToast' | 'attempt'>;
  now: number;
};

/** The dialogs that open above every view of the panel. */
export function PanelDialogs({ articles, commands, feedback, now }: PanelDialogsProps) {
  const { tagging, exporting } = commands;
  const { showToast, attempt } = feedback;
  const { article } = tagging;
  const { request } = exporting;
  return (
    <>
      {article && (
        <TagDialog
          article={article}
          isSaved={articles.saved.has(article.id)}
          attempt={attempt}
          onClose={tagging.close}
        />
      )}
      {request && <ExportDialog {...{ exporting, request, showToast, now }} />}
    </>
  );
}
