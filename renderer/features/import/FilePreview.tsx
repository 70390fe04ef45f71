// The first rows as they stand in the file, with the field that each column goes to.
import { cx } from '#renderer/ui/cx.ts';
import type { Mapping } from '#shared/imports/model.ts';
import { INCIDENT_FIELDS } from '#shared/imports/model.ts';
import styles from './FilePreview.module.css';
import { FIELD_WORDS } from './mapping-form.ts';

export interface FilePreviewProps {
  readonly columns: readonly string[];
  readonly preview: ReadonlyArray<readonly string[]>;
  readonly mapped: Mapping['columns'];
}

function fieldOf(column: string, mapped: Mapping['columns']): string {
  const fields = INCIDENT_FIELDS.filter((field) => mapped[field] === column);
  return fields.map((field) => FIELD_WORDS[field].label).join(', ');
}

export function FilePreview({ columns, preview, mapped }: FilePreviewProps) {
  return (
    // It scrolls in both directions, so it can be reached and scrolled by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={cx(styles['frame'])} tabIndex={0} role="region" aria-label="First rows of the file">
      <table className={cx(styles['table'])}>
        <thead>
          <tr>
            {columns.map((column) => {
              const field = fieldOf(column, mapped);
              return (
                <th key={column} scope="col" data-used={field !== ''}>
                  <span className={cx(styles['column'])}>{column}</span>
                  <span className={cx(styles['field'])}>{field === '' ? 'not used' : field}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {preview.map((cells, row) => (
            // Rows of a file have no name of their own; their order is fixed.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={row}>
              {columns.map((column, at) => (
                <td key={column} data-used={fieldOf(column, mapped) !== ''}>
                  {cells[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
