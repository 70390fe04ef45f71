// What a record may not say, beyond its shape: days that do not exist, ends before their start, proof before the act.
import { assertNever } from '../errors.ts';
import type { AssuranceContent } from './model.ts';

/** A field, whether it holds, and what is expected instead. */
export interface Expectation {
  readonly field: string;
  readonly holds: boolean;
  readonly words: string;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every day that the facts name, with the path of its field. */
export function daysOf(facts: Readonly<Record<string, unknown>>): { field: string; on: string }[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    if (typeof value === 'string' && ISO_DAY.test(value)) return [{ field: `facts.${name}`, on: value }];
    if (!Array.isArray(value)) return [];
    return value.flatMap((row: unknown, index) =>
      typeof row === 'object' && row !== null
        ? Object.entries(row)
            .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && ISO_DAY.test(entry[1]))
            .map(([field, on]) => ({ field: `facts.${name}.${index}.${field}`, on }))
        : [],
    );
  });
}

const notBefore = (field: string, later: string | null, earlier: string, words: string): Expectation => ({
  field,
  holds: later === null || later >= earlier,
  words,
});

/** What has to hold between the facts of a kind. */
export function expectationsOf(content: AssuranceContent): Expectation[] {
  switch (content.kind) {
    case 'audit_report': {
      const { periodFrom, periodTo, bridgeTo, reviewedOn, receivedOn, services } = content.facts;
      return [
        notBefore(
          'facts.periodTo',
          periodTo,
          periodFrom,
          `a day from ${periodFrom} on: the period ends before it starts`,
        ),
        notBefore('facts.bridgeTo', bridgeTo, periodTo, `a day after ${periodTo}: a bridge letter follows the period`),
        notBefore('facts.reviewedOn', reviewedOn, receivedOn ?? '', 'a day after the report came'),
        ...services.map(({ serviceId }, index) => ({
          field: `facts.services.${index}.serviceId`,
          holds: services.findIndex((one) => one.serviceId === serviceId) === index,
          words: 'another service: this one stands here already',
        })),
      ];
    }
    case 'pen_test': {
      const { testedOn, nextOn, findings } = content.facts;
      return [
        notBefore('facts.nextOn', nextOn, testedOn, `a day after ${testedOn}`),
        ...findings.flatMap(({ fixedOn, retestedOn }, index) => [
          notBefore(`facts.findings.${index}.fixedOn`, fixedOn, testedOn, `a day from ${testedOn} on`),
          {
            field: `facts.findings.${index}.retestedOn`,
            holds: retestedOn === null || (fixedOn !== null && retestedOn >= fixedOn),
            words: 'a day after it was fixed',
          },
        ]),
      ];
    }
    case 'certificate': {
      const { validFrom, validTo } = content.facts;
      return [notBefore('facts.validTo', validTo, validFrom, `a day from ${validFrom} on: it ends before it starts`)];
    }
    case 'own_audit': {
      const { heldOn, nextOn } = content.facts;
      return [notBefore('facts.nextOn', nextOn, heldOn, `a day after ${heldOn}`)];
    }
    case 'access': {
      const { grantedOn, revokedOn, revokedProof } = content.facts;
      return [
        notBefore('facts.revokedOn', revokedOn, grantedOn ?? '', 'a day after the access was granted'),
        { field: 'facts.revokedOn', holds: revokedProof === '' || revokedOn !== null, words: 'the day it was revoked' },
      ];
    }
    case 'patching':
      return content.facts.patches.map(({ releasedOn, appliedOn }, index) =>
        notBefore(`facts.patches.${index}.appliedOn`, appliedOn, releasedOn, `a day from the release on ${releasedOn}`),
      );
    case 'handover':
      return content.facts.items.map(({ acceptedOn, acceptedBy }, index) => ({
        field: `facts.items.${index}.acceptedBy`,
        holds: acceptedOn === null || acceptedBy !== '',
        words: 'who accepted it',
      }));
    case 'shadow_it': {
      const { foundOn, followUpOn, doneOn, decision } = content.facts;
      return [
        notBefore('facts.followUpOn', followUpOn, foundOn, `a day from ${foundOn} on`),
        notBefore('facts.doneOn', doneOn, foundOn, `a day from ${foundOn} on`),
        { field: 'facts.decision', holds: doneOn === null || decision !== 'open', words: 'what was decided' },
      ];
    }
    case 'baseline':
    case 'boundary':
    case 'change_roles':
    case 'cmdb_rule':
    case 'country_rule':
    case 'data_protection':
    case 'doc_standard':
    case 'escalation_path':
    case 'incident_playbook':
    case 'knowledge':
    case 'runbook':
    case 'sourcing':
      return [];
    default:
      return assertNever(content, 'assurance record');
  }
}
