import { activePageUrl } from './active-page.ts';
import { surfaceAt } from './surface-names.ts';

/** The browser's answers to requests that the page's first script made while the app's code was loading. */
interface EarlyAnswers {
  surface?: Promise<string>;
  /** Absent until the browser has answered. */
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

/**
 * Names the view row of this page: the popup's, a reader tab's, or that of the panel in the page's window. Asks the
 * browser only once.
 */
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

/** Resolves once the active page is known, or at once if it was not asked for. */
export const activePageAnswered = async (): Promise<void> => answers().activePageAnswer;

/** The active page's URL; `undefined` until it is known. */
export const peekActivePage = (): string | null | undefined => answers().activePage;

/** The active page's URL if it is known in time. `undefined` otherwise, and from the second call on. */
export function takeActivePage(): string | null | undefined {
  const early = answers();
  const { activePage } = early;
  delete early.activePage;
  return activePage;
}
