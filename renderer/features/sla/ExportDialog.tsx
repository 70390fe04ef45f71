// Chooses range and paper of an SLA report.
import { useState } from 'react';
import { ReportDialog } from '#renderer/app/export/ReportDialog.tsx';
import { formatMonth } from '#renderer/format/dates.ts';
import { cx } from '#renderer/ui/cx.ts';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import type { MonthView } from '#shared/sla/view.ts';
import styles from './ExportDialog.module.css';
import type { ReportOptions, SlaExport } from './use-sla-export.ts';

function useOptions(months: readonly MonthView[]) {
  const [chosen, setChosen] = useState<Partial<ReportOptions>>({});
  const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? ''];
  const options: ReportOptions = { from: first, to: last, paper: 'a4', ...chosen };
  const change = (part: Partial<ReportOptions>): void => {
    setChosen((before) => ({ ...before, ...part }));
  };
  return { options, change };
}

function ExportForm({ exporting, months }: ExportDialogProps) {
  const { options, change } = useOptions(months);
  const choices = months.map(({ month }) => ({ value: month, label: formatMonth(month) })).toReversed();
  return (
    <ReportDialog
      title="Export SLA report"
      exporting={exporting}
      onStart={() => {
        exporting.start(options);
      }}
      paper={options.paper}
      onPaper={(paper) => {
        change({ paper });
      }}
    >
      <div className={cx(styles['range'])}>
        <SelectField
          label="First month"
          value={options.from}
          choices={choices.filter(({ value }) => value <= options.to)}
          isDisabled={exporting.isRunning}
          onChange={(from) => {
            if (from !== null) change({ from });
          }}
        />
        <SelectField
          label="Last month"
          value={options.to}
          choices={choices.filter(({ value }) => value >= options.from)}
          isDisabled={exporting.isRunning}
          onChange={(to) => {
            if (to !== null) change({ to });
          }}
        />
      </div>
    </ReportDialog>
  );
}

export interface ExportDialogProps {
  readonly exporting: SlaExport;
  /** Months with a view, in order: the range that can be chosen. */
  readonly months: readonly MonthView[];
}

export function ExportDialog({ exporting, months }: ExportDialogProps) {
  return exporting.isOpen ? <ExportForm exporting={exporting} months={months} /> : null;
}
