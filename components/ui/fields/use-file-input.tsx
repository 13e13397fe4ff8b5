import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';

/** A hidden file input, and a function that opens the browser's file dialog. `accept` is the input's attribute. */
export function useFileInput(
  accept: string,
  onChoose: (file: File) => void,
): [input: ComponentChild, choose: () => void] {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const [file] = input.current?.files ?? [];
    if (file) onChoose(file);
    // Allows the same file to be selected again.
    if (input.current) input.current.value = '';
  };
  return [
    <input key="file" ref={input} type="file" accept={accept} hidden onChange={take} />,
    () => input.current?.click(),
  ];
}
