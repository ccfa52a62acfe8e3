import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { DataRequest } from '../data-request.js';

/** An order of the police arrives; preservation has the shorter clock, since traces vanish. */
export const arrive = moveOf<DataRequest>()({
  input: z.object({}),
  does: (record) => ({
    clocks: { start: [{ rule: record.kind === 'preservation' ? 'preservation-request' : 'data-request' }] },
    notices: [{ code: 'data-request-arrived', to: { role: 'liaison-officer', unitId: record.unitId } }],
  }),
});
