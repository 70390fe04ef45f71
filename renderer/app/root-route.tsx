// The root of all routes. Area routes name it as their parent: `getParentRoute: () => rootRoute`.
import { createRootRoute } from '@tanstack/react-router';
import { AppShell } from './shell/AppShell.tsx';

export const rootRoute = createRootRoute({ component: AppShell });
