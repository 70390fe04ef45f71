// Evidence in words: kinds, sizes, where its record is on screen.
import type { EvidenceItem } from '#shared/evidence/model.ts';
import type { Target } from '#shared/ipc/today.ts';
import type { z } from 'zod';

export const KIND_WORDS: Readonly<Record<EvidenceItem['kind'], string>> = {
  contract: 'Contract',
  report: 'Report',
  certificate: 'Certificate',
  correspondence: 'Correspondence',
  measurement: 'Measurement',
  screenshot: 'Screenshot',
  log: 'Log',
  invoice: 'Invoice',
  other: 'Other',
};

const AREAS: Readonly<Record<EvidenceItem['entity'], z.infer<typeof Target>['area']>> = {
  provider: 'providers',
  contract: 'contracts',
  sla: 'sla',
  incident: 'incidents',
  follow_up: 'followUps',
  assurance: 'assurance',
};

/** Where the record of a file is shown. */
export function targetOf({ entity, recordId }: EvidenceItem): z.infer<typeof Target> {
  return { area: AREAS[entity], id: recordId, detail: null };
}
