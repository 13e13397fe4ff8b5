import { t } from '../../lib/i18n/t.ts';
import './KeyName.css';

export type KeyNameProps = {
  /** The key as bound: `j`, `Shift+A`, `g u`. */
  name: string;
};

/** A key as printed on the keyboard; the keys of a sequence are joined by "then". */
export function KeyName({ name }: KeyNameProps) {
  return (
    <span class="KeyName">
      {name.split(' ').map((press, index) => (
        <>
          {index > 0 && <span class="visually-hidden"> {t('key_then')} </span>}
          {press.split('+').map((key) => (
            <kbd key={key}>{spoken(key)}</kbd>
          ))}
        </>
      ))}
    </span>
  );
}

const named = [
  'Space',
  'Escape',
  'Enter',
  'Shift',
  'PageDown',
  'PageUp',
  'Home',
  'End',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
] as const;

function spoken(key: string): string {
  const name = named.find((each) => each === key);
  return name ? t(`key_name_${name}`) : key;
}
