// The course of incidents: written as one step, its agreed instants become the incident's; figures; what is open and how urgent.
import type { ReadDb } from '#db/connection.ts';
import { getIncident } from '#db/incidents/read.ts';
import { getService } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import { listSlaHeadings } from '#db/sla/read.ts';
import { listEvents, listMessages, listShares } from '#db/timeline/read.ts';
import { writeCourse } from '#db/timeline/write.ts';
import type { IncidentId } from '#shared/ids.ts';
import type { Incident } from '#shared/incidents/model.ts';
import { admissions, secondsBetween } from '#shared/incidents/timeline.ts';
import type { InputOf, OutputOf } from '#shared/ipc/contract.ts';
import type { TimelineView } from '#shared/ipc/timeline.ts';
import { judgeMonth, slaZone } from '#shared/sla/sla-months.ts';
import { monthAt } from '#shared/time/periods.ts';
import { add, compare, fraction, parseFraction } from '#shared/values/fraction.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { serviceLevels, severityTable } from './levels.ts';
import { judgedAtSec, type Session } from './session.ts';
import { readSla } from './sla-reading.ts';

function viewOf(db: ReadDb, incidentId: IncidentId): TimelineView {
  const { rev } = required(getIncident(db, incidentId), 'incident', incidentId);
  const events = listEvents(db, incidentId);
  return {
    incidentId,
    rev,
    events,
    messages: listMessages(db, incidentId).map((message) => ({ ...message, admissions: admissions(message.text) })),
    shares: listShares(db, [incidentId]).map(({ serviceId, sharePct, isPrimary }) => ({
      serviceId,
      sharePct,
      isPrimary,
      serviceName: getService(db, serviceId)?.name ?? '',
    })),
    acknowledgeSec: secondsBetween(events, 'started', 'acknowledged'),
    restoreSec: secondsBetween(events, 'started', 'restored'),
  };
}

function checkCourse({ events, messages, shares }: InputOf<'timeline.save'>): void {
  const checks = new FieldChecks();
  const agreed = (kind: string) => events.find((event) => event.kind === kind && event.agreed)?.at ?? null;
  const [start, end] = [agreed('started'), agreed('restored')];
  checks.expect(start === null || end === null || end >= start, 'events', 'an agreed end at or after the agreed start');
  messages.forEach(({ text, sent, reviewed }, index) => {
    checks.expect(text.trim() !== '', `messages.${index}.text`, 'fill this in');
    const [first] = admissions(text);
    const early = sent && !reviewed && first !== undefined;
    checks.expect(
      !early,
      `messages.${index}.text`,
      `"${first ?? ''}" admits something; have it reviewed before it is sent`,
    );
  });
  const sum = shares.reduce((total, { sharePct }) => add(total, parseFraction(sharePct)), fraction(0n));
  checks.expect(shares.length === 0 || compare(sum, fraction(100n)) === 0, 'shares', 'shares that add up to 100 %');
  checks.expect(
    shares.length === 0 || shares.some(({ isPrimary }) => isPrimary),
    'shares',
    'one of them as the primary',
  );
  checks.done();
}

/** The incident with the start and end that both sides accept. */
function agreedIncident(incident: Incident, events: InputOf<'timeline.save'>['events']): Incident {
  const at = (kind: string) => events.find((event) => event.kind === kind && event.agreed)?.at;
  return { ...incident, startAt: at('started') ?? incident.startAt, endAt: at('restored') ?? incident.endAt };
}

type Ranked = OutputOf<'timeline.ranking'>[number];

function ranking(db: ReadDb, asOfSec: number): Ranked[] {
  const ranked = listSlaHeadings(db).flatMap((heading) => {
    const reading = readSla(db, heading.id, asOfSec);
    const month = monthAt(slaZone(reading.sla), asOfSec);
    const open = reading.facts.incidents.filter(({ endAt, counts }) => endAt === null && counts);
    if (open.length === 0) return [];
    const { result } = reading.judge(month);
    const { endSec } = result.period;
    const coverage = reading.coverage === null ? null : { ...reading.coverage, throughSec: endSec };
    const worst = judgeMonth({ ...reading.facts, asOfSec: endSec }, month, coverage).result;
    const used = result.availability?.downtimeSec ?? 0;
    const leftSec = result.allowance === null ? null : result.allowance.floorSec - used;
    return open.map(({ id, externalId, title, startAt }): Ranked => ({
      incidentId: id,
      externalId,
      title,
      serviceName: heading.serviceName,
      slaId: heading.id,
      slaName: heading.name,
      openSec: asOfSec - startAt,
      leftSec,
      atStake: worst.credit?.amount ?? null,
    }));
  });
  const stake = ({ atStake }: Ranked): bigint => BigInt(atStake?.minor ?? '0');
  const left = ({ leftSec }: Ranked): number => leftSec ?? Number.MAX_SAFE_INTEGER;
  return ranked.sort((a, b) => left(a) - left(b) || (stake(b) > stake(a) ? 1 : -1));
}

export function timelineServices(session: Session): Handlers<AreaChannels<'timeline'>> {
  return {
    'timeline.get': ({ incidentId }) => session.read((db) => viewOf(db, incidentId)),
    'timeline.save'(input, context) {
      checkCourse(input);
      const { incidentId, rev, ...course } = input;
      const incident = session.read((db) => required(getIncident(db, incidentId), 'incident', incidentId));
      const name = { label: `Record the course of ${incident.externalId}`, act: 'timeline.save' };
      const agreed = agreedIncident(incident, course.events);
      session.step(context, name, (db) => writeCourse(db, agreed, course, rev));
      return session.read((db) => viewOf(db, incidentId));
    },
    'timeline.figures': ({ serviceId, from, to }, context) =>
      session.read((db) => {
        const { calendar, levels } = serviceLevels(db, serviceId, { from, to }, judgedAtSec(db, context));
        const shown = levels.map(({ spans, words, ...level }) => ({ ...level, words: [...words], spans: [...spans] }));
        return { calendar, levels: shown };
      }),
    'timeline.words': ({ serviceId }) =>
      session.read((db) => severityTable(db, serviceId).rows.map(({ theirs, ours }) => ({ theirs, ours }))),
    'timeline.ranking': (_input, context) => session.read((db) => ranking(db, judgedAtSec(db, context))),
  };
}
