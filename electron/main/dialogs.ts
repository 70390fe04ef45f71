// The system's file dialogs. A window asks for a purpose and gets a name and a one-time token; the path stays in main.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import { AppError } from '#shared/errors.ts';
import type { FileToken } from '#shared/ipc/define.ts';
import type { FilePurpose, FileTokens } from './file-tokens.ts';

interface Wording {
  readonly title: string;
  readonly filters: FileFilter[];
}

const WORKSPACE_FILES: FileFilter[] = [{ name: 'Quarterdeck workspace', extensions: ['qdk'] }];

const WORDING: Readonly<Record<FilePurpose, Wording>> = {
  openWorkspace: { title: 'Open workspace', filters: WORKSPACE_FILES },
  saveWorkspace: { title: 'New workspace', filters: WORKSPACE_FILES },
  openIncidents: {
    title: 'Import incidents',
    filters: [{ name: 'Tables', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'json', 'jsonl', 'ndjson'] }],
  },
  saveGridCsv: { title: 'Export as CSV', filters: [{ name: 'CSV', extensions: ['csv'] }] },
  saveGridXlsx: { title: 'Export as Excel workbook', filters: [{ name: 'Excel workbook', extensions: ['xlsx'] }] },
  saveGridPdf: { title: 'Export as PDF', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  saveClaimBundle: { title: 'Export claim with evidence', filters: [{ name: 'Archive', extensions: ['zip'] }] },
  saveCalendar: { title: 'Export deadlines', filters: [{ name: 'Calendar', extensions: ['ics'] }] },
  openEvidence: { title: 'Attach evidence', filters: [{ name: 'All files', extensions: ['*'] }] },
  saveEvidence: { title: 'Save a copy', filters: [{ name: 'All files', extensions: ['*'] }] },
  saveSlaReport: { title: 'Export SLA report', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  saveCapacityReport: { title: 'Export capacity report', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
};

export interface ChosenFile {
  readonly fileToken: FileToken;
  readonly name: string;
}

export interface Dialogs {
  pickFile(
    purpose: 'openWorkspace' | 'openIncidents' | 'openEvidence',
    webContentsId: number,
  ): Promise<ChosenFile | null>;
  pickSave(
    purpose: Exclude<FilePurpose, 'openWorkspace' | 'openIncidents' | 'openEvidence'>,
    suggestedName: string,
    webContentsId: number,
  ): Promise<ChosenFile | null>;
}

export interface DialogsDeps {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly tokens: FileTokens;
  readonly windowOf: (webContentsId: number) => BrowserWindow | undefined;
  readonly documents: string;
}

const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name that every system accepts and that names no folder.
 *
 * @example safeFileName('../Q3: "Acme" / July', 'pdf') === 'Q3 Acme July.pdf'
 */
export function safeFileName(suggested: string, extension: string): string {
  const withoutExtension = suggested.replace(new RegExp(`\\.${extension}$`, 'i'), '');
  const words = withoutExtension
    .replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, ' ')
    .split(/\s+/)
    .filter((word) => !/^\.*$/.test(word));
  const name = words
    .join(' ')
    .replaceAll(/^\.+|\.+$/g, '')
    .slice(0, 120)
    .trim();
  const usable = name === '' || RESERVED_ON_WINDOWS.test(name) ? 'Quarterdeck' : name;
  return `${usable}.${extension}`;
}

export function createDialogs({ dialog, tokens, windowOf, documents }: DialogsDeps): Dialogs {
  const ownerOf = (webContentsId: number): BrowserWindow => {
    const window = windowOf(webContentsId);
    if (window === undefined) throw new AppError('WINDOW_GONE', 'The window was closed. Open it again.');
    return window;
  };
  const give = (file: string, purpose: FilePurpose, webContentsId: number): ChosenFile => ({
    fileToken: tokens.issue({ path: file, purpose, webContentsId }),
    name: path.basename(file),
  });
  return {
    async pickFile(purpose, webContentsId) {
      const { title, filters } = WORDING[purpose];
      const answer = await dialog.showOpenDialog(ownerOf(webContentsId), {
        title,
        filters,
        defaultPath: documents,
        properties: ['openFile', 'dontAddToRecent'],
      });
      const file = answer.canceled ? undefined : answer.filePaths[0];
      return file === undefined ? null : give(file, purpose, webContentsId);
    },
    async pickSave(purpose, suggestedName, webContentsId) {
      const { title, filters } = WORDING[purpose];
      const extension = extensionFor(filters[0]?.extensions[0] ?? '', suggestedName);
      const answer = await dialog.showSaveDialog(ownerOf(webContentsId), {
        title,
        filters,
        defaultPath: path.join(documents, safeFileName(suggestedName, extension)),
        properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
      });
      if (answer.canceled || answer.filePath === '') return null;
      return give(withExtension(answer.filePath, extension), purpose, webContentsId);
    },
  };
}

/** A dialog for files of any kind keeps the ending that the suggested name has, if it is a plain one. */
function extensionFor(wanted: string, suggestedName: string): string {
  if (wanted !== '*') return wanted;
  const own = path.extname(suggestedName).slice(1).toLowerCase();
  return /^[a-z0-9]{1,10}$/.test(own) ? own : 'bin';
}

/** The dialog asked about overwriting the name that was typed, not the one with an extension added to it. */
function withExtension(file: string, extension: string): string {
  if (path.extname(file).toLowerCase() === `.${extension}`) return file;
  const extended = `${file}.${extension}`;
  if (existsSync(extended)) {
    throw new AppError('FILE_EXISTS', `${path.basename(extended)} exists already. Choose another name.`);
  }
  return extended;
}
