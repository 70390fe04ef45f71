// What main answers by itself: one line per shell channel.
import path from 'node:path';
import type { InputOf, OutputOf, ShellChannelName } from '#shared/ipc/contract.ts';
import type { ShellCaller } from '../ipc/router.ts';
import type { Dialogs } from './dialogs.ts';
import type { FileTokens } from './file-tokens.ts';
import type { PreferencesStore } from './preferences.ts';

export type ShellHandlers = {
  readonly [Name in ShellChannelName]: (
    input: InputOf<Name>,
    caller: ShellCaller,
  ) => OutputOf<Name> | Promise<OutputOf<Name>>;
};

export interface ShellHandlersDeps {
  readonly dialogs: Dialogs;
  readonly tokens: FileTokens;
  readonly preferences: PreferencesStore;
  readonly onTheme: (theme: OutputOf<'shell.preferences'>['theme']) => void;
  /** The keys that the menu shows were changed. */
  readonly onKeys: () => void;
  readonly about: OutputOf<'shell.about'>;
}

const OPEN_PURPOSES = { workspace: 'openWorkspace', incidents: 'openIncidents', evidence: 'openEvidence' } as const;
const SAVE_PURPOSES = {
  workspace: 'saveWorkspace',
  slaReport: 'saveSlaReport',
  capacityReport: 'saveCapacityReport',
  gridCsv: 'saveGridCsv',
  gridXlsx: 'saveGridXlsx',
  claimBundle: 'saveClaimBundle',
  calendar: 'saveCalendar',
  gridPdf: 'saveGridPdf',
  evidence: 'saveEvidence',
} as const;

export function createShellHandlers(deps: ShellHandlersDeps): ShellHandlers {
  const { dialogs, tokens, preferences, onTheme, onKeys, about } = deps;
  return {
    'shell.pickFile': ({ purpose }, { webContentsId }) => dialogs.pickFile(OPEN_PURPOSES[purpose], webContentsId),
    'shell.pickSave': ({ purpose, suggestedName }, { webContentsId }) =>
      dialogs.pickSave(SAVE_PURPOSES[purpose], suggestedName, webContentsId),
    'shell.recentFiles': (_input, { webContentsId }) =>
      tokens
        .issueList('recent', { purpose: 'openWorkspace', webContentsId, paths: preferences.recentPaths() })
        .map(({ fileToken, path: file }) => ({
          fileToken,
          name: path.basename(file),
          folder: path.basename(path.dirname(file)),
        })),
    'shell.preferences': () => preferences.get(),
    'shell.setPreferences': (change) => {
      const next = preferences.set(change);
      if (change.theme !== undefined) onTheme(next.theme);
      if (change.keys !== undefined || change.singleLetters !== undefined) onKeys();
      return next;
    },
    'shell.about': () => about,
  };
}
