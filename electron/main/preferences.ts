// Preferences of this installation and the list of recent workspaces, in one small JSON file that is replaced whole.
// A file that cannot be read is moved aside, never overwritten.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Preferences } from '#shared/ipc/shell.ts';

const MAX_RECENT = 8;

/** Files of earlier versions lack the preferences that came later. */
const StoredPreferences = Preferences.extend({
  keys: Preferences.shape.keys.default({}),
  singleLetters: Preferences.shape.singleLetters.default(true),
});

const Stored = z.object({
  schemaVersion: z.literal(1),
  preferences: StoredPreferences,
  recentPaths: z.array(z.string()).max(MAX_RECENT),
});
type Stored = z.infer<typeof Stored>;

const DEFAULTS: Stored = {
  schemaVersion: 1,
  preferences: { theme: 'system', density: 'default', sidebarCollapsed: false, keys: {}, singleLetters: true },
  recentPaths: [],
};

/** Each property that is present replaces the one kept; undefined counts as absent. */
export type PreferencesChange = { readonly [Key in keyof Preferences]?: Preferences[Key] | undefined };

export interface PreferencesStore {
  get(): Preferences;
  set(change: PreferencesChange): Preferences;
  /** Newest first; files that are no longer there are left out. */
  recentPaths(): string[];
  addRecent(file: string): void;
}

export function openPreferences(file: string): PreferencesStore {
  let stored = read(file);
  const save = (next: Stored) => {
    stored = next;
    replaceFile(file, `${JSON.stringify(next, null, 2)}\n`);
  };
  return {
    get: () => stored.preferences,
    set(change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      save({ ...stored, preferences: { ...stored.preferences, ...given } });
      return stored.preferences;
    },
    recentPaths: () => stored.recentPaths.filter((recent) => existsSync(recent)),
    addRecent(recent) {
      const others = stored.recentPaths.filter((known) => known !== recent);
      save({ ...stored, recentPaths: [recent, ...others].slice(0, MAX_RECENT) });
    },
  };
}

function read(file: string): Stored {
  if (!existsSync(file)) return DEFAULTS;
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    renameSync(file, `${file}.unreadable`);
    return DEFAULTS;
  }
}

/** Writes beside the file and renames, so that a crash leaves the old file or the new one. */
function replaceFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}
