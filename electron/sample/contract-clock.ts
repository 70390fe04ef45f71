// Sample data: how notice works in each contract, and what happened to it. One stands close to its day for leaving.
import { PLAIN_CLOCK, type ClockTerms, type ContractEvent } from '#shared/contracts/model.ts';
import type { ContractId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';

interface SampleClock {
  readonly clock: Partial<ClockTerms>;
  readonly events: ReadonlyArray<Pick<ContractEvent, 'kind' | 'on' | 'note'>>;
}

const CLOCKS: Readonly<Record<string, SampleClock>> = {
  'ACH-2023-118': {
    clock: { reminderDays: [180, 90, 30, 7] },
    events: [
      { kind: 'signed', on: '2023-10-12', note: 'Signed by both sides, in force from 1 November 2023.' },
      { kind: 'amended', on: '2026-03-12', note: 'Amendment 2: target of 99.95 % and the fee that goes with it.' },
    ],
  },
  'BQ-MSA-07': {
    clock: { deliveryLeadDays: 10, reminderDays: [270, 180, 60, 14] },
    events: [{ kind: 'signed', on: '2024-02-27', note: '' }],
  },
  'FT-WAN-2024-02': {
    clock: {
      deliveryLeadDays: 3,
      workingDayRule: 'previous',
      noticeNotBefore: { amount: 6, unit: 'months' },
      reminderDays: [60, 30, 14],
    },
    events: [{ kind: 'signed', on: '2023-12-19', note: 'Notice by registered letter to the seat of the provider.' }],
  },
  'HRZ-FR2-0451': {
    clock: { deliveryLeadDays: 5, reminderDays: [365, 180, 90, 30] },
    events: [{ kind: 'signed', on: '2022-05-30', note: '' }],
  },
};

/** Enters clocks and events through their services. */
export async function addContractClocks(call: SampleCall): Promise<void> {
  const contracts = await call('contracts.list', { providerId: null });
  for (const { id, ref } of contracts) {
    const sample = CLOCKS[ref];
    if (sample === undefined) continue;
    await setClock(call, id, sample.clock);
    for (const event of sample.events) {
      const { rev } = (await call('contracts.get', { id })).contract;
      await call('clock.record', { ...event, contractId: id, rev, party: 'ours', endsOn: null, proof: '' });
    }
  }
}

async function setClock(call: SampleCall, id: ContractId, more: Partial<ClockTerms>): Promise<void> {
  const { contract } = await call('contracts.get', { id });
  const {
    createdAt: _1,
    createdBy: _2,
    updatedAt: _3,
    updatedBy: _4,
    archivedAt: _5,
    trashedAt: _6,
    ...record
  } = contract;
  await call('contracts.update', { ...record, clock: { ...PLAIN_CLOCK, ...more } });
}
