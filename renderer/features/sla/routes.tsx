// Routes of sla.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { MonthText } from '#shared/fields.ts';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sla',
  component: () => <EmptyState title="No service levels yet" />,
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sla/$id',
  validateSearch: z.object({ from: MonthText.optional(), to: MonthText.optional(), month: MonthText.optional() }),
  component: () => <EmptyState title="No service levels yet" />,
});

export const slaRoutes = [listRoute, recordRoute] as const;
