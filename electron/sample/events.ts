// Sample data: twelve months of incidents, maintenance and stated values. Overlaps, three time zones, both nights of a clock
// change, maintenance announced too late, an open incident, a disputed month. Times carry the offset of the place.
import type { Incident } from '#shared/incidents/model.ts';
import type { Measurement } from '#shared/sla/model.ts';

export interface SampleIncident {
  readonly service: string;
  readonly ref: string;
  readonly title: string;
  readonly severity: string;
  readonly start: string;
  readonly end: string | null;
  readonly zone: string;
  readonly cause: Incident['causeParty'];
  /** Why it does not count; absent when it counts. */
  readonly excluded?: string;
  /** How much of the service was gone; absent: all of it. */
  readonly weightPct?: string;
  readonly proof?: string;
}

/** Incidents in which the service was slow or partly gone, by the share that the contract gives them. */
const DEGRADED: Readonly<Record<string, Pick<SampleIncident, 'weightPct' | 'proof'>>> = {
  'ALC-1130': { weightPct: '30', proof: 'Provider report 14 January, page 2' },
};

type Row = readonly [
  ref: string,
  title: string,
  severity: string,
  start: string,
  end: string | null,
  cause?: Incident['causeParty'],
  excluded?: string,
];

function incidentsOf(service: string, zone: string, rows: readonly Row[]): SampleIncident[] {
  return rows.map(([ref, title, severity, start, end, cause = 'provider', excluded]) => ({
    service,
    zone,
    ref,
    title,
    severity,
    start,
    end,
    cause,
    ...(excluded === undefined ? {} : { excluded }),
    ...DEGRADED[ref],
  }));
}

const CLOUD: readonly Row[] = [
  ['ALC-1041', 'Storage volumes detached', 'Sev 2', '2025-10-14T09:12:00-04:00', '2025-10-14T09:31:00-04:00'],
  [
    'ALC-1077',
    'Scheduler restarted twice in the repeated hour',
    'Sev 1',
    '2025-11-02T01:20:00-04:00',
    '2025-11-02T01:10:00-05:00',
  ],
  ['ALC-1102', 'Host fleet update stalled', 'Sev 3', '2025-12-09T15:40:00-05:00', '2025-12-09T15:52:30-05:00'],
  ['ALC-1130', 'Name resolution slow', 'Sev 3', '2026-01-14T11:05:00-05:00', '2026-01-14T11:17:00-05:00'],
  ['ALC-1158', 'Load balancer dropped connections', 'Sev 2', '2026-02-20T19:30:00-05:00', '2026-02-20T19:48:00-05:00'],
  ['ALC-1163', 'Clock change upset the job runner', 'Sev 3', '2026-03-08T01:50:00-05:00', '2026-03-08T03:05:00-04:00'],
  [
    'ALC-1171',
    'Network path to the west region lost',
    'Sev 2',
    '2026-03-19T13:02:00-04:00',
    '2026-03-19T13:29:00-04:00',
  ],
  ['ALC-1198', 'Snapshots failed', 'Sev 3', '2026-04-11T04:10:00-04:00', '2026-04-11T04:19:00-04:00'],
  ['ALC-1224', 'Instances in one zone unreachable', 'Sev 1', '2026-05-06T10:20:00-04:00', '2026-05-06T10:48:00-04:00'],
  ['ALC-1260', 'Control plane refused changes', 'Sev 2', '2026-06-17T16:00:00-04:00', '2026-06-17T16:14:00-04:00'],
  ['ALC-1291', 'Certificate of the gateway expired', 'Sev 1', '2026-07-23T08:55:00-04:00', '2026-07-23T10:41:00-04:00'],
  ['ALC-1310', 'Storage latency', 'Sev 2', '2026-08-21T14:00:00-04:00', '2026-08-21T14:25:00-04:00'],
  ['ALC-1311', 'Virtual machines paused', 'Sev 1', '2026-08-21T14:10:00-04:00', '2026-08-21T14:40:00-04:00'],
  ['ALC-1312', 'Backups late', 'Sev 3', '2026-08-21T14:35:00-04:00', '2026-08-21T14:38:00-04:00'],
  ['ALC-1337', 'Address pool exhausted', 'Sev 2', '2026-09-10T17:15:00-04:00', '2026-09-10T17:38:00-04:00'],
];

