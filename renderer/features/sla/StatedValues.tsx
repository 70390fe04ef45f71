// The values stated for a month beside the one that follows from the records, and whether they are agreed or disputed.
import { useState, type ReactNode } from 'react';
import { useWorkspaceState } from '#renderer/app/use-settings.ts';
import { formatMonth } from '#renderer/format/dates.ts';
import { formatPercent } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip, type ChipTone } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import type { Measurement } from '#shared/sla/model.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { parseFraction, toDecimalText } from '#shared/values/fraction.ts';
import { statedDifference } from './stated-difference.ts';
import { StatedValuesDialog } from './StatedValuesDialog.tsx';
import styles from './StatedValues.module.css';

const STATE_CHIPS: Readonly<Record<Measurement['state'], { readonly tone: ChipTone; readonly word: string }>> = {
  open: { tone: 'plain', word: 'Open' },
  agreed: { tone: 'met', word: 'Agreed' },
  disputed: { tone: 'risk', word: 'Disputed' },
};

function Stated({ pct, month }: { readonly pct: string | null; readonly month: MonthView }) {
  if (pct === null) return 'not stated';
  return (
    <>
      {formatPercent(pct)}
      {month.uptimePct === null ? null : (
        <span className={cx(styles['difference'])}>{statedDifference(pct, month.uptimePct)}</span>
      )}
    </>
  );
}

function valuesOf(month: MonthView, measurement: Measurement | null): Array<{ name: string; value: ReactNode }> {
  const measured = measurement?.measuredPct ?? null;
  return [
    {
      name: 'From the records',
      value: month.printedPct === null ? month.verdict.word : formatPercent(month.printedPct),
    },
    { name: 'They report', value: <Stated pct={measurement?.reportedPct ?? null} month={month} /> },
    ...(measured === null
      ? []
      : [{ name: 'We measured', value: formatPercent(toDecimalText(parseFraction(measured), 3, 'truncate')) }]),
    { name: 'Agreed', value: <Stated pct={measurement?.agreedPct ?? null} month={month} /> },
    ...(measurement === null || measurement.note === '' ? [] : [{ name: 'Note', value: measurement.note }]),
  ];
}

export interface StatedValuesProps {
  readonly month: MonthView;
  readonly measurement: Measurement | null;
}

export function StatedValues({ month, measurement }: StatedValuesProps) {
  const [isEditing, setEditing] = useState(false);
  const canWrite = useWorkspaceState().data?.readOnly === false;
  const chip = STATE_CHIPS[measurement?.state ?? 'open'];
  return (
    <div className={cx(styles['values'])}>
      {measurement === null ? (
        <p>Nothing is stated for {formatMonth(month.month)} yet.</p>
      ) : (
        <p>
          <Chip tone={chip.tone}>{chip.word}</Chip>
        </p>
      )}
      <DescriptionList items={valuesOf(month, measurement)} />
      {canWrite ? (
        <div>
          <Button
            onPress={() => {
              setEditing(true);
            }}
          >
            {measurement === null ? 'Record what they report' : 'Change the stated values'}
          </Button>
        </div>
      ) : null}
      {isEditing ? (
        <StatedValuesDialog
          month={month}
          measurement={measurement}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
    </div>
  );
}
