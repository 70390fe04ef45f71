// Sample data: sources with their clocks, our own measurement of two months, and a dispute that went one level up.
import { parseInstant } from '#shared/time/instant.ts';
import type { ServiceId, SlaId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';

const OWN = 'Own monitoring';

const MEASURED: ReadonlyArray<readonly [service: string, ref: string, title: string, start: string, end: string]> = [
  [
    'Colocation FR-2',
    'OM-2605-1',
    'Feed A of row 12 without current',
    '2026-05-20T13:07:20+02:00',
    '2026-05-20T13:30:00+02:00',
  ],
  [
    'WAN Frankfurt to Vienna',
    'OM-2609-1',
    'Loss of light on both fibres',
    '2026-09-03T11:19:20+02:00',
    '2026-09-03T12:05:00+02:00',
  ],
];

async function addSources(call: SampleCall): Promise<void> {
  await call('sources.create', {
    name: 'Status page of the provider',
    party: 'provider',
    role: 'decides',
    clockOffsetSec: -40,
    toleranceSec: 60,
    format: 'CSV by mail on the first working day',
    retentionDays: 400,
    note: '',
  });
  await call('sources.create', {
    name: OWN,
    party: 'own',
    role: 'compares',
    clockOffsetSec: 0,
    toleranceSec: 60,
    format: 'JSON Lines, one file a month',
    retentionDays: 1830,
    note: 'Clock held by three time servers.',
  });
}

/** The course of one outage, with the start and end both sides agreed on in a call. */
async function addCourse(call: SampleCall, services: ReadonlyMap<string, ServiceId>): Promise<void> {
  const serviceId = services.get('Service desk portal');
  if (serviceId === undefined) return;
  const found = (await call('incidents.list', { serviceId, from: null, to: null })).find(
    ({ externalId }) => externalId === 'BQ-3702',
  );
  if (found === undefined) return;
  const event = (id: string, kind: 'started' | 'acknowledged' | 'restored', at: string, agreed: boolean) => ({
    id: `${found.id}-${id}`,
    kind,
    at: parseInstant(at),
    source: agreed ? 'Joint call of 27 August' : 'Ticket',
    agreed,
    text: '',
  });
  await call('timeline.save', {
    incidentId: found.id,
    rev: found.rev,
    events: [
      event('1', 'started', '2026-08-25T15:00:00+05:30', true),
      event('2', 'acknowledged', '2026-08-25T15:12:00+05:30', false),
      event('3', 'restored', '2026-08-26T03:30:00+05:30', true),
    ],
    messages: [
      {
        id: `${found.id}-m1`,
        at: parseInstant('2026-08-25T15:30:00+05:30'),
        audience: 'customers',
        text: 'Sign-in to the portal fails since 15:00. The telephone works. Next word at 16:30.',
        reviewed: true,
        sent: true,
      },
    ],
    shares: [],
  });
}

/** Enters sources, measurements and the dispute through their services. */
export async function addDisputes(
  call: SampleCall,
  services: ReadonlyMap<string, ServiceId>,
  slas: ReadonlyMap<string, SlaId>,
): Promise<void> {
  await addSources(call);
  for (const [service, externalId, title, start, end] of MEASURED) {
    const serviceId = services.get(service);
    if (serviceId === undefined) continue;
    await call('incidents.create', {
      serviceId,
      source: OWN,
      externalId,
      title,
      severity: '',
      startAt: parseInstant(start),
      endAt: parseInstant(end),
      recordedZone: 'Europe/Berlin',
      precision: 'second',
      causeParty: 'provider',
      counts: true,
      exclusionReason: '',
      note: '',
    });
  }
  await addCourse(call, services);
  const slaId = slas.get('Power and cooling');
  if (slaId === undefined) return;
  const { followUp } = await call('disputes.open', {
    slaId,
    month: '2026-05',
    oursPct: '99.950',
    theirsPct: '99.985',
    ownerId: null,
    answerBy: '2026-06-30',
    note: 'They count from the ticket, we count from the alarm. Raised on 9 June 2026.',
  });
  const text = 'The ticket is what the contract names. The alarm is not part of clause 7.2.';
  await call('disputes.message', { id: followUp.id, rev: 1, party: 'them', text });
  await call('disputes.escalate', {
    id: followUp.id,
    rev: 2,
    answerBy: '2026-10-20',
    note: 'Clause 7.2 says "from the loss of power". The ticket was opened 11 minutes later.',
  });
}
