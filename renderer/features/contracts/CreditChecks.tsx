// Where a credit table contradicts itself or has no answer, read by the core as it is typed. It corrects nothing.
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatPercent, formatQuantity } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import type { CreditSchedule } from '#shared/sla/model.ts';
import styles from './Contracts.module.css';

export interface CreditChecksProps {
  /** Null while a row is unfinished. */
  readonly bands: CreditSchedule['bands'] | null;
  readonly targetPct: string;
  readonly capPct: string | null;
}

export function CreditChecks({ bands, targetPct, capPct }: CreditChecksProps) {
  const query = useQueryChannel(
    'slas.lint',
    { targetPct, bands: bands ?? [], capPct },
    { enabled: bands !== null, keepPrevious: true },
  );
  const findings = bands === null ? undefined : query.data;
  return (
    <section aria-label="Checks of the table" className={cx(styles['checks'])}>
      <div role="status" className={cx(styles['checksTitle'])}>
        {findings === undefined ? <span>Finish each row to have the table checked</span> : null}
        {findings?.length === 0 ? <Chip tone="met">No gap, no overlap</Chip> : null}
        {findings === undefined || findings.length === 0 ? null : (
          <Chip tone="risk">{`${formatQuantity(findings.length, 'point')} to check`}</Chip>
        )}
      </div>
      {findings === undefined || findings.length === 0 ? null : (
        <ul>
          {findings.map(({ code, message }) => (
            <li key={`${code}:${message}`}>{message}</li>
          ))}
        </ul>
      )}
      <p className={cx(styles['sub'])}>{`Read against the target of ${formatPercent(targetPct)}.`}</p>
    </section>
  );
}
