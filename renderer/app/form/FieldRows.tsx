// Rows of fields that are added and removed from the keyboard: identifiers, contacts, credit bands.
// The focus goes into a new row, and stays beside a row that was removed. Add rows with `setValue`, not with `append`:
// that would report every field of the new row as missing before anything could be typed.
import { Plus, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from './FieldRows.module.css';

export interface FieldRowsProps {
  /** What one row is: "Identifier". Rows are announced as "Identifier 2". */
  readonly noun: string;
  readonly rows: ReadonlyArray<{ readonly key: string }>;
  /** Widths of the fields, as in grid-template-columns. Below 560 px they stack. */
  readonly template: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly empty: string;
  readonly children: (index: number) => ReactNode;
  /** Further acts beside "Add". */
  readonly actions?: ReactNode;
}

const FIRST_FIELD = 'input:not([type="hidden"]), button, [role="spinbutton"]';
const REMOVE = '[data-remove-row] button';

export function FieldRows(props: FieldRowsProps) {
  const { noun, rows, template, onAdd, onRemove, empty, children, actions } = props;
  const root = useRef<HTMLDivElement>(null);
  const add = (): void => {
    onAdd();
    requestAnimationFrame(() => {
      const last = [...(root.current?.querySelectorAll(':scope > [role="group"]') ?? [])].at(-1);
      last?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    });
  };
  const remove = (index: number): void => {
    onRemove(index);
    requestAnimationFrame(() => {
      const left = [...(root.current?.querySelectorAll<HTMLElement>(REMOVE) ?? [])];
      const next =
        left[Math.min(index, left.length - 1)] ?? root.current?.querySelector<HTMLElement>('[data-add] button');
      next?.focus();
    });
  };
  return (
    <div ref={root} className={cx(styles['rows'])}>
      {rows.length === 0 ? <p className={cx(styles['empty'])}>{empty}</p> : null}
      {rows.map(({ key }, index) => (
        <div key={key} role="group" aria-label={`${noun} ${index + 1}`} className={cx(styles['row'])}>
          <div className={cx(styles['fields'])} style={{ gridTemplateColumns: template }}>
            {children(index)}
          </div>
          <span data-remove-row className={cx(styles['remove'])}>
            <IconButton
              label={`Remove ${noun.toLowerCase()} ${index + 1}`}
              onPress={() => {
                remove(index);
              }}
            >
              <X aria-hidden="true" />
            </IconButton>
          </span>
        </div>
      ))}
      <div data-add className={cx(styles['actions'])}>
        <Button icon={<Plus aria-hidden="true" />} onPress={add}>
          {`Add ${noun.toLowerCase()}`}
        </Button>
        {actions}
      </div>
    </div>
  );
}
