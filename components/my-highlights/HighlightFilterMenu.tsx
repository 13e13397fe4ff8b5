import { ListFilter as FilterIcon } from 'lucide';
import type { Counted, HighlightChoices } from '../../lib/highlight/highlight-filter.ts';
import { spelledAs, spellingOf } from '../../lib/tag.ts';
import { words } from '../../lib/i18n/en.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import { FilterChoices, type FilterSideChoices } from '../list/filters/FilterChoices.tsx';
import { Popover } from '../ui/popover/Popover.tsx';

export type HighlightFilterMenuProps = { mine: Pick<MyHighlights, 'view' | 'choices' | 'filter'> };

/** By which a key opens it. */
export const highlightFilter = 'my-highlights-filter';

/** Colours, tags and kinds of article, each with how many highlights have it. It stays open: they can be combined. */
export function HighlightFilterMenu({ mine }: HighlightFilterMenuProps) {
  return (
    <Popover icon={FilterIcon} label={myHighlightsWords.filter} kind="dialog" id={highlightFilter}>
      {() => (
        <FilterChoices
          label={myHighlightsWords.filter}
          sides={offeredBy(mine)}
          find={tagWords.find}
          nothing={myHighlightsWords.nothingToFilter}
          noMatch={tagWords.noMatch}
        />
      )}
    </Popover>
  );
}

/** Where all are alike there is nothing to choose; but some have no tag. */
function offeredBy(mine: HighlightFilterMenuProps['mine']): FilterSideChoices[] {
  const { colours, tags, kinds } = sidesOf(mine);
  return [colours, tags, kinds].filter((each) => each === tags || each.choices.length > 1);
}

/** All that the list can be narrowed to, and is. */
export function sidesOf({
  view,
  choices,
  filter,
}: HighlightFilterMenuProps['mine']): Record<keyof HighlightChoices, FilterSideChoices> {
  const { colours, tags, kind } = view.filter;
  const { sides } = myHighlightsWords;
  const spelling = spellingOf(choices.tags.map(({ value }) => value));
  return {
    colours: side(sides.colours, choices.colours, {
      nameOf: (colour) => words.highlight.colours[colour],
      active: colours,
      toggled: (now) => filter({ colours: now }),
    }),
    tags: side(sides.tags, choices.tags, {
      nameOf: (tag) => tag,
      active: tags.map((tag) => spelledAs(tag, spelling)),
      toggled: (now) => filter({ tags: now }),
    }),
    kinds: side(sides.kinds, choices.kinds, {
      nameOf: (each) => words.filter.kinds[each],
      active: kind === null ? [] : [kind],
      // Nothing is of two kinds: the last chosen holds.
      toggled: (now) => filter({ kind: now.at(-1) ?? null }),
    }),
  };
}

interface Side<Value> {
  nameOf: (value: Value) => string;
  active: readonly Value[];
  /** Told which are active after one of them was pressed. */
  toggled: (active: Value[]) => void;
}

function side<Value extends string | number>(
  title: string,
  counted: readonly Counted<Value>[],
  { nameOf, active, toggled }: Side<Value>,
): FilterSideChoices {
  // What is chosen can be given up, though nothing has it any more.
  const absent = active.filter((value) => !counted.some((each) => each.value === value));
  const offered = [...counted, ...absent.map((value) => ({ value, count: 0 }))];
  const choices = offered.map(({ value, count }) => {
    const name = nameOf(value);
    const isActive = active.includes(value);
    const others = active.filter((other) => other !== value);
    return {
      ...{ key: String(value), name, count, isActive },
      label: myHighlightsWords.choice(name, count),
      onSelect: () => toggled(isActive ? others : [...active, value]),
    };
  });
  return { title, choices };
}
