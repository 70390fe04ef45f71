// Contracts, and the service levels and credit tables agreed in them.
import { getContract, listContracts } from '#db/contracts/read.ts';
import { createContract, shelveContract, updateContract } from '#db/contracts/write.ts';
import { getProvider, getService } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import { countSlas, getSla, listSlas } from '#db/sla/read.ts';
import { createSla, shelveSla, updateSla } from '#db/sla/write.ts';
import type { ReadDb } from '#db/connection.ts';
import { noticeFits, type Span } from '#shared/contracts/notice.ts';
import { PLAIN_CLOCK } from '#shared/contracts/model.ts';
import type { ContractId, CreditScheduleId, MetricVersionId, NewId, SlaId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { ContractInput, SlaInput } from '#shared/ipc/contracts.ts';
import { lintCreditTable } from '#shared/sla/lint.ts';
import type { Sla } from '#shared/sla/model.ts';
import { anchorProblem } from '#shared/time/windows.ts';
import { add, compare, fraction, parseFraction } from '#shared/values/fraction.ts';
import { FieldChecks, refuseWhileUsed, trashLabel } from './checks.ts';
import { ContractBook } from './contract-book.ts';
import { requireReadyToSign } from './clauses.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';

type Row = OutputOf<'contracts.list'>[number];

function rowsOf(db: ReadDb, providerId: ContractInput['providerId'] | null, asOfSec: number): Row[] {
  const book = new ContractBook(db, asOfSec);
  const levels = countSlas(db);
  const names = new Map<string, string>();
  const nameOf = (id: ContractInput['providerId']): string => {
    const known = names.get(id) ?? required(getProvider(db, id), 'provider', id).legalName;
    names.set(id, known);
    return known;
  };
  return listContracts(db, providerId === null ? {} : { providerId }).map((contract): Row => {
    const { id, rev, ref, title, effectiveOn, endedOn, renewalMode, annualCost } = contract;
    const { clock } = book.answer(contract);
    return {
      id,
      rev,
      ref,
      title,
      providerId: contract.providerId,
      providerName: nameOf(contract.providerId),
      effectiveOn,
      endedOn,
      renewalMode,
      annualCost,
      state: clock?.state ?? null,
      sendBy: clock?.sendBy ?? null,
      noticeBy: clock?.noticeBy ?? null,
      committedUntil: clock?.committedUntil ?? null,
      lockedIn: clock?.lockedIn ?? null,
      slas: levels.get(id) ?? 0,
    };
  });
}

function checkContract(input: ContractInput): void {
  const { effectiveOn, endedOn, renewalMode, renewalMonths } = input;
  const checks = new FieldChecks()
    .zone('zone', input.zone)
    .date('effectiveOn', effectiveOn)
    .date('endedOn', endedOn)
    .expect(endedOn === null || endedOn >= effectiveOn, 'endedOn', 'a day on or after the first day')
    .expect(renewalMode !== 'tacit' || renewalMonths !== null, 'renewalMonths', 'how many months each renewal lasts')
    .money('annualCost', input.annualCost);
  checkClock(checks, input);
  checks.done();
}

/** A term must leave room for its notice, and a window must open before it closes. */
function checkClock(checks: FieldChecks, input: ContractInput): void {
  const { initialMonths, renewalMode, renewalMonths, notice, clock = PLAIN_CLOCK } = input;
  const { noticeNotBefore, minimumMonths, noticeAnchor } = clock;
  const fits = (months: number): boolean => notice === null || noticeFits(notice, months);
  if (renewalMode === 'tacit' && noticeAnchor === 'term_end') {
    checks.expect(fits(initialMonths), 'notice', `an amount that fits into the first ${initialMonths} months`);
    checks.expect(
      renewalMonths === null || fits(renewalMonths),
      'notice',
      `an amount that fits into a renewal of ${renewalMonths} months`,
    );
  }
  checks.expect(
    noticeNotBefore === null || notice === null || longest(noticeNotBefore) > longest(notice),
    'clock.noticeNotBefore',
    'longer before the end than the notice itself',
  );
  checks.expect(
    renewalMode !== 'none' || minimumMonths === null || minimumMonths <= initialMonths,
    'clock.minimumMonths',
    `at most the ${initialMonths} months it lasts`,
  );
}

const DAYS_OF_LONG_MONTH = 31;
const longest = ({ amount, unit }: Span): number => (unit === 'days' ? amount : amount * DAYS_OF_LONG_MONTH);

function repeats(days: readonly string[], index: number): boolean {
  return days.indexOf(days[index] ?? '') !== index;
}

/** New parts have no id yet. */
const repeatsId = (ids: readonly string[], index: number): boolean => ids[index] !== '' && repeats(ids, index);

/** A target never lies below the floor that a rule sets, and its window has an anchor that exists. */
function checkBasis(checks: FieldChecks, { targetPct, basis }: SlaInput['metricVersions'][number], path: string): void {
  if (basis === undefined) return;
  const { floorPct, floorSource, window, revisionDueOn, assumptions, segments } = basis;
  const isAtMost = basis.direction === 'at_most';
  const side = floorPct === null ? 0 : compare(parseFraction(targetPct), parseFraction(floorPct));
  const below = isAtMost ? side > 0 : side < 0;
  const source = floorSource === '' ? 'the regulatory floor' : floorSource;
  const anchor = anchorProblem(window);
  const shares = segments.reduce((total, { sharePct }) => add(total, parseFraction(sharePct ?? '0')), fraction(0n));
  checks
    .expect(
      !below,
      `${path}.targetPct`,
      `at ${isAtMost ? 'most' : 'least'} ${floorPct ?? ''} %, the floor of ${source}`,
    )
    .expect(anchor === null, `${path}.basis.window.anchor`, anchor ?? '')
    .expect(compare(shares, fraction(100n)) <= 0, `${path}.basis.segments`, 'shares that add up to at most 100 %')
    .date(`${path}.basis.revisionDueOn`, revisionDueOn);
  assumptions.forEach(({ checkedOn }, index) => checks.date(`${path}.basis.assumptions.${index}.checkedOn`, checkedOn));
}

function checkSla(db: ReadDb, input: SlaInput): void {
  const checks = new FieldChecks();
  const contract = getContract(db, input.contractId);
  const service = getService(db, input.serviceId);
  checks.expect(contract !== undefined && contract.trashedAt === null, 'contractId', 'choose a contract that exists');
  checks.expect(service !== undefined && service.trashedAt === null, 'serviceId', 'choose a service that exists');
  checks.expect(
    contract?.providerId === service?.providerId,
    'serviceId',
    "choose a service of the contract's provider",
  );
  const ids = [...input.metricVersions, ...input.creditSchedules].map(({ id }) => id ?? '');
  const versionDays = input.metricVersions.map(({ validFrom }) => validFrom);
  input.metricVersions.forEach((version, index) => {
    const { zone, validFrom } = version;
    checkBasis(checks, version, `metricVersions.${index}`);
    checks.zone(`metricVersions.${index}.zone`, zone).date(`metricVersions.${index}.validFrom`, validFrom);
    checks.expect(!repeatsId(ids, index), `metricVersions.${index}.id`, 'this version stands here already');
    checks.expect(
      !repeats(versionDays, index),
      `metricVersions.${index}.validFrom`,
      'another version begins on this day',
    );
  });
  const scheduleDays = input.creditSchedules.map(({ validFrom }) => validFrom);
  input.creditSchedules.forEach(({ monthlyFee, validFrom }, index) => {
    checks
      .money(`creditSchedules.${index}.monthlyFee`, monthlyFee)
      .date(`creditSchedules.${index}.validFrom`, validFrom);
    const place = input.metricVersions.length + index;
    checks.expect(!repeatsId(ids, place), `creditSchedules.${index}.id`, 'this table stands here already');
    checks.expect(
      !repeats(scheduleDays, index),
      `creditSchedules.${index}.validFrom`,
      'another table begins on this day',
    );
  });
  checks.done();
}

/** Versions are numbered in the order of their first day. */
function withIds(
  { metricVersions, creditSchedules, ...input }: SlaInput,
  newId: NewId,
): Omit<SlaInput, 'metricVersions' | 'creditSchedules'> & Pick<Sla, 'metricVersions' | 'creditSchedules'> {
  const byDay = metricVersions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return {
    ...input,
    metricVersions: byDay.map((part, index) => ({
      ...part,
      id: part.id ?? (newId() as MetricVersionId),
      version: index + 1,
    })),
    creditSchedules: creditSchedules.map((part) => ({ ...part, id: part.id ?? (newId() as CreditScheduleId) })),
  };
}

function targetChanged(before: Sla, after: SlaInput): boolean {
  const targets = (versions: ReadonlyArray<{ validFrom: string; targetPct: string }>) =>
    versions
      .map(({ validFrom, targetPct }) => `${validFrom} ${targetPct}`)
      .sort()
      .join();
  return targets(before.metricVersions) !== targets(after.metricVersions);
}

export function contractServices(session: Session): Handlers<AreaChannels<'contracts'>> {
  const contract = (id: ContractId) => session.read((db) => required(getContract(db, id), 'contract', id));

  return {
    'contracts.list': ({ providerId }, context) =>
      session.read((db) => rowsOf(db, providerId, judgedAtSec(db, context))),
    'contracts.get': ({ id }) =>
      session.read((db) => {
        const record = required(getContract(db, id), 'contract', id);
        const provider = required(getProvider(db, record.providerId), 'provider', record.providerId);
        return { contract: record, providerName: provider.legalName, slas: listSlas(db, { contractId: id }) };
      }),
    'contracts.create'(input, context) {
      checkContract(input);
      const id = context.newId() as ContractId;
      const name = { label: `Add contract ${input.ref}`, act: 'contract.create' };
      session.step(context, name, (db) =>
        createContract(db, { ...input, stage: input.stage ?? 'active', clock: input.clock ?? PLAIN_CLOCK, id }),
      );
      return contract(id);
    },
    'contracts.update'({ rev, ...input }, context) {
      checkContract(input);
      const before = contract(input.id);
      const after = { ...input, stage: input.stage ?? before.stage, clock: input.clock ?? before.clock };
      if (before.stage === 'draft' && after.stage !== 'draft') requireReadyToSign(session, input.id);
      const name = { label: `Edit contract ${input.ref}`, act: 'contract.update' };
      session.step(context, name, (db) => updateContract(db, after, rev));
      return contract(input.id);
    },
    'contracts.trash'({ items }, context) {
      const records = items.map(({ id }) => contract(id));
      session.read((db) => {
        for (const { id, ref } of records) {
          refuseWhileUsed(ref, [[listSlas(db, { contractId: id }).length, 'service levels']]);
        }
      });
      const refs = records.map(({ ref }) => ref);
      session.step(context, { label: trashLabel('contract', refs), act: 'contract.trash' }, (db) => {
        for (const { id, rev } of items) shelveContract(db, id, rev, 'trashed');
      });
      return {};
    },
  };
}

export function slaRecordServices(session: Session): Handlers<AreaChannels<'slas'>> {
  const sla = (id: SlaId) => session.read((db) => required(getSla(db, id), 'sla', id));

  return {
    'slas.get': ({ id }) => sla(id),
    'slas.create'(input, context) {
      session.read((db) => checkSla(db, input));
      const id = context.newId() as SlaId;
      const name = { label: `Add service level ${input.name}`, act: 'sla.create' };
      session.step(context, name, (db) => createSla(db, { ...withIds(input, context.newId), id }));
      return sla(id);
    },
    'slas.update'({ id, rev, ...input }, context) {
      session.read((db) => checkSla(db, input));
      const what = targetChanged(sla(id), input) ? 'Change target of' : 'Edit service level';
      const name = { label: `${what} ${input.name}`, act: 'sla.update' };
      session.step(context, name, (db) => updateSla(db, { ...withIds(input, context.newId), id }, rev));
      return sla(id);
    },
    'slas.trash'({ id, rev }, context) {
      const name = { label: `Move service level ${sla(id).name} to the trash`, act: 'sla.trash' };
      session.step(context, name, (db) => shelveSla(db, id, rev, 'trashed'));
      return {};
    },
    'slas.lint': ({ targetPct, ...table }) => lintCreditTable({ commitment: targetPct, ...table }),
  };
}
