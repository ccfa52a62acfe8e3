import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Remark } from '../remark.js';

export const acceptAnswer = moveOf<Remark>()({ input: z.object({}), does: () => ({}) });
