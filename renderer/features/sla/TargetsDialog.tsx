// Tries targets, credit tables and alert thresholds on the months shown. Nothing is recorded; every answer can be exported.
import { useState } from 'react';
import { formatMonth } from '#renderer/format/dates.ts';
import { formatCount, formatMoney, formatPercent, formatQuantity, NO_DATA } from '#renderer/format/numbers.ts';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { Stack } from '#renderer/ui/layout/Page.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { AppError } from '#shared/errors.ts';
import type { Measurement, Sla } from '#shared/sla/model.ts';
import {
  candidatesAround,
  judgedValues,
  proposals,
  readCandidates,
  readThresholds,
  thresholdsAround,
  tryCandidates,
  tryThresholds,
  type ProposedTarget,
  type TriedThreshold,
} from '#shared/sla/target-trial.ts';
import type { CandidateResult } from '#shared/sla/targets.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { fraction, multiply, parseFraction, toDecimalText } from '#shared/values/fraction.ts';
import { TriedTable, type TriedColumn } from './TriedTable.tsx';

const HUNDRED = fraction(100n);
const NO_FEE = { minor: '0', currency: 'EUR' };

const share = (ratio: string | null): string =>
  ratio === null ? NO_DATA : formatPercent(toDecimalText(parseFraction(ratio), 1, 'truncate'));
const months = (names: readonly string[]): string => (names.length === 0 ? 'None' : names.map(formatMonth).join(', '));

const CANDIDATES: ReadonlyArray<TriedColumn<CandidateResult>> = [
  { id: 'name', header: 'Target and credits', grows: true, text: ({ name }) => name },
  { id: 'met', header: 'Met', align: 'end', text: (row) => `${formatCount(row.met)} of ${formatCount(row.months)}` },
  { id: 'attainment', header: 'Attainment', align: 'end', text: ({ attainmentPct }) => share(attainmentPct) },
  { id: 'breaches', header: 'Breaches', align: 'end', text: ({ breached }) => formatCount(breached.length) },
  { id: 'months', header: 'Breached in', grows: true, text: ({ breached }) => months(breached) },
  { id: 'credits', header: 'Credits', align: 'end', text: ({ credits }) => formatMoney(credits) },
  { id: 'review', header: 'Table has no answer in', text: ({ toReview }) => months(toReview) },
];

/** Where no fee is recorded, no credit can be said. */
const WITHOUT_FEE = CANDIDATES.filter(({ id }) => id !== 'credits');

const PROPOSED: ReadonlyArray<TriedColumn<ProposedTarget>> = [
  { id: 'share', header: 'Held in at least', text: ({ attainmentPct }) => `${formatPercent(attainmentPct)} of months` },
  { id: 'target', header: 'Highest target', align: 'end', text: ({ targetPct }) => formatPercent(targetPct) },
];

const ofHundred = (part: string | null): string =>
  part === null ? '–' : formatPercent(toDecimalText(multiply(parseFraction(part), HUNDRED), 1, 'truncate'));

const THRESHOLDS: ReadonlyArray<TriedColumn<TriedThreshold>> = [
  { id: 'threshold', header: 'Alert below', text: ({ thresholdPct }) => formatPercent(thresholdPct) },
  { id: 'alerts', header: 'Alerts', align: 'end', text: ({ alerts }) => formatCount(alerts) },
  { id: 'hits', header: 'Right', align: 'end', text: ({ hits }) => formatCount(hits) },
  { id: 'false', header: 'False', align: 'end', text: ({ falseAlerts }) => formatCount(falseAlerts) },
  { id: 'misses', header: 'Missed', align: 'end', text: ({ misses }) => formatCount(misses) },
  { id: 'precision', header: 'Alerts that were right', align: 'end', text: ({ precision }) => ofHundred(precision) },
  { id: 'recall', header: 'Breaches that were told', align: 'end', text: ({ recall }) => ofHundred(recall) },
];

/** The answer, or what to type instead. */
function answer<T>(work: () => readonly T[]): { readonly rows: readonly T[]; readonly problem?: string } {
  try {
    return { rows: work() };
  } catch (error) {
    if (error instanceof AppError) return { rows: [], problem: error.message };
    throw error;
  }
}

export interface TargetsDialogProps {
  readonly sla: Sla;
  readonly months: readonly MonthView[];
  readonly measurements: readonly Measurement[];
  readonly onClose: () => void;
}

function Thresholds({ months: shown, measurements, targetPct }: TargetsProps) {
  const [text, setText] = useState(() => thresholdsAround(targetPct).join('\n'));
  const values = judgedValues(shown, measurements);
  const { rows, problem } = answer(() => tryThresholds(readThresholds(text), values));
  const breaches = values.filter(({ breached }) => breached).length;
  const basis = `${formatQuantity(values.length, 'month')} with a stated value and a verdict, ${breaches} breached. What we measured counts, else what was reported.`;
  return (
    <>
      <TextAreaField
        label="Alert thresholds, one a line"
        description={basis}
        rows={3}
        value={text}
        onChange={setText}
        errorMessage={problem}
      />
      <TriedTable
        label="Thresholds tried"
        columns={THRESHOLDS}
        rows={rows}
        rowId={({ thresholdPct }) => thresholdPct}
      />
    </>
  );
}

interface TargetsProps extends Pick<TargetsDialogProps, 'months' | 'measurements'> {
  readonly targetPct: string;
}

export function TargetsDialog({ sla, months: shown, measurements, onClose }: TargetsDialogProps) {
  const version = sla.metricVersions.at(-1);
  const schedule = sla.creditSchedules.at(-1) ?? null;
  const targetPct = version?.targetPct ?? '99.9';
  const [text, setText] = useState(() => candidatesAround(targetPct, shown).join('\n'));
  const { rows, problem } = answer(() =>
    tryCandidates(readCandidates(text, schedule, version?.rounding ?? null), shown, schedule?.monthlyFee ?? NO_FEE),
  );
  return (
    <Dialog title={`Targets tried, ${sla.name}`} isOpen size="full" onClose={onClose}>
      <Stack>
        <TextAreaField
          label="Candidates, one a line"
          description="A target alone takes the credit table of the contract. With its own table: 99.95: 10 below 99.95, 25 below 99"
          rows={4}
          value={text}
          onChange={setText}
          errorMessage={problem}
        />
        <TriedTable
          label="Candidates tried"
          columns={schedule === null ? WITHOUT_FEE : CANDIDATES}
          rows={rows}
          rowId={({ name }) => name}
        />
        <TriedTable
          label="Targets that these months would have held"
          columns={PROPOSED}
          rows={proposals(shown)}
          rowId={({ attainmentPct }) => attainmentPct}
        />
        <Thresholds months={shown} measurements={measurements} targetPct={targetPct} />
      </Stack>
    </Dialog>
  );
}
