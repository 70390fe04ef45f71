// Routes of today.
import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: () => <EmptyState title="Nothing yet" />,
});

export const todayRoutes = [route] as const;
