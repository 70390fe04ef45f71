// Routes of today.
import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { Today } from './Today.tsx';

const todayRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Today });

export const todayRoutes = [todayRoute] as const;
