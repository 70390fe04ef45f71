// Every key as it holds now, by group, from the one list of commands.
import { cx } from '#renderer/ui/cx.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { keyText } from '#renderer/format/keys.ts';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { useBoundCommands } from '../commands/use-key-settings.ts';
import styles from './KeySheet.module.css';

const GRID_KEYS = [
  { label: 'Move in a grid', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  { label: 'First and last column', keys: ['Home', 'End'] },
  { label: 'First and last row', keys: ['Mod+Home', 'Mod+End'] },
  { label: 'Open the row', keys: ['Enter'] },
  { label: 'Select the row', keys: ['Space'] },
  { label: 'Sort by the column, on its header', keys: ['Enter'] },
  { label: 'Copy the selection with headers', keys: ['Mod+C'] },
  { label: 'Narrower or wider column, on its header', keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
];

const GROUPS = ['Go', 'Edit', 'Record', 'View', 'File'] as const;

interface KeyListProps {
  readonly name: string;
  readonly entries: ReadonlyArray<{ readonly label: string; readonly keys: readonly string[] }>;
}

function KeyList({ name, entries }: KeyListProps) {
  return (
    <section className={cx(styles['group'])}>
      <h3 className={cx(styles['name'])}>{name}</h3>
      <dl>
        {entries.map(({ label, keys }) => (
          <div key={label} className={cx(styles['entry'])}>
            <dt>{label}</dt>
            <dd
              className={cx(styles['keys'])}
              aria-label={keys.map((key) => keyText(key)).join(' or ')}
              role="definition"
            >
              {keys.map((key) => (
                <KeyHint key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function KeySheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const commands = useBoundCommands();
  return (
    <Dialog title="Keys" size="wide" isText isOpen={isOpen} onClose={onClose}>
      <div className={cx(styles['sheet'])}>
        {GROUPS.map((group) => (
          <KeyList
            key={group}
            name={group}
            entries={commands.filter((command) => command.group === group && command.keys.length > 0)}
          />
        ))}
        <KeyList name="Grids" entries={GRID_KEYS} />
      </div>
    </Dialog>
  );
}
