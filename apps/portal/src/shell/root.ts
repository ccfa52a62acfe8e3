import { createRootRoute } from '@tanstack/react-router';
import { Frame } from './frame.js';

export const root = createRootRoute({ component: Frame });
