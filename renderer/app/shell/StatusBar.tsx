// The foot of the window: when it was saved, the revision, what Undo would take back, which file this is.
import type { z } from 'zod';
import { formatTime } from '#renderer/format/dates.ts';
import { keyText } from '#renderer/format/keys.ts';
import { formatCount } from '#renderer/format/numbers.ts';
import { cx } from '#renderer/ui/cx.ts';
import { useShownKey } from '#renderer/ui/shown-keys.ts';
import type { WorkspaceState } from '#shared/ipc/workspace.ts';
import styles from './StatusBar.module.css';

export interface StatusBarProps {
  readonly workspace: z.infer<typeof WorkspaceState>;
  readonly zone: string;
}

export function StatusBar({ workspace, zone }: StatusBarProps) {
  const undoKey = useShownKey('Mod+Z');
  const { savedAt, revision, undo, name, readOnly } = workspace;
  const saved = savedAt === null ? 'Nothing saved yet' : `Saved ${formatTime(savedAt, zone)}`;
  return (
    <footer className={cx(styles['bar'])}>
      <span>
        {saved} · revision {formatCount(revision)}
      </span>
      {undo === null || readOnly ? null : (
        <span className={cx(styles['undo'])}>
          {undoKey === undefined ? 'Undo' : `${keyText(undoKey)} undo`}: {undo.label}
        </span>
      )}
      <span className={cx(styles['file'])}>{name} · local file, no network</span>
    </footer>
  );
}
