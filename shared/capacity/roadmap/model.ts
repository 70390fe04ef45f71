// A dated item of a roadmap: what a provider, or we ourselves, said will change on a day.
import { z } from 'zod';
import { CivilDateText, Note, OptionalLabel } from '../../fields.ts';
import { ProviderId } from '../../ids.ts';

export const ROADMAP_CHANGES = ['capacity', 'feature', 'price', 'retirement'] as const;

export const RoadmapFacts = z.strictObject({
  /** Null: our own. */
  providerId: ProviderId.nullable(),
  on: CivilDateText,
  change: z.enum(ROADMAP_CHANGES),
  /** Where it was said: "Roadmap session of 12 May". */
  source: OptionalLabel,
  note: Note,
});
export type RoadmapFacts = z.infer<typeof RoadmapFacts>;

export const ROADMAP_WORDS: Readonly<Record<RoadmapFacts['change'], string>> = {
  capacity: 'Capacity',
  feature: 'Feature',
  price: 'Price',
  retirement: 'Retirement',
};
