// How runbooks, handovers, boundaries and roles stand; every kind has its place.
import { describe, expect, test } from 'vitest';
import type { FactsOf } from '#shared/assurance/facts.ts';
import { ASSURANCE_KINDS, ASSURANCE_NOUNS, GROUP_KINDS } from '#shared/assurance/model.ts';
import { gapScore } from '#shared/assurance/state/scope.ts';
import { TODAY, stands } from '#test/harness/assurance-stands.ts';

describe('handover and running', () => {
  test('a runbook covers failover, backup validation and scaling', () => {
    const base = { version: '1', place: '', everyMonths: 12, reviewedOn: '2026-02-01', exercisedOn: null };
    const whole = { ...base, failover: 'covered', backup: 'covered', scaling: 'not_needed' } as const;
    expect(stands('runbook', whole)).toBe('met: Complete');
    expect(stands('runbook', { ...whole, scaling: 'missing' })).toBe('risk: Incomplete');
    expect(stands('runbook', whole, '2027-02-01')).toBe('risk: Review due');
  });

  test('a playbook has steps of both sides and is exercised', () => {
    const step = (party: 'ours' | 'theirs') => ({ party, text: 'Call', withinMin: 15 });
    const base = { trigger: 'T', everyMonths: 12, exercisedOn: '2026-01-01' };
    expect(stands('incident_playbook', { ...base, steps: [step('ours'), step('theirs')] })).toBe('met: Ready');
    expect(stands('incident_playbook', { ...base, steps: [step('ours')] })).toBe('risk: One-sided');
    expect(stands('incident_playbook', { ...base, steps: [] })).toBe('nodata: No steps');
    expect(stands('incident_playbook', { ...base, exercisedOn: null, steps: [step('ours'), step('theirs')] })).toBe(
      'risk: Exercise due',
    );
  });

  test('shadowing gates full responsibility', () => {
    const session = { topic: 'Month end', heldOn: '2026-09-01', signedOffBy: 'A' };
    const base = { liveOn: null, findings: [], items: [] };
    expect(stands('handover', { ...base, sessions: [] })).toBe('risk: Blocked');
    expect(stands('handover', { ...base, sessions: [session] })).toBe('met: Signed off');
    const unsigned = { ...base, sessions: [{ ...session, signedOffBy: '' }] };
    expect(stands('handover', unsigned)).toBe('risk: Blocked');
    expect(stands('handover', { ...unsigned, liveOn: TODAY })).toBe('breached: Live, not signed off');
    const item = { item: 'Rules', version: '2', acceptedBy: '', acceptedOn: null };
    expect(stands('handover', { ...base, items: [item], sessions: [session] })).toBe('risk: Blocked');
  });

  test('knowledge is approved after its last change', () => {
    const base = { place: '', changedBy: 'B', changedOn: '2026-08-12', reviewer: 'A', everyMonths: 12 };
    expect(stands('knowledge', { ...base, approvedOn: '2026-08-12' })).toBe('met: Approved');
    expect(stands('knowledge', { ...base, approvedOn: '2026-08-11' })).toBe('risk: Not approved');
    expect(stands('knowledge', { ...base, approvedOn: '2026-08-12' }, '2027-08-12')).toBe('risk: Review due');
  });
});

