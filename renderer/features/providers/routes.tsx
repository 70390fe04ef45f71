// Routes of providers.
import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/providers',
  component: () => <EmptyState title="No providers yet" />,
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/providers/$id',
  component: () => <EmptyState title="No providers yet" />,
});

export const providerRoutes = [listRoute, recordRoute] as const;
