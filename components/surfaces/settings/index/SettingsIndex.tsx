import { TableOfContents } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { useMinWidth } from '../../../ui/dom/use-min-width.ts';
import { Menu } from '../../../ui/popover/Menu.tsx';
import './SettingsIndex.css';

export type SettingsIndexProps<Id extends string> = {
  sections: readonly Id[];
  titleOf: (id: Id) => string;
};

/** From this width on, in pixels, the index stands beside the sections. */
const wide = 900;

/** The sections of the page: a list beside them, or a menu above them where the window is narrow. */
export function SettingsIndex<Id extends string>({ sections, titleOf }: SettingsIndexProps<Id>) {
  const isWide = useMinWidth(wide);
  const current = useCurrentSection(sections);
  if (!isWide) {
    const items = () =>
      sections.map((id) => ({ label: titleOf(id), onSelect: () => showSection(id) }));
    return <Menu icon={TableOfContents} label={t('settings_sections')} items={items} />;
  }
  return (
    <nav class="SettingsIndex" aria-label={t('settings_sections')}>
      <ul>
        {sections.map((id) => (
          <li key={id}>
            <a
              class={id}
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                showSection(id);
              }}
            >
              {titleOf(id)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Scrolls to a section and focuses its title, so that Tab continues from there. */
function showSection(id: string): void {
  history.replaceState(null, '', `#${id}`);
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.querySelector('h2')?.focus({ preventScroll: true });
}

/** A section is current from this far below the upper edge of the window, in pixels. */
const edge = 120;

/** The last section that begins above this edge; at the end of the page, the very last one. */
function useCurrentSection<Id extends string>(ids: readonly Id[]): Id | undefined {
  const [current, setCurrent] = useState<Id>();
  useEffect(() => {
    const look = () => {
      const { scrollHeight, scrollTop, clientHeight } = document.documentElement;
      const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
      const topOf = (id: Id) => document.getElementById(id)?.getBoundingClientRect().top ?? edge;
      setCurrent(isAtEnd ? ids.at(-1) : (ids.findLast((id) => topOf(id) < edge) ?? ids[0]));
    };
    window.addEventListener('scroll', look);
    // Content that is drawn later moves the sections, too. The observer also reports once at the start.
    const sizes = new ResizeObserver(look);
    sizes.observe(document.body);
    return () => {
      window.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [ids.join(' ')]);
  return current;
}
