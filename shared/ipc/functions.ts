// Business functions: how critical they are, and whether the providers under them recover in time.
import { z } from 'zod';
import { AtRevision, STAMP_KEYS } from '../fields.ts';
import { BusinessFunction, FunctionSupport } from '../functions/model.ts';
import { RECOVERY_STATES } from '../functions/recovery.ts';
import { BusinessFunctionId, FunctionSupportId, ProviderId } from '../ids.ts';
import { mutation, Nothing, query } from './define.ts';

export const FunctionInput = BusinessFunction.omit({ ...STAMP_KEYS, id: true, supports: true }).extend({
  supports: z.array(FunctionSupport.extend({ id: FunctionSupportId.nullable() })).max(200),
});
export type FunctionInput = z.infer<typeof FunctionInput>;

/** A service under a function, with its names and what its recovery comes to. */
export const SupportRow = FunctionSupport.extend({
  serviceName: z.string(),
  providerId: ProviderId,
  providerName: z.string(),
  recovery: z.enum(RECOVERY_STATES),
});

export const FunctionRow = BusinessFunction.omit({ supports: true }).extend({
  ownerName: z.string().nullable(),
  supports: z.array(SupportRow),
  /** The worst of its services; null when it leans on none. */
  recovery: z.enum(RECOVERY_STATES).nullable(),
});
export type FunctionRow = z.infer<typeof FunctionRow>;

export const functionChannels = {
  'functions.list': query({ input: Nothing, output: z.array(FunctionRow) }),
  'functions.create': mutation({ input: FunctionInput, output: BusinessFunction }),
  'functions.update': mutation({
    input: FunctionInput.extend({ id: BusinessFunctionId, rev: AtRevision }),
    output: BusinessFunction,
  }),
  'functions.trash': mutation({ input: z.strictObject({ id: BusinessFunctionId, rev: AtRevision }), output: Nothing }),
} as const;
