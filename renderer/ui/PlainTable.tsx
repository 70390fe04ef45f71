// A short table on a record's page: a few columns, up to some dozens of rows, links and buttons inside. Long lists are a DataGrid.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './PlainTable.module.css';

export interface PlainColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** end: numbers. */
  readonly align?: 'start' | 'end';
  /** Takes the room that is left; its text wraps. */
  readonly grows?: boolean;
}

export interface PlainTableProps<Row> {
  readonly label: string;
  /** The first column names the row. */
  readonly columns: ReadonlyArray<PlainColumn<Row>>;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
}

export function PlainTable<Row>({ label, columns, rows, rowId }: PlainTableProps<Row>) {
  const classOf = ({ align, grows }: PlainColumn<Row>): string =>
    cx(align === 'end' && styles['end'], grows === true && styles['grows']);
  return (
    // A table that is wider than its card scrolls in its frame, so the frame can be reached and scrolled by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={cx(styles['frame'])} role="region" aria-label={label} tabIndex={0}>
      <table className={cx(styles['table'])} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
