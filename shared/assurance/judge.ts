// The one way from a record to how it stands.
import { assertNever } from '../errors.ts';
import type { AssuranceContent } from './model.ts';
import { accessState, baselineState, countryRuleState, dataProtectionState, patchingState } from './state/access.ts';
import { handoverState, incidentPlaybookState, knowledgeState, runbookState } from './state/handover.ts';
import { auditReportState, certificateState, ownAuditState, penTestState } from './state/reports.ts';
import {
  boundaryState,
  changeRolesState,
  cmdbRuleState,
  docStandardState,
  escalationPathState,
  shadowItState,
  sourcingState,
} from './state/scope.ts';
import type { AssuranceState } from './state/state.ts';

/**
 * How a record stands on a day.
 * @param serviceName the name of a service by its id, for reports that list them
 */
export function assuranceState(
  record: Pick<AssuranceContent, 'kind' | 'facts'>,
  today: string,
  serviceName: (id: string) => string,
): AssuranceState {
  // Kind and facts belong together by the record's type.
  const one = record as AssuranceContent;
  switch (one.kind) {
    case 'audit_report':
      return auditReportState(one.facts, today, serviceName);
    case 'pen_test':
      return penTestState(one.facts, today);
    case 'certificate':
      return certificateState(one.facts, today);
    case 'own_audit':
      return ownAuditState(one.facts, today);
    case 'access':
      return accessState(one.facts, today);
    case 'data_protection':
      return dataProtectionState(one.facts, today);
    case 'baseline':
      return baselineState(one.facts, today);
    case 'patching':
      return patchingState(one.facts, today);
    case 'country_rule':
      return countryRuleState(one.facts);
    case 'runbook':
      return runbookState(one.facts, today);
    case 'incident_playbook':
      return incidentPlaybookState(one.facts, today);
    case 'handover':
      return handoverState(one.facts, today);
    case 'knowledge':
      return knowledgeState(one.facts, today);
    case 'sourcing':
      return sourcingState(one.facts);
    case 'boundary':
      return boundaryState(one.facts);
    case 'escalation_path':
      return escalationPathState(one.facts);
    case 'change_roles':
      return changeRolesState(one.facts);
    case 'cmdb_rule':
      return cmdbRuleState(one.facts, today);
    case 'shadow_it':
      return shadowItState(one.facts, today);
    case 'doc_standard':
      return docStandardState(one.facts, today);
    default:
      return assertNever(one, 'assurance record');
  }
}
