// The window around every screen: title bar, side bar, the screen, status bar; or the welcome when no file is open.
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { UnlockDialog } from '#renderer/features/unlock/UnlockDialog.tsx';
import { Welcome } from '#renderer/features/welcome/Welcome.tsx';
import { setShownFormats } from '#renderer/format/shown-formats.ts';
import { cx } from '#renderer/ui/cx.ts';
import { NumberFormatProvider } from '#renderer/ui/fields/number-format.ts';
import { ShownKeysProvider } from '#renderer/ui/shown-keys.ts';
import { ErrorBoundary } from '#renderer/ui/states/ErrorBoundary.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { CommandState } from '#shared/commands.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { shownKey } from '#shared/key-map.ts';
import { useBoundCommands, useKeySettings } from '../commands/use-key-settings.ts';
import { useKeyDispatcher } from '../commands/use-key-dispatcher.ts';
import { Palette } from '../palette/Palette.tsx';
import { useHomeZone, useSettings, useWorkspaceState } from '../use-settings.ts';
import styles from './AppShell.module.css';
import { KeySheet } from './KeySheet.tsx';
import { NameVersionDialog } from './NameVersionDialog.tsx';
import { SideBar } from './SideBar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useAppearance } from './use-appearance.ts';
import { useNarrow } from './use-narrow.ts';
import { useShellCommands } from './use-shell-commands.ts';
import { useTravel } from './use-travel.ts';

type Workspace = NonNullable<OutputOf<'workspace.state'>>;

const commandState = (workspace: Workspace | null): CommandState => ({
  workspaceOpen: workspace !== null,
  readOnly: workspace?.readOnly ?? false,
  undoLabel: workspace?.undo?.label ?? null,
  redoLabel: workspace?.redo?.label ?? null,
});

/** The screen. When going somewhere left the focus nowhere, it comes here, so that Tab goes on from the screen. */
function Main() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- going somewhere is what it reacts to
  }, [pathname]);
  return (
    <main ref={main} id="main" tabIndex={-1} data-pane className={cx(styles['main'])}>
      <ErrorBoundary resetKey={pathname}>
        <Outlet />
      </ErrorBoundary>
    </main>
  );
}

interface OpenWorkspaceProps {
  readonly workspace: Workspace;
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
}

function OpenWorkspace({ workspace, isCollapsed, onToggle }: OpenWorkspaceProps) {
  const zone = useHomeZone();
  const settings = useSettings();
  const numberFormat = settings?.numberFormat ?? 'point';
  const dateFormat = settings?.dateFormat ?? 'words';
  setShownFormats({ numberFormat, dateFormat });
  const isNarrow = useNarrow();
  return (
    <NumberFormatProvider value={numberFormat}>
      <div key={`${numberFormat} ${dateFormat}`} className={cx(styles['middle'])}>
        <SideBar isCollapsed={isCollapsed || isNarrow} onToggle={onToggle} />
        <Main />
      </div>
      <StatusBar workspace={workspace} zone={zone} />
    </NumberFormatProvider>
  );
}

/** Hints everywhere show the keys as they were set. */
function WithShownKeys({ children }: { readonly children: ReactNode }) {
  const settings = useKeySettings();
  const shown = useCallback((builtIn: string) => shownKey(builtIn, settings), [settings]);
  return <ShownKeysProvider value={shown}>{children}</ShownKeysProvider>;
}

export function AppShell() {
  const query = useWorkspaceState();
  const workspace = query.data ?? null;
  const { preferences, change } = useAppearance();
  const travel = useTravel();
  const [dialog, setDialog] = useState<'palette' | 'keys' | 'version' | null>(null);
  const state = commandState(workspace);
  useShellCommands({
    preferences,
    change,
    travel,
    openPalette: () => {
      setDialog('palette');
    },
    openKeys: () => {
      setDialog('keys');
    },
    openVersion: () => {
      setDialog('version');
    },
  });
  useKeyDispatcher(state, useBoundCommands());
  const close = (): void => {
    setDialog(null);
  };
  return (
    <WithShownKeys>
      <div className={cx(styles['window'])}>
        <a
          href="#main"
          className={cx(styles['skip'])}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('main')?.focus();
          }}
        >
          Skip to the screen
        </a>
        <TitleBar workspace={workspace} travel={travel} />
        <QueryView query={query} loadingLabel="Opening">
          {(open) =>
            open === null ? (
              <Welcome />
            ) : (
              <OpenWorkspace
                workspace={open}
                isCollapsed={preferences.sidebarCollapsed}
                onToggle={() => {
                  change({ sidebarCollapsed: !preferences.sidebarCollapsed });
                }}
              />
            )
          }
        </QueryView>
        <Palette isOpen={dialog === 'palette'} onClose={close} state={state} />
        <KeySheet isOpen={dialog === 'keys'} onClose={close} />
        {dialog === 'version' ? <NameVersionDialog onClose={close} /> : null}
        <UnlockDialog />
      </div>
    </WithShownKeys>
  );
}
