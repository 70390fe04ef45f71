// What public terms set in a form: named before it is set, nothing else touched.
import { expect, test } from 'vitest';
import { newSchedule } from '#renderer/features/contracts/schedule-form.ts';
import { scheduleWith, targetWith } from '#renderer/features/contracts/template-changes.ts';
import { newVersion } from '#renderer/features/contracts/version-form.ts';
import { TERMS_TEMPLATES } from '#shared/sla/templates/templates.ts';

function named(id: string) {
  const template = TERMS_TEMPLATES.find((one) => one.id === id);
  if (template === undefined) throw new Error(`there are terms ${id}`);
  return template;
}

test('a target takes what the terms say, keeps the rest, and names each change', () => {
  const form = { ...newVersion('Europe/Berlin', '2026-01-01'), note: 'Ours' };
  const { values, changes } = targetWith(form, named('gcp-alloydb'), null);
  expect(values).toMatchObject({
    targetPct: '99.99',
    minConsecutiveSec: 60,
    granularity: 'floor_minute_per_outage',
    zone: 'Europe/Berlin',
    validFrom: '2026-01-01',
  });
  expect(values.note).toMatch(/^Ours\nPublic terms of Google Cloud, AlloyDB .* Not checked yet/);
  expect(changes.map(({ name }) => name)).toEqual([
    'Availability target',
    'Shortest outage that counts',
    'Outages are counted',
    'Note',
  ]);
  expect(form.targetPct).toBeNull();
});

test('a credit table takes bands and window, and leaves fee and first day alone', () => {
  const { values, changes } = scheduleWith(newSchedule('2026-01-01'), named('aws-rds-single'), '2026-10-05');
  expect(values).toMatchObject({
    validFrom: '2026-01-01',
    monthlyFee: null,
    claimWindow: { amount: 2, unit: 'months' },
  });
  expect(values.bands.map(({ creditPct }) => creditPct)).toEqual(['10', '25', '100']);
  expect(values.clause).toContain('checked on 2026-10-05');
  expect(changes.map(({ name }) => name)).toEqual(['Bands', 'To be claimed within', 'Clause']);
});

test('terms without a table set no bands and say so', () => {
  const form = newSchedule('2026-01-01');
  const { values, changes } = scheduleWith(form, named('slack-2024'), null);
  expect(values.bands).toBe(form.bands);
  expect(changes[0]).toEqual({ name: 'Bands', now: 'Empty', next: 'Not known: nothing is set' });
});
