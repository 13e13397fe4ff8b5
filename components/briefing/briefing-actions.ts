import { openMail } from '../../lib/app/export/open-mail.ts';
import { type Briefing, coveredUrls } from '../../lib/briefing/briefing.ts';
import {
  briefingMail,
  briefingMarkdown,
  briefingPlainText,
  briefingTitle,
} from '../../lib/export/briefing/briefing-text.ts';
import { fileName } from '../../lib/export/file-names.ts';
import { t } from '../../lib/i18n/t.ts';
import { site } from '../../lib/site/site.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { downloadFile } from '../ui/dom/download-file.ts';

/** What can be done with a briefing as a whole. */
export interface BriefingActions {
  copy: () => void;
  download: () => void;
  mail: () => void;
  /** Opens the page on which to subscribe to the publisher's newsletter. */
  newsletter: () => void;
}

/** How many articles a briefing covers, including those that it has no room for. */
export const articleCount = (briefing: Briefing): number =>
  coveredUrls(briefing).length + briefing.left;

/** The actions on this briefing. */
export function briefingActions(
  briefing: Briefing,
  { copy, attempt, showToast, openTab }: Feedback,
): BriefingActions {
  const contents = [briefing, articleCount(briefing), site.name] as const;
  const mail = async () => {
    const draft = briefingMail(...contents);
    const opened = await openMail(draft, briefingPlainText(...contents));
    if (!opened.ok) showToast(t('copy_blocked'));
    else if (draft.isCut) showToast(t('briefing_wholeCopied'));
  };
  return {
    copy: () => copy({ text: briefingPlainText(...contents) }, t('briefing_copied')),
    download: () =>
      downloadFile(
        `${fileName(briefingTitle(briefing))}.md`,
        new Blob([briefingMarkdown(...contents)], { type: 'text/markdown' }),
      ),
    mail: () => attempt(mail),
    newsletter: () => openTab(site.newsletter),
  };
}
