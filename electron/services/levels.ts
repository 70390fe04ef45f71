// Severity levels as services use them: the table of a provider, its clock, and the figures of a service by level.
import { getCalendar } from '#db/calendars/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { listIncidents } from '#db/incidents/read.ts';
import { practicesOf } from '#db/practices/read.ts';
import { getService } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import type { Span } from '#db/spans.ts';
import { eventsByIncident } from '#db/timeline/read.ts';
import { openingHoursOf } from '#shared/calendars/hours.ts';
import type { ServiceId } from '#shared/ids.ts';
import { figuresByLevel, type LevelFigures } from '#shared/incidents/levels.ts';
import type { FactsOf } from '#shared/practices/model.ts';

/** The severity table of a service's provider; without any: no levels, around the clock. */
export function severityTable(db: ReadDb, serviceId: ServiceId): FactsOf<'severity'> {
  const { providerId } = required(getService(db, serviceId), 'service', serviceId);
  return practicesOf(db, 'severity', providerId)[0]?.facts ?? { calendarId: null, rows: [] };
}

/** The clock that a severity table names; null: around the clock. */
export function levelClock(db: ReadDb, { calendarId }: FactsOf<'severity'>) {
  const calendar = calendarId === null ? undefined : getCalendar(db, calendarId);
  if (calendar === undefined || calendar.trashedAt !== null) return { name: null, hours: null };
  return { name: calendar.name, hours: openingHoursOf(calendar) };
}

export interface ServiceLevels {
  /** The business calendar that clocks count on; null: around the clock. */
  readonly calendar: string | null;
  readonly levels: readonly LevelFigures[];
}

/** Incidents of a service that begin in the span, by our level. */
export function serviceLevels(db: ReadDb, serviceId: ServiceId, span: Span, asOfSec: number): ServiceLevels {
  const table = severityTable(db, serviceId);
  const { name, hours } = levelClock(db, table);
  const incidents = listIncidents(db, serviceId, span).filter(
    ({ startAt }) => span.from === null || startAt >= span.from,
  );
  const events = eventsByIncident(
    db,
    incidents.map(({ id }) => id),
  );
  const courses = incidents.map((incident) => ({ incident, events: events.get(incident.id) ?? [] }));
  return { calendar: name, levels: figuresByLevel(courses, table.rows, { hours, asOfSec }) };
}
