// Service level results, and the records they are computed from: incidents, maintenance, measurements, calendars.
import { z } from 'zod';
import { BusinessCalendar } from '../calendars/model.ts';
import { AtRevision, CivilDateText, InstantSec, MonthText, STAMP_KEYS } from '../fields.ts';
import {
  BusinessCalendarId,
  ContractId,
  IncidentId,
  MaintenanceWindowId,
  ProviderId,
  ServiceId,
  SlaId,
} from '../ids.ts';
import { Incident, MaintenanceWindow } from '../incidents/model.ts';
import { FACINGS } from '../sla/basis.ts';
import { MaintenanceSeries } from '../sla/maintenance-series.ts';
import { Measurement } from '../sla/model.ts';
import { ExplainView, MonthView, VerdictView } from '../sla/view.ts';
import { mutation, Nothing, query } from './define.ts';

/** One row of the list of service levels. */
export const SlaRow = z.strictObject({
  id: SlaId,
  name: z.string(),
  contractId: ContractId,
  contractRef: z.string(),
  providerId: ProviderId,
  providerName: z.string(),
  serviceId: ServiceId,
  serviceName: z.string(),
  targetPct: z.string(),
  /** Months that have data, first and last; null when nothing was recorded yet. */
  firstMonth: MonthText.nullable(),
  lastMonth: MonthText.nullable(),
  lastVerdict: VerdictView.nullable(),
  /** Absent while nobody said whom it faces. */
  facing: z.enum(FACINGS).optional(),
});
export type SlaRow = z.infer<typeof SlaRow>;

export const IncidentInput = Incident.omit({ ...STAMP_KEYS, id: true, importId: true });
export const MaintenanceInput = MaintenanceWindow.omit({ ...STAMP_KEYS, id: true });
/** Windows by a rule; what holds on the night of a clock change is part of what was agreed. */
export const SeriesInput = MaintenanceInput.omit({ startAt: true, endAt: true, note: true, series: true }).extend(
  MaintenanceSeries.shape,
);
export const CalendarInput = BusinessCalendar.omit({ ...STAMP_KEYS, id: true });
export const MeasurementInput = Measurement.omit({ ...STAMP_KEYS, id: true });

const range = { serviceId: ServiceId, from: InstantSec.nullable(), to: InstantSec.nullable() };

export const slaChannels = {
  'sla.list': query({ input: Nothing, output: z.array(SlaRow) }),
  /** Null bounds mean: as far as data reach. At most 240 months. */
  'sla.months': query({
    input: z.strictObject({ slaId: SlaId, from: MonthText.nullable(), to: MonthText.nullable() }),
    output: z.strictObject({ sla: SlaRow, months: z.array(MonthView), measurements: z.array(Measurement) }),
  }),
  'sla.explain': query({ input: z.strictObject({ slaId: SlaId, month: MonthText }), output: ExplainView }),
  'incidents.list': query({ input: z.strictObject(range), output: z.array(Incident) }),
  'incidents.create': mutation({ input: IncidentInput, output: Incident }),
  'incidents.update': mutation({ input: IncidentInput.extend({ id: IncidentId, rev: AtRevision }), output: Incident }),
  'incidents.trash': mutation({ input: z.strictObject({ id: IncidentId, rev: AtRevision }), output: Nothing }),
  'maintenance.list': query({ input: z.strictObject(range), output: z.array(MaintenanceWindow) }),
  'maintenance.create': mutation({ input: MaintenanceInput, output: MaintenanceWindow }),
  /** One step for all windows; days whose start did not exist are named. */
  'maintenance.createSeries': mutation({
    input: SeriesInput,
    output: z.strictObject({ created: z.int(), skippedOn: z.array(CivilDateText) }),
  }),
  'maintenance.update': mutation({
    input: MaintenanceInput.extend({ id: MaintenanceWindowId, rev: AtRevision }),
    output: MaintenanceWindow,
  }),
  'maintenance.trash': mutation({
    input: z.strictObject({ id: MaintenanceWindowId, rev: AtRevision }),
    output: Nothing,
  }),
  'calendars.list': query({ input: Nothing, output: z.array(BusinessCalendar) }),
  'calendars.create': mutation({ input: CalendarInput, output: BusinessCalendar }),
  'calendars.update': mutation({
    input: CalendarInput.extend({ id: BusinessCalendarId, rev: AtRevision }),
    output: BusinessCalendar,
  }),
  /** One row per service level and month: creates it or updates it. */
  'measurements.record': mutation({ input: MeasurementInput, output: Measurement }),
} as const;
