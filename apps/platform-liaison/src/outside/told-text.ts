import { isStorable } from '#libs/casework';
import { z } from 'zod';

/** Words from outside that can be kept: a word with others is unreadable, and is looked at by a person as it came. */
export const toldText = (longest: number) => z.string().max(longest).refine(isStorable);
