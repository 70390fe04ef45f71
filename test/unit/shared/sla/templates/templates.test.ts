// Public terms: each is complete, says where it is from, and is read by the same checks as a typed table.
import { expect, test } from 'vitest';
import { ClaimWindow } from '#shared/claims/model.ts';
import { MetricBasis } from '#shared/sla/basis.ts';
import { lintCreditTable } from '#shared/sla/lint.ts';
import { CreditSchedule, MetricVersion } from '#shared/sla/model.ts';
import { originWords, TERMS_TEMPLATES } from '#shared/sla/templates/templates.ts';

const codesOf = ({ target, bands, capPct }: (typeof TERMS_TEMPLATES)[number]): string[] =>
  bands === null ? [] : lintCreditTable({ commitment: target.targetPct, bands, capPct }).map(({ code }) => code);

test('every template has an id of its own, a source, and values that a record can hold', () => {
  expect(TERMS_TEMPLATES.length).toBeGreaterThan(30);
  expect(new Set(TERMS_TEMPLATES.map(({ id }) => id)).size).toBe(TERMS_TEMPLATES.length);
  for (const { source, target, bands, capPct, claimWindow, window } of TERMS_TEMPLATES) {
    expect(source).not.toBe('');
    expect(MetricVersion.partial().safeParse(target).error).toBeUndefined();
    expect(CreditSchedule.shape.bands.nullable().safeParse(bands).error).toBeUndefined();
    expect(CreditSchedule.shape.capPct.safeParse(capPct).error).toBeUndefined();
    expect(ClaimWindow.nullable().safeParse(claimWindow).error).toBeUndefined();
    expect(MetricBasis.shape.window.nullable().safeParse(window).error).toBeUndefined();
  }
});

test('terms without a credit table say why', () => {
  const silent = TERMS_TEMPLATES.filter(({ bands, open }) => bands === null && !/credit/i.test(open.join(' ')));
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('only the tables that contradict themselves have findings', () => {
  const found = TERMS_TEMPLATES.flatMap((template) => {
    const codes = codesOf(template);
    return codes.length === 0 ? [] : [[template.id, [...new Set(codes)]]];
  });
  expect(Object.fromEntries(found)).toEqual({
    'github-enterprise-cloud': ['GAP', 'CREDIT_WHILE_MET'],
    'zus-health': ['GAP', 'TOP_BOUND_DIFFERS'],
  });
});

test('the origin names source, date and whether anybody checked', () => {
  const terms = { provider: 'AWS', service: 'RDS', textDated: '2024-01-22', source: 'https://aws.example/sla' };
  expect(originWords(terms, null)).toBe(
    'Public terms of AWS, RDS (text of 2024-01-22, https://aws.example/sla). Not checked yet against the text in force.',
  );
  expect(originWords({ ...terms, textDated: null }, '2026-10-05')).toBe(
    'Public terms of AWS, RDS (undated text, https://aws.example/sla). Checked on 2026-10-05.',
  );
});
