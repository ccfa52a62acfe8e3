import { Outlet } from '@tanstack/react-router';
import type { AreaName } from '../texts/areas.js';
import { Area, fetchWords } from '../texts/spoken.js';

/** For a route below which pages can say what these areas say: their words are fetched at the same time as the page, not after it. */
export const speaking = (...areas: readonly AreaName[]) => ({
  loader: () => {
    fetchWords(areas);
  },
  component: () => (
    <Area of={areas}>
      <Outlet />
    </Area>
  ),
});
