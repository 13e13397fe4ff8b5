import { ListFilter as FilterIcon } from 'lucide';
import type { CountedValue, HighlightFilterOptions } from '../../lib/highlight/highlight-filter.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import { words } from '../../lib/i18n/en.ts';
import { inKnownSpelling, tagSpellings } from '../../lib/tag.ts';
import { type FacetChoices, FilterChoices } from '../list/filters/FilterChoices.tsx';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import { Popover } from '../ui/popover/Popover.tsx';

export type HighlightFilterMenuProps = { mine: Pick<MyHighlights, 'view' | 'choices' | 'filter'> };

/** By which a key opens it. */
export const highlightFilterId = 'my-highlights-filter';

/** Colors, tags and kinds of article, each with how many highlights have it. It stays open: they can be combined. */
export function HighlightFilterMenu({ mine }: HighlightFilterMenuProps) {
  return (
    <Popover
      icon={FilterIcon}
      label={myHighlightsWords.filter}
      kind="dialog"
      id={highlightFilterId}
    >
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
function offeredBy(mine: HighlightFilterMenuProps['mine']): FacetChoices[] {
  const { colors, tags, kinds } = facetsOf(mine);
  return [colors, tags, kinds].filter((each) => each === tags || each.choices.length > 1);
}

/** All that the list can be narrowed to, and is. */
export function facetsOf({
  view,
  choices,
  filter,
}: HighlightFilterMenuProps['mine']): Record<keyof HighlightFilterOptions, FacetChoices> {
  const { colors, tags, kind } = view.filter;
  const { sides } = myHighlightsWords;
  const spelling = tagSpellings(choices.tags.map(({ value }) => value));
  return {
    colors: facet(sides.colors, choices.colors, {
      nameOf: (color) => words.highlight.colors[color],
      active: colors,
      toggled: (now) => filter({ colors: now }),
    }),
    tags: facet(sides.tags, choices.tags, {
      nameOf: (tag) => tag,
      active: tags.map((tag) => inKnownSpelling(tag, spelling)),
      toggled: (now) => filter({ tags: now }),
    }),
    kinds: facet(sides.kinds, choices.kinds, {
      nameOf: (each) => words.filter.kinds[each],
      active: kind === null ? [] : [kind],
      // Nothing is of two kinds: the last chosen holds.
      toggled: (now) => filter({ kind: now.at(-1) ?? null }),
    }),
  };
}

interface Facet<Value> {
  nameOf: (value: Value) => string;
  active: readonly Value[];
  /** Told which are active after one of them was pressed. */
  toggled: (active: Value[]) => void;
}

function facet<Value extends string | number>(
  title: string,
  counted: readonly CountedValue<Value>[],
  { nameOf, active, toggled }: Facet<Value>,
): FacetChoices {
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
