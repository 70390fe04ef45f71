// Routes of import. The step and the rows on view live in the address, so that leaving and coming back continues.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { ROW_STATES } from '#shared/imports/model.ts';
import { ImportPage } from './ImportPage.tsx';
import { ImportStart } from './ImportStart.tsx';
import { OPEN_STEPS } from './steps.ts';

const startRoute = createRoute({ getParentRoute: () => rootRoute, path: '/import', component: ImportStart });

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import/$id',
  validateSearch: z.object({ step: z.enum(OPEN_STEPS).optional(), show: z.enum(ROW_STATES).optional() }),
  component: ImportPage,
});

export const importRoutes = [startRoute, importRoute] as const;
