// Routes of history.
import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { History } from './History.tsx';

const historyRoute = createRoute({ getParentRoute: () => rootRoute, path: '/history', component: History });

export const historyRoutes = [historyRoute] as const;
