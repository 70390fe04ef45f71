// Answers about practices for the fake bridge: one of each kind, a rule that fires, an assumption nobody compared.
import { PracticeId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { PracticeContent } from '#shared/practices/model.ts';
import { CONTRACT_ID } from './agreements.ts';
import type { Fixtures } from './fake-bridge.ts';
import { NOW_SEC, PROVIDER_ID, SLA_ID } from './fixtures.ts';
import { SERVICE_ID } from './sla-fixtures.ts';

type Board = OutputOf<'practices.board'>;
type Row = Board['practices'][number];

const STAMPS = {
  rev: 2,
  createdAt: NOW_SEC,
  createdBy: 'Mara Lindqvist',
  updatedAt: NOW_SEC,
  updatedBy: 'Mara Lindqvist',
  archivedAt: null,
  trashedAt: null,
};
let made = 0;

function row(content: PracticeContent, state: Pick<Row, 'tone' | 'word' | 'detail'>, more: Partial<Row> = {}): Row {
  made += 1;
  const id = PracticeId.parse(`019a0000-0000-7000-8000-0000000009${String(made).padStart(2, '0')}`);
  return {
    practice: { ...content, id, ...STAMPS },
    subject: 'Helios Compute',
    ...state,
    nextOn: null,
    message: null,
    ...more,
  };
}

const BOARD: Board = {
  practices: [
    row(
      {
        kind: 'severity',
        title: 'Severity of Helios',
        subjectId: PROVIDER_ID,
        note: '',
        facts: {
          calendarId: null,
          rows: [{ theirs: 'Sev 1', ours: 'P1', detectMin: 5, acknowledgeMin: 15, restoreMin: 240 }],
        },
      },
      { tone: 'risk', word: 'Words missing', detail: 'Not in the table: Sev 4.' },
    ),
    row(
      {
        kind: 'journey',
        title: 'Pay a bill',
        subjectId: SERVICE_ID,
        note: '',
        facts: {
          isCritical: true,
          checks: [{ name: 'Browser run', place: 'Frankfurt', everyMin: 5, lastOn: '2026-03-01' }],
        },
      },
      { tone: 'met', word: 'Covered', detail: 'Results of the last 7 days from all: Browser run in Frankfurt.' },
    ),
    row(
      {
        kind: 'journey',
        title: 'Sign in',
        subjectId: SERVICE_ID,
        note: '',
        facts: { isCritical: true, checks: [] },
      },
      { tone: 'breached', word: 'Not covered', detail: 'No synthetic check walks it.' },
    ),
    row(
      {
        kind: 'risk_rule',
        title: 'Three quarters',
        subjectId: SLA_ID,
        note: '',
        facts: { usedPct: '75', tell: 'Mara', template: '{tell}: {used}' },
      },
      { tone: 'risk', word: 'Escalate', detail: '80.0 % of the allowance of 2026-03 is used.' },
      { message: 'Mara: 80.0 %' },
    ),
    row(
      {
        kind: 'audit',
        title: 'Their monthly report',
        subjectId: SLA_ID,
        note: '',
        facts: {
          everyMonths: 3,
          firstOn: '2026-01-01',
          runs: [
            {
              on: '2026-01-05',
              by: 'Mara',
              months: 3,
              findings: [{ month: '2025-12', text: 'Disputed and not settled.' }],
            },
          ],
        },
      },
      { tone: 'risk', word: 'Findings', detail: 'Last run 2026-01-05, findings: 1, months looked at: 3.' },
      { nextOn: '2026-04-05' },
    ),
  ],
  assumptions: [
    {
      slaId: SLA_ID,
      slaRev: 3,
      slaName: 'Compute availability',
      contractId: CONTRACT_ID,
      index: 0,
      text: 'Users at peak',
      expected: '1 000',
      actual: '',
      tone: 'nodata',
      word: 'Never checked',
      detail: 'Compare it with what came.',
    },
  ],
  revisions: [
    {
      slaId: SLA_ID,
      slaName: 'Compute availability',
      contractId: CONTRACT_ID,
      contractRef: 'HDC-2023-04',
      tone: 'risk',
      word: 'Due',
      detail: 'Terms since 2024-01-01.',
      dueOn: '2026-02-01',
    },
  ],
};

export const PRACTICES: Fixtures = { 'practices.board': { value: BOARD } };
export const NO_PRACTICES: Fixtures = {
  'practices.board': { value: { practices: [], assumptions: [], revisions: [] } },
};
