// Sample data: assurance over the sample's providers. A report with a gap behind it, a privileged account nobody attested, a
// handover that is blocked, and at least one record of every kind.
import type { AssuranceContent } from '#shared/assurance/model.ts';
import type { ContractId, ProviderId, ServiceId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';
import { ACCESS } from './assurance/access.ts';
import { HANDOVER } from './assurance/handover.ts';
import { REPORTS } from './assurance/reports.ts';
import type { SampleAssurance } from './assurance/sample-assurance.ts';
import { SCOPE } from './assurance/scope.ts';

const SAMPLE_ASSURANCE: readonly SampleAssurance[] = [...REPORTS, ...ACCESS, ...HANDOVER, ...SCOPE];

export async function addAssurance(
  call: SampleCall,
  providers: ReadonlyMap<string, ProviderId>,
  services: ReadonlyMap<string, ServiceId>,
): Promise<void> {
  const owner = (await call('people.list', {})).find(({ party }) => party === 'ours')?.id ?? null;
  const contracts = new Map(
    (await call('contracts.list', { providerId: null })).map(({ ref, id }): [string, ContractId] => [ref, id]),
  );
  const idOf = (name: string): string => {
    const id = providers.get(name) ?? services.get(name) ?? contracts.get(name);
    if (id === undefined) throw new TypeError(`The sample has no ${name}`);
    return id;
  };
  for (const { about, ...sample } of SAMPLE_ASSURANCE) {
    const content: AssuranceContent = { ...sample, subjectId: about === null ? null : idOf(about), ownerId: owner };
    if (content.kind === 'audit_report') {
      const named = content.facts.services.map((one) => ({ ...one, serviceId: idOf(one.serviceId) as ServiceId }));
      await call('assurance.create', { content: { ...content, facts: { ...content.facts, services: named } } });
    } else await call('assurance.create', { content });
  }
}
