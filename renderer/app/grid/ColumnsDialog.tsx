// Which columns a grid shows, and in which order. The first column names the row and stays.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import styles from './Grid.module.css';

type Named = Pick<GridColumn<never>, 'id' | 'header'>;

export interface ColumnsDialogProps {
  readonly all: readonly Named[];
  readonly shown: readonly Named[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The list with one entry moved by one place; the first stays where it is. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 1 || to < 1 || to >= ids.length) return ids;
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

function ColumnLine({
  column,
  ids,
  onChange,
}: {
  readonly column: Named;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { id, header } = column;
  const at = ids.indexOf(id);
  const isFirst = at === 0;
  return (
    <li className={cx(styles['line'])}>
      <CheckBox
        label={header}
        isDisabled={isFirst}
        value={at >= 0}
        onChange={(on) => {
          onChange(on ? [...ids, id] : ids.filter((other) => other !== id));
        }}
      />
      <IconButton
        label={`Move ${header} up`}
        isDisabled={at < 1}
        onPress={() => {
          onChange(moved(ids, id, -1));
        }}
      >
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Move ${header} down`}
        isDisabled={at < 1}
        onPress={() => {
          onChange(moved(ids, id, 1));
        }}
      >
        <ArrowDown aria-hidden="true" />
      </IconButton>
    </li>
  );
}

export function ColumnsDialog({ all, shown, onChange, onClose }: ColumnsDialogProps) {
  const ids = shown.map(({ id }) => id);
  const hidden = all.filter(({ id }) => !ids.includes(id));
  return (
    <Dialog
      title="Columns"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            onPress={() => {
              onChange(all.map(({ id }) => id));
            }}
          >
            Show all
          </Button>
          <Button tone="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <ul className={cx(styles['lines'])}>
        {[...shown, ...hidden].map((column) => (
          <ColumnLine key={column.id} column={column} ids={ids} onChange={onChange} />
        ))}
      </ul>
    </Dialog>
  );
}
