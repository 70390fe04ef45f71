// Sample data: the ledger of follow-ups, with something late, something settled, a decision that was replaced.
import type { FollowUp } from '#shared/follow-ups/model.ts';
import type { ProviderId, SlaId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';
import type { SampleProvider } from './registry.ts';

interface SampleFollowUp extends Pick<FollowUp, 'kind' | 'title' | 'note' | 'party' | 'dueOn' | 'effectiveOn'> {
  readonly provider: SampleProvider['key'];
  readonly sla?: string;
  readonly month?: string;
  /** What it was closed on; absent while it waits. */
  readonly closed?: string;
  /** Moved to this day after it was entered. */
  readonly movedTo?: string;
}

const FOLLOW_UPS: readonly SampleFollowUp[] = [
  {
    kind: 'action',
    title: 'Send the root cause report for the expired certificate',
    note: 'Asked for in the call of 24 July 2026. The report names who renews certificates and what warns before they end.',
    party: 'them',
    provider: 'cloud',
    sla: 'Compute availability',
    month: '2026-07',
    dueOn: '2026-08-21',
    movedTo: '2026-09-25',
    effectiveOn: null,
  },
  {
    kind: 'action',
    title: 'Read the meters of feed A and feed B ourselves each month',
    note: 'So that our own figure stands beside the one of the operator.',
    party: 'us',
    provider: 'datacentre',
    sla: 'Power and cooling',
    dueOn: '2026-10-16',
    effectiveOn: '2026-12-15',
  },
  {
    kind: 'risk',
    title: 'One cable station carries all traffic of the service desk',
    note: 'The storm of 15 July 2026 closed it for more than five hours.',
    party: 'us',
    provider: 'desk',
    dueOn: '2026-11-30',
    effectiveOn: null,
  },
  {
    kind: 'rca',
    title: 'Why the portal sign-in failed twice within nine months',
    note: '',
    party: 'them',
    provider: 'desk',
    sla: 'Portal availability',
    month: '2026-08',
    dueOn: '2026-09-15',
    effectiveOn: '2026-10-30',
    closed:
      'Report BQ-RCA-17 of 11 September 2026: the session store was too small and had no alarm. Both are changed.',
  },
  {
    kind: 'decision',
    title: 'A cut of the fibre counts from the loss of light',
    note: 'Decided in the review of 4 March 2026. The ticket time was the other option; it is up to 40 minutes later.',
    party: 'us',
    provider: 'telecom',
    sla: 'Path availability',
    month: '2026-02',
    dueOn: null,
    effectiveOn: null,
  },
];

/** Enters the ledger through its services. */
export async function addFollowUps(
  call: SampleCall,
  providers: ReadonlyMap<SampleProvider['key'], ProviderId>,
  slas: ReadonlyMap<string, SlaId>,
): Promise<void> {
  const ownerId = (await call('people.list', {})).find(({ party }) => party === 'ours')?.id ?? null;
  for (const { provider, sla, month = '', closed, movedTo, ...said } of FOLLOW_UPS) {
    const slaId = sla === undefined ? null : (slas.get(sla) ?? null);
    const kind = slaId === null ? 'manual' : 'sla';
    const input = {
      ...said,
      origin: { kind, id: slaId, detail: month },
      ownerId: said.party === 'us' ? ownerId : null,
      providerId: providers.get(provider) ?? null,
      contractId: null,
      serviceId: null,
      slaId,
    } as const;
    const { id, rev } = await call('followUps.create', input);
    if (movedTo !== undefined) {
      const { kind: _, ...same } = input;
      await call('followUps.update', { ...same, id, rev, dueOn: movedTo });
    }
    if (closed !== undefined) await call('followUps.close', { id, rev, note: closed });
  }
}
