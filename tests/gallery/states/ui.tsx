import { Bookmark } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { KeyBindings } from '../../../components/shortcuts/KeyBindings.tsx';
import { AppLogo } from '../../../components/ui/AppLogo.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { ButtonRow } from '../../../components/ui/ButtonRow.tsx';
import { Dialog } from '../../../components/ui/Dialog.tsx';
import { EmptyState } from '../../../components/ui/EmptyState.tsx';
import { ExpandableList } from '../../../components/ui/ExpandableList.tsx';
import { Choice } from '../../../components/ui/fields/Choice.tsx';
import { SearchField } from '../../../components/ui/fields/SearchField.tsx';
import { Segments } from '../../../components/ui/fields/Segments.tsx';
import { Switch } from '../../../components/ui/fields/Switch.tsx';
import { IconButton } from '../../../components/ui/IconButton.tsx';
import type { KeyBinding } from '../../../components/ui/keyboard/use-keys.ts';
import { PillButton } from '../../../components/ui/PillButton.tsx';
import { Menu } from '../../../components/ui/popover/Menu.tsx';
import { Section } from '../../../components/ui/Section.tsx';
import { Toast } from '../../../components/ui/Toast.tsx';
import { useToast } from '../../../components/ui/use-toast.ts';
import { click, press } from '../act.ts';
import type { GalleryState } from '../state.ts';

const ignore = () => undefined;

export const items = ['Neodymium', 'Praseodymium', 'Dysprosium', 'Terbium', 'Samarium', 'Yttrium'];

export const uiStates: GalleryState[] = [
  {
    name: 'ui/Button: each look, busy',
    draw: () => (
      <>
        <AppLogo />
        <ButtonRow message="Saved">
          <Button look="primary" onClick={ignore}>
            Read
          </Button>
          <Button onClick={ignore}>Cancel</Button>
          <Button look="danger" onClick={ignore}>
            Delete
          </Button>
          <Button look="quiet" onClick={ignore}>
            Undo
          </Button>
          <Button busy onClick={ignore}>
            Saving
          </Button>
        </ButtonRow>
      </>
    ),
  },
  {
    name: 'ui/IconButton: plain, pressed, busy, disabled',
    draw: () => (
      <>
        <IconButton icon={Bookmark} label="Save" onClick={ignore} />
        <IconButton icon={Bookmark} label="Saved" pressed onClick={ignore} />
        <IconButton icon={Bookmark} label="Saving" busy onClick={ignore} />
        <IconButton icon={Bookmark} label="Nothing to save" disabled onClick={ignore} />
        <IconButton icon={Bookmark} label="Save" disabledBecause="The disk is full." />
        <IconButton icon="1.5×" label="Speed: 1.5×" onClick={ignore} />
      </>
    ),
  },
  {
    name: 'ui/PillButton',
    draw: () => <PillButton label="3 new articles" onClick={ignore} />,
  },
  {
    name: 'ui/EmptyState: with an action',
    draw: () => (
      <EmptyState
        title="No articles"
        text="The site has not been asked yet."
        action={{ label: 'Refresh', run: ignore }}
      />
    ),
  },
  {
    name: 'ui/ExpandableList: more items than the limit',
    draw: () => (
      <ExpandableList items={items} limit={2} moreLabel={(hidden) => `Show ${hidden} more`}>
        {(item) => (
          <li key={item}>
            <Button onClick={ignore}>{item}</Button>
          </li>
        )}
      </ExpandableList>
    ),
  },
  { name: 'ui/fields: one of each', draw: () => <Fields /> },
  {
    name: 'ui/Menu: open',
    draw: () => <SampleMenu onChoose={ignore} />,
    act: () => click('button', 'More'),
  },
  { name: 'ui/Dialog: open', draw: () => <SampleDialog onClose={ignore} /> },
  {
    name: 'ui/Toast: with an action',
    draw: () => <SampleToast onUndo={ignore} />,
    act: () => click('button', 'Mark as read'),
  },
  {
    name: 'ui/Toast: with an action and a message',
    draw: () => <SampleToast onUndo={ignore} />,
    act: async () => {
      await click('button', 'Mark as read');
      await click('button', 'Copy link');
    },
  },
  {
    name: 'shortcuts/KeySheet: open',
    draw: () => <KeyBindings bindings={bindings(ignore)} characters />,
    act: () => press('?'),
  },
];

/** Bindings of each kind: a letter, a letter with Shift, a sequence of two keys, a named key. */
export const bindings = (run: (key: string) => void): KeyBinding[] => [
  { keys: ['j', 'ArrowDown'], group: 'move', label: 'Next article', run: () => run('next') },
  { keys: ['Shift+A'], group: 'mark', label: 'Mark all as read', run: () => run('all') },
  { keys: ['g u'], group: 'goTo', label: 'Show unread', run: () => run('unread') },
  { keys: ['Escape'], group: 'goTo', label: 'Back', run: () => run('back') },
];

/** Fields that keep the values chosen in them. */
export function Fields() {
  const [size, setSize] = useState(17);
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [isOn, setOn] = useState(false);
  const [typed, setTyped] = useState('');
  return (
    <Section title="Reading">
      <Choice
        label="Text size"
        hint="Applies to articles."
        value={size}
        choices={[15, 17, 19]}
        labelFor={(px) => `${px} px`}
        onChange={setSize}
      />
      <Segments
        label="Theme"
        choices={['light', 'dark']}
        value={theme}
        labelFor={(name) => name}
        onChange={setTheme}
      />
      <Switch label="Notifications" hint="One for each article." on={isOn} onChange={setOn} />
      <SearchField label="Search highlights" value={typed} onInput={setTyped} />
    </Section>
  );
}

export function SampleMenu({ onChoose }: { onChoose: (label: string) => void }) {
  const item = (label: string) => ({ label, onSelect: () => onChoose(label) });
  return (
    <Menu
      icon={Bookmark}
      label="More"
      items={() => [item('Save'), item('Mark as read'), { ...item('By date'), checked: true }]}
    />
  );
}

export function SampleDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog class="TagDialog" title="Tags" closeLabel="Close" dialog={dialog} onClose={onClose}>
      <Button onClick={ignore}>Add</Button>
    </Dialog>
  );
}

export function SampleToast({ onUndo }: { onUndo?: () => void }) {
  const toast = useToast();
  const run = () => {
    onUndo?.();
    toast.showToast('3 articles are unread again');
  };
  const undo = onUndo && { label: 'Undo', run };
  const show = () => toast.showToast('3 articles marked as read', undo);
  return (
    <footer style={{ position: 'relative', marginBlockStart: '6rem' }}>
      <Button onClick={() => toast.showToast('Link copied')}>Copy link</Button>
      <Button onClick={show}>Mark as read</Button>
      <Toast toast={toast} />
    </footer>
  );
}
