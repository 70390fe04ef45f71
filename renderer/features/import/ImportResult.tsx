// What an import recorded, and its way back for as long as it is the last step.
import { useQueryClient } from '@tanstack/react-query';
import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWorkspaceState } from '#renderer/app/use-settings.ts';
import { redoLast, undoLast } from '#renderer/bridge/steps.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import type { OutputOf } from '#shared/ipc/contract.ts';
import styles from './ApplyStep.module.css';

type AppliedImport = OutputOf<'imports.apply'>;

function sentence({ created, updated }: AppliedImport): string {
  const parts = [
    created === 0 ? '' : `${formatQuantity(created, 'incident')} recorded`,
    updated === 0 ? '' : `${formatQuantity(updated, 'incident')} changed`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function WayBack({ label }: { readonly label: string }) {
  const client = useQueryClient();
  const state = useWorkspaceState().data ?? null;
  if (state?.redo?.label === label) {
    return (
      <Button icon={<Redo2 aria-hidden="true" />} onPress={() => void redoLast(client)}>
        Redo the import
      </Button>
    );
  }
  if (state?.undo?.label === label) {
    return (
      <Button icon={<Undo2 aria-hidden="true" />} onPress={() => void undoLast(client)}>
        Undo the import
      </Button>
    );
  }
  return <Link to="/history">Open the history to undo it</Link>;
}

export function ImportResult({ applied }: { readonly applied: AppliedImport }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isUndone = useWorkspaceState().data?.redo?.label === applied.label;
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <Card>
      <div className={cx(styles['apply'])}>
        <h2 ref={heading} tabIndex={-1} className={cx(styles['sentence'])}>
          {isUndone ? 'Taken back. Nothing of this file is recorded.' : sentence(applied)}
        </h2>
        <p className={cx(styles['quiet'])}>One step in the history: {applied.label}.</p>
        <div className={cx(styles['acts'])}>
          <WayBack label={applied.label} />
          <Link to="/sla">See the results</Link>
          <Link to="/import">Import another file</Link>
        </div>
      </div>
    </Card>
  );
}
