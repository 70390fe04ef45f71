// One-time tokens for files that a person chose. The path stays here; a window gets 32 characters that mean nothing
// elsewhere, work once, and only for the kind of act the dialog was opened for.
import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/errors.ts';
import type { FileToken } from '#shared/ipc/define.ts';

export type FilePurpose =
  | 'openWorkspace'
  | 'saveWorkspace'
  | 'openIncidents'
  | 'openEvidence'
  | 'saveEvidence'
  | 'saveSlaReport'
  | 'saveCapacityReport'
  | 'saveGridCsv'
  | 'saveGridXlsx'
  | 'saveGridPdf'
  | 'saveClaimBundle'
  | 'saveCalendar';

/** Which dialogs' tokens each channel with a `fileToken` accepts. A test holds this list against the contract. */
export const ACCEPTED_PURPOSES: Readonly<Record<string, readonly FilePurpose[]>> = {
  'workspace.open': ['openWorkspace'],
  'workspace.create': ['saveWorkspace'],
  'workspace.createSample': ['saveWorkspace'],
  'imports.look': ['openIncidents'],
  'imports.start': ['openIncidents'],
  'versions.saveCopy': ['saveWorkspace'],
  'grids.export': ['saveGridCsv', 'saveGridXlsx', 'saveGridPdf'],
  'evidence.attach': ['openEvidence'],
  'claims.bundle': ['saveClaimBundle'],
  'calendar.export': ['saveCalendar'],
  'evidence.saveCopy': ['saveEvidence'],
  'packs.exportSlaReport': ['saveSlaReport'],
  'packs.exportCapacityReport': ['saveCapacityReport'],
};

interface Entry {
  readonly path: string;
  readonly purpose: FilePurpose;
  readonly webContentsId: number;
  /** The list it was shown in, if any. */
  readonly list?: string;
}

interface ListRequest extends Pick<Entry, 'purpose' | 'webContentsId'> {
  readonly paths: readonly string[];
}

export interface FileTokens {
  issue(entry: Omit<Entry, 'list'>): FileToken;
  /** Tokens for a list shown again and again: those it had before stop working. */
  issueList(list: string, request: ListRequest): { path: string; fileToken: FileToken }[];
  /** Uses a token up, also when it turns out to be the wrong one. Throws FILE_TOKEN_REFUSED. */
  take(token: string, webContentsId: number, channel: string): string;
  forgetWindow(webContentsId: number): void;
}

export function createFileTokens(): FileTokens {
  const entries = new Map<string, Entry>();
  const add = (entry: Entry): FileToken => {
    const token = randomBytes(24).toString('base64url');
    entries.set(token, entry);
    return token as FileToken;
  };
  const forget = (matches: (entry: Entry) => boolean) => {
    for (const [token, entry] of entries) if (matches(entry)) entries.delete(token);
  };
  return {
    issue: add,
    issueList(list, { purpose, webContentsId, paths }) {
      forget((entry) => entry.list === list && entry.webContentsId === webContentsId);
      return paths.map((path) => ({ path, fileToken: add({ path, purpose, webContentsId, list }) }));
    },
    take(token, webContentsId, channel) {
      const entry = entries.get(token);
      entries.delete(token);
      const accepted = Object.hasOwn(ACCEPTED_PURPOSES, channel) ? ACCEPTED_PURPOSES[channel] : undefined;
      if (entry?.webContentsId !== webContentsId || accepted?.includes(entry.purpose) !== true) {
        throw new AppError('FILE_TOKEN_REFUSED', 'Choose the file again.');
      }
      return entry.path;
    },
    forgetWindow: (webContentsId) => forget((entry) => entry.webContentsId === webContentsId),
  };
}
