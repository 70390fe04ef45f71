// The figures at the head of a service level: how many months were met, the worst, the credits, the last full month.
import { formatMonth } from '#renderer/format/dates.ts';
import { formatMoney, formatPercent, formatQuantity, NO_DATA } from '#renderer/format/numbers.ts';
import { VerdictChip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { KeyFigure } from '#renderer/ui/layout/KeyFigure.tsx';
import type { MonthsSummary } from '#shared/sla/months-summary.ts';
import type { MonthView } from '#shared/sla/view.ts';
import styles from './SlaPage.module.css';

function MonthFigure({ label, month }: { readonly label: string; readonly month: MonthView | null }) {
  if (month === null) return <KeyFigure label={label} value={NO_DATA} />;
  const value = month.printedPct === null ? month.verdict.word : formatPercent(month.printedPct);
  return (
    <KeyFigure
      label={label}
      value={value}
      state={<VerdictChip verdict={month.verdict} />}
      note={`${formatMonth(month.month)}, target ${formatPercent(month.targetPct)}`}
    />
  );
}

export function SlaFigures({ summary }: { readonly summary: MonthsSummary }) {
  const { judged, met, breached, worst, last, credits, unanswered } = summary;
  const unansweredNote = `${formatQuantity(unanswered, 'month')} without an answer in the credit table`;
  return (
    <div className={cx(styles['figures'])}>
      <KeyFigure
        label="Months met"
        value={judged === 0 ? NO_DATA : `${met} of ${judged}`}
        note={judged === 0 ? 'nothing was recorded' : `${breached} breached`}
      />
      <MonthFigure label="Worst month" month={worst} />
      <KeyFigure
        label="Credits computed"
        value={judged === 0 ? NO_DATA : credits.length === 0 ? 'None' : credits.map(formatMoney).join(' + ')}
        note={unanswered === 0 ? 'from the credit table' : unansweredNote}
      />
      <MonthFigure label="Last full month" month={last} />
    </div>
  );
}
