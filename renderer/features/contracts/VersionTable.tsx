// The versions of a target, newest first: from when, what is promised, under which terms.
import { Pencil } from 'lucide-react';
import { formatDate } from '#renderer/format/dates.ts';
import { formatPercent } from '#renderer/format/numbers.ts';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { MetricVersion } from '#shared/sla/model.ts';
import styles from './Contracts.module.css';
import { termWords } from './version-words.ts';

export interface VersionTableProps {
  readonly label: string;
  readonly versions: readonly MetricVersion[];
  /** Null leaves the act out. */
  readonly onCorrect: ((version: MetricVersion) => void) | null;
}

const COLUMNS: ReadonlyArray<PlainColumn<MetricVersion>> = [
  {
    id: 'version',
    header: 'Version',
    cell: ({ version, validFrom }) => (
      <>
        {version}
        <span className={cx(styles['sub'], styles['day'])}>{`from ${formatDate(validFrom)}`}</span>
      </>
    ),
  },
  { id: 'target', header: 'Target', align: 'end', cell: ({ targetPct }) => formatPercent(targetPct) },
  {
    id: 'terms',
    header: 'Terms',
    grows: true,
    cell: (version) => (
      <span className={cx(styles['terms'])}>
        {termWords(version).map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
        <span className={cx(styles['sub'])}>
          {[version.clause, version.dataSource, version.zone].filter((text) => text !== '').join(' · ')}
        </span>
        {version.note === '' ? null : <span className={cx(styles['sub'])}>{version.note}</span>}
      </span>
    ),
  },
];

const changeColumn = (onCorrect: (version: MetricVersion) => void): PlainColumn<MetricVersion> => ({
  id: 'acts',
  header: 'Change',
  align: 'end',
  cell: (version) => (
    <IconButton
      label={`Correct version ${version.version}`}
      onPress={() => {
        onCorrect(version);
      }}
    >
      <Pencil aria-hidden="true" />
    </IconButton>
  ),
});

export function VersionTable({ label, versions, onCorrect }: VersionTableProps) {
  return (
    <PlainTable
      label={label}
      columns={onCorrect === null ? COLUMNS : [...COLUMNS, changeColumn(onCorrect)]}
      rows={versions.toSorted((a, b) => b.version - a.version)}
      rowId={({ id }) => id}
    />
  );
}
