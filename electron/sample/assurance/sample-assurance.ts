// What the parts of the sample's assurance are made of.
import type { AssuranceContent } from '#shared/assurance/model.ts';
import type { ServiceId } from '#shared/ids.ts';

/** What a record is about, by its name in the sample; services of a report likewise. */
export type SampleAssurance = AssuranceContent & { readonly about: string | null };

export const plain = { subjectId: null, ownerId: null, note: '' } as const;

/** Stands for a service until its id is known. */
export const service = (name: string) => name as ServiceId;
