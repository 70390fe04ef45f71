// Today: what truly needs somebody now, worst first. And search, whose hits lead to where a record is shown.
import { listFollowUps } from '#db/follow-ups/read.ts';
import { getObligation } from '#db/obligations/read.ts';
import { listStagingFiles } from '#db/imports/read.ts';
import { getEstate } from '#db/capacity-estate/read.ts';
import { getIncident, listIncidents } from '#db/incidents/read.ts';
import { getMaintenance } from '#db/maintenance/read.ts';
import { getService } from '#db/providers/read.ts';
import { listSlaHeadings, listSlas, type SlaHeading } from '#db/sla/read.ts';
import type { ReadDb } from '#db/connection.ts';
import type { SearchHit as FoundRecord } from '#db/search/read.ts';
import { isLate, nextDay } from '#shared/follow-ups/rules.ts';
import { kindWord, partyWord } from '#shared/follow-ups/words.ts';
import type {
  CapacityDecisionId,
  CapacityDeliveryId,
  CapacityScenarioId,
  ObligationId,
  IncidentId,
  MaintenanceWindowId,
  ServiceId,
  PlanItemId,
  EstateId,
} from '#shared/ids.ts';
import type { SearchHit, Target, TodayItem } from '#shared/ipc/today.ts';
import { slaZone, type JudgedMonth } from '#shared/sla/sla-months.ts';
import { verdictView } from '#shared/sla/verdict-words.ts';
import type { VERDICT_TONES } from '#shared/sla/view.ts';
import { civilDateAt, monthAt } from '#shared/time/periods.ts';
import { civilDateText, parseCivilDate } from '#shared/values/civil-date.ts';
import { listTodayMarks } from '#db/contracts/read.ts';
import { getDecision } from '#db/capacity/decisions.ts';
import { getDelivery } from '#db/capacity/deliveries.ts';
import { planItemKind } from '#db/capacity/plan-items.ts';
import { getScenario } from '#db/capacity/scenarios.ts';
import { decisionItems } from './capacity-decisions.ts';
import { capacityItems } from './capacity-outlook.ts';
import { openClaimDays } from './claims.ts';
import { assuranceItems } from './assurance.ts';
import { estateItems } from './capacity-estate.ts';
import { practiceItems } from './practices.ts';
import { obligationItems } from './obligations.ts';
import { reminderItems } from './contract-reminders.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';
import { lastCompleteMonth, readSla, type SlaReading } from './sla-reading.ts';
import { settingsOf } from './workspace.ts';
import { clockText, longMonth, moneyText } from './sla-report/text.ts';

/** Follow-ups this many days ahead are listed. */
const SOON_DAYS = 30;

const TONE_ORDER: ReadonlyArray<(typeof VERDICT_TONES)[number]> = ['breached', 'risk', 'nodata', 'plain', 'met'];

function monthDetail({ result, version }: JudgedMonth, { providerName }: SlaHeading): string {
  const parts = [providerName];
  if (result.printedPct !== null) parts.push(`${result.printedPct} % against ${version.targetPct} %`);
  if (result.credit !== null && result.credit.amount.minor !== '0')
    parts.push(`credit ${moneyText(result.credit.amount)}`);
  if (result.tier?.flag === 'TIER_GAP') parts.push('the credit table has no answer');
  return parts.join(', ');
}

function monthItem(
  kind: string,
  heading: SlaHeading,
  judged: JudgedMonth,
  word: string | null,
  on: string | null,
): TodayItem {
  const { month, verdict } = judged.result;
  const view = verdictView(verdict);
  return {
    key: `${kind}:${heading.id}:${month}`,
    tone: view.tone,
    word: word ?? view.word,
    title: `${heading.name}, ${longMonth(month)}`,
    detail: monthDetail(judged, heading),
    on,
    target: { area: 'sla', id: heading.id, detail: month },
  };
}

/** The last complete month when it was missed or needs a person; the running one when it is missed or at risk. */
function verdictItems(heading: SlaHeading, reading: SlaReading): TodayItem[] {
  const items: TodayItem[] = [];
  const complete = reading.judge(lastCompleteMonth(reading));
  if (['BREACHED', 'REVIEW_REQUIRED'].includes(complete.result.verdict)) {
    items.push(monthItem('month', heading, complete, null, null));
  }
  const running = reading.judge(monthAt(slaZone(reading.sla), reading.facts.asOfSec));
  if (['BREACHED', 'AT_RISK'].includes(running.result.verdict))
    items.push(monthItem('running', heading, running, null, null));
  return items;
}

