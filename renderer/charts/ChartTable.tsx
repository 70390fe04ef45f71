// The data of a chart as a plain table: the first column names the row, the others are figures.
import { cx } from '#renderer/ui/cx.ts';
import styles from './Chart.module.css';

export interface ChartTableData {
  readonly columns: readonly string[];
  /** As many cells as columns; text that is printed as it is. */
  readonly rows: ReadonlyArray<readonly string[]>;
}

export function ChartTable({ label, columns, rows }: ChartTableData & { readonly label: string }) {
  return (
    // A long table scrolls in its frame, so the frame can be reached and scrolled by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={cx(styles['frame'])} tabIndex={0} role="region" aria-label={label}>
      <table className={cx(styles['table'])}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...others]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {others.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
