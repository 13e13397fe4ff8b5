import './fake-extension.ts';
import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { render } from 'preact';
import { pseudoLanguages, speak } from './languages.ts';
import { resetReader } from './reader.ts';
import { showState } from './show-state.tsx';
import { states } from './states.ts';

/**
 * The gallery: a list of all states, each with an address per theme and per language derived from English. `language`
 * can also be a catalog's. A state has the page to itself, because surfaces fill it.
 */
const chosen = new URLSearchParams(location.search);
await speak(chosen.get('language') ?? 'en');
const state = states.find(({ name }) => name === chosen.get('state'));
if (state) {
  await resetReader();
  await showState(state, (drawn) => {
    render(drawn, document.body);
    return document.body;
  });
  document.documentElement.dataset.theme = chosen.get('theme') ?? 'light';
} else {
  render(<StateList />, document.body);
}

function StateList() {
  return (
    <main>
      <h1>Gallery</h1>
      <ul>
        {states.map(({ name }) => (
          <li key={name}>
            {name}: <StateLink state={name} theme="light" /> <StateLink state={name} theme="dark" />{' '}
            {pseudoLanguages.map((language) => (
              <>
                <StateLink state={name} theme="light" language={language} />{' '}
              </>
            ))}
          </li>
        ))}
      </ul>
    </main>
  );
}

type StateLinkProps = { state: string; theme: string; language?: string };

function StateLink({ state: name, theme, language = 'en' }: StateLinkProps) {
  const address = `?${new URLSearchParams({ state: name, theme, language })}`;
  return <a href={address}>{language === 'en' ? theme : language}</a>;
}
