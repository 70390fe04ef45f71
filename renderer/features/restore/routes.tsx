// Routes of backups.
import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { RestorePage } from './RestorePage.tsx';

const restoreRoute = createRoute({ getParentRoute: () => rootRoute, path: '/backups', component: RestorePage });

export const restoreRoutes = [restoreRoute] as const;
