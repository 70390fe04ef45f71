// Business functions: how critical they are and why, how long they may be down, and which services carry them.
import { z } from 'zod';
import { CivilDateText, Label, Note, OptionalLabel, Stamps } from '../fields.ts';
import { BusinessFunctionId, FunctionSupportId, PersonId, ServiceId } from '../ids.ts';

export const CRITICALITIES = ['critical', 'not_critical', 'not_assessed'] as const;
export const RELIANCES = ['low', 'material', 'full'] as const;

const Hours = z.int().min(0).max(87_600).nullable();

/** A service that the function leans on, and what its provider promises and has shown. */
export const FunctionSupport = z.strictObject({
  id: FunctionSupportId,
  serviceId: ServiceId,
  reliance: z.enum(RELIANCES),
  /** Hours to recovery that the provider promises; null when it promises none. */
  providerRtoHours: Hours,
  providerRpoHours: Hours,
  testedOn: CivilDateText.nullable(),
  /** Hours that the last test took. */
  testedRtoHours: Hours,
  testNote: OptionalLabel,
});
export type FunctionSupport = z.infer<typeof FunctionSupport>;

export const BusinessFunction = z.strictObject({
  id: BusinessFunctionId,
  ref: Label,
  name: Label,
  ownerId: PersonId.nullable(),
  criticality: z.enum(CRITICALITIES),
  /** Why; at most 300 characters, as registers ask for. */
  reasons: z.string().max(300, 'at most 300 characters'),
  assessedOn: CivilDateText.nullable(),
  /** Recovery time, recovery point and longest tolerable outage, in hours. */
  rtoHours: Hours,
  rpoHours: Hours,
  mtdHours: Hours,
  /** What harm is still bearable, in words. */
  tolerance: Note,
  supports: z.array(FunctionSupport).max(200),
  ...Stamps,
});
export type BusinessFunction = z.infer<typeof BusinessFunction>;
