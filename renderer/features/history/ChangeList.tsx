// Changes as sentences and tables: which record, which part, each field before and after.
import { cx } from '#renderer/ui/cx.ts';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { ChangeView } from '#shared/ipc/history.ts';
import styles from './History.module.css';

type FieldView = ChangeView['fields'][number];

const ACT_WORDS: Readonly<Record<ChangeView['act'], string>> = {
  insert: 'added',
  update: 'changed',
  delete: 'removed',
};

const COLUMNS: ReadonlyArray<PlainColumn<FieldView>> = [
  { id: 'field', header: 'Field', cell: ({ field }) => field },
  { id: 'before', header: 'Before', grows: true, cell: ({ before }) => before ?? '–' },
  { id: 'after', header: 'After', grows: true, cell: ({ after }) => after ?? '–' },
];

/** "Provider Helios" is changed as a whole; "Provider Helios, identifier" is one of its parts. */
function headline({ record, part, act }: ChangeView): string {
  const isPart = !record.startsWith(part);
  return `${record}${isPart ? `, ${part.toLowerCase()}` : ''}: ${ACT_WORDS[act]}`;
}

export function ChangeItem({ change, linked }: { readonly change: ChangeView; readonly linked: boolean }) {
  const words = headline(change);
  return (
    <li className={cx(styles['change'])}>
      <h3 className={cx(styles['headline'])}>
        {linked ? (
          <Link to="/history/$entity/$id" params={{ entity: change.entity, id: change.recordId }}>
            {words}
          </Link>
        ) : (
          words
        )}
      </h3>
      {change.purged ? <p className={cx(styles['quiet'])}>The values were purged.</p> : null}
      {change.fields.length === 0 ? null : (
        <PlainTable label={words} columns={COLUMNS} rows={change.fields} rowId={({ field }) => field} />
      )}
    </li>
  );
}

export interface ChangeListProps {
  readonly changes: readonly ChangeView[];
  /** How many there are; more than are listed is said. */
  readonly total: number;
  /** Whether each record leads to its own history. */
  readonly linked?: boolean;
}

export function ChangeList({ changes, total, linked = false }: ChangeListProps) {
  return (
    <>
      <ul className={cx(styles['changes'])}>
        {changes.map((change, index) => (
          // A row may occur more than once in a step.
          // oxlint-disable-next-line react/no-array-index-key
          <ChangeItem key={index} change={change} linked={linked} />
        ))}
      </ul>
      {total > changes.length ? (
        <p className={cx(styles['quiet'])}>{`${total - changes.length} more changes are not listed.`}</p>
      ) : null}
    </>
  );
}