function disputeItems(heading: SlaHeading, { facts }: SlaReading): TodayItem[] {
  return facts.measurements
    .filter(({ state }) => state === 'disputed')
    .map(({ month, note }) => ({
      key: `dispute:${heading.id}:${month}`,
      tone: 'risk',
      word: 'Disputed',
      title: `${heading.name}, ${longMonth(month)}`,
      detail: note.trim() === '' ? heading.providerName : note,
      on: null,
      target: { area: 'sla', id: heading.id, detail: month },
    }));
}

/** Incidents of a service that are still open; each once, however many service levels the service has. */
function openIncidentItems(db: ReadDb, heading: SlaHeading, reading: SlaReading): TodayItem[] {
  const { asOfSec } = reading.facts;
  return listIncidents(db, heading.serviceId, { from: asOfSec, to: null })
    .filter(({ endAt, startAt }) => endAt === null && startAt <= asOfSec)
    .map(({ id, externalId, title, startAt }) => ({
      key: `open:${id}`,
      tone: 'risk',
      word: 'Open',
      title: `${externalId}: ${title}`,
      detail: `${heading.serviceName}, for ${clockText(asOfSec - startAt)}`,
      // A start is no due date: nothing is overdue because an incident began.
      on: null,
      target: { area: 'incidents', id, detail: null },
    }));
}

function importItems(db: ReadDb): TodayItem[] {
  return listStagingFiles(db).map(({ id, fileName, state }) => ({
    key: `import:${id}`,
    tone: 'plain',
    word: 'Waiting',
    title: `Import of ${fileName}`,
    detail: state === 'mapping' ? 'The columns are not confirmed yet.' : 'Checked, not imported yet.',
    on: null,
    target: { area: 'imports', id, detail: null },
  }));
}

/** Terms whose yearly look is due. */
function revisionItems(heading: SlaHeading, { sla, facts }: SlaReading): TodayItem[] {
  const on = sla.metricVersions.at(-1)?.basis?.revisionDueOn ?? null;
  const soon = civilDateText(parseCivilDate(civilDateAt(slaZone(sla), facts.asOfSec)) + SOON_DAYS);
  if (on === null || on > soon) return [];
  return [
    {
      key: `revision:${heading.id}`,
      tone: 'plain',
      word: 'Revision',
      title: `Look at the terms of ${heading.name} again`,
      detail: `${heading.providerName}, contract ${heading.contractRef}`,
      on,
      target: { area: 'contracts', id: heading.contractId, detail: null },
    },
  ];
}

/** Claims whose deadline comes within the month, or has passed while nothing was submitted. */
function claimItems(db: ReadDb, asOfSec: number): TodayItem[] {
  const today = civilDateAt(settingsOf(db).homeZone, asOfSec);
  const soon = civilDateText(parseCivilDate(today) + SOON_DAYS);
  const past = civilDateText(parseCivilDate(today) - SOON_DAYS);
  return openClaimDays(db, asOfSec)
    .filter(({ deadlineOn }) => deadlineOn !== null && deadlineOn <= soon && deadlineOn >= past)
    .map(({ key, claim, slaId, slaName, month, providerName, worth, deadlineOn }) => ({
      key: `claim:${key}`,
      tone: 'risk',
      word: 'Claim',
      title: `${slaName}, ${longMonth(month)}`,
      detail: worth === null ? providerName : `${providerName}, ${moneyText(worth)} to claim`,
      on: deadlineOn,
      target:
        claim === null ? { area: 'sla', id: slaId, detail: month } : { area: 'claims', id: claim.id, detail: null },
    }));
}

/** Follow-ups whose day has come: what is late, and what is due soon. */
function followUpItems(db: ReadDb, asOfSec: number): TodayItem[] {
  const today = civilDateAt(settingsOf(db).homeZone, asOfSec);
  const soon = civilDateText(parseCivilDate(today) + SOON_DAYS);
  return listFollowUps(db).flatMap((record): TodayItem[] => {
    const on = nextDay(record);
    if (on === null || on > soon) return [];
    const late = isLate(record, today);
    const turn =
      record.ownerName ?? (record.party === 'us' ? 'nobody named yet' : partyWord(record.party).toLowerCase());
    return [
      {
        key: `followUp:${record.id}`,
        tone: late ? 'risk' : 'plain',
        word: record.state === 'done' ? 'Check' : kindWord(record.kind),
        title: record.title,
        detail: [record.providerName, turn].filter((part) => part !== null).join(', '),
        on,
        target: { area: 'followUps', id: record.id, detail: null },
      },
    ];
  });
}

