import { ExportDialog } from '../../export/ExportDialog.tsx';
import type { ArticleCommands } from '../../list/article-commands.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import { TagDialog } from '../../tags/TagDialog.tsx';

export type PanelDialogsProps = {
  commands: Pick<ArticleCommands, 'tagging' | 'exporting'>;
  feedback: Pick<Feedback, 'showToast' | 'attempt'>;
  now: number;
};

/** The dialogs that open above every view of the panel. */
export function PanelDialogs({ commands, feedback, now }: PanelDialogsProps) {
  const { tagging, exporting } = commands;
  const { showToast, attempt } = feedback;
  const { article } = tagging;
  const { request } = exporting;
  return (
    <>
      {article && <TagDialog article={article} attempt={attempt} onClose={tagging.close} />}
      {request && (
        <ExportDialog exporting={exporting} request={request} showToast={showToast} now={now} />
      )}
    </>
  );
}
