import { z } from 'zod';

/** What somebody has to write, such as a reason or a question. */
export const words = z.string().trim().min(1).max(20_000);
/** A short line, such as a medium or a name under an order. */
export const line = z.string().trim().min(1).max(200);
export const instant = z.iso.datetime({ offset: true });
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Transfers that an event announced; their files arrive afterwards. */
export const transfers = z.array(z.uuid()).default([]);
