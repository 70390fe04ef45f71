// Routes of import.
import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  component: () => <EmptyState title="No imports yet" />,
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import/$id',
  component: () => <EmptyState title="No imports yet" />,
});

export const importRoutes = [listRoute, recordRoute] as const;
