// Answers the page's file chooser: lists folders, judges the typed path, asks before replacing.
import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ChooserOptions, FromPage, Listing, ToPage } from './messages.ts';

export interface FileDialog {
  readonly path: Promise<string | null>;
  receive(message: Exclude<FromPage, { type: 'invoke' }>): void;
}

type Verdict = { readonly path: string } | { readonly message: string; readonly mayReplace: boolean };

const isFolder = (file: string) => statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

/** What becomes of the path that was typed: taken, or refused with a sentence. */
export function judgePath(kind: ChooserOptions['kind'], folder: string, typed: string, replace: boolean): Verdict {
  const refuse = (message: string, mayReplace = false) => ({ message, mayReplace });
  if (typed.trim() === '') return refuse('Type a path, or choose from the list.');
  const full = path.resolve(folder, typed.trim().replace(/^~(?=[/\\]|$)/, os.homedir()));
  if (isFolder(full)) return refuse('This is a folder. Choose a file in it.');
  if (kind === 'open') return existsSync(full) ? { path: full } : refuse('There is no such file. Check the path.');
  if (!isFolder(path.dirname(full))) return refuse('There is no such folder. Check the path.');
  if (existsSync(full) && !replace) return refuse('This file exists. Replace it, or type another name.', true);
  return { path: full };
}

export async function listFolder(folder: string, extensions: readonly string[]): Promise<Listing> {
  const entries = await readdir(folder, { withFileTypes: true });
  const shown = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: isFolder(path.join(folder, entry.name)) }))
    .filter(({ name, isFolder }) => isFolder || extensions.length === 0 || hasExtension(name, extensions))
    .sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name, 'en'));
  const parent = path.dirname(folder);
  return { folder, parent: parent === folder ? null : parent, entries: shown };
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
  return extensions.includes(path.extname(name).slice(1).toLowerCase());
}

/** Opens the chooser in a page; `path` resolves to null when the person cancels. */
export function openFileDialog(dialogId: number, options: ChooserOptions, send: (message: ToPage) => void): FileDialog {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  let folder = isFolder(options.folder) ? options.folder : os.homedir();

  const finish = (chosen: string | null) => {
    send({ type: 'closed', dialogId });
    resolve(chosen);
  };
  const list = async (wanted: string) => {
    try {
      const listing = await listFolder(wanted, options.extensions);
      folder = wanted;
      send({ type: 'listing', dialogId, listing });
    } catch {
      send({ type: 'refused', dialogId, message: 'This folder cannot be read.', mayReplace: false });
    }
  };

  send({ type: 'dialog', dialogId, options: { ...options, folder } });
  return {
    path: promise,
    receive(message) {
      if (message.type === 'cancel') finish(null);
      else if (message.type === 'list') void list(path.resolve(message.folder));
      else {
        const verdict = judgePath(options.kind, folder, message.path, message.replace);
        if ('path' in verdict) finish(verdict.path);
        else send({ type: 'refused', dialogId, ...verdict });
      }
    },
  };
}
