// Sample data: business functions over the sample's services, obligations with a lapsed one, and clauses with gaps.
import type { ContractId, ServiceId } from '#shared/ids.ts';
import type { FunctionInput } from '#shared/ipc/functions.ts';
import type { ObligationInput } from '#shared/ipc/obligations.ts';
import type { ClauseState } from '#shared/clauses/model.ts';
import type { SampleCall } from './build.ts';

interface SampleFunction extends Omit<FunctionInput, 'supports' | 'ownerId'> {
  readonly supports: ReadonlyArray<
    Omit<FunctionInput['supports'][number], 'id' | 'serviceId'> & { readonly service: string }
  >;
}

const FUNCTIONS: readonly SampleFunction[] = [
  {
    ref: 'F1',
    name: 'Take and confirm orders',
    criticality: 'critical',
    reasons: 'Without it no order leaves the house; penalties to customers begin after one day.',
    assessedOn: '2026-02-10',
    rtoHours: 4,
    rpoHours: 1,
    mtdHours: 24,
    tolerance: 'At most 2 % of a day of orders may be confirmed late.',
    supports: [
      {
        service: 'Compute, us-east',
        reliance: 'full',
        providerRtoHours: 4,
        providerRpoHours: 1,
        testedOn: '2026-06-18',
        testedRtoHours: 3,
        testNote: 'Failover to us-west',
      },
      {
        service: 'WAN Frankfurt to Vienna',
        reliance: 'material',
        providerRtoHours: 8,
        providerRpoHours: null,
        testedOn: null,
        testedRtoHours: null,
        testNote: '',
      },
    ],
  },
  {
    ref: 'F2',
    name: 'Answer staff and customers',
    criticality: 'not_critical',
    reasons: '',
    assessedOn: '2026-02-10',
    rtoHours: 24,
    rpoHours: 24,
    mtdHours: 72,
    tolerance: '',
    supports: [
      {
        service: 'Service desk portal',
        reliance: 'full',
        providerRtoHours: 12,
        providerRpoHours: 4,
        testedOn: '2025-03-04',
        testedRtoHours: 9,
        testNote: '',
      },
    ],
  },
];

type SampleObligation = Omit<ObligationInput, 'contractId' | 'ownerId' | 'untilOn' | 'note' | 'trigger'> & {
  readonly contract: string;
  readonly trigger?: string;
  /** Due days that were checked. */
  readonly checked?: ReadonlyArray<readonly [dueOn: string, result: 'met' | 'not_met', note: string]>;
};

const MONTHLY = { amount: 1, unit: 'months' } as const;
const OBLIGATIONS: readonly SampleObligation[] = [
  {
    contract: 'ACH-2023-118',
    party: 'theirs',
    kind: 'report',
    title: 'Monthly availability report',
    clause: 'Exhibit B, 6',
    firstDueOn: '2026-08-10',
    every: MONTHLY,
    graceDays: 5,
    checked: [
      ['2026-08-10', 'met', ''],
      ['2026-09-10', 'not_met', 'The report left out the outage of 24 August.'],
    ],
  },
  {
    contract: 'BQ-MSA-07',
    party: 'theirs',
    kind: 'patching',
    title: 'Critical patches within 14 days',
    clause: 'Schedule 5, 3.2',
    firstDueOn: '2026-09-14',
    every: MONTHLY,
    graceDays: 0,
  },
  {
    contract: 'BQ-MSA-07',
    party: 'theirs',
    kind: 'retraining',
    title: 'Retrain agents after a major change',
    clause: 'Schedule 5, 7',
    firstDueOn: null,
    every: null,
    trigger: 'After a major change of a supported system',
    graceDays: 0,
  },
  {
    contract: 'HRZ-FR2-0451',
    party: 'theirs',
    kind: 'certificate',
    title: 'Current ISO/IEC 27001 certificate',
    clause: 'Clause 11.4',
    firstDueOn: '2026-10-31',
    every: { amount: 12, unit: 'months' },
    graceDays: 14,
  },
  {
    contract: 'FT-WAN-2024-02',
    party: 'ours',
    kind: 'notification',
    title: 'Announce own works at the sites ten days before',
    clause: 'Annex 3, 2',
    firstDueOn: '2026-10-12',
    every: { amount: 3, unit: 'months' },
    graceDays: 0,
  },
];

const CLAUSES: ReadonlyArray<
  readonly [contract: string, item: string, state: ClauseState, location: string, note: string]
> = [
  ['ACH-2023-118', 'dora-30-2/a', 'present', 'Section 2, Order form 3', ''],
  ['ACH-2023-118', 'dora-30-2/b', 'partial', 'Section 9', 'Regions are named; notice before a change is not.'],
  ['ACH-2023-118', 'dora-30-2/d', 'absent', '', 'Nothing is said about insolvency. To be raised before the renewal.'],
  ['ACH-2023-118', 'dora-30-2/e', 'present', 'Exhibit B', ''],
  ['ACH-2023-118', 'capacity/3', 'present', 'Section 14.2', 'Once a year, 30 days of notice.'],
  ['HRZ-FR2-0451', 'own/1', 'present', 'Clause 20', 'German law, Frankfurt. Credits are a lump sum of damages there.'],
  ['HRZ-FR2-0451', 'slm/5', 'partial', 'Clause 7.5', 'The cap of 20 % does not bind where intent is proved.'],
];

/** Enters functions, obligations and clauses through their services. */
export async function addRegister(call: SampleCall, services: ReadonlyMap<string, ServiceId>): Promise<void> {
  const ownerId = (await call('people.list', {})).find(({ party }) => party === 'ours')?.id ?? null;
  for (const { supports, ...said } of FUNCTIONS) {
    const known = supports.flatMap(({ service, ...rest }) => {
      const serviceId = services.get(service);
      return serviceId === undefined ? [] : [{ ...rest, id: null, serviceId }];
    });
    await call('functions.create', { ...said, ownerId, supports: known });
  }
  const contracts = new Map((await call('contracts.list', { providerId: null })).map(({ ref, id }) => [ref, id]));
  await addObligations(call, contracts, ownerId);
  await addClauses(call, contracts);
}

async function addObligations(
  call: SampleCall,
  contracts: ReadonlyMap<string, ContractId>,
  ownerId: ObligationInput['ownerId'],
): Promise<void> {
  for (const { contract, checked = [], trigger = '', ...said } of OBLIGATIONS) {
    const contractId = contracts.get(contract);
    if (contractId === undefined) continue;
    const { id } = await call('obligations.create', { ...said, trigger, contractId, ownerId, untilOn: null, note: '' });
    for (const [dueOn, result, note] of checked) {
      await call('obligations.check', { obligationId: id, dueOn, result, note, evidence: '' });
    }
  }
}

async function addClauses(call: SampleCall, contracts: ReadonlyMap<string, ContractId>): Promise<void> {
  for (const [ref, item, state, location, note] of CLAUSES) {
    const contractId = contracts.get(ref);
    if (contractId === undefined) continue;
    const { rev } = (await call('contracts.get', { id: contractId })).contract;
    await call('clauses.set', { contractId, item, state, location, note, slaId: null, obligationId: null, rev });
  }
}
