// Incidents, maintenance, business calendars and the stated values of a month: the records a service level is judged from.
import { getCalendar, listCalendars } from '#db/calendars/read.ts';
import { createCalendar, updateCalendar } from '#db/calendars/write.ts';
import { getIncident, listIncidents } from '#db/incidents/read.ts';
import { createIncident, shelveIncident, updateIncident } from '#db/incidents/write.ts';
import { getMaintenance, listMaintenance } from '#db/maintenance/read.ts';
import { createMaintenance, shelveMaintenance, updateMaintenance } from '#db/maintenance/write.ts';
import { findMeasurement, getMeasurement } from '#db/measurements/read.ts';
import { createMeasurement, updateMeasurement } from '#db/measurements/write.ts';
import { required } from '#db/records.ts';
import { getSla } from '#db/sla/read.ts';
import { AppError } from '#shared/errors.ts';
import type { BusinessCalendarId, IncidentId, MaintenanceWindowId, MeasurementId } from '#shared/ids.ts';
import type { Incident } from '#shared/incidents/model.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { expandSeries, type ExpandedSeries, type MaintenanceSeries } from '#shared/sla/maintenance-series.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import type { Session } from './session.ts';

/** A series is entered for a few years at most. */
const MAX_WINDOWS = 300;

function checkIncident(input: InputOf<'incidents.create'>): void {
  const { startAt, endAt, counts, exclusionReason } = input;
  new FieldChecks()
    .zone('recordedZone', input.recordedZone)
    .expect(endAt === null || endAt >= startAt, 'endAt', 'an end at or after the start')
    .expect(counts || exclusionReason.trim() !== '', 'exclusionReason', 'say why it does not count')
    .done();
}

function checkMaintenance({ startAt, endAt }: InputOf<'maintenance.create'>): void {
  new FieldChecks().expect(endAt > startAt, 'endAt', 'an end after the start').done();
}

/** The windows of a series that can be entered. @throws AppError RECORD_INVALID, naming the field. */
function checkedSeries(series: MaintenanceSeries): ExpandedSeries {
  new FieldChecks()
    .zone('zone', series.zone)
    .date('firstOn', series.firstOn)
    .date('until', series.until)
    .expect(series.until >= series.firstOn, 'until', 'a day on or after the first one')
    .done();
  const expanded = refuseRule(() => expandSeries(series));
  const few = expanded.windows.length > 0 && expanded.windows.length <= MAX_WINDOWS;
  new FieldChecks().expect(few, 'until', `a last day that gives 1 to ${MAX_WINDOWS} windows`).done();
  return expanded;
}

/** A rule that cannot be read is a mistake in its field. */
function refuseRule(expand: () => ExpandedSeries): ExpandedSeries {
  try {
    return expand();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'INVALID_RULE') throw error;
    new FieldChecks().expect(false, 'rule', error.message.replace(/^rule: expected /, '')).done();
    throw error;
  }
}

function checkCalendar(input: InputOf<'calendars.create'>): void {
  const checks = new FieldChecks().zone('zone', input.zone);
  input.holidays.forEach(({ on }, index) => {
    checks.date(`holidays.${index}.on`, on);
    const first = input.holidays.findIndex((other) => other.on === on);
    checks.expect(first === index, `holidays.${index}.on`, 'this day is listed twice');
  });
  for (const [day, openings] of Object.entries(input.week)) {
    openings.forEach(([from, to], index) => checks.expect(from < to, `week.${day}.${index}`, 'closes after it opens'));
  }
  checks.done();
}

/** Leaving an incident out changes a verdict: history names it as such. */
function updateLabel(known: Incident, { counts, externalId }: Pick<Incident, 'counts' | 'externalId'>): string {
  if (known.counts && !counts) return `Leave incident ${externalId} out`;
  return !known.counts && counts ? `Count incident ${externalId} again` : `Edit incident ${externalId}`;
}

