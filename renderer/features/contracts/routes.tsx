// Routes of contracts.
import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contracts',
  component: () => <EmptyState title="No contracts yet" />,
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contracts/$id',
  component: () => <EmptyState title="No contracts yet" />,
});

export const contractRoutes = [listRoute, recordRoute] as const;
