import { ListFilter as FilterIcon } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { CountedValue } from '../../lib/article/lists/counted-value.ts';
import type { HighlightFilterOptions } from '../../lib/highlight/highlight-filter.ts';
import { t } from '../../lib/i18n/t.ts';
import { colorName } from '../../lib/presenters/highlight.ts';
import type { ColorNames } from '../../lib/settings.ts';
import { inKnownSpelling, tagSpellings } from '../../lib/tag.ts';
import { ColorSample } from '../highlight/ColorSample.tsx';
import { type FacetChoices, FilterChoices } from '../list/filters/FilterChoices.tsx';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import { Popover } from '../ui/popover/Popover.tsx';

export type HighlightFilterMenuProps = {
  list: Pick<MyHighlights, 'filters' | 'choices' | 'filter'>;
  names: ColorNames;
};

/** The id by which a key opens the menu. */
export const highlightFilterId = 'my-highlights-filter';

/** Edits, colors, tags and kinds of article, each with its number of highlights. It stays open, because choices combine. */
export function HighlightFilterMenu({ list, names }: HighlightFilterMenuProps) {
  return (
    <Popover
      icon={FilterIcon}
      label={t('myHighlights_filter')}
      kind="dialog"
      id={highlightFilterId}
    >
      {() => (
        <FilterChoices
          facets={offeredFacets(list, names)}
          searchLabel={t('tags_search')}
          emptyText={t('myHighlights_nothingToFilter')}
          noMatch={(typed) => t('tags_noMatch', { typed })}
        />
      )}
    </Popover>
  );
}

/** A facet with a single value is left out, except tags and edits: highlights without one are separated by it. */
function offeredFacets(list: HighlightFilterMenuProps['list'], names: ColorNames): FacetChoices[] {
  const { changes, colors, tags, kinds } = facetsOf(list, names);
  const isOffered = (each: FacetChoices) => each.choices.length > (each === changes ? 0 : 1);
  return [changes, colors, tags, kinds].filter((each) => each === tags || isOffered(each));
}

/** The facets of the list, each choice with its count and whether it is active. */
export function facetsOf(
  { filters, choices, filter }: HighlightFilterMenuProps['list'],
  names: ColorNames,
): Record<keyof HighlightFilterOptions, FacetChoices> {
  const { colors, tags, kind, changed } = filters;
  const spelling = tagSpellings(choices.tags.map(({ value }) => value));
  return {
    changes: facet(t('myHighlights_filterBy_change'), choices.changes, {
      nameOf: () => t('myHighlights_changedSince'),
      active: changed ? ['changed'] : [],
      onToggle: (values) => filter({ changed: values.length > 0 }),
    }),
    colors: facet(t('myHighlights_filterBy_color'), choices.colors, {
      nameOf: (color) => colorName(color, names),
      sampleOf: (color) => <ColorSample color={color} />,
      active: colors,
      onToggle: (values) => filter({ colors: values }),
    }),
    tags: facet(t('filter_by_tag'), choices.tags, {
      nameOf: (tag) => tag,
      active: tags.map((tag) => inKnownSpelling(tag, spelling)),
      onToggle: (values) => filter({ tags: values }),
    }),
    kinds: facet(t('myHighlights_filterBy_kind'), choices.kinds, {
      nameOf: (each) => t(`filter_kind_${each}`),
      active: kind === null ? [] : [kind],
      // An article has one kind, so the last choice replaces the one before.
      onToggle: (values) => filter({ kind: values.at(-1) ?? null }),
    }),
  };
}

interface Facet<Value> {
  nameOf: (value: Value) => string;
  sampleOf?: (value: Value) => ComponentChildren;
  active: readonly Value[];
  /** Called with the values that are active after a press. */
  onToggle: (active: Value[]) => void;
}

function facet<Value extends string | number>(
  title: string,
  counted: readonly CountedValue<Value>[],
  { nameOf, sampleOf, active, onToggle }: Facet<Value>,
): FacetChoices {
  // An active value can be removed although no highlight has it anymore.
  const absent = active.filter((value) => !counted.some((each) => each.value === value));
  const offered = [...counted, ...absent.map((value) => ({ value, count: 0 }))];
  const choices = offered.map(({ value, count }) => {
    const name = nameOf(value);
    const isActive = active.includes(value);
    const others = active.filter((other) => other !== value);
    return {
      key: String(value),
      name,
      sample: sampleOf?.(value),
      count,
      isActive,
      label: () => t('myHighlights_filterChoiceWithCount', { name, count }),
      onSelect: () => onToggle(isActive ? others : [...active, value]),
    };
  });
  return { title, choices };
}