describe('scope and roles', () => {
  test('a sourcing decision has a gap score, a cost and an approval', () => {
    const capabilities = [
      { what: 'Nights', needed: 4, present: 1 },
      { what: 'Product', needed: 2, present: 5 },
    ];
    expect(gapScore(capabilities)).toBe(3);
    const facts: FactsOf<'sourcing'> = {
      decision: 'outsource',
      costPerYear: { minor: '100', currency: 'EUR' },
      benefit: 'B',
      reasons: '',
      decidedOn: '2026-01-01',
      approvedBy: 'Board',
      capabilities,
    };
    expect(stands('sourcing', facts)).toBe('met: Outsource');
    expect(stands('sourcing', { ...facts, decision: 'open' })).toBe('risk: Undecided');
    expect(stands('sourcing', { ...facts, costPerYear: null })).toBe('risk: No cost');
    expect(stands('sourcing', { ...facts, approvedBy: '' })).toBe('risk: Not approved');
    expect(stands('sourcing', { ...facts, capabilities: [] })).toBe('nodata: Not scored');
  });

  test('edges, paths and roles are complete or say what is missing', () => {
    const side = (isInside: boolean, owner: string) => ({ what: 'W', isInside, owner });
    expect(stands('boundary', { sides: [side(true, 'A'), side(false, 'B')] })).toBe('met: Drawn');
    expect(stands('boundary', { sides: [side(true, 'A')] })).toBe('risk: Open-ended');
    expect(stands('boundary', { sides: [side(true, 'A'), side(false, '')] })).toBe('risk: No owner');
    const step = (domain: string, contact: string) => ({ domain, contact, withinMin: 10 });
    expect(stands('escalation_path', { trigger: 'T', steps: [step('Network', 'A'), step('Carrier', 'B')] })).toBe(
      'met: Complete',
    );
    expect(stands('escalation_path', { trigger: 'T', steps: [step('Network', 'A'), step('network ', 'B')] })).toBe(
      'risk: One domain',
    );
    expect(stands('escalation_path', { trigger: 'T', steps: [step('Network', 'A'), step('Carrier', '')] })).toBe(
      'risk: Incomplete',
    );
    const kind = (ours: 'approve' | 'review', theirs: 'none' | 'propose') => ({ change: 'Normal', ours, theirs });
    expect(stands('change_roles', { board: 'B', kinds: [kind('approve', 'propose')] })).toBe('met: Ruled');
    expect(stands('change_roles', { board: 'B', kinds: [kind('review', 'propose')] })).toBe('breached: Overrides us');
    expect(stands('change_roles', { board: 'B', kinds: [kind('approve', 'none')] })).toBe('risk: No say');
  });

  test('a finding is decided within thirty days and followed up', () => {
    const facts: FactsOf<'shadow_it'> = {
      system: 'S',
      foundOn: '2026-09-08',
      users: '',
      decision: 'open',
      followUpOn: null,
      doneOn: null,
    };
    expect(stands('shadow_it', facts)).toBe('risk: Undecided');
    expect(stands('shadow_it', facts, '2026-10-09')).toBe('breached: Undecided');
    expect(stands('shadow_it', { ...facts, decision: 'watch' })).toBe('risk: Watch');
    expect(stands('shadow_it', { ...facts, decision: 'watch', followUpOn: '2026-12-01' })).toBe('plain: Watch');
    expect(stands('shadow_it', { ...facts, decision: 'retire', followUpOn: '2026-10-01' })).toBe('risk: Follow-up due');
    expect(stands('shadow_it', { ...facts, decision: 'retire', doneOn: '2026-10-01' })).toBe('met: Done');
  });

  test('rules and standards are checked when due', () => {
    const rule = { owner: 'O', rule: 'R', withinDays: 2, everyMonths: 6, checkedOn: '2026-07-20' };
    expect(stands('cmdb_rule', rule)).toBe('met: Kept');
    expect(stands('cmdb_rule', { ...rule, checkedOn: null })).toBe('risk: Check due');
    const standard = {
      standard: 'D',
      everyMonths: 12,
      checkedOn: '2026-04-01',
      points: [{ point: 'P', isMet: false }],
    };
    expect(stands('doc_standard', standard)).toBe('risk: Not met');
    expect(stands('doc_standard', { ...standard, points: [{ point: 'P', isMet: true }] })).toBe('met: Met');
    expect(stands('doc_standard', { ...standard, points: [] })).toBe('nodata: Empty');
  });
});

test('every kind belongs to one group and has a noun', () => {
  expect(new Set(Object.values(GROUP_KINDS).flat()).size).toBe(ASSURANCE_KINDS.length);
  expect(Object.keys(ASSURANCE_NOUNS).toSorted()).toEqual(ASSURANCE_KINDS.toSorted());
});
