import { useState } from 'preact/hooks';
import { undoAct } from '../../lib/app/reading.ts';
import { removeTag, renameTag } from '../../lib/app/tagging.ts';
import { undoneSentence } from '../../lib/notice/undone-sentence.ts';
import type { Done } from '../../lib/store/kept.ts';
import { cleanTag, tagKey } from '../../lib/tag.ts';
import { words } from '../../lib/words/en.ts';
import { tagWords } from '../../lib/words/tags.ts';
import { useAttempt } from '../hooks/use-attempt.ts';
import { useTagUses } from '../hooks/use-tags.ts';
import type { Say, ToastAction } from '../hooks/use-toast.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from './Section.tsx';
import { TagRow } from './TagRow.tsx';
import './TagSection.css';

/** From so many tags on there is a field that finds them, and so many are listed at once. */
const [manyTags, listedAtOnce] = [20, 100];

/** Every tag with what has it, and what can be done to all of that at once. */
export function TagSection() {
  const uses = useTagUses();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ text: string; action?: ToastAction | undefined }>();
  const say: Say = (text, action) => setSaid({ text, action });
  const attempt = useAttempt(say);
  if (!uses) return <Section title={tagWords.title}>{null}</Section>;

  const change = (run: Promise<Done | null>, text: string, nothing: string) =>
    attempt(async () => {
      const done = await run;
      if (!done) return say(nothing);
      const takeBack = async () => say(undoneSentence(await undoAct(done.act)));
      say(text, { label: words.action.undo, run: () => attempt(takeBack) });
    });
  const rename = (from: string, written: string) => {
    const other = tagKey(written) === tagKey(from) ? undefined : named(written);
    const to = other?.tag ?? cleanTag(written);
    const text = other ? tagWords.joined(from, to) : tagWords.renamed(from, to);
    change(renameTag(from, to), text, tagWords.gone(from));
  };
  const named = (written: string) => uses.find(({ tag }) => tagKey(tag) === tagKey(written));
  const wanted = tagKey(typed);
  const found = uses.filter(({ tag }) => tagKey(tag).includes(wanted));
  const more = found.length - listedAtOnce;
  return (
    <Section title={tagWords.title} name="tags">
      <div class="TagSection">
        {uses.length > manyTags && (
          <input
            type="search"
            aria-label={tagWords.find}
            placeholder={tagWords.find}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <ul>
          {found.slice(0, listedAtOnce).map((use) => (
            <TagRow
              key={use.tag}
              use={use}
              otherNamed={(written) => {
                const other = named(written);
                return other && other !== use ? other.tag : null;
              }}
              onRename={(written) => rename(use.tag, written)}
              onRemove={() =>
                change(removeTag(use.tag), tagWords.removed(use.tag), tagWords.gone(use.tag))
              }
            />
          ))}
        </ul>
        {uses.length === 0 && <p>{tagWords.none}</p>}
        {uses.length > 0 && found.length === 0 && <p>{tagWords.noMatch(typed.trim())}</p>}
        {more > 0 && <p>{tagWords.more(more)}</p>}
        <p role="status" class="said">
          {said?.text}
          {said?.action && (
            <Button look="quiet" onClick={said.action.run}>
              {said.action.label}
            </Button>
          )}
        </p>
      </div>
    </Section>
  );
}