function todayItems(db: ReadDb, asOfSec: number): TodayItem[] {
  const perSla = listSlaHeadings(db).flatMap((heading) => {
    const reading = readSla(db, heading.id, asOfSec);
    return [
      ...verdictItems(heading, reading),
      ...openIncidentItems(db, heading, reading),
      ...disputeItems(heading, reading),
      ...revisionItems(heading, reading),
    ];
  });
  const today = civilDateAt(settingsOf(db).homeZone, asOfSec);
  const distinct = new Map(
    [
      ...perSla,
      ...reminderItems(db, asOfSec),
      ...obligationItems(db, today),
      ...followUpItems(db, asOfSec),
      ...claimItems(db, asOfSec),
      ...capacityItems(db, today, civilDateText(parseCivilDate(today) + SOON_DAYS)),
      ...decisionItems(db, today),
      ...practiceItems(db, { asOfSec, today }),
      ...assuranceItems(db, today),
      ...estateItems(db, today),
      ...importItems(db),
    ].map((item) => [item.key, item]),
  );
  const marks = listTodayMarks(db);
  const isAside = (key: string): boolean => {
    const mark = marks.get(key);
    return mark !== undefined && (mark.untilOn === null || mark.untilOn > today);
  };
  const shown = [...distinct.values()].filter(({ key }) => !isAside(key));
  return shown.sort((a, b) => TONE_ORDER.indexOf(a.tone) - TONE_ORDER.indexOf(b.tone) || (a.title < b.title ? -1 : 1));
}

/** Where a record is shown; null for records without a screen of their own. */
function targetOf(db: ReadDb, { entity, id }: FoundRecord): Target | null {
  switch (entity) {
    case 'provider':
      return { area: 'providers', id, detail: null };
    case 'service':
      return { area: 'providers', id: getService(db, id as ServiceId)?.providerId ?? id, detail: null };
    case 'obligation': {
      const contractId = getObligation(db, id as ObligationId)?.contractId;
      return contractId === undefined ? null : { area: 'contracts', id: contractId, detail: null };
    }
    case 'business_function':
      return { area: 'functions', id, detail: null };
    case 'contract':
      return { area: 'contracts', id, detail: null };
    case 'sla':
      return { area: 'sla', id, detail: null };
    case 'incident':
      return getIncident(db, id as IncidentId) === undefined ? null : { area: 'incidents', id, detail: null };
    case 'maintenance_window': {
      const window = getMaintenance(db, id as MaintenanceWindowId);
      const sla = window === undefined ? undefined : listSlas(db, { serviceId: window.serviceId })[0];
      return sla === undefined ? null : { area: 'sla', id: sla.id, detail: null };
    }
    case 'capacity_estate':
      return { area: 'capacityEstate', id, detail: getEstate(db, id as EstateId)?.kind ?? null };
    case 'assurance':
      return { area: 'assurance', id, detail: null };
    case 'practice':
      return { area: 'practices', id, detail: null };
    case 'capacity_pool':
      return { area: 'capacity', id, detail: null };
    case 'capacity_scenario': {
      const poolId = getScenario(db, id as CapacityScenarioId)?.poolId;
      return poolId === undefined ? null : { area: 'capacity', id: poolId, detail: null };
    }
    case 'capacity_decision': {
      const poolId = getDecision(db, id as CapacityDecisionId)?.poolId ?? null;
      return poolId === null ? null : { area: 'capacity', id: poolId, detail: null };
    }
    case 'plan_item': {
      const kind = planItemKind(db, id as PlanItemId);
      return kind === null ? null : { area: kind === 'need' ? 'chain' : kind, id, detail: null };
    }
    case 'capacity_delivery': {
      const poolId = getDelivery(db, id as CapacityDeliveryId)?.poolId;
      return poolId === undefined ? null : { area: 'capacity', id: poolId, detail: null };
    }
    case 'follow_up':
      return { area: 'followUps', id, detail: null };
    case 'person':
    case 'organisation':
      return { area: 'people', id, detail: null };
    default:
      return null;
  }
}

function hitOf(db: ReadDb, found: FoundRecord): SearchHit[] {
  const target = targetOf(db, found);
  if (target === null) return [];
  const snippet = found.snippet.replaceAll('\u0002', '\u2068').replaceAll('\u0003', '\u2069');
  return [{ area: target.area, id: found.id, title: found.title, snippet, target }];
}

export function todayServices(session: Session): Handlers<Exclude<AreaChannels<'today' | 'search'>, 'today.mark'>> {
  return {
    'today.items': (_input, context) => session.read((db) => todayItems(db, judgedAtSec(db, context))),
    'search.find': ({ text, limit }) => {
      const found = session.workspace().search(text, limit);
      return session.read((db) => found.flatMap((hit) => hitOf(db, hit)));
    },
  };
}
