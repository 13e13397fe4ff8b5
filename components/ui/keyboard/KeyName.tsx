import { words } from '../../../lib/i18n/en.ts';
import './KeyName.css';

export type KeyNameProps = {
  /** As bound: `j`, `Shift+A`, `g u`. */
  name: string;
};

/** A key as it is written on the keyboard; keys to be pressed one after the other have "then" between them. */
export function KeyName({ name }: KeyNameProps) {
  return (
    <span class="KeyName">
      {name.split(' ').map((press, index) => (
        <>
          {index > 0 && <span class="visually-hidden"> {words.keys.inTurn} </span>}
          {press.split('+').map((key) => (
            <kbd key={key}>{spoken(key)}</kbd>
          ))}
        </>
      ))}
    </span>
  );
}

function spoken(key: string): string {
  const names: Readonly<Record<string, string>> = words.keys.names;
  return names[key] ?? key;
}
