// Route of the search page. What is looked for lives in the address, so that Back and Reload keep it.
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '#renderer/app/root-route.tsx';
import { SearchPage } from './SearchPage.tsx';

function Search() {
  const { text = '' } = searchRoute.useSearch();
  const navigate = searchRoute.useNavigate();
  return (
    <SearchPage
      text={text}
      onText={(next) => {
        void navigate({ search: next === '' ? {} : { text: next }, replace: true });
      }}
    />
  );
}

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: z.object({ text: z.string().max(200).optional() }),
  component: Search,
});

export const searchRoutes = [searchRoute] as const;
