import { activePageUrl } from './active-page.ts';
import { surfaceAt } from './surface-names.ts';

/** What the page's first script asks the browser for, while the app's code loads. */
interface EarlyAnswers {
  surface?: Promise<string>;
  /** Absent until it is answered. */
  activePage?: string | null;
  activePageAnswer?: Promise<void>;
}

declare global {
  var earlyAnswers: EarlyAnswers | undefined;
}

const answers = (): EarlyAnswers => {
  globalThis.earlyAnswers ??= {};
  return globalThis.earlyAnswers;
};

/** Names the view row of this page: of the popup, of a reader tab, or of the panel in the page's window. Asks once. */
export function ownSurface(): Promise<string> {
  const early = answers();
  early.surface ??= surfaceAt(location);
  return early.surface;
}

/** Asks which page is in front, before this one is drawn. */
export function askForActivePage(): void {
  const early = answers();
  early.activePageAnswer = activePageUrl().then((activePage) => {
    early.activePage = activePage;
  });
}

/** Resolves once that is answered, or at once where it was not asked. */
export const activePageAnswered = async (): Promise<void> => answers().activePageAnswer;

/** What was answered; `undefined` until then. */
export const peekActivePage = (): string | null | undefined => answers().activePage;

/** `activePageUrl` where that was answered in time; `undefined` otherwise, and from the second call on. */
export function takeActivePage(): string | null | undefined {
  const early = answers();
  const { activePage } = early;
  delete early.activePage;
  return activePage;
}
