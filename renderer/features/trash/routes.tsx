// Route of the trash. Its filter lives in the address, so that Back and Reload keep it.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { TrashPage } from './TrashPage.tsx';

function Trash() {
  const { filter = '' } = trashRoute.useSearch();
  const navigate = trashRoute.useNavigate();
  return (
    <TrashPage
      filter={filter}
      onFilter={(text) => {
        void navigate({ search: text === '' ? {} : { filter: text }, replace: true });
      }}
    />
  );
}

const trashRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trash',
  validateSearch: z.object({ filter: z.string().optional() }),
  component: Trash,
});

export const trashRoutes = [trashRoute] as const;
