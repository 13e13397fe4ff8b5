import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useFocusNearby } from './focus/use-focus-nearby.ts';
import './Section.css';

export type SectionProps = {
  title: string;
  /** The fragment of an address that links to this section. */
  name?: string;
  /** The level of its heading; 3 within another section. */
  level?: 2 | 3;
  children: ComponentChildren;
};

/** A titled section of a page. */
export function Section({ title, name, level = 2, children }: SectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  const section = useRef<HTMLElement>(null);
  useFocusNearby(section);
  useEffect(() => {
    // The browser looked for the fragment before this section was rendered.
    if (name && window.location.hash === `#${name}`) section.current?.scrollIntoView();
  }, []);
  return (
    <section class="Section" id={name} aria-labelledby={id} ref={section}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}
