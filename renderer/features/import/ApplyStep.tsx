// Step 4: says in one sentence what will be recorded, and records it as one step.
import { useNavigate } from '@tanstack/react-router';
import type { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import type { AppError } from '#shared/errors.ts';
import type { ImportState } from '#shared/imports/model.ts';
import styles from './ApplyStep.module.css';
import { leftBehind } from './row-words.ts';
import { WorkProgress } from './WorkProgress.tsx';

export type ApplyAct = ReturnType<typeof useMutationChannel<'imports.apply'>>;

export interface ApplyStepProps {
  readonly file: ImportState;
  readonly apply: ApplyAct;
}

function useServiceName(file: ImportState): string {
  const services = useQueryChannel('services.list', { providerId: null });
  return services.data?.find(({ id }) => id === file.mapping.serviceId)?.name ?? 'the service';
}

function Failure({ error }: { readonly error: AppError }) {
  return (
    <div role="alert" className={cx(styles['failure'])}>
      <p>{error.message}</p>
      <p className={cx(styles['quiet'])}>Nothing was imported. Code {error.code}</p>
    </div>
  );
}

export function ApplyStep({ file, apply }: ApplyStepProps) {
  const navigate = useNavigate();
  const service = useServiceName(file);
  const { id, selected, mapping } = file;
  const behind = leftBehind(file);
  const run = (): void => {
    apply.mutate({ id });
  };
  return (
    <Card>
      <div className={cx(styles['apply'])}>
        <p className={cx(styles['sentence'])}>
          {selected === 0
            ? 'No row brings anything to record.'
            : `${formatQuantity(selected, 'incident')} from "${mapping.source}" will be recorded for ${service}, as one step that can be undone.`}
        </p>
        {behind.length === 0 ? null : <p className={cx(styles['quiet'])}>Not recorded: {behind.join(', ')}.</p>}
        <WorkProgress id={id} canCancel={false} />
        {apply.error === null ? null : <Failure error={apply.error} />}
        <div className={cx(styles['acts'])}>
          <Button onPress={() => void navigate({ to: '/import/$id', params: { id }, search: { step: 'check' } })}>
            Back to the rows
          </Button>
          <Button tone="primary" isDisabled={selected === 0} isPending={apply.isPending} onPress={run}>
            {apply.isPending ? 'Importing' : `Import ${formatQuantity(selected, 'incident')}`}
          </Button>
        </div>
      </div>
    </Card>
  );
}
