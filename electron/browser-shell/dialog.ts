// Stand-in for Electron's file dialogs: a chooser in the page, answered over the page's own connection.
import path from 'node:path';
import type { BaseWindow, Dialog, FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { BrowserWindow } from './browser-window.ts';
import type { ChooserOptions } from './messages.ts';

function extensionsOf(filters: FileFilter[] = []): string[] {
  return filters.flatMap((filter) => filter.extensions).filter((extension) => extension !== '*');
}

async function choose(window: unknown, options: ChooserOptions): Promise<string | null> {
  return window instanceof BrowserWindow ? window.chooseFile(options) : null;
}

type OfWindow<Options, Value> = (window: BaseWindow, options: Options) => Promise<Value>;

const showOpenDialog: OfWindow<OpenDialogOptions, Electron.OpenDialogReturnValue> = async (window, options) => {
  const chosen = await choose(window, {
    kind: 'open',
    title: options.title ?? 'Open',
    folder: options.defaultPath ?? '',
    name: '',
    extensions: extensionsOf(options.filters),
  });
  return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
};

const showSaveDialog: OfWindow<SaveDialogOptions, Electron.SaveDialogReturnValue> = async (window, options) => {
  const chosen = await choose(window, {
    kind: 'save',
    title: options.title ?? 'Save',
    folder: path.dirname(options.defaultPath ?? ''),
    name: path.basename(options.defaultPath ?? ''),
    extensions: extensionsOf(options.filters),
  });
  return { canceled: chosen === null, filePath: chosen ?? '' };
};

// Electron allows leaving the window out; main never does.
export const dialog = { showOpenDialog, showSaveDialog } as Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
