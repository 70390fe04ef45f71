import { describe, expect, test } from 'vitest';
import { getCalendar, listCalendars } from '#db/calendars/read.ts';
import { createCalendar, shelveCalendar, updateCalendar } from '#db/calendars/write.ts';
import {
  countIncidents,
  getIncident,
  incidentExtent,
  listIncidents,
  listIncidentsBySource,
} from '#db/incidents/read.ts';
import { createIncident, shelveIncident, updateIncident } from '#db/incidents/write.ts';
import { getMaintenance, listMaintenance } from '#db/maintenance/read.ts';
import { createMaintenance, shelveMaintenance, updateMaintenance } from '#db/maintenance/write.ts';
import { createProvider, createService } from '#db/providers/write.ts';
import { BusinessCalendar } from '#shared/calendars/model.ts';
import { Incident, MaintenanceWindow } from '#shared/incidents/model.ts';
import { caught } from '#test/harness/caught.ts';
import { calendar, incident, maintenance, provider, service } from '#test/harness/records.ts';
import { BY, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create } = workspaceFolder();
const workspace = create('operations.qdk');
const helios = provider();
const [hosting, mail] = [service(helios.id), service(helios.id, { name: 'Mail' })];
workspace.write(step('Set up'), (db) => {
  createProvider(db, helios);
  createService(db, hosting);
  createService(db, mail);
});
const ALL = { from: null, to: null };

describe('incidents', () => {
  const at = (title: string, startAt: number, endAt: number | null) => incident(hosting.id, { title, startAt, endAt });
  const closed = at('closed', 1000, 2000);
  const instant = at('instant', 3000, 3000);
  const ongoing = at('ongoing', 4000, null);
  workspace.write(step('Add'), (db) => [ongoing, closed, instant].forEach((record) => createIncident(db, record)));
  const titles = (from: number | null, to: number | null) =>
    workspace.read((db) => listIncidents(db, hosting.id, { from, to })).map((found) => found.title);

  test('come back as the model has them', () => {
    const excluded = incident(mail.id, { counts: false, exclusionReason: 'Our own change' });
    workspace.write(step('Add'), (db) => createIncident(db, excluded));
    expect(Incident.parse(workspace.read((db) => getIncident(db, excluded.id)))).toMatchObject(excluded);
  });

  test('are found by the span they touch: half-open, open ends last on, an instant is where it is', () => {
    expect(titles(null, null)).toEqual(['closed', 'instant', 'ongoing']);
    expect(titles(1500, 1600)).toEqual(['closed']);
    expect(titles(2000, 3000)).toEqual([]);
    expect(titles(2000, 3001)).toEqual(['instant']);
    expect(titles(3000, null)).toEqual(['instant', 'ongoing']);
    expect(titles(null, 1000)).toEqual([]);
    expect(titles(9_999_999, 99_999_999)).toEqual(['ongoing']);
  });

  test('are counted, and their extent is known, per service', () => {
    expect(workspace.read((db) => countIncidents(db, hosting.id))).toBe(3);
    expect(workspace.read((db) => incidentExtent(db, hosting.id))).toEqual({ firstAt: 1000, lastAt: 4000 });
    expect(workspace.read((db) => incidentExtent(db, service(helios.id).id))).toBeNull();
  });

  test('are met again by what their source calls them, any number at once', () => {
    const found = workspace.read((db) =>
      listIncidentsBySource(db, closed.source, [
        ...Array.from({ length: 40_000 }, (_, index) => `none ${index}`),
        closed.externalId,
        instant.externalId,
      ]),
    );
    expect(found.map((record) => record.title).sort()).toEqual(['closed', 'instant']);
    expect(workspace.read((db) => listIncidentsBySource(db, 'other source', [closed.externalId]))).toEqual([]);
  });

  test('an id that its source sent before is refused, unless that one is in the trash', () => {
    const twin = incident(hosting.id, { externalId: closed.externalId });
    expect(caught(() => workspace.write(step('Add'), (db) => createIncident(db, twin))).code).toBe('RECORD_DUPLICATE');
    workspace.write(step('Trash'), (db) => shelveIncident(db, closed.id, 1, 'trashed'));
    workspace.write(step('Add'), (db) => createIncident(db, twin));
    expect(workspace.read((db) => listIncidentsBySource(db, closed.source, [closed.externalId]))).toHaveLength(1);
    workspace.undo(BY);
    workspace.undo(BY);
    expect(titles(1500, 1600)).toEqual(['closed']);
  });

  test('one that does not count needs a reason, and its end is not before its start', () => {
    const add = (more: object) => () =>
      workspace.write(step('Add'), (db) => createIncident(db, incident(hosting.id, more)));
    expect(caught(add({ counts: false, exclusionReason: '' })).code).toBe('RECORD_INVALID');
    expect(caught(add({ startAt: 10, endAt: 9 })).code).toBe('RECORD_INVALID');
    workspace.write(step('Close'), (db) => updateIncident(db, { ...ongoing, endAt: 5000 }, 1));
    expect(workspace.read((db) => getIncident(db, ongoing.id))).toMatchObject({ endAt: 5000, rev: 2 });
  });
});

describe('maintenance windows', () => {
  test('come back as the model has them, by the span they touch', () => {
    const [agreed, proposed] = [
      maintenance(hosting.id),
      maintenance(hosting.id, {
        title: 'Proposed',
        agreed: false,
        announcedAt: null,
        startAt: 2_000_000,
        endAt: 2_000_060,
      }),
    ];
    workspace.write(step('Add'), (db) => [proposed, agreed].forEach((record) => createMaintenance(db, record)));
    expect(MaintenanceWindow.parse(workspace.read((db) => getMaintenance(db, proposed.id)))).toMatchObject(proposed);
    const titles = (from: number | null, to: number | null) =>
      workspace.read((db) => listMaintenance(db, hosting.id, { from, to })).map((found) => found.title);
    expect(titles(null, null)).toEqual([agreed.title, 'Proposed']);
    expect(titles(1_007_200, 2_000_000)).toEqual([]);
    workspace.write(step('Agree'), (db) => updateMaintenance(db, { ...proposed, agreed: true }, 1));
    expect(workspace.read((db) => getMaintenance(db, proposed.id))?.agreed).toBe(true);
    workspace.write(step('Trash'), (db) => shelveMaintenance(db, agreed.id, 1, 'trashed'));
    expect(workspace.read((db) => listMaintenance(db, hosting.id, ALL))).toHaveLength(1);
  });
});

describe('business calendars', () => {
  test('are one aggregate with their holidays', () => {
    const office = calendar();
    workspace.write(step('Add'), (db) => createCalendar(db, office));
    expect(BusinessCalendar.parse(workspace.read((db) => getCalendar(db, office.id)))).toMatchObject(office);
    const changed = {
      ...office,
      week: {},
      holidays: [
        { on: '2026-12-24', name: 'Half day', hours: [['08:00', '12:00'] as [string, string]] },
        { on: '2026-12-25', name: 'Renamed', hours: [] },
      ],
    };
    workspace.write(step('Edit'), (db) => updateCalendar(db, changed, 1));
    expect(workspace.read((db) => getCalendar(db, office.id))).toMatchObject({ ...changed, rev: 2 });
    workspace.undo(BY);
    expect(workspace.read((db) => listCalendars(db))).toMatchObject([office]);
    workspace.write(step('Trash'), (db) => shelveCalendar(db, office.id, 3, 'trashed'));
    expect(workspace.read((db) => listCalendars(db))).toEqual([]);
  });
});
