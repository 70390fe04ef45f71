// How far reading, checking or recording is; the first two can be stopped.
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Progress } from '#renderer/ui/states/Progress.tsx';
import type { ImportId } from '#shared/ids.ts';
import { useImportWork } from './use-import-work.ts';
import styles from './WorkProgress.module.css';

export interface WorkProgressProps {
  readonly id: ImportId | null;
  /** Recording is one transaction: it is undone afterwards, not stopped. */
  readonly canCancel?: boolean;
}

export function WorkProgress({ id, canCancel = true }: WorkProgressProps) {
  const work = useImportWork(id);
  if (work === null) return null;
  return (
    <div className={cx(styles['work'])}>
      <Progress label="Import" note={work.note} fraction={work.fraction} />
      {canCancel ? <Button onPress={work.cancel}>Stop</Button> : null}
    </div>
  );
}
