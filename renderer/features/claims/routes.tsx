// Routes of claims. The tab and the filter live in the address.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { CreditClaimId } from '#shared/ids.ts';
import { ClaimPage } from './ClaimPage.tsx';
import { CLAIM_TABS, ClaimsPage } from './ClaimsPage.tsx';

const Search = z.object({ filter: z.string().optional(), tab: z.enum(CLAIM_TABS).optional() });

function List() {
  const { filter = '', tab = 'claims' } = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  return (
    <ClaimsPage
      filter={filter}
      onFilter={(text) => {
        void navigate({ search: { tab, ...(text === '' ? {} : { filter: text }) }, replace: true });
      }}
      tab={tab}
      onTab={(next) => {
        void navigate({ search: { tab: next }, replace: true });
      }}
    />
  );
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/claims',
  validateSearch: Search,
  component: List,
});

function Record() {
  return <ClaimPage id={recordRoute.useParams().id} />;
}

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/claims/$id',
  params: { parse: ({ id }) => ({ id: CreditClaimId.parse(id) }), stringify: ({ id }) => ({ id }) },
  component: Record,
});

export const claimRoutes = [listRoute, recordRoute] as const;
