import { words } from '../../lib/words/en.ts';
import { Note } from './Note.tsx';

export type ErrorNoteProps = { error: unknown };

/** Stands where something could not be drawn, with the reason; loading again is the way out. */
export function ErrorNote({ error }: ErrorNoteProps) {
  const reason = error instanceof Error ? error.message : String(error);
  return (
    <div class="ErrorNote" role="alert">
      <Note
        title={words.error.title}
        text={words.error.reason(reason)}
        action={{ label: words.error.reload, run: () => window.location.reload() }}
      />
    </div>
  );
}
