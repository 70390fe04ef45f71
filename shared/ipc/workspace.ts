// The open workspace: create, open, close, check; its settings; undo, redo and the list of steps.
import { z } from 'zod';
import { CountryCode, CurrencyCode, InstantSec, Label } from '../fields.ts';
import { PersonId } from '../ids.ts';
import { FileToken, mutation, Nothing, query } from './define.ts';

export const WorkspaceState = z.strictObject({
  name: z.string(),
  /** The sample workspace is badged on every screen. */
  sample: z.boolean(),
  /** The day at which the sample workspace stands still, so that it always has something to show; null means now. */
  asOf: InstantSec.nullable(),
  readOnly: z.boolean(),
  encrypted: z.boolean(),
  formatVersion: z.int(),
  /** Sequence of the last step: the revision shown in the status bar and printed in packs. */
  revision: z.int(),
  savedAt: InstantSec.nullable(),
  undo: z.strictObject({ seq: z.int(), label: z.string() }).nullable(),
  redo: z.strictObject({ seq: z.int(), label: z.string() }).nullable(),
  /** How many live records there are, by area; decides between empty and filled screens. */
  counts: z.record(z.string(), z.int()),
});
export type WorkspaceState = z.infer<typeof WorkspaceState>;

export const NUMBER_FORMATS = ['point', 'comma'] as const;

/** How dates are printed on screen: 31 Mar 2026, 2026-03-31, 31.03.2026. Packs always print the first. */
export const DATE_FORMATS = ['words', 'iso', 'dots'] as const;

export const WorkspaceSettings = z.strictObject({
  /** Who is at the keyboard: written beside every step, together with the operating system's user. */
  actorId: PersonId.nullable(),
  /** Which decimal sign is accepted when numbers are typed; stored text always has a point. */
  numberFormat: z.enum(NUMBER_FORMATS),
  homeZone: z.string(),
  dateFormat: z.enum(DATE_FORMATS),
  /** Month in which the fiscal year begins, 1 to 12. */
  fiscalYearStart: z.int().min(1).max(12),
});
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

export const Step = z.strictObject({
  seq: z.int(),
  label: z.string(),
  kind: z.enum(['do', 'undo', 'redo', 'final']),
  at: InstantSec,
  actor: z.string(),
  /** True when a later step undid it. */
  undone: z.boolean(),
});
export type Step = z.infer<typeof Step>;

/** One step of an answer about the file's health. */
export const CheckFinding = z.strictObject({ check: z.string(), ok: z.boolean(), note: z.string() });

const StepDone = z.strictObject({ seq: z.int(), label: z.string() });

export const workspaceChannels = {
  'workspace.state': query({ input: Nothing, output: WorkspaceState.nullable() }),
  'workspace.create': mutation({
    input: z.strictObject({
      fileToken: FileToken,
      organisation: z.strictObject({ name: Label, country: CountryCode, currency: CurrencyCode }),
      person: Label,
      homeZone: z.string(),
    }),
    output: WorkspaceState,
  }),
  'workspace.open': mutation({ input: z.strictObject({ fileToken: FileToken }), output: WorkspaceState }),
  'workspace.createSample': mutation({ input: z.strictObject({ fileToken: FileToken }), output: WorkspaceState }),
  'workspace.close': mutation({ input: Nothing, output: Nothing }),
  'workspace.check': query({ input: Nothing, output: z.array(CheckFinding) }),
  'workspace.settings': query({ input: Nothing, output: WorkspaceSettings }),
  'workspace.setSettings': mutation({ input: WorkspaceSettings.partial(), output: WorkspaceSettings }),
  'history.steps': query({
    input: z.strictObject({ before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    output: z.array(Step),
  }),
  'history.undo': mutation({ input: Nothing, output: StepDone }),
  'history.redo': mutation({ input: Nothing, output: StepDone }),
} as const;
