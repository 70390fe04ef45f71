// How access, protection of data, patches, baselines and countries stand; patches that are pasted.
import { describe, expect, test } from 'vitest';
import type { FactsOf } from '#shared/assurance/facts.ts';
import { mergePatches } from '#shared/assurance/patch-block.ts';
import { patchCount } from '#shared/assurance/state/access.ts';
import { TODAY, stands } from '#test/harness/assurance-stands.ts';

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
