// Claims for credits: drafted from the records, submitted in time, argued, approved on the agreed value, applied or waived.
import { getClaim, listClaims } from '#db/claims/read.ts';
import { createClaim, shelveClaim, updateClaim } from '#db/claims/write.ts';
import type { ReadDb } from '#db/connection.ts';
import type { Content } from '#db/fields.ts';
import { required } from '#db/records.ts';
import type { CreditClaim } from '#shared/claims/model.ts';
import { requireNext, worthOf, type Worth } from '#shared/claims/rules.ts';
import { AppError } from '#shared/errors.ts';
import type { Money } from '#shared/fields.ts';
import type { CreditClaimId } from '#shared/ids.ts';
import { moneyDecimal } from '#shared/values/money.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { FieldChecks } from './checks.ts';
import { claimRows, deadlineOf } from './claim-rows.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';
import { readSla } from './sla-reading.ts';

type Channels = Exclude<AreaChannels<'claims'>, 'claims.bundle'>;
type At = Pick<CreditClaim, 'id' | 'rev'>;
type Change = Partial<Content<CreditClaim>>;

const money = (amount: Money): string => `${moneyDecimal(amount)} ${amount.currency}`;

function requireWorth(worth: Worth | null): Worth {
  if (worth !== null) return worth;
  throw new AppError('CLAIM_WORTHLESS', 'The contract gives no credit for this period. There is nothing to claim.');
}

export function claimServices(session: Session): Handlers<Channels> {
  const find = (id: CreditClaimId) => session.read((db) => required(getClaim(db, id), 'credit_claim', id));
  const judgedOf = (db: ReadDb, { slaId, month }: Pick<CreditClaim, 'slaId' | 'month'>, context: ServiceContext) => {
    const reading = readSla(db, slaId, judgedAtSec(db, context));
    return { sla: reading.sla, judged: reading.judge(month) };
  };

  /** One named change of a claim: "Submit claim 2026-07 of Compute availability". */
  function change(
    at: At,
    context: ServiceContext,
    verb: string,
    changeOf: (claim: CreditClaim) => Change,
  ): CreditClaim {
    const claim = find(at.id);
    const changed = { ...claim, ...changeOf(claim) };
    const { sla } = session.read((db) => judgedOf(db, claim, context));
    const label = `${verb} claim ${claim.month} of ${sla.name}`;
    session.step(context, { label, act: `claim.${changed.state}` }, (db) => updateClaim(db, changed, at.rev));
    return find(at.id);
  }

  return {
    'claims.list': (_input, context) => session.read((db) => claimRows(db, judgedAtSec(db, context))),
    'claims.get': ({ id }, context) => {
      const { slaId, month } = find(id);
      const rows = session.read((db) => claimRows(db, judgedAtSec(db, context)));
      return required(
        rows.find((row) => row.slaId === slaId && row.month === month),
        'credit_claim',
        id,
      );
    },
    'claims.draft'({ slaId, month }, context) {
      const { sla, judged, worth, deadlineOn } = session.read((db) => {
        const found = judgedOf(db, { slaId, month }, context);
        return { ...found, worth: requireWorth(worthOf(found.judged)), deadlineOn: deadlineOf(db, found.judged) };
      });
      if (judged.result.soFar) {
        throw new AppError('PERIOD_NOT_COMPLETE', 'Data of this month are not complete. Claim it when they are.');
      }
      const id = context.newId() as CreditClaimId;
      const claim: Content<CreditClaim> = {
        id,
        slaId,
        month: judged.result.month,
        state: 'draft',
        claimedPct: worth.pct,
        isAgreed: worth.isAgreed,
        claimed: worth.amount,
        approved: null,
        applied: null,
        invoiceRef: '',
        deadlineOn,
        submittedOn: null,
        decidedOn: null,
        appliedOn: null,
        ref: '',
        note: '',
      };
      const name = { label: `Draft claim ${claim.month} of ${sla.name}`, act: 'claim.draft' };
      session.step(context, name, (db) => createClaim(db, claim));
      return find(id);
    },
    'claims.submit'({ on, ref, late, ...at }, context) {
      return change(at, context, 'Submit', (claim) => {
        requireNext(claim, 'submitted');
        const isLate = claim.deadlineOn !== null && on > claim.deadlineOn && late.trim() === '';
        new FieldChecks()
          .date('on', on)
          .expect(!isLate, 'late', `the deadline was ${claim.deadlineOn ?? ''}; say why it is submitted all the same`)
          .done();
        const worth = requireWorth(session.read((db) => worthOf(judgedOf(db, claim, context).judged)));
        const note = [claim.note, late].filter((text) => text.trim() !== '').join('\n');
        const { amount, pct, isAgreed } = worth;
        return { state: 'submitted', submittedOn: on, ref, note, claimed: amount, claimedPct: pct, isAgreed };
      });
    },
    'claims.dispute': ({ note, ...at }, context) =>
      change(at, context, 'Dispute', (claim) => {
        requireNext(claim, 'disputed');
        return { state: 'disputed', note };
      }),
    'claims.approve': ({ on, amount, ...at }, context) =>
      change(at, context, 'Approve', (claim) => {
        requireNext(claim, 'approved');
        const worth = session.read((db) => worthOf(judgedOf(db, claim, context).judged));
        if (worth === null || !worth.isAgreed) {
          const text = 'Only the agreed value pays. Record the value both sides agreed for this month first.';
          throw new AppError('CLAIM_NOT_AGREED', text);
        }
        const most = `at most ${money(worth.amount)}, what the agreed value gives`;
        new FieldChecks()
          .date('on', on)
          .money('amount', amount)
          .expect(amount.currency === worth.amount.currency, 'amount', `an amount in ${worth.amount.currency}`)
          .expect(BigInt(amount.minor) <= BigInt(worth.amount.minor), 'amount', most)
          .done();
        return { state: 'approved', decidedOn: on, approved: amount, isAgreed: true, claimedPct: worth.pct };
      }),
    'claims.apply': ({ on, amount, invoiceRef, ...at }, context) =>
      change(at, context, 'Apply', (claim) => {
        requireNext(claim, 'applied');
        const currency = claim.approved?.currency ?? claim.claimed.currency;
        new FieldChecks()
          .date('on', on)
          .money('amount', amount)
          .expect(amount.currency === currency, 'amount', `an amount in ${currency}`)
          .done();
        return { state: 'applied', appliedOn: on, applied: amount, invoiceRef };
      }),
    'claims.waive': ({ note, ...at }, context) =>
      change(at, context, 'Waive', (claim) => {
        requireNext(claim, 'waived');
        return { state: 'waived', note };
      }),
    'claims.trash'({ id, rev }, context) {
      const claim = find(id);
      const { sla } = session.read((db) => judgedOf(db, claim, context));
      const name = { label: `Move claim ${claim.month} of ${sla.name} to the trash`, act: 'claim.trash' };
      session.step(context, name, (db) => shelveClaim(db, id, rev, 'trashed'));
      return {};
    },
  };
}

/** Days of claims that still wait to be submitted: for Today and the calendar file. */
export function openClaimDays(db: ReadDb, asOfSec: number) {
  const submitted = new Set(
    listClaims(db)
      .filter(({ state }) => state !== 'draft')
      .map(({ slaId, month }) => `${slaId}:${month}`),
  );
  return claimRows(db, asOfSec).filter(({ key, deadlineOn }) => deadlineOn !== null && !submitted.has(key));
}
