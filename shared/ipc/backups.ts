// Backups of the open workspace: what there is, making one now, how often, and putting one in the place of the file.
import { z } from 'zod';
import { InstantSec } from '../fields.ts';
import { mutation, Nothing, query } from './define.ts';
import { WorkspaceState } from './workspace.ts';

/** The name of a backup's file: never a path. */
const BackupId = z.string().regex(/^[0-9A-Za-z. -]{1,120}\.qdk$/, 'the name of a backup');

export const Backup = z.strictObject({
  id: z.string(),
  at: InstantSec,
  bytes: z.int().nonnegative(),
  revision: z.int().nonnegative(),
  reason: z.enum(['timer', 'close', 'restore', 'manual', 'migration']),
  encrypted: z.boolean(),
  /** Null: it is damaged, or was made under a key that the workspace no longer has. */
  content: z
    .strictObject({
      /** Live records by table; empty for a backup of an older format. */
      counts: z.record(z.string(), z.int()),
      lastStep: z.strictObject({ label: z.string(), at: InstantSec }).nullable(),
    })
    .nullable(),
});
export type Backup = z.infer<typeof Backup>;

/** The backups of a file that did not open, the latest first. */
export const FailedFile = z.strictObject({
  name: z.string(),
  backups: z.array(Backup.omit({ content: true })),
});
export type FailedFile = z.infer<typeof FailedFile>;

export const BackupState = z.strictObject({
  /** Name of the folder beside the workspace. */
  folder: z.string(),
  /** Minutes of work after which a backup is made by itself. */
  everyMinutes: z.int(),
  backups: z.array(Backup),
  /** Why the last automatic backup failed; null when it did not. */
  problem: z.string().nullable(),
});

export const backupChannels = {
  'backups.list': query({ input: Nothing, output: BackupState }),
  'backups.make': mutation({ input: Nothing, output: BackupState }),
  'backups.setInterval': mutation({
    input: z.strictObject({ everyMinutes: z.int().min(1, 'at least 1').max(1440, 'at most 1,440') }),
    output: BackupState,
  }),
  /** The current file is kept as a backup first. `confirmation` is the name of the workspace, as typed. */
  'backups.restore': mutation({
    input: z.strictObject({ id: BackupId, confirmation: z.string().max(300) }),
    output: WorkspaceState,
  }),
  /** Of the file whose opening failed last; null when none did, or when another backup would not help. */
  'backups.ofFailed': query({ input: Nothing, output: FailedFile.nullable() }),
  /** Puts a backup in the place of that file, which is kept, and opens it. `confirmation` is its name, as typed. */
  'backups.restoreFailed': mutation({
    input: z.strictObject({ id: BackupId, confirmation: z.string().max(300) }),
    output: WorkspaceState,
  }),
} as const;
