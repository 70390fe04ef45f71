// What a service or a pool needs to work: a group of services and pools of which so many must be there.
import { z } from 'zod';
import { CapacityPoolId, ServiceId } from '../../ids.ts';

export const ChainRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), id: ServiceId }),
  z.strictObject({ kind: z.literal('pool'), id: CapacityPoolId }),
]);
export type ChainRef = z.infer<typeof ChainRef>;

export const MOST_MEMBERS = 8;

export const NeedFacts = z.strictObject({
  /** Who needs it. */
  owner: ChainRef,
  members: z.array(ChainRef).min(1, 'at least one').max(MOST_MEMBERS, `at most ${MOST_MEMBERS}`),
  /** Null: as many as carry the demand on all of them, by forecast. */
  atLeast: z.int().min(1, '1 or more').max(MOST_MEMBERS, `at most ${MOST_MEMBERS}`).nullable(),
});
export type NeedFacts = z.infer<typeof NeedFacts>;

/** @example refKey({ kind: 'pool', id }) // 'pool:019a…' */
export const refKey = ({ kind, id }: ChainRef): string => `${kind}:${id}`;
