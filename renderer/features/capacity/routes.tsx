// Routes of capacity. The filter and a new pool being added live in the address, so that Back and Reload keep them.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { ESTATE_KINDS } from '#shared/capacity/estate/model.ts';
import { MonthText } from '#shared/fields.ts';
import { CapacityPoolId } from '#shared/ids.ts';
import { CapacityPage } from './CapacityPage.tsx';
import { ChainPage } from './ChainPage.tsx';
import { EstatePage } from './EstatePage.tsx';
import { PoolPage } from './PoolPage.tsx';
import { AdvicePage } from './AdvicePage.tsx';
import { RoadmapPage } from './RoadmapPage.tsx';
import { ReliabilityPage } from './ReliabilityPage.tsx';

const Search = z.object({ filter: z.string().optional(), new: z.literal(true).optional() });

function List() {
  const { filter = '', new: isNew } = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  const kept = filter === '' ? {} : { filter };
  return (
    <CapacityPage
      filter={filter}
      onFilter={(text) => {
        void navigate({ search: text === '' ? {} : { filter: text }, replace: true });
      }}
      isAdding={isNew === true}
      onAdding={(adds) => {
        void navigate({ search: adds ? { ...kept, new: true } : kept, replace: true });
      }}
    />
  );
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/capacity',
  validateSearch: Search,
  component: List,
});

function Record() {
  return <PoolPage id={recordRoute.useParams().id} />;
}

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/capacity/$id',
  params: { parse: ({ id }) => ({ id: CapacityPoolId.parse(id) }), stringify: ({ id }) => ({ id }) },
  component: Record,
});

const reliabilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/capacity/reliability',
  component: ReliabilityPage,
});

const ChainSearch = z.object({ root: z.string().optional(), month: MonthText.optional().catch(undefined) });

function Chain() {
  const { root, month } = chainRoute.useSearch();
  const navigate = chainRoute.useNavigate();
  const kept = root === undefined ? {} : { root };
  return (
    <ChainPage
      root={root ?? null}
      month={month ?? null}
      onRoot={(chosen) => {
        void navigate({ search: { root: chosen }, replace: true });
      }}
      onMonth={(chosen) => {
        void navigate({ search: { ...kept, month: chosen }, replace: true });
      }}
    />
  );
}

function Estate() {
  const { kind = 'site' } = estateRoute.useSearch();
  const navigate = estateRoute.useNavigate();
  return (
    <EstatePage
      kind={kind}
      onKind={(next) => {
        void navigate({ search: { kind: next }, replace: true });
      }}
    />
  );
}

const chainRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/capacity/chain',
  validateSearch: ChainSearch,
  component: Chain,
});

const adviceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/capacity/advice',
  component: AdvicePage,
});

const roadmapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/capacity/roadmap',
  component: RoadmapPage,
});

const estateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/capacity/estate',
  validateSearch: z.object({ kind: z.enum(ESTATE_KINDS).optional() }),
  component: Estate,
});

export const capacityRoutes = [
  listRoute,
  reliabilityRoute,
  chainRoute,
  roadmapRoute,
  estateRoute,
  adviceRoute,
  recordRoute,
] as const;
