// How assurance records stand, day by day, and what a report covers.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage, type ReportSpan } from '#shared/assurance/coverage.ts';
import type { AssuranceKind, FactsOf } from '#shared/assurance/facts.ts';
import { assuranceState } from '#shared/assurance/judge.ts';
import { ASSURANCE_KINDS, ASSURANCE_NOUNS, GROUP_KINDS } from '#shared/assurance/model.ts';
import { mergePatches } from '#shared/assurance/patch-block.ts';
import { patchCount } from '#shared/assurance/state/access.ts';
import { gapScore } from '#shared/assurance/state/scope.ts';
import { civilDateText } from '#shared/values/civil-date.ts';

const TODAY = '2026-10-05';

function stands<Kind extends AssuranceKind>(kind: Kind, facts: FactsOf<Kind>, today = TODAY): string {
  const { tone, word } = assuranceState({ kind, facts }, today, (id) => `service ${id}`);
  return `${tone}: ${word}`;
}

describe('coverage', () => {
  const span = (periodFrom: string, periodTo: string, bridgeTo: string | null = null): ReportSpan => ({
    periodFrom,
    periodTo,
    bridgeTo,
  });

  test('a letter stands after its own report only, a report before a letter', () => {
    const parts = coverage(
      [span('2025-01-01', '2025-12-31', '2026-03-31'), span('2026-03-01', '2026-03-15')],
      '2025-12-30',
      '2026-04-02',
    );
    expect(parts).toEqual([
      { state: 'covered', from: '2025-12-30', to: '2025-12-31', days: 2 },
      { state: 'bridged', from: '2026-01-01', to: '2026-02-28', days: 59 },
      { state: 'covered', from: '2026-03-01', to: '2026-03-15', days: 15 },
      { state: 'bridged', from: '2026-03-16', to: '2026-03-31', days: 16 },
      { state: 'gap', from: '2026-04-01', to: '2026-04-02', days: 2 },
    ]);
  });

  test('cuts any stretch without gap or overlap, and says of each day what the spans say', () => {
    const day = fc.integer({ min: 19_000, max: 19_400 });
    const spans = fc.array(
      fc.tuple(day, fc.nat(200), fc.option(fc.nat(120), { nil: null })).map(([from, length, bridge]) => {
        const end = from + length;
        return { from, end, bridge: bridge === null ? null : end + 1 + bridge };
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(spans, day, fc.nat(300), (known, from, length) => {
        const parts = coverage(
          known.map((one) =>
            span(
              civilDateText(one.from),
              civilDateText(one.end),
              one.bridge === null ? null : civilDateText(one.bridge),
            ),
          ),
          civilDateText(from),
          civilDateText(from + length),
        );
        const byDay = parts.flatMap(({ state, days }) => Array.from({ length: days }, () => state));
        const expected = Array.from({ length: length + 1 }, (_, index) => {
          const now = from + index;
          if (known.some((one) => one.from <= now && now <= one.end)) return 'covered';
          return known.some((one) => one.bridge !== null && one.end < now && now <= one.bridge) ? 'bridged' : 'gap';
        });
        expect(byDay).toEqual(expected);
        expect(parts.every(({ state }, index) => index === 0 || parts[index - 1]?.state !== state)).toBe(true);
      }),
    );
  });
});

describe('reports and tests', () => {
  const report: FactsOf<'audit_report'> = {
    report: 'soc2_type2',
    auditor: 'A',
    opinion: 'unqualified',
    periodFrom: '2025-10-01',
    periodTo: '2026-09-30',
    bridgeTo: '2026-12-31',
    subservice: 'none',
    receivedOn: null,
    reviewedOn: '2026-10-02',
    reviewedBy: 'M',
    services: [],
    exceptions: [],
    controls: [],
  };

  test('a report covers, has a gap behind it, or is out of date', () => {
    expect(stands('audit_report', report)).toBe('met: Covered');
    expect(stands('audit_report', report, '2026-12-31')).toBe('met: Covered');
    expect(stands('audit_report', report, '2027-01-01')).toBe('risk: Gap');
    expect(stands('audit_report', report, '2027-10-01')).toBe('breached: Out of date');
    expect(stands('audit_report', { ...report, bridgeTo: null })).toBe('risk: Gap');
  });

  test('what its reader has to settle is named', () => {
    expect(stands('audit_report', { ...report, reviewedOn: null })).toBe('risk: Not read');
    expect(stands('audit_report', { ...report, opinion: 'adverse' })).toBe('breached: Adverse');
    expect(stands('audit_report', { ...report, opinion: 'disclaimer' })).toBe('breached: No opinion');
    const open = {
      ...report,
      subservice: 'carve_out',
      services: [{ serviceId: 'S1' as never, match: 'outside' }],
      exceptions: [{ text: 'E', response: '', isClosed: false }],
      controls: [{ text: 'C', owner: '', state: 'open' }],
    } as const;
    const { detail } = assuranceState(
      { kind: 'audit_report', facts: { ...open } as never },
      TODAY,
      (id) => `service ${id}`,
    );
    for (const words of ['service S1', '1 open exception', '1 control expected of us', 'carved out']) {
      expect(detail).toContain(words);
    }
  });

  test('a test is passed only when grave findings are fixed and tested again', () => {
    const finding = { text: 'Keys', level: 'high', fixedOn: null, retestedOn: null } as const;
    const base = { system: 'S', tester: 'T', scope: '', testedOn: '2026-03-01', nextOn: null };
    expect(stands('pen_test', { ...base, findings: [finding] })).toBe('breached: Open findings');
    const fixed = { ...finding, fixedOn: '2026-04-01' };
    expect(stands('pen_test', { ...base, findings: [fixed] })).toBe('risk: Retest due');
    expect(stands('pen_test', { ...base, findings: [{ ...fixed, retestedOn: '2026-04-09' }] })).toBe('met: Passed');
    expect(stands('pen_test', { ...base, findings: [{ ...finding, level: 'low' }] })).toBe('risk: Open findings');
    expect(stands('pen_test', { ...base, findings: [] }, '2027-03-01')).toBe('risk: Due');
  });

  test('a certificate holds through its last day', () => {
    const facts = { scheme: 'S', number: '', issuer: 'I', scope: '', validFrom: '2026-01-01', validTo: '2026-11-30' };
    expect(stands('certificate', facts, '2026-08-01')).toBe('met: Valid');
    expect(stands('certificate', facts, '2026-11-30')).toBe('risk: Ends soon');
    expect(stands('certificate', facts, '2026-12-01')).toBe('breached: Expired');
    expect(stands('certificate', facts, '2025-12-31')).toBe('nodata: Not yet valid');
  });

  test('an own audit is closed when every finding is', () => {
    const finding = { text: 'F', response: '', closedOn: null };
    const base = { heldOn: '2026-05-01', scope: 'S', auditor: 'A', nextOn: '2027-05-01' };
    expect(stands('own_audit', { ...base, findings: [finding] })).toBe('risk: Findings');
    expect(stands('own_audit', { ...base, findings: [{ ...finding, closedOn: '2026-06-01' }] })).toBe('met: Closed');
    expect(stands('own_audit', { ...base, findings: [] }, '2027-05-01')).toBe('risk: Due');
  });
});

describe('access and data', () => {
  test('a privileged account needs an attestation of the last year, and every access a review', () => {
    const facts = {
      system: 'S',
      role: 'R',
      scope: 'all',
      holders: '',
      isPrivileged: true,
      pamOn: '2026-01-10',
      grantedOn: null,
      everyMonths: 6,
      reviewedOn: '2026-07-01',
      revokedOn: null,
      revokedProof: '',
    };
    expect(stands('access', facts)).toBe('met: In order');
    expect(stands('access', { ...facts, pamOn: null })).toBe('breached: Not managed');
    expect(stands('access', facts, '2027-01-10')).toBe('breached: Not managed');
    expect(stands('access', { ...facts, isPrivileged: false }, '2027-01-01')).toBe('risk: Review due');
    expect(stands('access', { ...facts, reviewedOn: null })).toBe('risk: Review due');
    expect(stands('access', { ...facts, revokedOn: '2026-09-01' })).toBe('risk: No proof');
    expect(stands('access', { ...facts, revokedOn: '2026-09-01', revokedProof: 'Ticket 4' })).toBe('plain: Revoked');
  });

  test('critical workloads keep their own keys', () => {
    const classes = [{ what: 'Claims', dataClass: 'restricted', who: 'Handlers' }] as const;
    const facts: FactsOf<'data_protection'> = {
      isCritical: true,
      atRest: 'yes',
      inTransit: 'yes',
      method: '',
      keys: 'client',
      attestedOn: '2026-04-01',
      classes: [...classes],
    };
    expect(stands('data_protection', facts)).toBe('met: Protected');
    expect(stands('data_protection', { ...facts, keys: 'provider_module' })).toBe('breached: Keys not ours');
    expect(stands('data_protection', { ...facts, inTransit: 'no' })).toBe('breached: Not encrypted');
    expect(stands('data_protection', { ...facts, atRest: 'unknown' })).toBe('nodata: Unknown');
    expect(stands('data_protection', { ...facts, classes: [] })).toBe('nodata: Not classed');
    expect(stands('data_protection', facts, '2027-04-01')).toBe('risk: Attestation due');
  });

  test('patches count from their release: the last day of the limit is in time', () => {
    const patch = (ref: string, releasedOn: string, appliedOn: string | null, isCritical = true) => ({
      ref,
      isCritical,
      releasedOn,
      appliedOn,
    });
    const duty = (patches: ReturnType<typeof patch>[]) => ({ criticalDays: 14, otherDays: 60, source: 'S', patches });
    const mixed = duty([
      patch('A', '2026-09-01', '2026-09-15'),
      patch('B', '2026-09-01', '2026-09-16'),
      patch('C', '2026-09-21', null),
      patch('D', '2026-09-20', null),
      patch('E', '2026-08-07', null, false),
    ]);
    expect(patchCount(mixed, TODAY)).toEqual({ inTime: 1, judged: 3, overdue: ['D'], late: ['B'], running: 2 });
    expect(stands('patching', mixed)).toBe('breached: Overdue');
    expect(stands('patching', duty([patch('A', '2026-09-01', '2026-09-15')]))).toBe('met: In time');
    expect(stands('patching', duty([patch('B', '2026-09-01', '2026-09-16')]))).toBe('risk: Some late');
    expect(stands('patching', duty([patch('C', '2026-09-30', null)]))).toBe('met: Within limits');
    expect(stands('patching', duty([]))).toBe('nodata: No data');
  });

  test('drift and places outside are named', () => {
    const drift = { item: 'Log', agreed: '400', found: '90', resolvedOn: null };
    const base = { version: 'L1', agreedOn: '2026-01-01', everyMonths: 3, attestedOn: '2026-09-01', attestedBy: '' };
    expect(stands('baseline', { ...base, drift: [drift] })).toBe('risk: Drift');
    expect(stands('baseline', { ...base, drift: [{ ...drift, resolvedOn: '2026-09-02' }] })).toBe('met: In line');
    expect(stands('baseline', { ...base, drift: [] }, '2026-12-01')).toBe('risk: Attestation due');
    const place = (country: string) => ({ what: 'Logs', country, checkedOn: null });
    expect(stands('country_rule', { allowed: ['DE'], places: [place('DE')] })).toBe('met: Inside');
    expect(stands('country_rule', { allowed: ['DE'], places: [place('US')] })).toBe('breached: Outside');
    expect(stands('country_rule', { allowed: ['DE'], places: [] })).toBe('nodata: No data');
  });
});

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

describe('pasted patches', () => {
  test('are read with or without a heading; a reference that stands is replaced', () => {
    const before = [{ ref: 'KB-1', isCritical: true, releasedOn: '2026-03-01', appliedOn: null }];
    const text =
      'Patch\tClass\tReleased\tApplied\nKB-1\tcritical\t2026-03-01\t2026-03-09\r\nKB-2\tother\t2026-03-02\t\n';
    expect(mergePatches(before, text)).toEqual({
      patches: [
        { ref: 'KB-1', isCritical: true, releasedOn: '2026-03-01', appliedOn: '2026-03-09' },
        { ref: 'KB-2', isCritical: false, releasedOn: '2026-03-02', appliedOn: null },
      ],
      added: 1,
      replaced: 1,
    });
  });

  test.each([
    ['KB-1\tcritical\t2026-02-30\t', 'Row 1: “2026-02-30” is no day of release'],
    ['KB-1\tcritical\t2026-03-01\t2026-02-01', 'applied before it was released'],
    ['KB-1\tmaybe\t2026-03-01\t', 'neither critical nor other'],
    ['\tcritical\t2026-03-01\t', 'names the patch'],
    ['', 'holds no row'],
  ])('%j is refused whole', (text, words) => {
    expect(() => mergePatches([], text)).toThrow(words);
  });
});

test('every kind belongs to one group and has a noun', () => {
  expect(new Set(Object.values(GROUP_KINDS).flat()).size).toBe(ASSURANCE_KINDS.length);
  expect(Object.keys(ASSURANCE_NOUNS).toSorted()).toEqual(ASSURANCE_KINDS.toSorted());
});
