// Today, search, and drafts: what every screen leans on.
import { z } from 'zod';
import { CivilDateText } from '../fields.ts';
import { RecordId } from '../ids.ts';
import { VERDICT_TONES } from '../sla/view.ts';
import { mutation, Nothing, query } from './define.ts';

/** Where an item leads: the renderer turns it into a route. */
export const Target = z.strictObject({
  area: z.enum([
    'providers',
    'contracts',
    'sla',
    'imports',
    'people',
    'incidents',
    'followUps',
    'claims',
    'functions',
    'capacity',
    'practices',
    'chain',
    'roadmap',
    'advice',
    'assurance',
    'capacityEstate',
  ]),
  id: RecordId,
  /** A month for SLA results; null elsewhere. */
  detail: z.string().nullable(),
});
export type Target = z.infer<typeof Target>;

export const TodayItem = z.strictObject({
  key: z.string(),
  tone: z.enum(VERDICT_TONES),
  /** The word of the chip: "Breached", "Open", "Notice". */
  word: z.string(),
  title: z.string(),
  detail: z.string(),
  on: CivilDateText.nullable(),
  /** It cannot be set aside: only what it asks for ends it. */
  stays: z.boolean().optional(),
  target: Target,
});
export type TodayItem = z.infer<typeof TodayItem>;

export const SearchHit = z.strictObject({
  area: Target.shape.area,
  id: RecordId,
  title: z.string(),
  /** A piece of the text around the match, with the match between U+2068 and U+2069. */
  snippet: z.string(),
  target: Target,
});
export type SearchHit = z.infer<typeof SearchHit>;

/** A form's unsaved text. Kept outside undo and audit until the form is committed. */
export const DraftKey = z.strictObject({ form: z.string().max(60), recordId: z.string().max(60) });

export const todayChannels = {
  'today.items': query({ input: Nothing, output: z.array(TodayItem) }),
  'search.find': query({
    input: z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50) }),
    output: z.array(SearchHit),
  }),
  'drafts.get': query({ input: DraftKey, output: z.strictObject({ value: z.json() }).nullable() }),
  'drafts.save': mutation({ input: DraftKey.extend({ value: z.json() }), output: Nothing }),
  'drafts.discard': mutation({ input: DraftKey, output: Nothing }),
} as const;
