// Routes of SLA results. The range, the month and the part of its working on view live in the address.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { MonthText } from '#shared/fields.ts';
import { MONTH_PARTS } from './month-parts.ts';
import { SlaList } from './SlaList.tsx';
import { SlaPage } from './SlaPage.tsx';

const listRoute = createRoute({ getParentRoute: () => rootRoute, path: '/sla', component: SlaList });

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sla/$id',
  validateSearch: z.object({
    from: MonthText.optional(),
    to: MonthText.optional(),
    month: MonthText.optional(),
    part: z.enum(MONTH_PARTS).optional(),
    incident: z.string().optional(),
  }),
  component: SlaPage,
});

export const slaRoutes = [listRoute, recordRoute] as const;