const DESK: readonly Row[] = [
  ['BQ-3301', 'Telephony gateway down', 'P1', '2025-10-21T10:00:00+05:30', '2025-10-21T11:40:00+05:30'],
  ['BQ-3358', 'Portal sign-in fails', 'P1', '2025-11-27T13:15:00+05:30', '2025-11-27T15:00:00+05:30'],
  ['BQ-3402', 'Chat answers lost', 'P2', '2025-12-18T20:30:00+05:30', '2025-12-18T21:45:00+05:30'],
  ['BQ-3440', 'Mail intake stopped', 'P2', '2026-01-31T22:30:00+05:30', '2026-02-01T02:10:00+05:30'],
  ['BQ-3507', 'Portal unreachable after release', 'P1', '2026-03-12T09:05:00+05:30', '2026-03-12T13:35:00+05:30'],
  ['BQ-3561', 'Power cut in the Bengaluru office', 'P1', '2026-04-08T16:00:00+05:30', '2026-04-08T19:57:00+05:30'],
  ['BQ-3600', 'Ticket search empty', 'P3', '2026-05-19T11:30:00+05:30', '2026-05-19T12:10:00+05:30'],
  ['BQ-3633', 'Portal down during the database move', 'P1', '2026-06-20T22:00:00+05:30', '2026-06-21T04:30:00+05:30'],
  [
    'BQ-3671',
    'Storm closed the sea cable station',
    'P1',
    '2026-07-15T03:00:00+05:30',
    '2026-07-15T08:20:00+05:30',
    'force_majeure',
    'Force majeure, accepted on 22 July 2026 under clause 14',
  ],
  ['BQ-3702', 'Portal sign-in fails', 'P1', '2026-08-25T15:00:00+05:30', '2026-08-26T03:30:00+05:30'],
  ['BQ-3718', 'Telephony gateway down', 'P2', '2026-09-17T10:45:00+05:30', '2026-09-17T11:30:00+05:30'],
  ['BQ-3741', 'Chat channel unreachable', 'P2', '2026-10-05T09:30:00+05:30', null],
];

const TELECOM: readonly Row[] = [
  [
    'FT-90211',
    'Path A lost in the night of the clock change',
    'major',
    '2025-10-26T02:30:00+02:00',
    '2025-10-26T02:15:00+01:00',
  ],
  ['FT-90544', 'Amplifier at Passau replaced', 'minor', '2025-11-19T23:10:20+01:00', '2025-11-19T23:24:50+01:00'],
  ['FT-91002', 'Packet loss on path B', 'minor', '2026-01-08T14:00:00+01:00', '2026-01-08T14:31:45+01:00'],
  ['FT-91377', 'Fibre cut near Linz', 'major', '2026-02-11T06:42:00+01:00', '2026-02-11T10:05:00+01:00', 'third_party'],
  [
    'FT-91690',
    'Router restart across the missing hour',
    'minor',
    '2026-03-29T01:40:00+01:00',
    '2026-03-29T03:20:00+02:00',
  ],
  ['FT-92015', 'Flapping interface', 'minor', '2026-05-04T09:00:00+02:00', '2026-05-04T09:00:45+02:00'],
  ['FT-92016', 'Flapping interface', 'minor', '2026-05-04T09:10:00+02:00', '2026-05-04T09:13:30+02:00'],
  ['FT-92480', 'Line cards exchanged', 'maintenance', '2026-07-18T01:00:00+02:00', '2026-07-18T02:25:00+02:00'],
  [
    'FT-92744',
    'Line cards exchanged, second part',
    'maintenance',
    '2026-08-15T01:00:00+02:00',
    '2026-08-15T02:50:00+02:00',
  ],
  ['FT-92910', 'Packet loss on both paths', 'major', '2026-09-03T11:20:00+02:00', '2026-09-03T12:02:10+02:00'],
];

const DATACENTRE: readonly Row[] = [
  ['HRZ-511', 'Feed A lost during the generator test', 'A', '2025-11-08T10:02:00+01:00', '2025-11-08T10:16:00+01:00'],
  ['HRZ-519', 'Cooling alarm in hall 3', 'B', '2026-02-17T04:30:00+01:00', '2026-02-17T04:35:00+01:00'],
  ['HRZ-527', 'Power rail of row 12 tripped', 'A', '2026-05-20T13:08:00+02:00', '2026-05-20T13:30:00+02:00'],
  ['HRZ-530', 'Feed B off for switchgear service', 'C', '2026-06-14T03:20:00+02:00', '2026-06-14T03:50:00+02:00'],
  [
    'HRZ-533',
    'Rack 17 overloaded',
    'B',
    '2026-07-03T09:15:00+02:00',
    '2026-07-03T09:40:00+02:00',
    'us',
    'Our own equipment drew more than the rack allows',
  ],
  ['HRZ-538', 'Feed A voltage dip', 'B', '2026-08-11T17:21:00+02:00', '2026-08-11T17:25:00+02:00'],
  ['HRZ-539', 'Switch of hall 3 restarted', 'B', '2026-08-11T17:23:00+02:00', '2026-08-11T17:29:00+02:00'],
];

