// Sets the key of one command by pressing it. Two letters pressed one after the other become a sequence.
import { useState, type KeyboardEvent } from 'react';
import { keyOfPress } from '#renderer/app/commands/key-of-press.ts';
import { isMac } from '#renderer/app/commands/use-key-dispatcher.ts';
import { keyText } from '#renderer/format/keys.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import field from '#renderer/ui/fields/field.module.css';
import { commands, type Command } from '#shared/commands.ts';
import { boundCommands, isSingleLetter, keyOwner, keyProblem, withKeys, type KeySettings } from '#shared/key-map.ts';
import styles from './Settings.module.css';

export interface KeyDialogProps {
  readonly command: Command;
  readonly settings: KeySettings;
  readonly onKeys: (keys: ReturnType<typeof withKeys>) => void;
  readonly onClose: () => void;
}

/** A second letter after a first one makes a sequence; anything else begins anew. */
function afterPress(before: string, pressed: string): string {
  const isLetter = /^[A-Z0-9]$/;
  return isLetter.test(before) && isLetter.test(pressed) ? `${before} ${pressed}` : pressed;
}

interface Verdict {
  readonly problem: string | null;
  readonly owner: Command | undefined;
  readonly note: string;
}

function judge(keys: string, command: Command, settings: KeySettings): Verdict {
  if (keys === '') return { problem: null, owner: undefined, note: 'Press the keys you want.' };
  const problem = keyProblem(keys);
  // With letters switched off their owners still have them: switching on again must not surprise.
  const owner = keyOwner(boundCommands({ ...settings, singleLetters: true }), keys, command.id);
  if (problem !== null) return { problem, owner, note: problem };
  if (owner !== undefined) {
    const note = `${keyText(keys)} belongs to "${owner.label}" and would be taken from it.`;
    return { problem, owner, note };
  }
  if (isSingleLetter(keys) && !settings.singleLetters) {
    return { problem, owner, note: 'Single letters are switched off: this key acts once they are on again.' };
  }
  return { problem, owner, note: `${keyText(keys)} is free.` };
}

export function KeyDialog({ command, settings, onKeys, onClose }: KeyDialogProps) {
  const [keys, setKeys] = useState('');
  const { problem, owner, note } = judge(keys, command, settings);
  const builtIn: readonly string[] = commands.find(({ id }) => id === command.id)?.keys ?? [];
  const keep = (wanted: readonly string[]): void => {
    onKeys(withKeys(settings, command.id, wanted));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' || event.key === 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const pressed = keyOfPress(event, isMac());
    if (pressed !== null) setKeys(afterPress(keys, pressed));
  };
  return (
    <Dialog
      title={`Key of: ${command.label}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            isDisabled={command.keys.length === 0}
            onPress={() => {
              keep([]);
            }}
          >
            No key
          </Button>
          <Button
            onPress={() => {
              keep(builtIn);
            }}
          >
            Built-in key
          </Button>
          <Button
            tone="primary"
            isDisabled={keys === '' || problem !== null}
            onPress={() => {
              keep([keys]);
            }}
          >
            {owner === undefined ? 'Use this key' : 'Take the key over'}
          </Button>
        </>
      }
    >
      <label className={cx(styles['press'])}>
        <span>Press the keys</span>
        {/* The dialog exists for this field. */}
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          readOnly
          className={cx(field['input'])}
          value={keys === '' ? '' : keyText(keys)}
          onKeyDown={onKeyDown}
        />
      </label>
      <p role="status" className={cx(styles['note'])}>
        {note}
      </p>
    </Dialog>
  );
}
