import { browser } from 'wxt/browser';
import { escapeMarkup } from '../markup.ts';

/** What the address bar suggests. Choosing it enters the URL. */
export interface OmniboxSuggestion {
  title: string;
  url: string;
}

/** Chromium reads descriptions as XML, Firefox as plain text. */
const describe: (text: string) => string = import.meta.env.FIREFOX ? (text) => text : escapeMarkup;

/** Says what Enter does with what is typed after the keyword. The browser remembers it. */
export const setOmniboxHint = (text: string): void =>
  void browser.omnibox.setDefaultSuggestion({ description: describe(text) });

/** Registers who suggests while one types after the keyword. The browser ignores what comes for an earlier text. */
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

/** Registers the handler of what is entered: what was typed, or the URL of a suggestion. */
export const onOmniboxEntered = (run: (text: string) => unknown): void =>
  browser.omnibox.onInputEntered.addListener((text) => void run(text));
