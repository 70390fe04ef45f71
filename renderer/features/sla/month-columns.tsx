// The columns of the months of a service level. Where nothing is known a dash or "No data" stands, never 0 or 100.
import { formatMonth } from '#renderer/format/dates.ts';
import { formatMinutes, formatMoney, formatPercent } from '#renderer/format/numbers.ts';
import { VerdictChip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import type { GridColumn, SortValue } from '#renderer/ui/grid/columns.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { parseFraction } from '#shared/values/fraction.ts';
import styles from './SlaPage.module.css';

type MonthColumn = GridColumn<MonthView>;

const DASH = '–';
const isKnown = ({ uptimePct }: MonthView): boolean => uptimePct !== null;
const monthCell = (row: MonthView): string => `${formatMonth(row.month)}${row.soFar && isKnown(row) ? ', so far' : ''}`;

const monthColumn: MonthColumn = {
  id: 'month',
  header: 'Month',
  width: 132,
  cell: monthCell,
  sortValue: (row) => row.month,
  text: monthCell,
};

const happenedColumn: MonthColumn = {
  id: 'happened',
  header: 'What happened',
  width: 190,
  grows: true,
  cell: (row) => <span className={cx(styles['ellipsis'])}>{row.whatHappened}</span>,
  sortValue: (row) => row.whatHappened,
  text: (row) => row.whatHappened,
};

function secondsColumn(
  id: 'grossSec' | 'excludedSec' | 'countedSec' | 'allowanceSec',
  header: string,
  width: number,
): MonthColumn {
  const text = (row: MonthView): string => (isKnown(row) ? formatMinutes(row[id]) : DASH);
  return {
    id,
    header,
    width,
    align: 'end',
    cell: text,
    sortValue: (row) => (isKnown(row) ? row[id] : null),
    text,
  };
}

const availabilityText = ({ printedPct }: MonthView): string =>
  printedPct === null ? DASH : formatPercent(printedPct);

const availabilityColumn: MonthColumn = {
  id: 'availability',
  header: 'Availability',
  width: 108,
  align: 'end',
  cell: availabilityText,
  sortValue: (row) => (row.uptimePct === null ? null : parseFraction(row.uptimePct)),
  text: availabilityText,
};

const verdictColumn: MonthColumn = {
  id: 'verdict',
  header: 'Verdict',
  width: 130,
  cell: (row) => <VerdictChip verdict={row.verdict} />,
  sortValue: (row) => row.verdict.word,
  text: (row) => row.verdict.word,
};

function creditText({ credit, creditFlag }: MonthView): string {
  if (creditFlag === 'TIER_GAP') return 'no answer';
  return credit === null ? DASH : formatMoney(credit);
}

const creditValue = ({ credit }: MonthView): SortValue => (credit === null ? null : BigInt(credit.minor));

const creditColumn: MonthColumn = {
  id: 'credit',
  header: 'Credit',
  width: 120,
  align: 'end',
  cell: creditText,
  sortValue: creditValue,
  text: creditText,
};

const versionColumn: MonthColumn = {
  id: 'version',
  header: 'Version',
  width: 76,
  align: 'end',
  cell: (row) => String(row.metricVersion),
  sortValue: (row) => row.metricVersion,
  text: (row) => String(row.metricVersion),
};

/** Durations are minutes and seconds. */
export const monthColumns: readonly MonthColumn[] = [
  monthColumn,
  happenedColumn,
  secondsColumn('grossSec', 'Gross, min', 92),
  secondsColumn('excludedSec', 'Excluded, min', 108),
  secondsColumn('countedSec', 'Counts, min', 100),
  secondsColumn('allowanceSec', 'Allowance, min', 116),
  availabilityColumn,
  verdictColumn,
  creditColumn,
  versionColumn,
];

/** Beside the pane that explains one month: the rest stands in the pane. */
export const narrowMonthColumns: readonly MonthColumn[] = [
  { ...monthColumn, grows: true },
  verdictColumn,
  availabilityColumn,
  secondsColumn('countedSec', 'Counts, min', 100),
  secondsColumn('allowanceSec', 'Allowance, min', 116),
  creditColumn,
];