export function incidentServices(session: Session): Handlers<AreaChannels<'incidents' | 'maintenance'>> {
  const incident = (id: IncidentId) => session.read((db) => required(getIncident(db, id), 'incident', id));
  const maintenance = (id: MaintenanceWindowId) =>
    session.read((db) => required(getMaintenance(db, id), 'maintenance_window', id));

  return {
    'incidents.list': ({ serviceId, from, to }) => session.read((db) => listIncidents(db, serviceId, { from, to })),
    'incidents.create'(input, context) {
      checkIncident(input);
      const id = context.newId() as IncidentId;
      const name = { label: `Add incident ${input.externalId}`, act: 'incident.create' };
      session.step(context, name, (db) => createIncident(db, { ...input, id, importId: null }));
      return incident(id);
    },
    'incidents.update'({ rev, ...input }, context) {
      checkIncident(input);
      const known = incident(input.id);
      const { importId } = known;
      const name = { label: updateLabel(known, input), act: 'incident.update' };
      session.step(context, name, (db) => updateIncident(db, { ...input, importId }, rev));
      return incident(input.id);
    },
    'incidents.trash'({ id, rev }, context) {
      const name = { label: `Move incident ${incident(id).externalId} to the trash`, act: 'incident.trash' };
      session.step(context, name, (db) => shelveIncident(db, id, rev, 'trashed'));
      return {};
    },
    'maintenance.list': ({ serviceId, from, to }) => session.read((db) => listMaintenance(db, serviceId, { from, to })),
    'maintenance.create'(input, context) {
      checkMaintenance(input);
      const id = context.newId() as MaintenanceWindowId;
      const name = { label: `Add maintenance ${input.title}`, act: 'maintenance.create' };
      session.step(context, name, (db) => createMaintenance(db, { ...input, id }));
      return maintenance(id);
    },
    'maintenance.createSeries'(input, context) {
      const { serviceId, ref, title, announcedAt, agreed, ...series } = input;
      const { windows, skippedOn } = checkedSeries(series);
      const name = { label: `Add ${windows.length} maintenance windows ${title}`, act: 'maintenance.createSeries' };
      session.step(context, name, (db) => {
        for (const { startSec: startAt, endSec: endAt } of windows) {
          const id = context.newId() as MaintenanceWindowId;
          const same = { serviceId, ref, title, announcedAt, agreed, series, note: '' };
          createMaintenance(db, { ...same, id, startAt, endAt });
        }
      });
      return { created: windows.length, skippedOn: [...skippedOn] };
    },
    'maintenance.update'({ rev, ...input }, context) {
      checkMaintenance(input);
      const name = { label: `Edit maintenance ${input.title}`, act: 'maintenance.update' };
      session.step(context, name, (db) => updateMaintenance(db, input, rev));
      return maintenance(input.id);
    },
    'maintenance.trash'({ id, rev }, context) {
      const name = { label: `Move maintenance ${maintenance(id).title} to the trash`, act: 'maintenance.trash' };
      session.step(context, name, (db) => shelveMaintenance(db, id, rev, 'trashed'));
      return {};
    },
  };
}

export function calendarServices(session: Session): Handlers<AreaChannels<'calendars'>> {
  const calendar = (id: BusinessCalendarId) =>
    session.read((db) => required(getCalendar(db, id), 'business_calendar', id));

  return {
    'calendars.list': () => session.read((db) => listCalendars(db)),
    'calendars.create'(input, context) {
      checkCalendar(input);
      const id = context.newId() as BusinessCalendarId;
      const name = { label: `Add calendar ${input.name}`, act: 'calendar.create' };
      session.step(context, name, (db) => createCalendar(db, { ...input, id }));
      return calendar(id);
    },
    'calendars.update'({ rev, ...input }, context) {
      checkCalendar(input);
      const name = { label: `Edit calendar ${input.name}`, act: 'calendar.update' };
      session.step(context, name, (db) => updateCalendar(db, input, rev));
      return calendar(input.id);
    },
  };
}

export function measurementServices(session: Session): Handlers<AreaChannels<'measurements'>> {
  return {
    'measurements.record'(input, context) {
      const sla = session.read((db) => required(getSla(db, input.slaId), 'sla', input.slaId));
      const known = session.read((db) => findMeasurement(db, input.slaId, input.month));
      const id = known?.id ?? (context.newId() as MeasurementId);
      const name = { label: `Record ${input.month} of ${sla.name}`, act: 'measurement.record' };
      session.step(context, name, (db) => {
        if (known === undefined) createMeasurement(db, { ...input, id });
        else updateMeasurement(db, { ...input, id }, known.rev);
      });
      return session.read((db) => required(getMeasurement(db, id), 'measurement', id));
    },
  };
}
