// What is sent back of an incident that was read.
import { expect, it } from 'vitest';
import { incidentUpdate } from '#renderer/features/sla/incident-input.ts';
import { contract } from '#shared/ipc/contract.ts';
import { INCIDENTS } from '#test/harness/sla-fixtures.ts';

it('an update of an incident carries all it may change, its revision, and none of its stamps', () => {
  for (const incident of INCIDENTS) {
    const update = incidentUpdate(incident);
    expect(contract['incidents.update'].input.safeParse(update).error).toBeUndefined();
    expect(update).toMatchObject({ id: incident.id, rev: incident.rev, exclusionReason: incident.exclusionReason });
    expect(update).not.toHaveProperty('createdAt');
    expect(update).not.toHaveProperty('importId');
  }
});
