// Routes of history.
import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/history',
  component: () => <EmptyState title="Nothing yet" />,
});

export const historyRoutes = [route] as const;
