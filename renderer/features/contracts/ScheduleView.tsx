// One credit table as agreed: its terms, its bands in words, and what it leaves open.
import { Pencil } from 'lucide-react';
import { formatDate } from '#renderer/format/dates.ts';
import { formatMoney, formatPercent } from '#renderer/format/numbers.ts';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { CreditSchedule, Sla } from '#shared/sla/model.ts';
import { bandWords } from './band-words.ts';
import styles from './Contracts.module.css';
import { CreditChecks } from './CreditChecks.tsx';
import { targetOn } from './schedule-form.ts';

interface BandRow {
  readonly index: number;
  readonly words: string;
  readonly creditPct: string;
}

const COLUMNS: ReadonlyArray<PlainColumn<BandRow>> = [
  { id: 'band', header: 'Band', cell: ({ index }) => String(index + 1) },
  { id: 'words', header: 'Availability of a month', grows: true, cell: ({ words }) => words },
  { id: 'credit', header: 'Credit', align: 'end', cell: ({ creditPct }) => formatPercent(creditPct) },
];

export interface ScheduleViewProps {
  readonly sla: Sla;
  readonly schedule: CreditSchedule;
  /** Null leaves the act out. */
  readonly onCorrect: (() => void) | null;
}

export function ScheduleView({ sla, schedule, onCorrect }: ScheduleViewProps) {
  const { validFrom, monthlyFee, capPct, clause, bands } = schedule;
  const facts = [
    `${formatMoney(monthlyFee)} a month`,
    capPct === null ? 'no cap' : `at most ${formatPercent(capPct)} of it`,
    clause,
  ].filter((text) => text !== '');
  const targetPct = targetOn(sla.metricVersions, validFrom);
  const from = formatDate(validFrom);
  return (
    <div className={cx(styles['part'])}>
      <div className={cx(styles['partHead'])}>
        <span className={cx(styles['line'])}>
          <h4 className={cx(styles['partTitle'])}>{`Credits from ${from}`}</h4>
          <span className={cx(styles['facts'])}>{facts.join(' · ')}</span>
        </span>
        {onCorrect === null ? null : (
          <IconButton label={`Correct the credit table from ${from}`} onPress={onCorrect}>
            <Pencil aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <PlainTable
        label={`Credit table of ${sla.name} from ${from}`}
        columns={COLUMNS}
        rows={bands.map((band, index) => ({ index, words: bandWords(band), creditPct: band.creditPct }))}
        rowId={({ index }) => String(index)}
      />
      {targetPct === null ? null : (
        <div className={cx(styles['scheduleFoot'])}>
          <CreditChecks bands={bands} targetPct={targetPct} capPct={capPct} />
        </div>
      )}
    </div>
  );
}
