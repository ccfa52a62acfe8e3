import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { groupOf, type Application } from '../application.js';

/** An application is received: the group's three working days and the applicant's run from here. */
export const arrive = moveOf<Application>()({
  input: z.object({}),
  does: (record) => ({ notices: [{ code: 'application-arrived', to: groupOf(record) }] }),
});
