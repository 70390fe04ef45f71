// Chooses range and paper of an SLA report, shows the work while it runs, and lists what was exported before.
import { useState } from 'react';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant, formatMonth } from '#renderer/format/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { RadioGroupField } from '#renderer/ui/fields/RadioGroupField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Progress } from '#renderer/ui/states/Progress.tsx';
import type { MonthView } from '#shared/sla/view.ts';
import styles from './ExportDialog.module.css';
import type { ReportOptions, SlaExport } from './use-sla-export.ts';

const PAPERS = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
] as const;

const SHOWN_EXPORTS = 3;

function EarlierExports() {
  const query = useQueryChannel('packs.exports', {});
  const zone = useHomeZone();
  const exports = (query.data ?? []).slice(0, SHOWN_EXPORTS);
  if (exports.length === 0) return null;
  return (
    <section aria-labelledby="earlier-exports">
      <h3 id="earlier-exports" className={cx(styles['title'])}>
        Last exports of this workspace
      </h3>
      <ul className={cx(styles['exports'])}>
        {exports.map((record) => (
          <li key={record.id}>
            <p className={cx(styles['name'])}>{record.fileName}</p>
            <p className={cx(styles['facts'])}>
              {formatInstant(record.at, zone)} ({zone}), revision {record.revision}, {record.actor}
            </p>
            <p className={cx(styles['hash'])}>SHA-256 {record.sha256}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ exporting }: { readonly exporting: SlaExport }) {
  const { isRunning, progress, failure, wasCancelled } = exporting;
  if (isRunning) {
    return <Progress label="Setting the report" note={progress.note} fraction={progress.fraction} />;
  }
  if (failure !== null) {
    return (
      <p role="alert" className={cx(styles['failure'])}>
        {failure.message} ({failure.code})
      </p>
    );
  }
  return wasCancelled ? <p role="status">Cancelled. No file was written.</p> : null;
}

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
    <Dialog
      title="Export SLA report"
      isOpen
      onClose={exporting.close}
      actions={
        exporting.isRunning ? (
          <>
            <Button onPress={exporting.close}>Close, keep working</Button>
            <Button onPress={exporting.cancel}>Cancel the export</Button>
          </>
        ) : (
          <>
            <Button onPress={exporting.close}>Cancel</Button>
            <Button
              tone="primary"
              onPress={() => {
                exporting.start(options);
              }}
            >
              Choose a place and export
            </Button>
          </>
        )
      }
    >
      <div className={cx(styles['form'])}>
        <p>
          A PDF for archives, with the data of every figure attached. Exporting cannot be undone; the workspace keeps a
          record of each file with its hash.
        </p>
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
        <RadioGroupField<ReportOptions['paper']>
          label="Paper"
          orientation="horizontal"
          value={options.paper}
          choices={PAPERS}
          isDisabled={exporting.isRunning}
          onChange={(paper) => {
            if (paper !== null) change({ paper });
          }}
        />
        <Outcome exporting={exporting} />
        <EarlierExports />
      </div>
    </Dialog>
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
