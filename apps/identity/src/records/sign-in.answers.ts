import { listOf, pageOf } from '#libs/service';
import { z } from 'zod';

export const signInsAnswer = pageOf(
  z
    .object({
      ...{ id: z.string(), at: z.date() },
      result: z.enum(['signed-in', 'wrong-password', 'wrong-second-factor']),
      /** By what the person was known; nothing where they were not let in. */
      ways: listOf(z.enum(['password', 'outside', 'passkey', 'app-code', 'recovery-code'])),
    })
    .meta({ id: 'SignIn' }),
);
