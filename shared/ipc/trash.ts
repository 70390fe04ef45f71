// The trash: what lies in it, back to where it was, or gone for good.
import { z } from 'zod';
import { AtRevision, InstantSec } from '../fields.ts';
import { RecordId } from '../ids.ts';
import { mutation, Nothing, query } from './define.ts';

/** How long a record stays in the trash before it is due to be purged. */
export const TRASH_DAYS = 90;

export const TRASH_ENTITIES = [
  'organisation',
  'person',
  'provider',
  'service',
  'contract',
  'business_function',
  'obligation',
  'sla',
  'business_calendar',
  'maintenance_window',
  'incident',
  'measurement',
  'follow_up',
  'locked_period',
  'credit_claim',
  'data_source',
  'capacity_pool',
  'capacity_scenario',
  'capacity_decision',
  'plan_item',
  'practice',
  'assurance',
  'capacity_delivery',
  'capacity_estate',
] as const;

const TrashRef = z.strictObject({ entity: z.enum(TRASH_ENTITIES), id: RecordId });

export const TrashRow = TrashRef.extend({
  rev: z.int(),
  /** "Provider". */
  word: z.string(),
  title: z.string(),
  trashedAt: InstantSec,
  trashedBy: z.string(),
  /** From then on it is due to be purged. */
  dueAt: InstantSec,
});
export type TrashRow = z.infer<typeof TrashRow>;

const Named = z.strictObject({ word: z.string(), title: z.string() });
const Refs = z.array(TrashRef).min(1).max(1000);

export const trashChannels = {
  'trash.list': query({ input: Nothing, output: z.array(TrashRow) }),
  /** One step; brings back what lies above a record in the trash, too. */
  'trash.restore': mutation({
    input: z.strictObject({
      items: z
        .array(TrashRef.extend({ rev: AtRevision }))
        .min(1)
        .max(1000),
    }),
    output: z.strictObject({ restored: z.int() }),
  }),
  'trash.plan': query({
    input: z.strictObject({ items: Refs }),
    output: z.strictObject({
      records: z.array(Named),
      /** Records in use that stand against it. */
      users: z.array(Named),
      /** Names of backups that may still hold the text. */
      backups: z.array(z.string()),
    }),
  }),
  /** Cannot be undone. `confirmation` is the name of the workspace, typed. */
  'trash.purge': mutation({
    input: z.strictObject({ items: Refs, confirmation: z.string().max(300) }),
    output: z.strictObject({ purged: z.int(), backups: z.array(z.string()) }),
  }),
} as const;
