// Clauses of a contract: read item by item, each reading a named step of its contract.
import { listClauses } from '#db/clauses/read.ts';
import { setClause } from '#db/clauses/write.ts';
import { getContract } from '#db/contracts/read.ts';
import { touchContract } from '#db/contracts/write.ts';
import { getObligation } from '#db/obligations/read.ts';
import { required } from '#db/records.ts';
import { getSla } from '#db/sla/read.ts';
import { AppError } from '#shared/errors.ts';
import { openBeforeSigning } from '#shared/clauses/coverage.ts';
import type { ClauseId, ContractId } from '#shared/ids.ts';
import { isClauseItem } from '#shared/parameters/clause-schemes.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import type { Session } from './session.ts';

/** @throws AppError CHECK_BEFORE_SIGNING while an item of the check before signing is open */
export function requireReadyToSign(session: Session, contractId: ContractId): void {
  const open = openBeforeSigning(session.read((db) => listClauses(db, contractId)));
  if (open.length === 0) return;
  const text = `The check before signing has ${open.length} open items. Settle each of them, or say that it does not apply.`;
  throw new AppError('CHECK_BEFORE_SIGNING', text, { facts: { open: open.length } });
}

export function clauseServices(session: Session): Handlers<AreaChannels<'clauses'>> {
  return {
    'clauses.list': ({ contractId }) => session.read((db) => listClauses(db, contractId)),
    'clauses.set'({ rev, ...input }, context) {
      const { contractId, item, slaId, obligationId, state, note } = input;
      const contract = session.read((db) => {
        const checks = new FieldChecks();
        checks.expect(isClauseItem(item), 'item', 'an item of a scheme');
        checks.expect(state !== 'not_applicable' || note.trim() !== '', 'note', 'why it does not apply');
        checks.expect(
          slaId === null || getSla(db, slaId)?.contractId === contractId,
          'slaId',
          'a service level of this contract',
        );
        checks.expect(
          obligationId === null || getObligation(db, obligationId)?.contractId === contractId,
          'obligationId',
          'an obligation of this contract',
        );
        checks.done();
        return required(getContract(db, contractId), 'contract', contractId);
      });
      const id = context.newId() as ClauseId;
      const name = { label: `Read a clause of ${contract.ref}`, act: 'clause.set' };
      session.step(context, name, (db) => touchContract(db, contract, rev, () => setClause(db, { ...input, id })));
      return session.read((db) => listClauses(db, contractId));
    },
  };
}
