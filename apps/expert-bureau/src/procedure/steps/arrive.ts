import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { coordinatorsOf, type Examination } from '../examination.js';

/** An order of the police arrives; whoever coordinates assigns it. */
export const arrive = moveOf<Examination>()({
  input: z.object({}),
  does: (record) => ({ notices: [{ code: 'examination-arrived', to: coordinatorsOf(record) }] }),
});
