// What the screens of claims and of the ledger of follow-ups are shown with.
import { CreditClaimId, FollowUpId, PersonId } from '#shared/ids.ts';
import type { CreditClaim } from '#shared/claims/model.ts';
import type { ClaimRow } from '#shared/ipc/claims.ts';
import type { DisputeView } from '#shared/ipc/disputes.ts';
import type { FollowUpRow } from '#shared/ipc/follow-ups.ts';
import type { Fixtures } from './fake-bridge.ts';
import { NOW_SEC, PROVIDER_ID, SHELL, SLA_ID, TOKEN } from './fixtures.ts';
import { CONTRACT_ID } from './sla-fixtures.ts';

export const CLAIM_ID = CreditClaimId.parse('019a0000-0000-7000-8000-0000000000c1');
export const ACTION_ID = FollowUpId.parse('019a0000-0000-7000-8000-0000000000d1');
export const DISPUTE_ID = FollowUpId.parse('019a0000-0000-7000-8000-0000000000d2');

const STAMPS = {
  rev: 3,
  createdAt: NOW_SEC,
  createdBy: 'Mara',
  updatedAt: NOW_SEC,
  updatedBy: 'Mara',
  archivedAt: null,
  trashedAt: null,
};
const EUR = (minor: string) => ({ minor, currency: 'EUR' });

const CLAIM: CreditClaim = {
  id: CLAIM_ID,
  slaId: SLA_ID,
  month: '2025-07',
  state: 'submitted',
  claimedPct: '99.458',
  isAgreed: false,
  claimed: EUR('120000'),
  approved: null,
  applied: null,
  invoiceRef: '',
  deadlineOn: '2025-09-30',
  submittedOn: '2025-08-12',
  decidedOn: null,
  appliedOn: null,
  ref: 'HEL-77',
  note: '',
  ...STAMPS,
};

const CLAIM_ROW: ClaimRow = {
  key: `${SLA_ID}:2025-07`,
  claim: CLAIM,
  slaId: SLA_ID,
  slaName: 'Compute availability',
  contractId: CONTRACT_ID,
  contractRef: 'HEL-2023',
  providerId: PROVIDER_ID,
  providerName: 'Helios Data Centres GmbH',
  month: '2025-07',
  state: 'submitted',
  worth: EUR('120000'),
  isAgreed: false,
  deadlineOn: '2025-09-30',
  waitingDays: 231,
  ageBand: 'more than 90 days',
  shortfall: null,
  budgetOwner: 'Mara Lindqvist',
};

const APPLIED: ClaimRow = {
  ...CLAIM_ROW,
  key: `${SLA_ID}:2025-05`,
  month: '2025-05',
  state: 'applied',
  claim: {
    ...CLAIM,
    month: '2025-05',
    state: 'applied',
    approved: EUR('90000'),
    applied: EUR('80000'),
    invoiceRef: 'R-9',
  },
  waitingDays: null,
  ageBand: null,
  shortfall: EUR('10000'),
};

const UNCLAIMED: ClaimRow = {
  ...CLAIM_ROW,
  key: `${SLA_ID}:2026-01`,
  month: '2026-01',
  state: 'computed',
  claim: null,
  waitingDays: null,
  ageBand: null,
};

const ACTION: FollowUpRow = {
  id: ACTION_ID,
  kind: 'action',
  title: 'Send the root cause report',
  note: 'Asked for in the call of 24 July.',
  origin: { kind: 'sla', id: SLA_ID, detail: '2025-07' },
  party: 'them',
  ownerId: PersonId.parse('019a0000-0000-7000-8000-0000000000e1'),
  providerId: PROVIDER_ID,
  contractId: CONTRACT_ID,
  serviceId: null,
  slaId: SLA_ID,
  dueOn: '2026-03-01',
  originalDueOn: '2026-02-01',
  slipCount: 1,
  state: 'open',
  closedAt: null,
  closingNote: '',
  effectiveOn: '2026-06-01',
  effectNote: '',
  supersedesId: null,
  ownerName: 'Mara Lindqvist',
  providerName: 'Helios Data Centres GmbH',
  contractRef: 'HEL-2023',
  serviceName: null,
  slaName: 'Compute availability',
  ...STAMPS,
};

const DISPUTED: FollowUpRow = { ...ACTION, id: DISPUTE_ID, kind: 'dispute', title: 'July: 99.46 % or 99.95 %' };

const DISPUTE: DisputeView = {
  dispute: {
    id: DISPUTE_ID,
    slaId: SLA_ID,
    month: '2025-07',
    oursPct: '99.458',
    theirsPct: '99.95',
    level: 1,
    agreedPct: null,
    messages: [{ id: 'm1', at: NOW_SEC, party: 'us', text: 'They count from the ticket.' }],
  },
  followUp: DISPUTED,
  ladder: [{ level: 1, name: 'Jo Brandt', role: 'Service delivery' }],
};

/** What the screens of claims and follow-ups ask for. */
export const CLAIM_FIXTURES: Fixtures = {
  ...SHELL,
  'claims.list': { value: [CLAIM_ROW, APPLIED, UNCLAIMED] },
  'claims.get': { value: CLAIM_ROW },
  'followUps.list': { value: [ACTION, DISPUTED] },
  'followUps.get': { value: { record: ACTION, supersedes: null, supersededBy: null } },
  'disputes.get': { value: DISPUTE },
  'people.list': { value: [] },
  'providers.list': { value: [] },
  'contracts.list': { value: [] },
  'sla.list': { value: [] },
  'shell.pickSave': { value: { fileToken: TOKEN, name: 'deadlines.ics' } },
  'calendar.export': { value: { days: 3 } },
};

/** The dispute in place of the action. */
export const DISPUTE_FIXTURES: Fixtures = {
  ...CLAIM_FIXTURES,
  'followUps.get': { value: { record: DISPUTED, supersedes: null, supersededBy: null } },
};
