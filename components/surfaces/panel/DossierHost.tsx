import type { ComponentChildren, ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { DossierDialogProps } from '../../watch/DossierDialog.tsx';
import { OpenDossierContext } from '../../watch/open-dossier.ts';

export type DossierHostProps = Omit<DossierDialogProps, 'name' | 'onClose'> & {
  /** `undefined` until loaded. */
  Dialog: ComponentType<DossierDialogProps> | undefined;
  children: ComponentChildren;
};

/** Lets rows open a dossier, and shows it above them. */
export function DossierHost({ Dialog, children, ...shared }: DossierHostProps) {
  const [name, setName] = useState<string | null>(null);
  return (
    <OpenDossierContext.Provider value={setName}>
      {children}
      {Dialog && name !== null && <Dialog {...shared} name={name} onClose={() => setName(null)} />}
    </OpenDossierContext.Provider>
  );
}
