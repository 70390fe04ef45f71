// The keys of all commands: set another, take one away, go back to the built-in ones. A clash is named before it is made.
import { useState } from 'react';
import { useKeySettings } from '#renderer/app/commands/use-key-settings.ts';
import { useAppearance } from '#renderer/app/shell/use-appearance.ts';
import { keyText } from '#renderer/format/keys.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Stack } from '#renderer/ui/layout/Page.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { Command } from '#shared/commands.ts';
import { boundCommands } from '#shared/key-map.ts';
import { KeyDialog } from './KeyDialog.tsx';
import styles from './Settings.module.css';

function Keys({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return <>No key</>;
  return (
    <span className={cx(styles['keys'])}>
      {keys.map((one) => (
        <span key={one}>
          <KeyHint keys={one} />
          <span className={cx(styles['spoken'])}>{keyText(one)}</span>
        </span>
      ))}
    </span>
  );
}

const columns = (onSet: (command: Command) => void): ReadonlyArray<PlainColumn<Command>> => [
  { id: 'label', header: 'Command', grows: true, cell: ({ label }) => label },
  { id: 'keys', header: 'Keys', cell: ({ keys }) => <Keys keys={keys} /> },
  {
    id: 'act',
    header: 'Change',
    cell: (command) => (
      <Button
        tone="quiet"
        aria-label={`Set key: ${command.label}`}
        onPress={() => {
          onSet(command);
        }}
      >
        Set key
      </Button>
    ),
  },
];

export function KeysCard() {
  const settings = useKeySettings();
  const { change } = useAppearance();
  const [chosen, setChosen] = useState<Command | null>(null);
  const isChanged = Object.keys(settings.keys).length > 0;
  return (
    <Card
      title="Keys"
      actions={
        <Button
          tone="quiet"
          isDisabled={!isChanged}
          onPress={() => {
            change({ keys: {} });
          }}
        >
          Built-in keys for all
        </Button>
      }
    >
      <Stack>
        <CheckBox
          label="Single letters and signs"
          description="Off: only keys with Ctrl, Command or Alt and function keys act. G V, J, K and ? do nothing then."
          value={settings.singleLetters}
          onChange={(singleLetters) => {
            change({ singleLetters });
          }}
        />
        <PlainTable
          label="Keys of commands"
          columns={columns(setChosen)}
          rows={boundCommands(settings)}
          rowId={({ id }) => id}
        />
      </Stack>
      {chosen === null ? null : (
        <KeyDialog
          command={chosen}
          settings={settings}
          onKeys={(keys) => {
            change({ keys });
          }}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </Card>
  );
}
