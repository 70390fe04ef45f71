// All routes, with hash history: deep links, Reload and Back work from a custom protocol without a server.
import { createHashHistory, createRouter } from '@tanstack/react-router';
import { actionRoutes } from '#renderer/features/actions/routes.tsx';
import { capacityRoutes } from '#renderer/features/capacity/routes.tsx';
import { claimRoutes } from '#renderer/features/claims/routes.tsx';
import { contractRoutes } from '#renderer/features/contracts/routes.tsx';
import { evidenceRoutes } from '#renderer/features/evidence/routes.tsx';
import { functionRoutes } from '#renderer/features/functions/routes.tsx';
import { obligationRoutes } from '#renderer/features/obligations/routes.tsx';
import { historyRoutes } from '#renderer/features/history/routes.tsx';
import { importRoutes } from '#renderer/features/import/routes.tsx';
import { assuranceRoutes } from '#renderer/features/assurance/routes.tsx';
import { practiceRoutes } from '#renderer/features/practices/routes.tsx';
import { providerRoutes } from '#renderer/features/providers/routes.tsx';
import { settingsRoutes } from '#renderer/features/settings/routes.tsx';
import { searchRoutes } from '#renderer/features/search/routes.tsx';
import { slaRoutes } from '#renderer/features/sla/routes.tsx';
import { todayRoutes } from '#renderer/features/today/routes.tsx';
import { restoreRoutes } from '#renderer/features/restore/routes.tsx';
import { unlockRoutes } from '#renderer/features/unlock/routes.tsx';
import { trashRoutes } from '#renderer/features/trash/routes.tsx';
import { rootRoute } from './root-route.tsx';

const routeTree = rootRoute.addChildren([
  ...todayRoutes,
  ...providerRoutes,
  ...contractRoutes,
  ...obligationRoutes,
  ...functionRoutes,
  ...slaRoutes,
  ...practiceRoutes,
  ...assuranceRoutes,
  ...claimRoutes,
  ...capacityRoutes,
  ...actionRoutes,
  ...evidenceRoutes,
  ...importRoutes,
  ...historyRoutes,
  ...unlockRoutes,
  ...restoreRoutes,
  ...trashRoutes,
  ...searchRoutes,
  ...settingsRoutes,
]);

export const router = createRouter({ routeTree, history: createHashHistory(), defaultPreload: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
