import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DossierDialogProps } from '../../watch/DossierDialog.tsx';
import { OpenDossierContext } from '../../watch/open-dossier.ts';
// What is loaded later has no styles of its own.
import '../../watch/DossierDialog.css';

export type DossierHostProps = Omit<DossierDialogProps, 'name' | 'onClose'> & {
  children: ComponentChildren;
};

/** Gives rows what opens a dossier, and shows it above them. */
export function DossierHost({ children, ...shared }: DossierHostProps) {
  const [name, setName] = useState<string | null>(null);
  return (
    <OpenDossierContext.Provider value={setName}>
      {children}
      {name !== null && <LazyDossier {...shared} name={name} onClose={() => setName(null)} />}
    </OpenDossierContext.Provider>
  );
}

type Loaded = typeof import('../../watch/DossierDialog.tsx').DossierDialog;

/** The dialog, whose code is loaded when it is first opened. */
function LazyDossier(props: DossierDialogProps) {
  const [Loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(() => {
    import('../../watch/DossierDialog.tsx').then(
      ({ DossierDialog }) => setLoaded(() => DossierDialog),
      (error: unknown) => setFailure({ error }),
    );
  }, []);
  // To the error boundary.
  if (failure) throw failure.error;
  return Loaded ? <Loaded {...props} /> : null;
}
