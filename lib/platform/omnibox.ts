import { browser } from 'wxt/browser';
import { escapeMarkup } from '../markup.ts';

/** What the address bar suggests. Choosing it enters the URL. */
export interface OmniboxSuggestion {
  title: string;
  url: string;
}

/** Chromium reads descriptions as XML, Firefox as plain text. */
const describe: (text: string) => string = import.meta.env.FIREFOX ? (text) => text : escapeMarkup;

/** Sets the hint that says what Enter does with the text typed after the keyword. The browser remembers it. */
export const setOmniboxHint = (text: string): void =>
  void browser.omnibox.setDefaultSuggestion({ description: describe(text) });

/** Registers the handler of the moment when the user has typed the keyword. */
export const onOmniboxStarted = (run: () => void): void =>
  browser.omnibox.onInputStarted.addListener(run);

/**
 * Registers the function that makes suggestions while the user types after the keyword. The browser ignores suggestions
 * for an earlier text.
 */
export function onOmniboxInput(
  suggest: (text: string) => Promise<readonly OmniboxSuggestion[] | undefined>,
): void {
  browser.omnibox.onInputChanged.addListener((text, show) => {
    const shown = ({ title, url }: OmniboxSuggestion) => ({
      content: url,
      description: describe(title),
    });
    void suggest(text).then((found = []) => show(found.map(shown)));
  });
}

/** Registers the handler of what the user enters: the typed text, or the URL of a suggestion. */
export const onOmniboxEntered = (run: (text: string) => unknown): void =>
  browser.omnibox.onInputEntered.addListener((text) => void run(text));
