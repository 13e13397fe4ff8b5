import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { AppLogo } from '../../ui/AppLogo.tsx';
import './TabPage.css';

export type TabPageProps = {
  title: string;
  /** `wide` for tables, `indexed` for an index beside the text. */
  width?: 'text' | 'wide' | 'indexed';
  children: ComponentChildren;
};

/** A page in its own tab: one column under the product name and the page title. */
export function TabPage({ title, width = 'text', children }: TabPageProps) {
  useLayoutEffect(() => {
    document.title = t('tab_title', { page: title });
  }, [title]);
  return (
    <div class={`TabPage ${width}`}>
      <header>
        <AppLogo />
        <h1>
          {t('app_name')} <span>{title}</span>
        </h1>
      </header>
      {children}
    </div>
  );
}