export const INCIDENTS: readonly SampleIncident[] = [
  ...incidentsOf('Compute, us-east', 'America/New_York', CLOUD),
  ...incidentsOf('Service desk portal', 'Asia/Kolkata', DESK),
  ...incidentsOf('WAN Frankfurt to Vienna', 'Europe/Berlin', TELECOM),
  ...incidentsOf('Colocation FR-2', 'Europe/Berlin', DATACENTRE),
];

export interface SampleMaintenance {
  readonly service: string;
  readonly ref: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly announced: string | null;
  readonly agreed: boolean;
}

export const MAINTENANCE: readonly SampleMaintenance[] = [
  {
    service: 'Service desk portal',
    ref: 'BQ-CHG-88',
    title: 'Database move',
    start: '2026-06-20T22:00:00+05:30',
    end: '2026-06-21T04:00:00+05:30',
    announced: '2026-06-10T12:00:00+05:30',
    agreed: true,
  },
  {
    service: 'WAN Frankfurt to Vienna',
    ref: 'FT-PW-310',
    title: 'Line cards, announced too late',
    start: '2026-07-18T01:00:00+02:00',
    end: '2026-07-18T03:00:00+02:00',
    announced: '2026-07-16T09:00:00+02:00',
    agreed: true,
  },
  {
    service: 'WAN Frankfurt to Vienna',
    ref: 'FT-PW-322',
    title: 'Line cards, second part',
    start: '2026-08-15T01:00:00+02:00',
    end: '2026-08-15T03:00:00+02:00',
    announced: '2026-08-03T09:00:00+02:00',
    agreed: true,
  },
  {
    service: 'Colocation FR-2',
    ref: 'HRZ-W-19',
    title: 'Switchgear service, feed B',
    start: '2026-06-14T03:00:00+02:00',
    end: '2026-06-14T05:00:00+02:00',
    announced: '2026-05-29T10:00:00+02:00',
    agreed: true,
  },
  {
    service: 'Colocation FR-2',
    ref: 'HRZ-W-20',
    title: 'Switchgear service, feed A',
    start: '2026-06-14T04:00:00+02:00',
    end: '2026-06-14T06:00:00+02:00',
    announced: '2026-05-29T10:00:00+02:00',
    agreed: true,
  },
  {
    service: 'Compute, us-east',
    ref: 'ALC-M-7',
    title: 'Host fleet update, not agreed',
    start: '2026-07-23T08:00:00-04:00',
    end: '2026-07-23T09:30:00-04:00',
    announced: '2026-07-01T08:00:00-04:00',
    agreed: false,
  },
];

export interface SampleMeasurement extends Pick<
  Measurement,
  'month' | 'reportedPct' | 'measuredPct' | 'agreedPct' | 'state' | 'note'
> {
  readonly sla: string;
}

const stated = (sla: string, month: string, reportedPct: string): SampleMeasurement => ({
  sla,
  month,
  reportedPct,
  measuredPct: null,
  agreedPct: null,
  state: 'open',
  note: '',
});

export const MEASUREMENTS: readonly SampleMeasurement[] = [
  stated('Power and cooling', '2025-10', '100'),
  {
    sla: 'Power and cooling',
    month: '2026-05',
    reportedPct: '99.985',
    measuredPct: '99.950',
    agreedPct: null,
    state: 'disputed',
    note: 'They count from the ticket, we count from the alarm. Raised on 9 June 2026.',
  },
  stated('Power and cooling', '2026-09', '100'),
  {
    sla: 'Path availability',
    month: '2026-02',
    reportedPct: '99.60',
    measuredPct: '99.49',
    agreedPct: '99.49',
    state: 'agreed',
    note: 'Agreed in the review of 4 March 2026: the cut counts from the loss of light.',
  },
];
