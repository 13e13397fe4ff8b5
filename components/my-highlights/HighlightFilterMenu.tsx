import { ListFilter as FilterIcon } from 'lucide';
import type { Counted } from '../../lib/highlight/narrow.ts';
import { spelledAs, spellingOf } from '../../lib/tag.ts';
import { words } from '../../lib/words/en.ts';
import type { MyHighlights } from '../hooks/use-my-highlights.ts';
import { FilterChoices, type FilterSideChoices } from '../panel/FilterChoices.tsx';
import { Popover } from '../ui/Popover.tsx';

export type HighlightFilterMenuProps = { mine: Pick<MyHighlights, 'view' | 'choices' | 'filter'> };

/** By which a key opens it. */
export const highlightFilter = 'my-highlights-filter';

/** Colours, tags and kinds of article, each with how many highlights have it. It stays open: they can be combined. */
export function HighlightFilterMenu({ mine }: HighlightFilterMenuProps) {
  const { myHighlights } = words;
  return (
    <Popover icon={FilterIcon} label={myHighlights.filter} kind="dialog" id={highlightFilter}>
      {() => (
        <FilterChoices
          label={myHighlights.filter}
          sides={sidesOf(mine).filter(isChoice)}
          find={myHighlights.findTag}
          nothing={myHighlights.nothingToFilter}
          noMatch={myHighlights.noTag}
        />
      )}
    </Popover>
  );
}

/** All that the list can be narrowed to, and is. */
export function sidesOf({
  view,
  choices,
  filter,
}: HighlightFilterMenuProps['mine']): FilterSideChoices[] {
  const { colours, tags, kind } = view.filter;
  const { sides } = words.myHighlights;
  const spelling = spellingOf(choices.tags.map(({ value }) => value));
  return [
    side(sides.colours, choices.colours, {
      nameOf: (colour) => words.highlight.colours[colour],
      active: colours,
      toggled: (now) => filter({ colours: now }),
    }),
    side(sides.tags, choices.tags, {
      nameOf: (tag) => tag,
      active: tags.map((tag) => spelledAs(tag, spelling)),
      toggled: (now) => filter({ tags: now }),
    }),
    side(sides.kinds, choices.kinds, {
      nameOf: (each) => words.filter.kinds[each],
      active: kind === null ? [] : [kind],
      // Nothing is of two kinds: the last chosen holds.
      toggled: (now) => filter({ kind: now.at(-1) ?? null }),
    }),
  ];
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
      label: words.myHighlights.choice(name, count),
      onSelect: () => toggled(isActive ? others : [...active, value]),
    };
  });
  return { title, choices };
}

/** Where all are alike there is nothing to choose; but some have no tag. */
const isChoice = ({ title, choices }: FilterSideChoices): boolean =>
  choices.length > 1 || title === words.myHighlights.sides.tags;
