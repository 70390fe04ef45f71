// Routes of security.
import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { SecurityPage } from './SecurityPage.tsx';

const securityRoute = createRoute({ getParentRoute: () => rootRoute, path: '/security', component: SecurityPage });

export const unlockRoutes = [securityRoute] as const;
