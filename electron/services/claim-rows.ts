// Claims as lists show them: the recorded ones, and the credits that follow from the records and nobody has claimed yet.
import { listCalendars } from '#db/calendars/read.ts';
import { listClaims } from '#db/claims/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { getPerson } from '#db/people/read.ts';
import { listSlaHeadings, type SlaHeading } from '#db/sla/read.ts';
import { claimDeadline, lastDayOf } from '#shared/claims/deadline.ts';
import type { CreditClaim } from '#shared/claims/model.ts';
import { ageBand, shortfall, waitingDays, worthOf } from '#shared/claims/rules.ts';
import type { ClaimRow } from '#shared/ipc/claims.ts';
import type { JudgedMonth } from '#shared/sla/sla-months.ts';
import { civilDateAt } from '#shared/time/periods.ts';
import { lastCompleteMonth, monthRange, readSla, type SlaReading } from './sla-reading.ts';
import { settingsOf } from './workspace.ts';

/** The last day on which this period may be claimed; null where the contract names none. */
export function deadlineOf(db: ReadDb, { result, version, schedule }: JudgedMonth): string | null {
  if (schedule?.claimWindow === undefined) return null;
  const holidays = listCalendars(db).flatMap((calendar) => calendar.holidays.map(({ on }) => on));
  return claimDeadline(schedule.claimWindow, lastDayOf(version.zone, result.period.endSec), holidays);
}

function rowOf(
  db: ReadDb,
  heading: SlaHeading,
  judged: JudgedMonth,
  claim: CreditClaim | null,
  today: string,
): ClaimRow | null {
  const worth = worthOf(judged);
  if (claim === null && worth === null) return null;
  const { id, name, contractId, contractRef, providerId, providerName } = heading;
  const days = claim === null ? null : waitingDays(claim, today);
  const budgetOwnerId = judged.version.basis?.budgetOwnerId ?? null;
  return {
    key: `${id}:${judged.result.month}`,
    claim,
    slaId: id,
    slaName: name,
    contractId,
    contractRef,
    providerId,
    providerName,
    month: judged.result.month,
    state: claim?.state ?? 'computed',
    worth: worth?.amount ?? null,
    isAgreed: claim?.isAgreed ?? worth?.isAgreed ?? false,
    deadlineOn: claim?.deadlineOn ?? deadlineOf(db, judged),
    waitingDays: days,
    ageBand: days === null ? null : ageBand(days),
    shortfall: claim === null ? null : shortfall(claim),
    budgetOwner: budgetOwnerId === null ? null : (getPerson(db, budgetOwnerId)?.name ?? null),
  };
}

function rowsOfSla(db: ReadDb, heading: SlaHeading, reading: SlaReading, today: string): ClaimRow[] {
  const claims = new Map(listClaims(db, heading.id).map((claim) => [claim.month, claim]));
  const complete = lastCompleteMonth(reading);
  const months = monthRange(reading, null, null).filter((month) => month <= complete);
  return [...new Set([...months, ...claims.keys()])].flatMap(
    (month) => rowOf(db, heading, reading.judge(month), claims.get(month) ?? null, today) ?? [],
  );
}

/** The day that deadlines are held against. */
function claimDay(db: ReadDb, asOfSec: number): string {
  return civilDateAt(settingsOf(db).homeZone, asOfSec);
}

/** Every claim and every unclaimed credit, the latest month first. */
export function claimRows(db: ReadDb, asOfSec: number): ClaimRow[] {
  const today = claimDay(db, asOfSec);
  return listSlaHeadings(db)
    .flatMap((heading) => rowsOfSla(db, heading, readSla(db, heading.id, asOfSec), today))
    .sort((a, b) => (a.month === b.month ? (a.slaName < b.slaName ? -1 : 1) : a.month < b.month ? 1 : -1));
}
