// What follows the forecast on a pool's page: scenarios, redundancy, deliveries, decisions. The simulation runs in a thread meanwhile.
import { DeliveriesCard } from '#renderer/app/deliveries/DeliveriesCard.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { DecisionsCard } from './DecisionsCard.tsx';
import { ResilienceCards } from './ResilienceCards.tsx';
import { ScenariosCard } from './ScenariosCard.tsx';

export function PlanningPart({ pool }: { readonly pool: CapacityPool }) {
  const canWrite = useCanWrite();
  const query = useQueryChannel('planning.get', { poolId: pool.id });
  return (
    <>
      <QueryView query={query}>
        {(view) =>
          view.base === null ? (
            <Card title="Scenarios">
              <EmptyState title="Nothing to simulate yet">{view.problem}</EmptyState>
            </Card>
          ) : (
            <>
              <ScenariosCard pool={pool} view={view} canWrite={canWrite} />
              <ResilienceCards pool={pool} view={view} canWrite={canWrite} />
            </>
          )
        }
      </QueryView>
      <DeliveriesCard of={{ pool }} canWrite={canWrite} />
      <DecisionsCard pool={pool} canWrite={canWrite} />
    </>
  );
}
