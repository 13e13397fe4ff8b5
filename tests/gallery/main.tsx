import './fake-extension.ts';
import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { render } from 'preact';
import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { readEnglish } from './messages.ts';
import { resetReader } from './reader.ts';
import { showState } from './show-state.tsx';
import { states } from './states.ts';

setMessageReader(readEnglish);

/**
 * The gallery: a list of all states, each with an address per theme. A state has the page to itself, because surfaces
 * fill it.
 */
const chosen = new URLSearchParams(location.search);
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
            {name}: <StateLink state={name} theme="light" /> <StateLink state={name} theme="dark" />
          </li>
        ))}
      </ul>
    </main>
  );
}

function StateLink({ state: name, theme }: { state: string; theme: string }) {
  return <a href={`?${new URLSearchParams({ state: name, theme })}`}>{theme}</a>;
}
