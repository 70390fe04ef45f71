// The top of the window: back and forward, undo and redo by name, the palette, whether this is the sample.
import { ArrowLeft, ArrowRight, Redo2, Search, Undo2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ariaKeys, KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useShownKey } from '#renderer/ui/shown-keys.ts';
import type { WorkspaceState } from '#shared/ipc/workspace.ts';
import type { z } from 'zod';
import { runCommand } from '../commands/registry.ts';
import type { Travel } from './use-travel.ts';
import styles from './TitleBar.module.css';

export interface TitleBarProps {
  /** Null before a workspace is open. */
  readonly workspace: z.infer<typeof WorkspaceState> | null;
  readonly travel: Travel;
}

function TravelButtons({ travel }: { readonly travel: Travel }) {
  return (
    <>
      <IconButton label="Back" keys="Alt+ArrowLeft" isDisabled={!travel.canGoBack} onPress={travel.back}>
        <ArrowLeft aria-hidden="true" />
      </IconButton>
      <IconButton label="Forward" keys="Alt+ArrowRight" isDisabled={!travel.canGoForward} onPress={travel.forward}>
        <ArrowRight aria-hidden="true" />
      </IconButton>
    </>
  );
}

function StepButtons({ workspace }: { readonly workspace: z.infer<typeof WorkspaceState> }) {
  const { undo, redo, readOnly } = workspace;
  return (
    <>
      <IconButton
        label={undo === null ? 'Nothing to undo' : `Undo: ${undo.label}`}
        keys="Mod+Z"
        isDisabled={undo === null || readOnly}
        onPress={() => runCommand('edit.undo')}
      >
        <Undo2 aria-hidden="true" />
      </IconButton>
      <IconButton
        label={redo === null ? 'Nothing to do again' : `Redo: ${redo.label}`}
        keys="Mod+Shift+Z"
        isDisabled={redo === null || readOnly}
        onPress={() => runCommand('edit.redo')}
      >
        <Redo2 aria-hidden="true" />
      </IconButton>
    </>
  );
}

function PaletteButton() {
  const keys = useShownKey('Mod+K');
  return (
    <AriaButton
      className={cx(styles['palette'])}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      onPress={() => runCommand('view.palette')}
    >
      <Search aria-hidden="true" />
      <span className={cx(styles['hint'])}>Search or run a command</span>
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </AriaButton>
  );
}

export function TitleBar({ workspace, travel }: TitleBarProps) {
  return (
    <header className={cx(styles['bar'])}>
      <div className={cx(styles['side'])}>
        <span className={cx(styles['name'])}>Quarterdeck</span>
        {workspace === null ? null : (
          <>
            <TravelButtons travel={travel} />
            <StepButtons workspace={workspace} />
          </>
        )}
      </div>
      <PaletteButton />
      <div className={cx(styles['side'], styles['end'])}>
        {workspace?.readOnly === true ? <span className={cx(styles['badge'])}>Read only</span> : null}
        {workspace?.sample === true ? <span className={cx(styles['badge'])}>Sample workspace</span> : null}
      </div>
    </header>
  );
}
