import { t } from '../../lib/i18n/t.ts';
import './KeyName.css';

export type KeyNameProps = {
  /** The key as bound: `j`, `Shift+A`, `g u`. */
  name: string;
};

/** Keys as printed on the keyboard: those of a chord joined by "+", those of a sequence by "then". */
export function KeyName({ name }: KeyNameProps) {
  return (
    <span class="KeyName">
      {name.split(' ').map((press, index) => (
        <>
          {index > 0 && <span>{t('key_then')}</span>}
          {press.split('+').map((key, at) => (
            <>
              {at > 0 && <span>+</span>}
              <kbd>{printed(key)}</kbd>
            </>
          ))}
        </>
      ))}
    </span>
  );
}

/** The key of a menu item, for its hint. */
export const keyHint = (name: string) => <KeyName name={name} />;

const named = [
  'Ctrl',
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
  'Delete',
] as const;

/** What is printed on a key. Firefox logs an error for a message that there isn't, so none is asked for. */
export function printed(key: string): string {
  const name = named.find((each) => each === key);
  return name ? t(`key_name_${name}`) : key;
}
