import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { DossierDialog, type DossierDialogProps } from '../../watch/DossierDialog.tsx';
import { OpenDossierContext } from '../../watch/open-dossier.ts';

export type DossierHostProps = Omit<DossierDialogProps, 'name' | 'isFollowed' | 'onClose'> & {
  /** What is followed, by name. */
  followed: readonly string[];
  children: ComponentChildren;
};

/** Lets rows and the list's menu open a dossier, and shows it above them. */
export function DossierHost({ followed, children, ...shared }: DossierHostProps) {
  const [name, setName] = useState<string | null>(null);
  return (
    <OpenDossierContext.Provider value={setName}>
      {children}
      {name !== null && (
        <DossierDialog
          {...shared}
          name={name}
          isFollowed={followed.includes(name)}
          onClose={() => setName(null)}
        />
      )}
    </OpenDossierContext.Provider>
  );
}
