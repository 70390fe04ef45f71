// How reports, tests, certificates and own audits stand, day by day.
import { describe, expect, test } from 'vitest';
import type { FactsOf } from '#shared/assurance/facts.ts';
import { assuranceState } from '#shared/assurance/judge.ts';
import { TODAY, stands } from '#test/harness/assurance-stands.ts';

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
