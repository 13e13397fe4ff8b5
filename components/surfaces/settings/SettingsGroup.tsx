import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { settingsSections } from '../../../lib/setting-specs.ts';
import { useFocusNearby } from '../../ui/focus/use-focus-nearby.ts';
import { SectionReset } from './rows/SectionReset.tsx';
import './SettingsGroup.css';

/** The sections of the settings page, in the order of use. */
export const pageSections = [...settingsSections, 'about', 'erase'] as const;

export type PageSection = (typeof pageSections)[number];

export type SettingsGroupProps = { id: PageSection; children: ComponentChildren };

/** A section of the settings page. */
export function SettingsGroup({ id, children }: SettingsGroupProps) {
  const group = useRef<HTMLElement>(null);
  const section = settingsSections.find((each) => each === id);
  useFocusNearby(group);
  useEffect(() => {
    // The browser looked for the fragment before this section was rendered.
    if (window.location.hash === `#${id}`) group.current?.scrollIntoView();
  }, []);
  return (
    <section
      class={`SettingsGroup ${id}`}
      id={id}
      aria-labelledby={`title-${id}`}
      data-words={t(`settings_words_${id}`)}
      ref={group}
    >
      <header>
        <h2 id={`title-${id}`} tabIndex={-1}>
          {t(`settings_section_${id}`)}
        </h2>
        {section && <SectionReset section={section} />}
      </header>
      {children}
    </section>
  );
}
