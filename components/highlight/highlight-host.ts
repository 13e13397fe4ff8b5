import { type ComponentType, createContext } from 'preact';

export type NoteTagsProps = {
  tags: readonly string[];
  /** Called with the line as the user typed it. */
  onAdd: (line: string) => void;
  onRemove: (tag: string) => void;
};

/** Parts of other features that highlights use. The surface provides them, so that no feature imports another. */
export interface HighlightHost {
  playMoment: (articleId: number, seconds: number) => void;
  /** Edits the tags of a highlight below its note. */
  NoteTags: ComponentType<NoteTagsProps>;
}

/** `null` where there is no player and notes have no tags. */
export const HighlightHostContext = createContext<HighlightHost | null>(null);
