// Answers for the fake bridge: an open workspace, a few things due, a few steps. Fixed instants, fixed ids.
import { ImportId, ProviderId, SlaId } from '#shared/ids.ts';
import { FileToken } from '#shared/ipc/define.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { Fixtures } from './fake-bridge.ts';

/** 31 March 2026, 12:02:11 UTC: 14:02:11 in Berlin. */
export const NOW_SEC = 1_774_958_531;

export const SLA_ID = SlaId.parse('019a0000-0000-7000-8000-000000000001');
export const PROVIDER_ID = ProviderId.parse('019a0000-0000-7000-8000-000000000002');
export const IMPORT_ID = ImportId.parse('019a0000-0000-7000-8000-000000000003');
export const TOKEN = FileToken.parse('a'.repeat(32));

export const STATE: NonNullable<OutputOf<'workspace.state'>> = {
  name: 'Hanse Logistik.qdk',
  sample: true,
  asOf: null,
  readOnly: false,
  encrypted: false,
  formatVersion: 10,
  revision: 318,
  savedAt: NOW_SEC,
  undo: { seq: 318, label: 'Change target of Helios Compute availability' },
  redo: null,
  counts: { providers: 4, contracts: 5, incidents: 412 },
};

export const TODAY_ITEMS: OutputOf<'today.items'> = [
  {
    key: 'notice',
    tone: 'risk',
    word: 'Notice',
    title: 'Helios Data Centres: last day for notice',
    detail: 'Contract HDC-2023-04 renews for 24 months, 412 800.00 EUR',
    on: '2026-04-15',
    target: { area: 'providers', id: PROVIDER_ID, detail: null },
  },
  {
    key: 'breach',
    tone: 'breached',
    word: 'Breached',
    title: 'Helios Compute availability, Mar 2026',
    detail: '99.871 % against 99.95 %, claim 12 400.00 EUR until 30 Apr',
    on: '2026-03-30',
    target: { area: 'sla', id: SLA_ID, detail: '2026-03' },
  },
  {
    key: 'import',
    tone: 'plain',
    word: 'Open',
    title: 'Import of status-incidents.csv waits for its mapping',
    detail: '214 rows',
    on: null,
    target: { area: 'imports', id: IMPORT_ID, detail: null },
  },
  {
    key: 'later',
    tone: 'plain',
    word: 'Review',
    title: 'Quarterly review with Northwind Hosting',
    detail: 'Agenda not written yet',
    on: '2026-06-12',
    target: { area: 'providers', id: PROVIDER_ID, detail: null },
  },
];

export const steps = (count: number, from = 318): OutputOf<'history.steps'> =>
  Array.from({ length: count }, (_, index) => ({
    seq: from - index,
    label: index % 3 === 0 ? 'Change target of Helios Compute availability' : `Record incident INC-${4100 - index}`,
    kind: index === 5 ? ('undo' as const) : index === 9 ? ('final' as const) : ('do' as const),
    at: NOW_SEC - index * 3_607,
    actor: 'Mara Lindqvist',
    undone: index === 6,
  }));

/** What every screen asks for. */
export const SHELL: Fixtures = {
  'workspace.state': { value: STATE },
  'workspace.settings': {
    value: {
      actorId: null,
      numberFormat: 'point',
      homeZone: 'Europe/Berlin',
      dateFormat: 'words',
      fiscalYearStart: 1,
    },
  },
  'shell.preferences': {
    value: { theme: 'system', density: 'default', sidebarCollapsed: false, keys: {}, singleLetters: true },
  },
  'shell.recentFiles': { value: [] },
  'today.items': { value: TODAY_ITEMS },
  'history.steps': { value: steps(60) },
  'search.find': { value: [] },
  'views.list': { value: [] },
  'drafts.get': { value: null },
  'drafts.save': { value: {} },
  'drafts.discard': { value: {} },
};
