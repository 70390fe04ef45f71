// Routes of contracts. The filter and a contract being added live in the address, so that Back and Reload keep them and
// other areas can link to "new contract for this provider".
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { ContractId, ProviderId } from '#shared/ids.ts';
import { ContractPage } from './ContractPage.tsx';
import { ContractsPage } from './ContractsPage.tsx';

/** `newFor` names the provider; `new` leaves it to be chosen. */
const Search = z.object({
  filter: z.string().optional(),
  new: z.literal(true).optional(),
  newFor: ProviderId.optional(),
});

function List() {
  const { filter = '', newFor, new: isNew } = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  const kept = filter === '' ? {} : { filter };
  return (
    <ContractsPage
      filter={filter}
      onFilter={(text) => {
        void navigate({ search: text === '' ? {} : { filter: text }, replace: true });
      }}
      adding={newFor === undefined && isNew === undefined ? null : { providerId: newFor ?? null }}
      onAdding={(adds) => {
        void navigate({ search: adds ? { ...kept, new: true } : kept, replace: true });
      }}
    />
  );
}

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contracts',
  validateSearch: Search,
  component: List,
});

function Record() {
  return <ContractPage id={recordRoute.useParams().id} />;
}

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contracts/$id',
  params: { parse: ({ id }) => ({ id: ContractId.parse(id) }), stringify: ({ id }) => ({ id }) },
  component: Record,
});

export const contractRoutes = [listRoute, recordRoute] as const;
