// What one step changed, beside the list of steps.
import { X } from 'lucide-react';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { ChangeList } from './ChangeList.tsx';
import styles from './History.module.css';

export function StepDetail({ seq, onClose }: { readonly seq: number; readonly onClose: () => void }) {
  const query = useQueryChannel('history.step', { seq }, { keepPrevious: true });
  const zone = useHomeZone();
  return (
    <div className={cx(styles['detail'])}>
      <QueryView query={query}>
        {({ step, changes, total }) => (
          <Card
            title={`${step.seq}. ${step.label}`}
            actions={
              <IconButton label="Close the step" onPress={onClose}>
                <X aria-hidden="true" />
              </IconButton>
            }
          >
            <p className={cx(styles['quiet'])}>{`${formatInstant(step.at, zone)}, ${step.actor}`}</p>
            {total === 0 ? <p>No record was changed.</p> : <ChangeList changes={changes} total={total} linked />}
          </Card>
        )}
      </QueryView>
    </div>
  );
}
