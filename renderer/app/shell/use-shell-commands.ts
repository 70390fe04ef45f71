// The commands that work everywhere: places, steps, theme, side bar, panes, files.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { tellProblem } from '#renderer/bridge/problems.ts';
import { redoLast, undoLast } from '#renderer/bridge/steps.ts';
import type { Preferences } from '#shared/ipc/shell.ts';
import { useCommand } from '../commands/registry.ts';
import { useFileActions } from '../use-file-actions.ts';
import { focusFilter, focusNextPane } from './panes.ts';
import { BOTTOM_PLACES, PLACE_GROUPS } from './places.ts';
import { shownTheme } from './use-appearance.ts';
import type { Travel } from './use-travel.ts';

export interface ShellActs {
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
  readonly travel: Travel;
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly openVersion: () => void;
}

const toOf = (command: string) =>
  [...PLACE_GROUPS.flatMap((group) => group.places), ...BOTTOM_PLACES].find((place) => place.command === command)?.to ??
  '/';

function usePlaceCommands(): void {
  const navigate = useNavigate();
  const go = (command: string) => () => {
    void navigate({ to: toOf(command) });
  };
  useCommand('go.today', go('go.today'));
  useCommand('go.providers', go('go.providers'));
  useCommand('go.contracts', go('go.contracts'));
  useCommand('go.obligations', go('go.obligations'));
  useCommand('go.functions', go('go.functions'));
  useCommand('go.sla', go('go.sla'));
  useCommand('go.practices', go('go.practices'));
  useCommand('go.assurance', go('go.assurance'));
  useCommand('go.claims', go('go.claims'));
  useCommand('go.capacity', go('go.capacity'));
  useCommand('go.actions', go('go.actions'));
  useCommand('go.evidence', go('go.evidence'));
  useCommand('go.import', go('go.import'));
  useCommand('go.security', go('go.security'));
  useCommand('go.backups', go('go.backups'));
  useCommand('go.history', go('go.history'));
  useCommand('go.trash', go('go.trash'));
  useCommand('go.settings', go('go.settings'));
  useCommand('view.search', () => {
    void navigate({ to: '/search' });
  });
}

export function useShellCommands({ preferences, change, travel, openPalette, openKeys, openVersion }: ShellActs): void {
  const client = useQueryClient();
  const files = useFileActions();
  const { failure } = files;
  useEffect(() => {
    if (failure !== null) tellProblem(failure);
  }, [failure]);
  usePlaceCommands();
  useCommand('go.back', travel.back, travel.canGoBack);
  useCommand('go.forward', travel.forward, travel.canGoForward);
  useCommand('view.find', focusFilter);
  useCommand('edit.undo', () => {
    void undoLast(client);
  });
  useCommand('edit.redo', () => {
    void redoLast(client);
  });
  useCommand('view.palette', openPalette);
  useCommand('view.keys', openKeys);
  useCommand('version.name', openVersion);
  useCommand('view.nextPane', () => {
    focusNextPane();
  });
  useCommand('view.theme', () => {
    change({ theme: shownTheme(preferences.theme) === 'dark' ? 'light' : 'dark' });
  });
  useCommand('view.sidebar', () => {
    change({ sidebarCollapsed: !preferences.sidebarCollapsed });
  });
  useCommand('file.open', files.open);
  useCommand('file.sample', files.openSample);
  useCommand('file.close', files.close);
}
