// The dialog of a report: its choices, the work while it runs, how it ended, and what was exported before.
import type { ReactNode } from 'react';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { RadioGroupField } from '#renderer/ui/fields/RadioGroupField.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { Progress } from '#renderer/ui/states/Progress.tsx';
import styles from './ReportDialog.module.css';
import type { ReportExport } from './use-report-export.ts';

export type Paper = 'a4' | 'letter';

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

type Exporting<Options> = ReportExport<Options>;

function Outcome<Options>({ exporting }: { readonly exporting: Exporting<Options> }) {
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

function Actions<Options>({ exporting, onStart }: Pick<ReportDialogProps<Options>, 'exporting' | 'onStart'>) {
  return exporting.isRunning ? (
    <>
      <Button onPress={exporting.close}>Close, keep working</Button>
      <Button onPress={exporting.cancel}>Cancel the export</Button>
    </>
  ) : (
    <>
      <Button onPress={exporting.close}>Cancel</Button>
      <Button tone="primary" onPress={onStart}>
        Choose a place and export
      </Button>
    </>
  );
}

export interface ReportDialogProps<Options> {
  readonly title: string;
  readonly exporting: Exporting<Options>;
  readonly onStart: () => void;
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
  /** Further choices of this report. */
  readonly children?: ReactNode;
}

export function ReportDialog<Options>({
  title,
  exporting,
  onStart,
  paper,
  onPaper,
  children,
}: ReportDialogProps<Options>) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={exporting.close}
      actions={<Actions exporting={exporting} onStart={onStart} />}
    >
      <div className={cx(styles['form'])}>
        <p>
          A PDF for archives, with the data of every figure attached. Exporting cannot be undone; the workspace keeps a
          record of each file with its hash.
        </p>
        {children}
        <RadioGroupField<Paper>
          label="Paper"
          orientation="horizontal"
          value={paper}
          choices={PAPERS}
          isDisabled={exporting.isRunning}
          onChange={(chosen) => {
            if (chosen !== null) onPaper(chosen);
          }}
        />
        <Outcome exporting={exporting} />
        <EarlierExports />
      </div>
    </Dialog>
  );
}
